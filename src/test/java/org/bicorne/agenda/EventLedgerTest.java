package org.bicorne.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.OfficeFolder;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of calendars over the life of an office, in a real repository. */
class EventLedgerTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

    @TempDir
    Path folder;

    private Path state;
    private OfficeFolder office;
    private Optional<Git> git = Optional.empty();
    private int commits;

    @BeforeEach
    void start() throws GitAPIException, IOException {
        Path root = Files.createDirectory(folder.resolve("office"));
        state = folder.resolve("state");
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "timezone: Europe/Paris");
        git = Optional.of(Git.init().setDirectory(root.toFile()).setInitialBranch("main").call());
        write("2026-12-08 09:30", "Le jour");
        commit();
    }

    @AfterEach
    void close() {
        git.orElseThrow().close();
    }

    private void write(String start, String title) {
        office.with("agenda/jour.md", "---", "title: " + title, "start: " + start, "end: 12h", "---", "", "Texte.");
    }

    private void commit() throws GitAPIException {
        PersonIdent who = new PersonIdent(new PersonIdent("Ada", "ada@office.example"), START.plusSeconds(3600L * ++commits));
        git.orElseThrow().add().addFilepattern(".").call();
        git.orElseThrow().add().setUpdate(true).addFilepattern(".").call();
        git.orElseThrow().commit().setMessage("change").setAuthor(who).setCommitter(who).setSign(false).call();
    }

    /** SEQUENCE, LAST-MODIFIED, STATUS of the event, as the main calendar says them. */
    private String numbers() {
        return OfficeFolder.text(office.agenda(Optional.of(state)), "/agenda.ics").lines().dropWhile(line -> !line.startsWith("UID:jour@"))
                .takeWhile(line -> !line.equals("END:VEVENT")).filter(line -> line.matches("(SEQUENCE|LAST-MODIFIED|STATUS):.*"))
                .map(line -> line.substring(line.indexOf(':') + 1)).collect(Collectors.joining(" "));
    }

    @Test
    void countsNothingForAnEventThatNeverChanged() {
        assertThat(numbers()).isEqualTo("20260101T110000Z 0 CONFIRMED");
        assertThat(numbers()).isEqualTo("20260101T110000Z 0 CONFIRMED");
    }

    @Test
    void tellsATypoByItsDateOnly() throws GitAPIException {
        write("2026-12-08 09:30", "Le Jour");
        commit();

        assertThat(numbers()).isEqualTo("20260101T120000Z 0 CONFIRMED");
    }

    @Test
    void countsAMoveOnceAndKeepsItsUid() throws GitAPIException {
        write("2026-12-09 09:30", "Le jour");
        commit();

        assertThat(numbers()).isEqualTo("20260101T120000Z 1 CONFIRMED");
    }

    @Test
    void countsWhatIsNotCommittedYetAsOneChange() throws IOException {
        write("2026-12-09 09:30", "Le jour");
        Files.setLastModifiedTime(folder.resolve("office/agenda/jour.md"), FileTime.from(Instant.parse("2026-02-01T10:00:00Z")));

        assertThat(numbers()).isEqualTo("20260201T100000Z 1 CONFIRMED");
    }

    @Test
    void strikesOutAnEventThatIsGone() throws GitAPIException {
        numbers();
        office.without("agenda/jour.md").with("agenda/autre.md", "---", "title: Autre", "start: 2026-12-10 09:00", "---", "", "Texte.");
        commit();

        assertThat(numbers()).isEqualTo("20260101T120000Z 1 CANCELLED");
    }

    @Test
    void countsTheSameAgainWithoutItsLedger() throws GitAPIException, IOException {
        write("2026-12-09 09:30", "Le jour");
        commit();
        write("2026-12-09 10:30", "Le jour enfin");
        commit();
        String before = numbers();
        Files.delete(state.resolve("calendar-ledger.json"));

        assertThat(before).isEqualTo("20260101T130000Z 2 CONFIRMED");
        assertThat(numbers()).isEqualTo(before);
    }
}
