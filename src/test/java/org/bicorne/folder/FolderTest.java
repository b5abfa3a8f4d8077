package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path writeAt(String path, String text, Instant modifiedAt) throws IOException {
        return Files.setLastModifiedTime(write(path, text), FileTime.from(modifiedAt));
    }

    private static FilePath path(String path) {
        return new FilePath(path);
    }

    @Test
    void refusesWhatIsNotAFolder() throws IOException {
        Path file = write("a.md", "a");

        assertThatThrownBy(() -> Folder.open(file)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Folder.open(root.resolve("nowhere"))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void seesFilesInTheOrderOfTheirPaths() throws IOException {
        write("z.md", "z");
        write("posts/é.md", "e");
        write("posts-old/a.md", "a");
        write("posts/2022/a.md", "a");

        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.files()).extracting(file -> file.path().value()).containsExactly("posts-old/a.md", "posts/2022/a.md", "posts/é.md", "z.md");
        assertThat(snapshot.under(path("posts"))).extracting(file -> file.path().value()).containsExactly("posts/2022/a.md", "posts/é.md");
        assertThat(snapshot.hasFolder(path("posts/2022"))).isTrue();
        assertThat(snapshot.hasFolder(path("z.md"))).isFalse();
        assertThat(snapshot.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/config", "_includes/x.html", "posts/.draft.md", "posts/_secret/x.md", ".env", "_site/index.html", "node_modules/x/README.md", "b.md~", "#b.md#"})
    void doesNotSeeHiddenFiles(String hidden) throws IOException {
        write(hidden, "secret");
        write("a.md", "a");

        assertThat(Folder.open(root).snapshot().files()).extracting(file -> file.path().value()).containsExactly("a.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bicorne.yml", "_config.yml", "_posts/2022-01-01-a.md", "_drafts/a.md", "_data/people.yml", "posts/posts.json",
            "posts/posts.11tydata.js", "posts/a.11tydata.json", "_index.md", "blog/_index.fr.md", ".eleventy.js"})
    void seesButDoesNotPublishWhatEnginesKeepForThemselves(String kept) throws IOException {
        write(kept, "x");

        assertThat(Folder.open(root).snapshot().file(path(kept)).orElseThrow().isPublished()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", ".well-known/security.txt", "posts/other.json", "posts.json", "data/table.csv"})
    void publishesTheRest(String published) throws IOException {
        write(published, "x");

        assertThat(Folder.open(root).snapshot().file(path(published)).orElseThrow().isPublished()).isTrue();
    }

    @Test
    void keepsTheSameObjectsForWhatDidNotChange() throws IOException {
        write("a.md", "a");
        write("b.md", "b");
        Folder folder = Folder.open(root);
        Snapshot before = folder.snapshot();

        write("b.md", "changed");
        Snapshot after = folder.refresh();

        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after.file(path("a.md"))).containsSame(before.file(path("a.md")).orElseThrow());
        assertThat(after.file(path("b.md"))).isPresent().get().isNotSameAs(before.file(path("b.md")).orElseThrow());
        assertThat(folder.refresh()).isSameAs(after);
    }

    @Test
    void refreshesOnePlaceOnly() throws IOException {
        write("a/x.md", "x");
        write("b.md", "b");
        Folder folder = Folder.open(root);
        folder.snapshot();
        write("b.md", "changed");
        Files.delete(root.resolve("a/x.md"));
        write("a/y/z.md", "z");

        Snapshot after = folder.refresh(path("a"));

        assertThat(after.files()).extracting(file -> file.path().value()).containsExactly("a/y/z.md", "b.md");
        assertThat(folder.isStale(path("b.md"))).isTrue();
    }

    @Test
    void seesAChangeThatKeepsSizeAndTimeWhenTheFileWasJustWritten() throws IOException {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        writeAt("a.md", "one", now.minusMillis(500));
        Folder folder = Folder.open(root, clock);
        String before = folder.snapshot().file(path("a.md")).orElseThrow().version();

        writeAt("a.md", "two", now.minusMillis(500));
        String after = folder.refresh().file(path("a.md")).orElseThrow().version();

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void trustsTheTimeOfAnOldFile() throws IOException {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        writeAt("a.md", "one", now.minusSeconds(60));
        Folder folder = Folder.open(root, Clock.fixed(now, ZoneOffset.UTC));
        SourceFile before = folder.snapshot().file(path("a.md")).orElseThrow();
        before.version();

        writeAt("a.md", "two", now.minusSeconds(60));

        assertThat(folder.refresh().file(path("a.md"))).containsSame(before);
    }

    @Test
    void givesEqualContentsEqualVersions() throws IOException {
        write("a.md", "same");
        write("b/c.md", "same");
        write("d.md", "other");
        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.file(path("a.md")).orElseThrow().version())
                .isEqualTo(snapshot.file(path("b/c.md")).orElseThrow().version())
                .isEqualTo("0967115f2813a3541eaef77de9d9d577")
                .isNotEqualTo(snapshot.file(path("d.md")).orElseThrow().version());
    }

    @Test
    void readsAFileAndKnowsWhenItHasGoneOrChanged() throws IOException {
        write("a.md", "a");
        write("b.md", "b");
        Snapshot snapshot = Folder.open(root).snapshot();
        SourceFile a = snapshot.file(path("a.md")).orElseThrow();
        SourceFile b = snapshot.file(path("b.md")).orElseThrow();

        assertThat(a.read()).isInstanceOfSatisfying(Reading.Octets.class, read -> assertThat(new String(read.octets(), StandardCharsets.UTF_8)).isEqualTo("a"));
        write("a.md", "changed");
        Files.delete(root.resolve("b.md"));

        assertThat(a.read()).isEqualTo(new Reading.Gone());
        assertThat(b.read()).isEqualTo(new Reading.Gone());
        assertThat(b.version()).isEqualTo("gone");
    }

    @Test
    void doesNotReadATextThatNobodyWroteByHand() throws IOException {
        Files.write(root.resolve("big.md"), new byte[(int) SourceFile.FILE_TEXT_OCTETS_MAX + 1]);

        SourceFile big = Folder.open(root).snapshot().file(path("big.md")).orElseThrow();

        assertThat(big.readText()).isEqualTo(new Reading.TooLarge(SourceFile.FILE_TEXT_OCTETS_MAX + 1));
        assertThat(big.read()).isInstanceOf(Reading.Octets.class);
    }

    @Test
    void followsLinksInsideTheFolderOnly(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        write("a.md", "a");
        write("img/x.png", "x");
        write(".git/config", "token");
        Files.createDirectories(root.resolve("fr"));
        Files.createSymbolicLink(root.resolve("b.md"), Path.of("a.md"));
        Files.createSymbolicLink(root.resolve("fr/img"), Path.of("../img"));
        Files.createSymbolicLink(root.resolve("fr/up"), Path.of(".."));
        Files.createSymbolicLink(root.resolve("secret.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("outside"), outside);
        Files.createSymbolicLink(root.resolve("token.txt"), Path.of(".git/config"));
        Files.createSymbolicLink(root.resolve("broken.md"), Path.of("nowhere.md"));

        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.files()).extracting(file -> file.path().value()).containsExactly("a.md", "b.md", "fr/img/x.png", "img/x.png");
        assertThat(snapshot.findings()).containsExactly(
                Finding.of(path("broken.md"), 0, FolderFinding.SYMLINK_BROKEN),
                Finding.of(path("fr/up"), 0, FolderFinding.SYMLINK_LOOP),
                Finding.of(path("outside"), 0, FolderFinding.SYMLINK_LEAVES_FOLDER),
                Finding.of(path("secret.md"), 0, FolderFinding.SYMLINK_LEAVES_FOLDER),
                Finding.of(path("token.txt"), 0, FolderFinding.SYMLINK_LEAVES_FOLDER));
    }

    @Test
    void stopsLinksThatLeadToEachOther() throws IOException {
        Files.createDirectories(root.resolve("a"));
        Files.createDirectories(root.resolve("b"));
        Files.createSymbolicLink(root.resolve("a/x"), Path.of("../b"));
        Files.createSymbolicLink(root.resolve("b/y"), Path.of("../a"));
        Files.createSymbolicLink(root.resolve("self"), Path.of("self"));

        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.files()).isEmpty();
        assertThat(snapshot.findings()).extracting(finding -> finding.file().value()).containsExactly("a/x/y", "b/y/x", "self");
    }

    @Test
    void reportsNamesWithControlCharacters() throws IOException {
        write("bad\u0007name.md", "x");

        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.files()).isEmpty();
        assertThat(snapshot.findings()).extracting(Finding::code).containsExactly(FolderFinding.FILE_NAME_INVALID);
    }

    @Test
    void reportsFoldersThatAreTooDeep() throws IOException {
        write("d/".repeat(Scan.DEPTH_MAX - 1) + "seen.md", "x");
        write("d/".repeat(Scan.DEPTH_MAX) + "unseen.md", "x");

        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.files()).extracting(file -> file.path().name()).containsExactly("seen.md");
        assertThat(snapshot.findings()).extracting(Finding::code).containsExactly(FolderFinding.FOLDER_TOO_DEEP);
    }

    @Test
    void knowsWithoutScanningWhetherOneFileIsStale() throws IOException {
        write("a.md", "a");
        Folder folder = Folder.open(root);
        folder.snapshot();

        assertThat(folder.isStale(path("a.md"))).isFalse();
        assertThat(folder.isStale(path("new.md"))).isFalse();
        write("a.md", "changed");
        write("new.md", "new");
        write(".hidden.md", "x");

        assertThat(folder.isStale(path("a.md"))).isTrue();
        assertThat(folder.isStale(path("new.md"))).isTrue();
        assertThat(folder.isStale(path(".hidden.md"))).isFalse();
    }

    @Test
    void seesByItselfWhatChangesOnceItWatches() throws IOException {
        write("a.md", "a");
        write("old/b.md", "b");
        try (Folder folder = Folder.open(root)) {
            folder.watch();
            SourceFile a = folder.snapshot().file(path("a.md")).orElseThrow();

            write("new/deep/c.md", "c");
            assertThat(eventually(folder, snapshot -> snapshot.file(path("new/deep/c.md")).isPresent())).isTrue();
            write("new/deep/d.md", "d");
            assertThat(eventually(folder, snapshot -> snapshot.file(path("new/deep/d.md")).isPresent())).isTrue();
            Files.delete(root.resolve("old/b.md"));
            Files.delete(root.resolve("old"));
            assertThat(eventually(folder, snapshot -> !snapshot.hasFolder(path("old")))).isTrue();
            assertThat(folder.snapshot().file(path("a.md"))).containsSame(a);
        }
    }

    /** The system reports a change when it pleases; asks until then. */
    private static boolean eventually(Folder folder, Predicate<Snapshot> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            if (condition.test(folder.snapshot())) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    @Test
    void seesAHundredThousandFiles() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            Path file = root.resolve("folder" + i / 1_000).resolve("page-" + i + ".md");
            if (i % 1_000 == 0) {
                Files.createDirectories(file.getParent());
            }
            Files.createFile(file);
        }

        Snapshot snapshot = Folder.open(root).snapshot();

        assertThat(snapshot.byPath()).hasSize(100_000);
        assertThat(snapshot.findings()).isEmpty();
    }

    @Test
    void seesTheRealSites() {
        assertThat(Folder.open(SharedFolder.path("corpora/site-2022")).snapshot().findings()).isEmpty();
        assertThat(Folder.open(SharedFolder.path("corpora/wiki-2022-02")).snapshot().file(path("pocos/index.md"))).isPresent();
    }
}
