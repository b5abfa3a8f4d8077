package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairsTest {

    @TempDir
    Path root;

    private static Finding finding(String file, int line, int column, String before, String after) {
        return new Finding(new FilePath(file), line, column, FolderFinding.FILE_UNREADABLE, List.of(), Optional.of(new Fix(line, column, before, after)));
    }

    private String mended(String text, Finding... findings) throws IOException {
        Path file = Files.writeString(root.resolve("a.md"), text);
        new Repairs(root, false).make(List.of(findings));
        return Files.readString(file);
    }

    @Test
    void changesTheWordsAndKeepsLineEndsMarkAndLastLine() throws IOException {
        assertThat(mended("\ufeffa b\r\nc d\r\n\r\ne", finding("a.md", 1, 3, "b", "B"), finding("a.md", 2, 1, "c", "cc"), finding("a.md", 4, 1, "e", "é")))
                .isEqualTo("\ufeffa B\r\ncc d\r\n\r\né");
        assertThat(mended("a\rb\r", finding("a.md", 2, 1, "b", "c"))).isEqualTo("a\rc\r");
    }

    @Test
    void addsALineWithTheLineEndsOfTheFile() throws IOException {
        assertThat(mended("---\r\nText\r\n", finding("a.md", 2, 1, "", "\n"))).isEqualTo("---\r\n\r\nText\r\n");
    }

    @Test
    void leavesWhatIsNoLongerThereAndWhatTouchesAnotherChange() throws IOException {
        assertThat(mended("abc", finding("a.md", 1, 1, "ab", "x"), finding("a.md", 1, 2, "bc", "y"), finding("a.md", 1, 3, "z", "q"), finding("a.md", 9, 1, "a", "b")))
                .isEqualTo("xc");
    }

    @Test
    void writesNothingInATrial() throws IOException {
        Path file = Files.writeString(root.resolve("a.md"), "abc");

        List<Finding> made = new Repairs(root, true).make(List.of(finding("a.md", 1, 1, "a", "b"), finding("a.md", 1, 1, "q", "b")));

        assertThat(made).hasSize(1);
        assertThat(file).hasContent("abc");
    }

    @Test
    void touchesNoFileThatItCannotReadAsTextNorOneOutside() throws IOException {
        byte[] octets = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(root.resolve("latin.md"), octets);
        Path outside = Files.writeString(Files.createTempFile("outside", ".md"), "abc");
        Files.createSymbolicLink(root.resolve("link.md"), outside);

        List<Finding> made = new Repairs(root, false).make(List.of(finding("latin.md", 1, 1, "c", "k"), finding("link.md", 1, 1, "a", "b"), finding("gone.md", 1, 1, "a", "b")));

        assertThat(made).isEmpty();
        assertThat(Files.readAllBytes(root.resolve("latin.md"))).isEqualTo(octets);
        assertThat(outside).hasContent("abc");
        Files.delete(outside);
    }

    @Test
    void keepsThePermissionsAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(root.resolve("a.md"), "abc");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        new Repairs(root, false).make(List.of(finding("a.md", 1, 1, "a", "b")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(file);
        }
    }
}
