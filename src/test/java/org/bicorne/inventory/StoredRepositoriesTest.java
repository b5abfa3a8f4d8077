package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bicorne.TestDatabase;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.StoredRepositories.Saved;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class StoredRepositoriesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:00:00Z");

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    private Database database;
    private StoredRepositories stored;

    @BeforeEach
    void open() {
        database = size.open(state);
        stored = new StoredRepositories(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatItTook() {
        Repository whole = Sample.whole("forge.example", "1", "ville/Bus");
        Repository bare = Sample.repository("forge.example", "2", "ville/eau", MONDAY);

        Saved saved = stored.save(List.of(whole, bare));

        assertThat(saved).isEqualTo(new Saved(2, 0, 0));
        assertThat(stored.at("forge.example", "VILLE/bus")).contains(whole);
        assertThat(stored.at(bare.key())).contains(bare);
        assertThat(stored.at("forge.example", "ville/gaz")).isEmpty();
        assertThat(stored.count()).isEqualTo(2);
    }

    @Test
    void countsARevisionOnlyWhenSomethingChanged() {
        Repository first = Sample.repository("forge.example", "1", "ville/bus", MONDAY);
        stored.save(List.of(first));
        long revision = stored.revision();

        assertThat(stored.save(List.of(Sample.repository("forge.example", "1", "ville/bus", TUESDAY)))).isEqualTo(new Saved(0, 0, 1));
        assertThat(stored.revision()).isEqualTo(revision);
        assertThat(stored.at(first.key()).orElseThrow().seenAt()).isEqualTo(TUESDAY);
        assertThat(stored.at(first.key()).orElseThrow().firstSeenAt()).isEqualTo(MONDAY);

        assertThat(stored.save(List.of(Sample.starred(first, 12)))).isEqualTo(new Saved(0, 1, 0));
        assertThat(stored.revision()).isEqualTo(revision + 1);
        assertThat(since(revision)).extracting(repository -> repository.facts().stars()).containsExactly(12);
    }

    @Test
    void keepsWhatTheNewWordLeavesOpen() {
        Repository whole = Sample.whole("forge.example", "1", "ville/bus");
        stored.save(List.of(whole));

        stored.save(List.of(Sample.repository("forge.example", "1", "ville/bus", TUESDAY)));

        Repository kept = stored.at(whole.key()).orElseThrow();
        assertThat(kept.inspection()).isEqualTo(whole.inspection());
        assertThat(kept.archive()).isEqualTo(whole.archive());
        assertThat(kept.firstSeenAt()).isEqualTo(whole.firstSeenAt());
    }

    @Test
    void followsRenamesByTheForgesIdentifier() {
        stored.save(List.of(Sample.repository("forge.example", "1", "ville/bus", MONDAY)));
        stored.save(List.of(Sample.repository("forge.example", "1", "metropole/bus", TUESDAY)));

        assertThat(stored.count()).isEqualTo(1);
        assertThat(stored.at("forge.example", "ville/bus").orElseThrow().facts().path()).isEqualTo("metropole/bus");
        assertThat(stored.formerPaths(new Repository.Key("forge.example", "1"))).containsExactly("ville/bus");

        stored.save(List.of(Sample.repository("forge.example", "2", "ville/bus", TUESDAY)));

        assertThat(stored.at("forge.example", "ville/bus").orElseThrow().key().forgeId()).isEqualTo("2");
    }

    @Test
    void givesAListedRepositoryTheIdentifierOfItsForge() {
        Repository listed = Sample.of("forge.example", "path:ville/bus", "ville/bus", List.of("forge.example/ville", "forge.example/autre"), MONDAY);
        stored.save(List.of(listed));

        Saved saved = stored.save(List.of(Sample.repository("forge.example", "7", "Ville/Bus", TUESDAY)));

        assertThat(saved).isEqualTo(new Saved(0, 1, 0));
        assertThat(stored.count()).isEqualTo(1);
        assertThat(stored.at("forge.example", "ville/bus").orElseThrow().key().forgeId()).isEqualTo("7");
        assertThat(stored.at("forge.example", "ville/bus").orElseThrow().firstSeenAt()).isEqualTo(MONDAY);
        assertThat(stored.countListedBy(List.of("forge.example/autre"))).isZero();
    }

    @Test
    void findsThoseOfAnAccountFirstOrNot() {
        stored.save(List.of(Sample.of("forge.example", "1", "a/bus", List.of("forge.example/a", "forge.example/b"), MONDAY),
                Sample.of("forge.example", "2", "b/eau", List.of("forge.example/b"), MONDAY), Sample.of("forge.example", "3", "c/gaz", List.of("forge.example/c"), MONDAY)));

        assertThat(stored.listedBy(List.of("forge.example/b"), 10)).extracting(repository -> repository.facts().path()).containsExactlyInAnyOrder("a/bus", "b/eau");

        stored.save(List.of(Sample.of("forge.example", "1", "a/bus", List.of("forge.example/a"), TUESDAY)));

        assertThat(stored.countListedBy(List.of("forge.example/b"))).isEqualTo(1);
    }

    @Test
    void showsWhatIsThereAndKeepsTombstones() {
        Repository bus = Sample.repository("forge.example", "1", "ville/bus", MONDAY);
        Repository eau = Sample.repository("forge.example", "2", "ville/eau", MONDAY);
        Repository gaz = Sample.repository("forge.example", "3", "ville/gaz", MONDAY);
        stored.save(List.of(Sample.standing(bus, Repository.Standing.MISSED), Sample.standing(eau, Repository.Standing.GONE), Sample.standing(gaz, Repository.Standing.HIDDEN)));

        assertThat(stored.count()).isEqualTo(1);
        assertThat(all()).extracting(repository -> repository.facts().path()).containsExactly("ville/bus");
        assertThat(stored.at("forge.example", "ville/eau").orElseThrow().standing()).isEqualTo(Repository.Standing.GONE);
        assertThat(stored.at("forge.example", "ville/gaz")).isEmpty();
        assertThat(since(0)).hasSize(3);
    }

    @Test
    void givesAllInTheOrderOfHostAndPath() {
        List<Repository> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(Sample.repository(i % 2 == 0 ? "b.example" : "a.example", "" + i, "Équipe/" + (char) ('Z' - i % 26) + i, MONDAY));
        }

        stored.save(many);

        assertThat(all()).hasSize(2_500).isSortedAccordingTo(java.util.Comparator.comparing((Repository repository) -> repository.key().host())
                .thenComparing(repository -> Paths.key(repository.facts().path())));
        assertThat(stored.part(1_200, 100)).isEqualTo(all().subList(1_200, 1_300));
        assertThat(stored.after("a.example", all().get(1_199).facts().path(), 100)).isEqualTo(all().subList(1_200, 1_300));
    }

    private List<Repository> all() {
        List<Repository> all = new ArrayList<>();
        stored.forEach(all::add);
        return all;
    }

    private List<Repository> since(long revision) {
        List<Repository> changed = new ArrayList<>();
        stored.forEachSince(revision, changed::add);
        return changed;
    }

    /** Repositories as the tests need them. */
    static final class Sample {

        private Sample() {}

        static Repository repository(String host, String id, String path, Instant seen) {
            return of(host, id, path, List.of(host + "/" + path.substring(0, path.indexOf('/'))), seen);
        }

        static Repository of(String host, String id, String path, List<String> accounts, Instant seen) {
            RepositoryFacts facts = new RepositoryFacts(id, path, "https://" + host + "/" + path, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
                    Optional.empty());
            return new Repository(new Repository.Key(host, id), org.bicorne.forges.ForgeKind.GITLAB, accounts, facts, Optional.empty(), Optional.empty(),
                    Repository.Standing.PRESENT, seen, seen);
        }

        static Repository whole(String host, String id, String path) {
            RepositoryFacts facts = new RepositoryFacts(id, path, "https://" + host + "/" + path, Optional.of("Des bus à l’heure, « vraiment »\n☺"), Optional.of("https://bus.example"),
                    Optional.of("main"), Optional.of(MONDAY.minusSeconds(1_000)), Optional.of(MONDAY), true, Optional.of(true), Optional.of("https://forge.example/x/bus"),
                    Optional.of(false), List.of("bus", "open \"data\""), 3, 4, OptionalInt.of(5), OptionalInt.of(6), Optional.of("MIT"), Optional.of("C++"));
            Inspection inspection = new Inspection(Set.of(Inspection.KnownFile.README, Inspection.KnownFile.SBOM), Optional.of("AGPL-3.0-only"),
                    Optional.of(Inspection.Verdict.VALID_WITH_WARNINGS), List.of(new Inspection.Release("v2", Optional.of("Deux"), Optional.empty(), MONDAY),
                    new Inspection.Release("v1", Optional.empty(), Optional.of("https://forge.example/v1"), MONDAY.minusSeconds(9))), OptionalInt.of(2), OptionalInt.of(73), Optional.of(Inspection.Copy.VARIANT), MONDAY);
            return new Repository(new Repository.Key(host, id), org.bicorne.forges.ForgeKind.GITHUB, List.of(host + "/ville", host + "/autre"), facts, Optional.of(inspection),
                    Optional.of(new Repository.Archive(true, Optional.of("swh:1:snp:0000000000000000000000000000000000000000"), MONDAY)), Repository.Standing.PRESENT,
                    MONDAY.minusSeconds(10), MONDAY);
        }

        static Repository starred(Repository repository, int stars) {
            RepositoryFacts old = repository.facts();
            RepositoryFacts facts = new RepositoryFacts(old.forgeId(), old.path(), old.url(), old.description(), old.homepage(), old.defaultBranch(), old.createdAt(),
                    old.pushedAt(), old.archived(), old.fork(), old.parentUrl(), old.template(), old.topics(), stars, old.forks(), old.openIssues(), old.subscribers(),
                    old.licence(), old.language());
            return new Repository(repository.key(), repository.kind(), repository.accounts(), facts, repository.inspection(), repository.archive(), repository.standing(),
                    repository.firstSeenAt(), repository.seenAt());
        }

        static Repository standing(Repository repository, Repository.Standing standing) {
            return new Repository(repository.key(), repository.kind(), repository.accounts(), repository.facts(), repository.inspection(), repository.archive(), standing,
                    repository.firstSeenAt(), repository.seenAt());
        }
    }
}
