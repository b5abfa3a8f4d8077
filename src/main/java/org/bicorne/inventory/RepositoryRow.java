package org.bicorne.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.RepositoryFacts;
import org.jspecify.annotations.Nullable;

/** A repository as a row of its table and back: values in the order of {@link RepositoriesTable#COLUMNS}. */
final class RepositoryRow {

    private final @Nullable Object[] row;
    private int next;

    private RepositoryRow(@Nullable Object[] row) {
        this.row = row;
    }

    static @Nullable Object[] of(Repository repository, long revision) {
        RepositoryFacts facts = repository.facts();
        Inspection inspection = repository.inspection().orElse(null);
        Repository.Archive archive = repository.archive().orElse(null);
        return new @Nullable Object[] {repository.key().host(), repository.key().forgeId(), repository.kind().name(), facts.path(), Paths.key(facts.path()),
                Lists.json(repository.accounts()), facts.url(),
                facts.description().orElse(null), facts.homepage().orElse(null), facts.defaultBranch().orElse(null), millis(facts.createdAt().orElse(null)),
                millis(facts.pushedAt().orElse(null)), facts.archived(), facts.fork().orElse(null), facts.parentUrl().orElse(null), facts.template().orElse(null),
                Lists.json(facts.topics()), facts.stars(), facts.forks(), number(facts.openIssues()), number(facts.subscribers()), facts.licence().orElse(null),
                facts.language().orElse(null), inspection == null ? null : Lists.files(inspection.files()),
                inspection == null ? null : inspection.licence().orElse(null), inspection == null ? null : inspection.publiccode().map(Enum::name).orElse(null),
                inspection == null ? null : Lists.releases(inspection.releases()), inspection == null ? null : number(inspection.busFactor()),
                inspection == null ? null : number(inspection.scorecard()), inspection == null ? null : inspection.copy().map(Enum::name).orElse(null), inspection == null ? null : inspection.readAt().toEpochMilli(),
                archive == null ? null : archive.known(), archive == null ? null : archive.swhid().orElse(null), archive == null ? null : archive.askedAt().toEpochMilli(),
                repository.standing().name(), repository.firstSeenAt().toEpochMilli(), repository.seenAt().toEpochMilli(), revision};
    }

    static Repository repository(@Nullable Object[] row) {
        return new RepositoryRow(row).repository();
    }

    private Repository repository() {
        String host = text();
        String forgeId = text();
        ForgeKind kind = ForgeKind.valueOf(text());
        String path = text();
        text();
        var accounts = Lists.texts(text());
        RepositoryFacts facts = new RepositoryFacts(forgeId, path, text(), maybeText(), maybeText(), maybeText(), moment(), moment(), fact().orElse(false), fact(), maybeText(), fact(),
                Lists.texts(text()), (int) number(), (int) number(), maybeNumber(), maybeNumber(), maybeText(), maybeText());
        Optional<Inspection> inspection = inspection();
        Optional<Boolean> isKnown = fact();
        Optional<String> swhid = maybeText();
        Optional<Repository.Archive> archive = moment().map(at -> new Repository.Archive(isKnown.orElse(false), swhid, at));
        return new Repository(new Repository.Key(host, forgeId), kind, accounts, facts, inspection, archive, Repository.Standing.valueOf(text()),
                Instant.ofEpochMilli(number()), Instant.ofEpochMilli(number()));
    }

    private Optional<Inspection> inspection() {
        Optional<String> files = maybeText();
        Optional<String> licence = maybeText();
        Optional<String> publiccode = maybeText();
        Optional<String> releases = maybeText();
        OptionalInt busFactor = maybeNumber();
        OptionalInt scorecard = maybeNumber();
        Optional<Inspection.Copy> copy = maybeText().map(Inspection.Copy::valueOf);
        return moment().map(readAt -> new Inspection(Lists.files(files.orElse("")), licence, publiccode.map(Inspection.Verdict::valueOf), Lists.releases(releases.orElse("[]")),
                busFactor, scorecard, copy, readAt));
    }

    private @Nullable Object value() {
        return row[next++];
    }

    private String text() {
        return maybeText().orElseThrow();
    }

    private Optional<String> maybeText() {
        return Optional.ofNullable((String) value());
    }

    private long number() {
        return value() instanceof Number number ? number.longValue() : 0;
    }

    private OptionalInt maybeNumber() {
        return value() instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    private Optional<Instant> moment() {
        return value() instanceof Number number ? Optional.of(Instant.ofEpochMilli(number.longValue())) : Optional.empty();
    }

    /** SQLite has numbers for truth. */
    private Optional<Boolean> fact() {
        return switch (value()) {
            case Boolean is -> Optional.of(is);
            case Number number -> Optional.of(number.intValue() != 0);
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
