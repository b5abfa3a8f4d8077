package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    /** {@code ./bicorne test --accept} writes again what tests draw. */
    private static final boolean IS_ACCEPTING = Boolean.getBoolean("bicorne.accept");

    @Test
    void explainEverySettingAndNoOther() {
        List<String> explained = Document.read("docs/configuration.md").firstColumn();

        assertThat(explained).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(OfficeSettings.KEYS);
    }

    @Test
    void giveEachFindingACodeOfItsOwn() {
        List<String> codes = FindingCodes.all().stream().map(FindingCode::code).toList();

        assertThat(codes).hasSizeGreaterThan(50).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void sayEachFindingInFrenchAndEnglish() {
        for (FindingCode code : FindingCodes.all()) {
            assertThat(sentence(code, Language.FRENCH)).as(code.code()).isNotEqualTo(sentence(code, Language.ENGLISH));
        }
    }

    @Test
    void listEveryFinding() {
        List<String> rows = new ArrayList<>(List.of("| code | severity | room | what it says |", "| --- | --- | --- | --- |"));
        FindingCodes.all().stream().map(code -> "| `" + code.code() + "` | " + code.severity().name().toLowerCase(Locale.ROOT) + " | "
                + FindingCodes.room(code) + " | " + cell(sentence(code, Language.ENGLISH)) + " |").sorted().forEach(rows::add);

        isDrawn(Document.read("docs/findings.md"), "findings", rows);
    }

    @Test
    void drawTheRooms() {
        List<String> rows = new ArrayList<>(List.of("| room | what it is for | may call |", "| --- | --- | --- |"));
        Room.all().forEach(room -> rows.add("| `" + room.name() + "` | " + cell(room.sentence()) + " | " + String.join(", ", room.mayCall()) + " |"));

        isDrawn(Document.read("docs/architecture.md"), "rooms", rows);
    }

    @Test
    void linkOnlyToWhatIsThere() {
        List<Path> files = Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), Sources.under(Path.of("docs"), ".md").stream()).toList();

        List<String> broken = files.stream().flatMap(file -> new Document(file, Sources.text(file)).brokenLinks().stream()).toList();

        assertThat(files).hasSizeGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    @Test
    void bringTheTextOfEveryLicenceThatFilesAreUnder() {
        Set<String> named = Pattern.compile("(?m)^SPDX-License-Identifier = \"(.+)\"$").matcher(Sources.text(Path.of("REUSE.toml"))).results()
                .map(found -> found.group(1) + ".txt").collect(Collectors.toSet());

        assertThat(Sources.under(Path.of("LICENSES"), ".txt").stream().map(file -> file.getFileName().toString())).isNotEmpty().containsExactlyInAnyOrderElementsOf(named);
    }

    private static void isDrawn(Document document, String name, List<String> rows) {
        Document drawn = document.with(name, rows);
        if (IS_ACCEPTING) {
            drawn.write();
        } else {
            assertThat(document.text()).as("renew with ./bicorne test --accept").isEqualTo(drawn.text());
        }
    }

    private static String sentence(FindingCode code, Language language) {
        return Messages.in(language).finding(new Finding(FilePath.ROOT, 0, code, Collections.nCopies(4, "…")));
    }

    /** Text in a cell of a table, where a forge would read HTML or links. */
    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;").replace("[", "&#91;");
    }
}
