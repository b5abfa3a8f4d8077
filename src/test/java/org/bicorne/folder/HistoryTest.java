package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest extends CommittedFolder {

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
