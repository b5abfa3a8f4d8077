package org.bicorne.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.folder.History;
import org.bicorne.folder.Revision;
import org.bicorne.folder.Revisions;
import org.bicorne.icalendar.Ledger.Past;
import org.bicorne.icalendar.Ledger.Present;
import org.bicorne.icalendar.Ledger.Stamp;
import org.bicorne.icalendar.Ledger.Step;
import org.bicorne.kernel.Finding;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings of a file with a line each, ID HOUR TITLE, in a real repository. */
class LedgerTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    private Path root = Path.of("");
    private Path state = Path.of("");
    private Optional<Git> git = Optional.empty();
    private int commits;

    @BeforeEach
    void start() throws GitAPIException {
        root = folder.resolve("office");
        state = folder.resolve("state");
        History.of(folder).moves();
        git = Optional.of(Git.init().setDirectory(root.toFile()).setInitialBranch("main").call());
    }

    @AfterEach
    void close() {
        git.orElseThrow().close();
    }

    private void write(String... lines) throws IOException {
        Files.writeString(root.resolve("meetings.txt"), String.join("\n", lines));
    }

    private void commit(String... lines) throws IOException, GitAPIException {
        write(lines);
        PersonIdent author = new PersonIdent("Ada", "ada@example.org", hour(commits), ZoneOffset.UTC);
        commits++;
        git.orElseThrow().add().addFilepattern(".").call();
        git.orElseThrow().commit().setAuthor(author).setCommitter(author).setMessage("Meetings").setSign(false).call();
    }

    private static Instant hour(int commit) {
        return START.plusSeconds(3600L * commit);
    }

    private static Map<String, Print> prints(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> line.split(" ", 3)).collect(Collectors.toMap(parts -> parts[0], LedgerTest::print));
    }

    private static Print print(String[] parts) {
        LocalDateTime start = LocalDateTime.parse("2026-05-01T00:00").plusHours(Integer.parseInt(parts[1]));
        return Print.of(Calendars.event(parts[0], new Span.Timed(start, start.plusHours(1), Calendars.PARIS), parts[2], EventStatus.CONFIRMED, 0));
    }

    private static Map<String, Print> prints(Optional<Revision.Text> text) {
        return text.map(known -> prints(new String(known.octets(), StandardCharsets.UTF_8))).orElse(Map.of());
    }

    private static Past past(Path office) {
        Revisions revisions = Revisions.of(office, List.of(), _ -> true);
        List<Step> steps = revisions.list().stream().map(each -> new Step(each.commit(), each.at(), each.before().stream().map(LedgerTest::prints).toList(), prints(each.after()))).toList();
        Map<String, Print> head = new HashMap<>();
        revisions.head().values().forEach(text -> head.putAll(prints(Optional.of(text))));
        return new Past(revisions.isComplete(), steps, Optional.of(head));
    }

    private Ledger counted(Path office) throws IOException {
        Map<String, Present> present = new HashMap<>();
        prints(Files.readString(office.resolve("meetings.txt"))).forEach((uid, print) -> present.put(uid, new Present(print, NOW)));
        Ledger ledger = Ledger.read(state).counted(past(office), present, NOW);
        ledger.write(state);
        return ledger;
    }

    private Stamp stamp(String uid) throws IOException {
        return counted(root).stamp(uid).orElseThrow();
    }

    @Test
    void countsOnlyWhatPeopleHaveToBeTold() throws IOException, GitAPIException {
        commit("a 10 Meting", "b 11 Other");
        commit("a 10 Meeting", "b 11 Other");
        Stamp corrected = stamp("a");
        commit("a 14 Meeting", "b 11 Other");

        assertThat(corrected).isEqualTo(new Stamp(hour(0), hour(1), 0));
        assertThat(stamp("a")).isEqualTo(new Stamp(hour(0), hour(2), 1));
        assertThat(stamp("b")).isEqualTo(new Stamp(hour(0), hour(0), 0));
    }

    @Test
    void saysTheSameWhenAskedAgain() throws IOException, GitAPIException {
        commit("a 10 Meeting");
        commit("a 11 Meeting");

        Map<String, Ledger.Entry> once = counted(root).entries();
        byte[] file = Files.readAllBytes(state.resolve(LedgerFile.NAME));

        assertThat(counted(root).entries()).isEqualTo(once);
        assertThat(Files.readAllBytes(state.resolve(LedgerFile.NAME))).isEqualTo(file);
        assertThat(Ledger.read(state).entries()).isEqualTo(once);
    }

    @Test
    void countsWhatIsNotCommittedAsOneChange() throws IOException, GitAPIException {
        commit("a 10 Meeting");
        write("a 11 Meeting", "new 12 New");
        Stamp first = stamp("a");
        write("a 12 Meeting", "new 12 New");
        Stamp second = stamp("a");
        Stamp added = stamp("new");
        commit("a 12 Meeting", "new 12 New");

        assertThat(first).isEqualTo(new Stamp(hour(0), NOW, 1));
        assertThat(second).isEqualTo(first);
        assertThat(added).isEqualTo(new Stamp(NOW, NOW, 0));
        assertThat(stamp("a").sequence()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsGone() throws IOException, GitAPIException {
        commit("a 10 Meeting", "b 11 Other");
        commit("b 11 Other");

        Ledger.Gone gone = counted(root).gone().getFirst();

        assertThat(counted(root).gone()).containsExactly(gone);
        assertThat(gone.uid()).isEqualTo("a");
        assertThat(gone.stamp()).isEqualTo(new Stamp(hour(0), hour(1), 1));
        assertThat(gone.at()).isEqualTo(hour(1));
        assertThat(gone.last().summary()).isEqualTo("Meeting");
        assertThat(counted(root).stamp("a")).isEmpty();
    }

    @Test
    void raisesWhatComesBack() throws IOException, GitAPIException {
        commit("a 10 Meeting");
        commit("b 11 Other");
        commit("a 10 Meeting");

        assertThat(stamp("a")).isEqualTo(new Stamp(hour(0), hour(2), 2));
        assertThat(counted(root).gone()).extracting(Ledger.Gone::uid).containsExactly("b");
    }

    @Test
    void givesTheSameNumbersWithoutTheLedger() throws IOException, GitAPIException {
        commit("a 10 Meeting", "b 11 Other");
        counted(root);
        commit("a 11 Meeting", "b 11 Other");
        counted(root);
        commit("a 12 Meeting");
        Map<String, Ledger.Entry> kept = counted(root).entries();

        Files.delete(state.resolve(LedgerFile.NAME));

        assertThat(counted(root).entries()).isEqualTo(kept);
    }

    @Test
    void neverFallsInAShallowClone() throws IOException, GitAPIException {
        commit("a 10 Meeting", "b 9 Other");
        commit("a 11 Meeting", "b 9 Other");
        commit("a 12 Meeting", "b 9 Other");
        Stamp full = stamp("a");
        Path clone = folder.resolve("clone");
        Git.cloneRepository().setURI(root.toUri().toString()).setDirectory(clone.toFile()).setDepth(1).call().close();

        Stamp same = counted(clone).stamp("a").orElseThrow();
        Files.writeString(clone.resolve("meetings.txt"), "a 13 Meeting");
        Ledger later = counted(clone);

        assertThat(full.sequence()).isEqualTo(2);
        assertThat(same).isEqualTo(full);
        assertThat(later.stamp("a").orElseThrow()).isEqualTo(new Stamp(hour(0), NOW, 3));
        assertThat(later.gone()).extracting(Ledger.Gone::stamp).containsExactly(new Stamp(hour(0), NOW, 1));
        assertThat(counted(clone).entries()).isEqualTo(later.entries());
    }

    @Test
    void countsOnWithoutARepository() {
        Print first = print("a 10 Meeting".split(" "));
        Print moved = print("a 11 Meeting".split(" "));

        Ledger once = Ledger.empty().counted(Past.unknown(), Map.of("a", new Present(first, START)), START);
        Ledger twice = once.counted(Past.unknown(), Map.of("a", new Present(moved, NOW)), NOW);
        Ledger gone = twice.counted(Past.unknown(), Map.of(), NOW);

        assertThat(twice.stamp("a")).contains(new Stamp(START, NOW, 1));
        assertThat(gone.gone()).containsExactly(new Ledger.Gone("a", new Stamp(START, NOW, 2), NOW, moved));
    }

    @Test
    void putsAsideWhatItCannotRead() throws IOException {
        Files.createDirectories(state);
        Files.writeString(state.resolve(LedgerFile.NAME), "{\"version\":1,\"events\":{\"a\":{\"created\":\"soon\"");

        Ledger ledger = Ledger.read(state);

        assertThat(ledger.findings()).extracting(Finding::code).containsExactly(CalendarFinding.CALENDAR_LEDGER_UNREADABLE);
        assertThat(state.resolve(LedgerFile.NAME + ".unreadable")).exists();
        assertThat(state.resolve(LedgerFile.NAME)).doesNotExist();
        assertThat(Ledger.read(state).findings()).isEmpty();
    }
}
