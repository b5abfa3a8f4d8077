package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.pages.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticSiteTest {

    @TempDir
    Path root;

    private OfficeFolder folder;
    private Path out;

    @BeforeEach
    void writeOffice() throws IOException {
        folder = OfficeFolder.at(Files.createDirectory(root.resolve("office"))).with("mission.md", "---", "title: Mission", "---", "Text");
        out = root.resolve("out");
    }

    private StaticSite.Written build() {
        try (Office office = Office.open(OfficeOptions.of(folder.root()))) {
            return new StaticSite(office).write(out, done -> { });
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> names = Files.list(root)) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesEachPageWhereItsAddressSays() throws IOException {
        folder.with("img/a.txt", "a");

        StaticSite.Written written = build();

        assertThat(read("mission/index.html")).contains("Mission");
        assertThat(read("img/a.txt")).isEqualTo("a");
        assertThat(out.resolve("404.html")).exists();
        assertThat(written.unreadable()).isEmpty();
        assertThat(beside()).containsExactly("office", "out");
    }

    @Test
    void refusesAFolderWithFilesOfOthers() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");

        assertThatThrownBy(this::build).isInstanceOf(InvalidValue.class).hasMessageContaining("out");
        assertThat(read("thesis.txt")).isEqualTo("mine");
    }

    @Test
    void refusesToWriteAmongTheFilesOfTheOffice() {
        out = folder.root().resolve("public");

        assertThatThrownBy(this::build).isInstanceOf(InvalidValue.class).hasMessageContaining("_site");
        assertThat(out).doesNotExist();
    }

    @Test
    void writesToAHiddenFolderOfTheOffice() {
        out = folder.root().resolve("_site");

        build();
        StaticSite.Written again = build();

        assertThat(out.resolve("mission/index.html")).exists();
        assertThat(out.resolve("_site")).doesNotExist();
        assertThat(again.unreadable()).isEmpty();
    }

    @Test
    void replacesItsOwnSite() throws IOException {
        build();
        folder.without("mission.md").with("contact.md", "Contact");

        build();

        assertThat(out.resolve("contact/index.html")).exists();
        assertThat(out.resolve("mission")).doesNotExist();
        assertThat(beside()).containsExactly("office", "out");
    }

    @Test
    void leavesTheFormerSiteAndNothingElseWhenAPageCannotBeWritten() throws IOException {
        build();
        try (Office office = Office.open(OfficeOptions.of(folder.root()))) {
            StaticSite site = new StaticSite(office);

            assertThatThrownBy(() -> site.write(out, done -> {
                throw new UncheckedIOException(new IOException("disk full"));
            })).isInstanceOf(UncheckedIOException.class);
        }

        assertThat(out.resolve("mission/index.html")).exists();
        assertThat(beside()).containsExactly("office", "out");
    }

    @Test
    void writesTheRestWhenAFileIsGone() throws IOException {
        folder.with("img/a.txt", "a").with("img/b.txt", "b");
        try (Office office = Office.open(OfficeOptions.of(folder.root()))) {
            StaticSite site = new StaticSite(office);
            site.size();
            folder.without("img/a.txt");

            StaticSite.Written written = site.write(out, done -> { });

            assertThat(written.unreadable()).containsExactly(new FilePath("img/a.txt"));
        }
        assertThat(read("img/b.txt")).isEqualTo("b");
    }

    @Test
    void writesRedirectsForServersAndForBrowsers() throws IOException {
        folder.with("bicorne.yml", "url: https://office.example", "redirects: {/former/: /mission/, /old.md: mission.md, /away/: 'https://other.example/', /_redirects/: /mission/}");

        StaticSite.Written written = build();

        assertThat(read("_redirects")).contains("/former/ /mission/ 301\n", "/old.md /mission/ 301\n", "/away/ https://other.example/ 301\n");
        assertThat(read("former/index.html")).contains("rel=\"canonical\" href=\"https://office.example/mission/\"", "http-equiv=\"refresh\"");
        assertThat(read("old.md/index.html")).contains("/mission/");
        assertThat(written.redirects()).isEqualTo(4);
    }

    @Test
    void writesAFileAndAFolderOfOneName() throws IOException {
        folder.with("LICENSE", "MIT").with("LICENSE.md", "# Licence");

        build();

        assertThat(read("LICENSE/index.html")).contains("Licence");
        assertThat(read("-/LICENSE")).isEqualTo("MIT");
    }

    @Test
    void writesNamesAsLongAsTheFileSystemTakes() {
        folder.with("x".repeat(250) + ".md", "---", "title: Long", "tags: ['" + "étiquette ".repeat(200) + "']", "aliases: [/" + "y".repeat(400) + "/]", "---", "Text");

        StaticSite.Written written = build();

        assertThat(written.pages()).isGreaterThan(3);
    }

    @Test
    void writesAnEmptyFolder() throws IOException {
        folder.without("mission.md");

        build();

        assertThat(read("index.html")).contains("</html>");
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        for (int i = 0; i < 50; i++) {
            folder.with("posts/p" + i + ".md", "---", "title: P" + i, "date: 2022-01-01", "tags: [a, b]", "---", "Text [x](p1.md)");
        }
        build();
        String first = digest();

        build();

        assertThat(digest()).isEqualTo(first);
    }

    private String digest() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(out.relativize(file)).append(' ').append(Version.of(Files.readAllBytes(file))).append('\n');
            }
            return all.toString();
        }
    }
}
