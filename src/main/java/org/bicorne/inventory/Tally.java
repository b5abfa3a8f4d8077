package org.bicorne.inventory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bicorne.inventory.Inspection.KnownFile;

/** What is counted of some repositories: of all, of a body, of an account. Written by one thread, then only read. */
final class Tally {

    private long repositories;
    private long stars;
    private long subscribers;
    private long licences;
    private long inspected;
    private long archived;
    private long forks;
    private long active;
    private Instant firstSeen = Instant.MAX;
    private final Map<KnownFile, Long> files = new EnumMap<>(KnownFile.class);
    private final Map<String, Long> languages = new HashMap<>();
    private final Map<String, Long> licenceNames = new HashMap<>();
    private final YearCounts createdByYear = new YearCounts();
    private final YearCounts activeByYear = new YearCounts();

    void add(Repository repository, Instant activeSince) {
        repositories++;
        firstSeen = repository.firstSeenAt().isBefore(firstSeen) ? repository.firstSeenAt() : firstSeen;
        stars += repository.facts().stars();
        subscribers += repository.facts().subscribers().orElse(0);
        archived += repository.facts().archived() ? 1 : 0;
        forks += repository.facts().fork().orElse(false) ? 1 : 0;
        active += repository.facts().pushedAt().filter(at -> at.isAfter(activeSince)).isPresent() ? 1 : 0;
        Signals.licence(repository).ifPresent(licence -> {
            licences++;
            licenceNames.merge(licence, 1L, Long::sum);
        });
        repository.inspection().ifPresent(found -> {
            inspected++;
            found.files().forEach(file -> files.merge(file, 1L, Long::sum));
        });
        repository.facts().language().ifPresent(language -> languages.merge(language, 1L, Long::sum));
        repository.facts().createdAt().ifPresent(at -> createdByYear.add(at.atZone(ZoneOffset.UTC).getYear(), 1));
        repository.facts().pushedAt().ifPresent(at -> activeByYear.add(at.atZone(ZoneOffset.UTC).getYear(), 1));
    }

    /** What others counted, besides. */
    void add(Tally other) {
        repositories += other.repositories;
        stars += other.stars;
        subscribers += other.subscribers;
        licences += other.licences;
        inspected += other.inspected;
        archived += other.archived;
        forks += other.forks;
        active += other.active;
        firstSeen = other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen;
        other.files.forEach((file, count) -> files.merge(file, count, Long::sum));
        other.languages.forEach((language, count) -> languages.merge(language, count, Long::sum));
        other.licenceNames.forEach((licence, count) -> licenceNames.merge(licence, count, Long::sum));
        createdByYear.add(other.createdByYear);
        activeByYear.add(other.activeByYear);
    }

    /** When the first of them came into the inventory. */
    Instant firstSeen() {
        return firstSeen;
    }

    long repositories() {
        return repositories;
    }

    long stars() {
        return stars;
    }

    long subscribers() {
        return subscribers;
    }

    long licences() {
        return licences;
    }

    /** Those whose files somebody has looked at. */
    long inspected() {
        return inspected;
    }

    long archived() {
        return archived;
    }

    long forks() {
        return forks;
    }

    /** Those with a push in the last year. */
    long active() {
        return active;
    }

    long with(KnownFile file) {
        return files.getOrDefault(file, 0L);
    }

    Map<String, Long> languages() {
        return languages;
    }

    Map<String, Long> licenceNames() {
        return licenceNames;
    }

    TreeMap<Integer, Long> createdByYear() {
        return createdByYear.byYear();
    }

    TreeMap<Integer, Long> activeByYear() {
        return activeByYear.byYear();
    }
}
