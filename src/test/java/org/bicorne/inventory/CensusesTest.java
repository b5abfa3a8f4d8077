package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bicorne.TestDatabase;
import org.bicorne.folder.Folder;
import org.bicorne.organisations.Organisations;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    @TempDir
    private Path folder;

    private Database database;
    private StoredRepositories stored;
    private Duration counting = Duration.ZERO;
    private Instant now = MONDAY;
    private int passes;

    @BeforeEach
    void open() {
        database = TestDatabase.SQLITE.open(folder.resolve("state"));
        stored = new StoredRepositories(database);
        save("1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsAtOnceWhatIsCountedQuickly() {
        Censuses censuses = censuses();
        assertThat(censuses.latest().all().repositories()).isEqualTo(1);
        assertThat(censuses.latest().all().repositories()).isEqualTo(1);
        assertThat(passes).isEqualTo(1);

        save("2");

        assertThat(censuses.latest().all().repositories()).isEqualTo(2);
        assertThat(censuses.revision()).isEqualTo(stored.revision());
    }

    @Test
    void restsAfterALongCount() {
        counting = Duration.ofSeconds(10);
        Censuses censuses = censuses();
        assertThat(censuses.latest().all().repositories()).isEqualTo(1);

        save("2");
        now = now.plusSeconds(90);

        assertThat(censuses.latest().all().repositories()).isEqualTo(1);
        assertThat(censuses.revision()).isLessThan(stored.revision());
        assertThat(passes).isEqualTo(1);
    }

    private void save(String id) {
        stored.save(List.of(StoredRepositoriesTest.Sample.repository("forge.example", id, "ville/depot-" + id, MONDAY)));
    }

    private Censuses censuses() {
        try (Folder open = Folder.open(folder)) {
            return new Censuses(new Slow(), new Bodies(List.of(), Organisations.of(open.snapshot())), new Signals(OpennessPoints.DEFAULTS), () -> now);
        }
    }

    /** What is stored, given out as slowly as a million of them. */
    private final class Slow implements Repositories {

        @Override
        public long revision() {
            return stored.revision();
        }

        @Override
        public long count() {
            return stored.count();
        }

        @Override
        public long count(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Optional<Repository> at(String host, String path) {
            return stored.at(host, path);
        }

        @Override
        public RepositoryResults find(RepositoryQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forEach(java.util.function.Consumer<Repository> action) {
            passes++;
            now = now.plus(counting);
            stored.forEach(action);
        }

        @Override
        public List<Repository> part(long from, int max) {
            return stored.part(from, max);
        }

        @Override
        public List<Repository> after(String host, String path, int max) {
            return stored.after(host, path, max);
        }
    }
}
