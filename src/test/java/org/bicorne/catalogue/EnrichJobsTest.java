package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bicorne.OfficeFolder;
import org.bicorne.folder.Folder;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.ReadFolder;
import org.bicorne.folder.Snapshot;
import org.bicorne.jobs.JobKind;
import org.bicorne.jobs.Lease;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Node;
import org.bicorne.jobs.Outcome;
import org.bicorne.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichJobsTest {

    @TempDir
    private Path root;

    @TempDir
    private Path state;

    private Database database;
    private Leases leases;

    @BeforeEach
    void open() {
        database = Database.open(state, Optional.empty());
        leases = new Leases(database, Node.named("this one"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        leases.close();
        database.close();
    }

    private EnrichJobs jobs(String settings) {
        OfficeFolder.at(root).with("index.md", "# A");
        try (Folder folder = Folder.open(root)) {
            Snapshot snapshot = folder.snapshot();
            OfficeSettings read = OfficeSettings.read(Optional.of(settings.getBytes(StandardCharsets.UTF_8)), OfficeSettings.FILE).settings();
            return new EnrichJobs(new Enricher(database, leases, _ -> Optional.empty(), Clock.systemUTC()), () -> new ReadFolder(snapshot, read));
        }
    }

    @Test
    void asksNobodyUnlessTheOfficeWantsIt() {
        assertThat(jobs("catalogue: {enrich: off}").night()).isEqualTo(new Outcome.Done("off"));
        assertThat(jobs("name: Bureau").night()).isEqualTo(new Outcome.Done("off"));
    }

    @Test
    void isDoneWhereThereIsNothingToAskAbout() {
        assertThat(jobs("catalogue: {enrich: nightly}").night()).isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.toString()).contains("catalogue"));
    }

    @Test
    void comesBackWhenSomebodyElseIsAtIt() {
        OfficeFolder.at(root).with("catalogue/gimp.yml", "name: GIMP", "licence: GPL-3.0-or-later");
        try (Leases elsewhere = new Leases(database, Node.named("another one"), Clock.systemUTC()); Lease _ = elsewhere.take(Set.of("enrich")).orElseThrow()) {
            assertThat(jobs("catalogue: {enrich: nightly}").night()).isInstanceOfSatisfying(Outcome.Later.class, later -> assertThat(later.at()).isAfter(Instant.now()));
        }
    }

    @Test
    void comesBackEachNight() {
        assertThat(jobs("timezone: Europe/Paris").kinds()).extracting(JobKind::name).containsExactly("enrich-night");
        assertThat(jobs("timezone: Europe/Paris").kinds().getFirst().timetable()).isPresent();
    }
}
