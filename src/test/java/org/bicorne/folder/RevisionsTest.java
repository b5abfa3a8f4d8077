package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest extends CommittedFolder {

    private static final FilePath AGENDA = new FilePath("agenda");

    private Revisions agenda() {
        return Revisions.of(root, List.of(AGENDA), path -> path.extension().equals("md"));
    }

    /** Path, before and after, with one letter for each text. */
    private static Stream<String> told(Revisions revisions) {
        return revisions.list().stream().map(each -> each.path() + " " + each.before().stream().map(RevisionsTest::told).toList() + " " + told(each.after()));
    }

    private static String told(Optional<Revision.Text> text) {
        return text.map(known -> new String(known.octets(), StandardCharsets.UTF_8).replace(LONG, "").strip()).orElse("-");
    }

    @Test
    void tellsEveryTextFromTheOldestOn() throws IOException, GitAPIException {
        write("agenda/a.md", "1");
        write("agenda/a.yml", "other");
        write("posts/b.md", "other");
        commit("Add");
        write("agenda/a.md", "2");
        commit("Change");
        Files.delete(root.resolve("agenda/a.md"));
        commit("Delete");
        write("agenda/a.md", "3");
        commit("Add again");

        Revisions revisions = agenda();

        assertThat(told(revisions)).containsExactly("agenda/a.md [-] 1", "agenda/a.md [1] 2", "agenda/a.md [2] -", "agenda/a.md [-] 3");
        assertThat(revisions.list()).extracting(Revision::at).containsExactly(START, START.plusSeconds(3600), START.plusSeconds(7200), START.plusSeconds(10_800));
        assertThat(revisions.isComplete()).isTrue();
        assertThat(revisions.head().keySet()).containsExactly(new FilePath("agenda/a.md"));
    }

    @Test
    void followsAFileToItsPresentName() throws IOException, GitAPIException {
        write("agenda/a.md", LONG + "1");
        commit("Add");
        move("agenda/a.md", "agenda/2026/a.md");
        commit("Move");
        move("agenda/2026/a.md", "agenda/b.md");
        write("agenda/b.md", LONG + "2");
        commit("Move and change");
        write("agenda/a.md", "another");
        commit("Add another");

        assertThat(told(agenda())).containsExactly("agenda/b.md [-] 1", "agenda/b.md [1] 2", "agenda/a.md [-] another");
    }

    @Test
    void followsAFileThatIsGoneToItsLastName() throws IOException, GitAPIException {
        write("agenda/a.md", LONG + "1");
        commit("Add");
        move("agenda/a.md", "agenda/b.md");
        commit("Move");
        Files.delete(root.resolve("agenda/b.md"));
        commit("Delete");

        assertThat(told(agenda())).containsExactly("agenda/b.md [-] 1", "agenda/b.md [1] -");
    }

    @Test
    void givesAMergeOnlyWhatItWroteItself() throws IOException, GitAPIException {
        write("agenda/a.md", "1\n2\n3\n4\n");
        commit("Add");
        git.orElseThrow().checkout().setCreateBranch(true).setName("side").call();
        write("agenda/a.md", "1\n2\n3\nside\n");
        write("agenda/b.md", "b");
        commit("On the side");
        git.orElseThrow().checkout().setName("main").call();
        write("agenda/a.md", "main\n2\n3\n4\n");
        commit("On main");
        git.orElseThrow().merge().include(git.orElseThrow().getRepository().resolve("side")).setFastForward(MergeCommand.FastForwardMode.NO_FF).setMessage("Merge").call();

        List<String> told = told(agenda()).map(line -> line.replace("\n", "")).toList();

        assertThat(told).hasSize(5).contains("agenda/b.md [-] b").last().asString().isEqualTo("agenda/a.md [main234, 123side] main23side");
    }

    @Test
    void seesOnlyItsOwnPartOfTheRepository() throws IOException, GitAPIException {
        write("demo/agenda/a.md", "1");
        write("agenda/a.md", "other");
        commit("Add");

        assertThat(told(Revisions.of(root.resolve("demo"), List.of(AGENDA), _ -> true))).containsExactly("agenda/a.md [-] 1");
        assertThat(told(Revisions.of(root.resolve("demo"), List.of(), _ -> true))).containsExactly("agenda/a.md [-] 1");
    }

    @Test
    void saysThatACutHistoryIsNotComplete(@TempDir Path clones) throws IOException, GitAPIException {
        write("agenda/a.md", "1");
        commit("Add");
        write("agenda/a.md", "2");
        commit("Change");
        Path clone = clones.resolve("clone");
        Git.cloneRepository().setURI(root.toUri().toString()).setDirectory(clone.toFile()).setDepth(1).call().close();

        Revisions revisions = Revisions.of(clone, List.of(AGENDA), _ -> true);

        assertThat(revisions.isComplete()).isFalse();
        assertThat(revisions.list()).isEmpty();
        assertThat(told(revisions.head().values().stream().findFirst())).isEqualTo("2");
        assertThat(Revisions.of(clones.resolve("none"), List.of(AGENDA), _ -> true).isComplete()).isFalse();
    }
}
