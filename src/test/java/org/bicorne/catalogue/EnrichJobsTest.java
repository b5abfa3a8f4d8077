package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.folder.Folder;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.jobs.JobKind;
import org.bicorne.jobs.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichJobsTest {

    @TempDir
    private Path root;

    @TempDir
    private Path state;

    private EnrichJobs jobs(String settings) {
        OfficeFolder.at(root).with("index.md", "# A");
        try (Folder folder = Folder.open(root)) {
            Snapshot snapshot = folder.snapshot();
            OfficeSettings read = OfficeSettings.read(Optional.of(settings.getBytes(StandardCharsets.UTF_8)), OfficeSettings.FILE).settings();
            return new EnrichJobs(new Enricher(state, Optional.empty(), _ -> Optional.empty(), Clock.systemUTC()), () -> new EnrichJobs.Office(snapshot, read));
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
    void comesBackEachNight() {
        assertThat(jobs("timezone: Europe/Paris").kinds()).extracting(JobKind::name).containsExactly("enrich-night");
        assertThat(jobs("timezone: Europe/Paris").kinds().getFirst().timetable()).isPresent();
    }
}
