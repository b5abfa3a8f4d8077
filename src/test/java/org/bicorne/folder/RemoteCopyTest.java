package org.bicorne.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bicorne.folder.RemoteCopy.Failed;
import org.bicorne.folder.RemoteCopy.Taken;
import org.bicorne.folder.RemoteCopy.Why;
import org.bicorne.kernel.FilePath;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCopyTest extends CommittedFolder {

    private static final RemoteCopy.Surroundings AROUND = new RemoteCopy.Surroundings(Clock.systemUTC(), _ -> Optional.empty());

    @TempDir
    Path state;

    private RemoteCopy copy() {
        return copy(Optional.empty());
    }

    private RemoteCopy copy(Optional<String> branch) {
        return new RemoteCopy(RemoteAddress.of(root.toUri().toString().replace("file:/", "file:///").replace("////", "//")), branch, state.resolve("copy"));
    }

    private static String text(Snapshot snapshot, String path) {
        return snapshot.file(new FilePath(path)).map(SourceFile::readText).map(read -> read instanceof Reading.Octets(var octets) ? new String(octets, UTF_8) : read.toString()).orElse("none");
    }

    @Test
    void showsWhatTheBranchHasAndNothingOfGit() throws GitAPIException, IOException {
        write("index.md", "# Office\n");
        write("posts/first.md", "# First\n");
        write(".hidden/a.md", "no");
        write("_data/a.yml", "a: 1\n");
        commit("Start");

        assertThat(copy().isThere()).isFalse();
        assertThat(copy().pull(AROUND)).isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.isNew()).isTrue());
        assertThat(copy().isThere()).isTrue();
        try (Folder folder = Folder.open(copy().place()); Folder original = Folder.open(root)) {
            assertThat(folder.isCopy()).isTrue();
            assertThat(folder.snapshot().byPath().keySet()).isEqualTo(original.snapshot().byPath().keySet());
            assertThat(text(folder.snapshot(), "posts/first.md")).isEqualTo("# First\n");
            assertThat(folder.snapshot().findings()).isEmpty();
        }
    }

    @Test
    void changesAsAWholeWhenItIsLookedAtAgainAndKeepsWhatDidNotChange() throws GitAPIException, IOException {
        write("a.md", "A1");
        write("b.md", "B");
        commit("One");
        copy().pull(AROUND);
        try (Folder folder = Folder.open(copy().place())) {
            Snapshot before = folder.snapshot();
            write("a.md", "A2");
            commit("Two");
            copy().pull(AROUND);

            assertThat(folder.snapshot()).isSameAs(before);
            assertThat(text(before, "a.md")).as("read for the first time after the pull").isEqualTo("A1");
            Snapshot after = folder.refresh();

            assertThat(text(after, "a.md")).isEqualTo("A2");
            assertThat(after.file(new FilePath("b.md"))).containsSame(before.file(new FilePath("b.md")).orElseThrow());
            assertThat(after.changedSince(before)).hasValueSatisfying(changed -> assertThat(changed).extracting(SourceFile::path).containsExactly(new FilePath("a.md")));
            assertThat(copy().pull(AROUND)).isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.isNew()).isFalse());
            assertThat(folder.refresh()).isSameAs(after);
        }
    }

    @Test
    void followsAHistoryThatWasWrittenAnew() throws GitAPIException, IOException {
        write("a.md", "A1");
        commit("One");
        write("a.md", "A2");
        write("secret.md", "by mistake");
        commit("Two");
        copy().pull(AROUND);
        git.orElseThrow().reset().setMode(ResetCommand.ResetType.HARD).setRef("HEAD~1").call();
        write("a.md", "A3");
        commit("Other two");

        assertThat(copy().pull(AROUND)).isInstanceOf(Taken.class);
        try (Folder folder = Folder.open(copy().place())) {
            assertThat(text(folder.snapshot(), "a.md")).isEqualTo("A3");
            assertThat(folder.snapshot().byPath().keySet()).containsExactly(new FilePath("a.md"));
            assertThat(History.of(copy().place()).changes(new FilePath("a.md"))).extracting(Change::subject).containsExactly("Other two", "One");
        }
    }

    @Test
    void hasTheHistoryOfTheRepository() throws GitAPIException, IOException {
        write("old.md", LONG);
        commit("One");
        move("old.md", "new.md");
        commit("Two");
        copy().pull(AROUND);

        assertThat(History.of(copy().place()).changes(new FilePath("new.md"))).isEqualTo(History.of(root).changes(new FilePath("new.md"))).isNotEmpty();
        assertThat(History.of(copy().place()).moves()).isEqualTo(History.of(root).moves()).isNotEmpty();
        assertThat(Revisions.of(copy().place(), java.util.List.of(), _ -> true).isComplete()).isTrue();
    }

    @Test
    void takesTheBranchThatIsAskedForOrSaysThatThereIsNone() throws GitAPIException, IOException {
        write("a.md", "main");
        commit("One");
        git.orElseThrow().checkout().setCreateBranch(true).setName("next").call();
        write("a.md", "next");
        commit("Two");
        git.orElseThrow().checkout().setName("main").call();

        assertThat(copy(Optional.of("next")).pull(AROUND)).isInstanceOf(Taken.class);
        try (Folder folder = Folder.open(copy().place())) {
            assertThat(text(folder.snapshot(), "a.md")).isEqualTo("next");
        }
        assertThat(copy(Optional.of("none")).pull(AROUND)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why()).isEqualTo(Why.NO_BRANCH));
    }

    @Test
    void keepsWhatItHasWhenTheRepositoryIsGone() throws GitAPIException, IOException {
        write("a.md", "A");
        commit("One");
        copy().pull(AROUND);
        Path aside = Files.move(root.resolve(".git"), state.resolve("aside"));

        assertThat(copy().pull(AROUND)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why()).isEqualTo(Why.MISSING));
        try (Folder folder = Folder.open(copy().place())) {
            assertThat(text(folder.snapshot(), "a.md")).isEqualTo("A");
        }
        Files.move(aside, root.resolve(".git"));
        assertThat(copy().pull(AROUND)).isInstanceOf(Taken.class);
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(copy().pull(AROUND)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why()).isEqualTo(Why.NO_BRANCH));
        assertThat(copy().isThere()).isFalse();
    }

    @Test
    void stopsAtTheLimitOfSize() throws GitAPIException, IOException {
        for (int i = 0; i < 1_200; i++) {
            write("a" + i + ".md", "A".repeat(50) + i);
        }
        commit("One");
        copy().pull(new RemoteCopy.Surroundings(Clock.systemUTC(), _ -> Optional.empty()));
        RemoteAddress address = RemoteAddress.of("file://" + root);

        try (Repository fresh = org.eclipse.jgit.api.Git.init().setBare(true).setDirectory(state.resolve("small").toFile()).call().getRepository()) {
            assertThat(new RemoteFetch(address, Optional.empty(), AROUND, 100).into(fresh))
                    .isInstanceOfSatisfying(RemoteFetch.Refused.class, refused -> assertThat(refused.failed().why()).isEqualTo(Why.TOO_LARGE));
        }
    }

    @Test
    void showsLinksWithinTheFolderAndNoOthers() throws GitAPIException, IOException {
        write("a.md", "A");
        write("guide/one.md", "One");
        Files.createSymbolicLink(root.resolve("b.md"), Path.of("a.md"));
        Files.createSymbolicLink(root.resolve("manual"), Path.of("guide"));
        Files.createSymbolicLink(root.resolve("c.md"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(root.resolve("guide/up.md"), Path.of("../../etc/passwd"));
        Files.createSymbolicLink(root.resolve("d.md"), Path.of("nothing.md"));
        Files.createSymbolicLink(root.resolve("guide/loop"), Path.of("../guide"));
        commit("One");
        copy().pull(AROUND);

        try (Folder folder = Folder.open(copy().place())) {
            assertThat(folder.snapshot().byPath().keySet()).extracting(FilePath::value).containsExactly("a.md", "b.md", "guide/one.md", "manual/one.md");
            assertThat(text(folder.snapshot(), "b.md")).isEqualTo("A");
            assertThat(folder.snapshot().findings()).extracting(finding -> finding.file() + " " + finding.code().code())
                    .containsExactly("c.md symlink-leaves-folder", "d.md symlink-broken", "guide/loop symlink-loop", "guide/up.md symlink-leaves-folder");
        }
    }

    @Test
    void passesSubmodulesOver() throws GitAPIException, IOException {
        write("a.md", "A");
        write(".gitmodules", "[submodule \"other\"]\n\tpath = other\n\turl = file:///tmp/other\n");
        commit("One");
        addSubmodule("other");
        copy().pull(AROUND);

        try (Folder folder = Folder.open(copy().place())) {
            assertThat(folder.snapshot().byPath().keySet()).containsExactly(new FilePath("a.md"));
            assertThat(folder.snapshot().findings()).isEmpty();
        }
    }

    private void addSubmodule(String path) throws IOException, GitAPIException {
        DirCache index = git.orElseThrow().getRepository().lockDirCache();
        DirCacheEditor editor = index.editor();
        editor.add(new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.GITLINK);
                entry.setObjectId(ObjectId.fromString("1".repeat(40)));
            }
        });
        editor.commit();
        git.orElseThrow().commit().setMessage("Submodule").setSign(false).call();
    }

    @Test
    void writesNoPasswordAnywhere() throws IOException {
        RemoteCopy secret = new RemoteCopy(RemoteAddress.of("https://ada:s3cret@127.0.0.1:9/office.git"), Optional.empty(), state.resolve("copy"));

        assertThat(secret.pull(AROUND)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.why()).isEqualTo(Why.UNREACHABLE);
            assertThat(failed.toString()).doesNotContain("s3cret", "ada");
        });
        Files.walkFileTree(state, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)).as("%s", file).doesNotContain("s3cret");
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void writesAFileAgainThatWasLostAndDropsThoseThatNobodyNeeds() throws GitAPIException, IOException {
        write("a.md", "A1");
        commit("One");
        copy().pull(AROUND);
        Path former;
        try (Folder folder = Folder.open(copy().place())) {
            former = folder.snapshot().file(new FilePath("a.md")).orElseThrow().location();
        }
        write("a.md", "A2");
        commit("Two");
        copy().pull(AROUND);
        Files.setLastModifiedTime(former, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path lost;
        try (Folder folder = Folder.open(copy().place())) {
            lost = folder.snapshot().file(new FilePath("a.md")).orElseThrow().location();
        }
        Files.writeString(lost, "");

        try (Folder folder = Folder.open(copy().place())) {
            assertThat(text(folder.snapshot(), "a.md")).isEqualTo("A2");
            assertThat(former).doesNotExist();
        }
    }
}
