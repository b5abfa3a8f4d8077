package org.bicorne.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody writes in good faith: each is shown as well as can be, found, and costs the other pages nothing. */
@Timeout(120)
class HostileTextsTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void openFolderWithOneGoodPage() {
        office = OfficeFolder.at(root).with("good.md", "---", "title: Good", "---", "Good text");
    }

    private List<String> codesOf(String path) {
        Content content = office.content();
        assertThat(OfficeFolder.text(content, "/good/")).contains("Good text");
        return content.findings().stream().filter(finding -> finding.file().value().equals(path)).map(Finding::code).map(code -> code.code()).distinct().toList();
    }

    @Test
    void aBinaryFileWithTheNameOfAPage() {
        byte[] octets = new byte[200_000];
        new Random(1).nextBytes(octets);

        office.with("binary.md", octets);

        assertThat(codesOf("binary.md")).contains("text-encoding");
    }

    @Test
    void aPictureWithTheNameOfAPage() {
        office.with("picture.md", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', (byte) 0xff});

        assertThat(codesOf("picture.md")).contains("text-encoding");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEnds() {
        office.with("windows.md", "\uFEFF---\r\ntitle: From Windows\r\n---\r\n\r\n# One\r\n\r\nText\r\n".getBytes(UTF_8));

        assertThat(OfficeFolder.text(office.content(), "/windows/")).contains("From Windows", "<p>Text</p>").doesNotContain("\r", "\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "[", "*", "`", "<", "http://", "| ", "{{", "{% raw %}"})
    void oneLineOfAMegabyte(String unit) {
        office.with("long.md", "---", "title: Long", "---", unit.repeat(1_000_000 / unit.length()));

        codesOf("long.md");

        assertThat(OfficeFolder.text(office.content(), "/long/")).contains("Long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "<div>", "<ul><li>"})
    void nestedTenThousandDeep(String unit) {
        office.with("deep.md", "---", "title: Deep", "---", unit.repeat(10_000) + "text");

        codesOf("deep.md");

        assertThat(OfficeFolder.text(office.content(), "/deep/")).contains("Deep");
    }

    @Test
    void aFrontMatterOfTwoMegabytesAndOneWithKeysWrittenTwice() {
        office.with("large.md", "---", "title: " + "x".repeat(2_000_000), "---", "Text").with("twice.md", "---", "title: A", "title: B", "---", "Text");

        assertThat(codesOf("large.md")).contains("front-matter-too-large");
        assertThat(codesOf("twice.md")).contains("yaml-duplicate-key");
    }

    @Test
    void tagsThatNothingCloses() {
        office.with("tags.md", "---", "title: Tags", "---", "<".repeat(100_000));

        assertThat(codesOf("tags.md")).contains("text-tags-unclosed");
    }

    @Test
    void linksThatLeaveTheFolder() {
        office.with("outside.md", "---", "title: Outside", "---", "[a](../../../etc/passwd) [b](%2e%2e/%2e%2e/x) ![c](../../x.png)");

        assertThat(codesOf("outside.md")).contains("link-target-outside");
        assertThat(OfficeFolder.text(office.content(), "/outside/")).doesNotContain("../");
    }
}
