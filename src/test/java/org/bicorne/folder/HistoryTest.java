package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
    private static final String LONG = "A page with enough words to be known again.\n".repeat(20);

    @TempDir
    Path root;

    private Optional<Git> git = Optional.empty();
    private int commits;

    @BeforeEach
    void start() throws GitAPIException, IOException {
        // Before anything else, so that what JGit does for these tests leaves the user's home alone too.
        QuietGit.open(root);
        git = Optional.of(Git.init().setDirectory(root.toFile()).setInitialBranch("main").call());
    }

    @AfterEach
    void close() {
        git.orElseThrow().close();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void move(String from, String to) throws IOException {
        Files.createDirectories(root.resolve(to).getParent());
        Files.move(root.resolve(from), root.resolve(to));
    }

    /** Commits everything; each commit is one hour after the one before. */
    private void commit(String subject) throws GitAPIException {
        PersonIdent author = new PersonIdent("Ada", "ada@example.org", START.plusSeconds(3600L * commits), ZoneOffset.UTC);
        commits++;
        git.orElseThrow().add().addFilepattern(".").call();
        git.orElseThrow().add().addFilepattern(".").setUpdate(true).call();
        git.orElseThrow().commit().setAuthor(author).setCommitter(author).setMessage(subject + "\n\nBody").setSign(false).call();
    }

    private static FilePath path(String path) {
        return new FilePath(path);
    }

    private Stream<String> subjects(String path) {
        return History.of(root).changes(path(path)).stream().map(Change::subject);
    }

    @Test
    void isEmptyOutsideARepository(@TempDir Path other) {
        History history = History.of(other);

        assertThat(history.lastChange(path("a.md"))).isEmpty();
        assertThat(history.moves()).isEmpty();
        assertThat(history.findings()).isEmpty();
    }

    @Test
    void isEmptyBeforeTheFirstCommit() throws IOException {
        write("a.md", "a");

        assertThat(History.of(root).lastChange(path("a.md"))).isEmpty();
    }

    @Test
    void knowsWhoChangedAFileLast() throws IOException, GitAPIException {
        write("a.md", "a");
        commit("Add a");
        write("a.md", "b");
        write("b.md", "b");
        commit("Change a");
        write("b.md", "c");
        commit("Change b");
        write("new.md", "not committed");

        History history = History.of(root);

        Change change = history.lastChange(path("a.md")).orElseThrow();
        assertThat(change).isEqualTo(new Change(START.plusSeconds(3600), "Ada", "Change a", change.commit()));
        assertThat(history.changes(path("a.md"))).extracting(Change::subject).containsExactly("Change a", "Add a");
        assertThat(history.lastChange(path("new.md"))).isEmpty();
    }

    @Test
    void followsAPageThroughSeveralNames() throws IOException, GitAPIException {
        write("a.md", LONG);
        commit("Add");
        move("a.md", "b.md");
        write("b.md", LONG + "One more.\n");
        commit("Move and change");
        move("b.md", "posts/c.md");
        commit("Move");
        write("posts/c.md", LONG + "Two more.\n");
        commit("Change");

        History history = History.of(root);

        assertThat(history.moves()).isEqualTo(Map.of(path("a.md"), path("posts/c.md"), path("b.md"), path("posts/c.md")));
        assertThat(history.changes(path("posts/c.md"))).extracting(Change::subject).containsExactly("Change", "Move and change", "Add");
    }

    @Test
    void doesNotMoveAPathThatLivesAgain() throws IOException, GitAPIException {
        write("a.md", LONG);
        commit("Add");
        move("a.md", "b.md");
        commit("Move");
        write("a.md", "Something else");
        commit("Add another");

        assertThat(History.of(root).moves()).isEmpty();
        assertThat(subjects("a.md")).containsExactly("Add another");
        assertThat(subjects("b.md")).containsExactly("Add");
    }

    @Test
    void forgetsMovesToPagesThatWereDeleted() throws IOException, GitAPIException {
        write("a.md", LONG);
        commit("Add");
        move("a.md", "b.md");
        commit("Move");
        Files.delete(root.resolve("b.md"));
        commit("Delete");

        assertThat(History.of(root).moves()).isEmpty();
    }

    @Test
    void seesOnlyItsOwnPartOfTheRepository() throws IOException, GitAPIException {
        write("demo/a.md", LONG);
        write("other/x.md", "x");
        commit("Add");
        move("demo/a.md", "demo/posts/a.md");
        write("demo-old/a.md", "a");
        commit("Move");

        History history = History.of(root.resolve("demo"));

        assertThat(history.moves()).isEqualTo(Map.of(path("a.md"), path("posts/a.md")));
        assertThat(history.changes(path("posts/a.md"))).extracting(Change::subject).containsExactly("Add");
        assertThat(history.changes(path("x.md"))).isEmpty();
    }

    @Test
    void givesAChangeToTheCommitThatMadeItNotToTheMerge() throws IOException, GitAPIException {
        write("a.md", "a");
        write("b.md", "b");
        commit("Add");
        git.orElseThrow().checkout().setCreateBranch(true).setName("side").call();
        write("a.md", "a on the side");
        commit("Change a on the side");
        git.orElseThrow().checkout().setName("main").call();
        write("b.md", "b on main");
        commit("Change b on main");
        git.orElseThrow().merge().include(git.orElseThrow().getRepository().resolve("side")).setFastForward(MergeCommand.FastForwardMode.NO_FF).setMessage("Merge").call();

        assertThat(subjects("a.md")).containsExactly("Change a on the side", "Add");
        assertThat(subjects("b.md")).containsExactly("Change b on main", "Add");
    }

    @Test
    void isReadAgainOnlyAfterACommit() throws IOException, GitAPIException {
        write("a.md", "a");
        commit("Add");
        History history = History.of(root);
        history.moves();

        History same = history.refreshed();
        write("a.md", "b");
        commit("Change");
        History newer = history.refreshed();

        assertThat(same).isSameAs(history);
        assertThat(newer.lastChange(path("a.md")).orElseThrow().subject()).isEqualTo("Change");
    }

    @Test
    void writesNothing() throws IOException, GitAPIException {
        write("a.md", "a");
        commit("Add");
        var before = filesAndTimes();

        History.of(root).lastChange(path("a.md"));

        assertThat(filesAndTimes()).isEqualTo(before);
    }

    private Map<Path, String> filesAndTimes() throws IOException {
        Map<Path, String> times = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file).toString());
            }
        }
        return times;
    }
}
