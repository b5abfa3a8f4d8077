package org.bicorne.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.SharedFolder;
import org.bicorne.folder.OfficeSettings.Accessibility;
import org.bicorne.folder.OfficeSettings.Contact;
import org.bicorne.folder.OfficeSettings.Hosts;
import org.bicorne.folder.OfficeSettings.Security;
import org.bicorne.folder.OfficeSettings.Theme;
import org.bicorne.markup.Dialect;
import org.bicorne.markup.Trust;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.markup.FrontMatterFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeSettingsTest {

    private static OfficeSettings.Read read(String yaml) {
        return OfficeSettings.read(Optional.of(yaml.getBytes(UTF_8)), OfficeSettings.FILE);
    }

    private static FilePath path(String path) {
        return new FilePath(path);
    }

    @Test
    void readsRepositoriesAmongItsHosts() {
        OfficeSettings.Read read = read("hosts: {own: [libre.example, git.example/~office/site]}");

        assertThat(read.findings()).isEmpty();
        assertThat(read.settings().hosts().own()).containsExactly("libre.example", "git.example/~office/site");
    }

    @Test
    void readsAColourInThreeDigits() {
        OfficeSettings.Read read = read("theme: {accent: \"#07f\"}");

        assertThat(read.findings()).isEmpty();
        assertThat(read.settings().theme().accent()).contains("#0077ff");
    }

    @Test
    void readsEveryPartOfTheExampleOfTheDesign() throws IOException {
        String design = Files.readString(SharedFolder.path("DESIGN.md"));
        int start = design.indexOf("```yaml") + 8;

        OfficeSettings.Read read = read(design.substring(start, design.indexOf("```", start)));

        OfficeSettings settings = read.settings();
        assertThat(read.findings()).isEmpty();
        assertThat(settings.name()).contains(LocalizedText.of("Pôle logiciels libres"));
        assertThat(settings.url()).contains(URI.create("https://communs.example.fr"));
        assertThat(settings.languages()).containsExactly(Language.FRENCH, Language.ENGLISH);
        assertThat(settings.timezone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(settings.theme()).isEqualTo(new Theme(Optional.of(path("img/logo.svg")), Optional.of("#000091"), List.of(path("style.css")), Optional.empty(), Map.of()));
        assertThat(settings.menu()).containsExactly(
                new MenuEntry.Page("mission.md", Optional.empty()),
                new MenuEntry.Page("agenda", Optional.empty()),
                new MenuEntry.Link(LocalizedText.of("Forum"), "https://…"));
        assertThat(settings.dialect()).contains(Dialect.COMMONMARK);
        assertThat(settings.trust()).contains(Trust.TRUSTED);
        assertThat(settings.licence()).contains("etalab-2.0");
        assertThat(settings.contact()).isEqualTo(new Contact(Optional.of("…"), Optional.of(path("contact.md"))));
        assertThat(settings.accessibility()).isEqualTo(new Accessibility(Optional.of(path("accessibilite.md")), Optional.of(100), Optional.of(LocalDate.of(2026, 11, 22))));
        assertThat(settings.security()).contains(new Security("…", LocalDate.of(2027, 11, 22)));
        assertThat(settings.edit()).contains("https://forge.example/office/edit/main/{path}");
        assertThat(settings.hosts()).isEqualTo(new Hosts(List.of("communs.example.fr"), List.of("old.example.fr")));
        assertThat(settings.missing()).containsExactly(new Glob("/img/**"));
        assertThat(settings.exclude()).containsExactly(new Glob("drafts/**"));
        assertThat(settings.collections().keySet()).containsExactly("posts", "gazette");
        assertThat(settings.collections().get("gazette")).isEqualTo(new PageCollection("gazette", path("gazette"), Optional.of("/gazette/{slug}/"),
                PageCollection.Kind.ISSUE, true, Optional.empty(), Optional.of(Dialect.ELEVENTY1), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(settings.redirects()).isEqualTo(Map.of("/ateliers/", "/agenda/"));
        assertThat(settings.authors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "name:\ntheme:\nmenu:\ncollections:\n", "\uFEFF"})
    void givesDefaultsForAnEmptyFile(String yaml) {
        OfficeSettings.Read read = read(yaml);

        assertThat(read.findings()).isEmpty();
        assertThat(read.settings()).isEqualTo(OfficeSettings.defaults());
    }

    @Test
    void readsTextsInSeveralLanguages() {
        OfficeSettings settings = read("name: {fr: Bureau, en: Office}\nmenu: [{title: {fr: Accueil, en: Home}, url: /}]\n").settings();

        assertThat(settings.name().orElseThrow().in(Language.ENGLISH)).isEqualTo("Office");
        assertThat(settings.menu()).containsExactly(new MenuEntry.Link(new LocalizedText(Map.of(Language.FRENCH, "Accueil", Language.ENGLISH, "Home")), "/"));
    }

    @Test
    void guessesTheSettingThatWasMeant() {
        OfficeSettings.Read read = read("nme: A\ntheme:\n  acent: '#fff'\nzzz: 1\ncollections:\n  posts: {foldr: x}\n");

        assertThat(read.findings()).containsExactly(
                Finding.of(OfficeSettings.FILE, 1, SettingsFinding.SETTING_MISSPELT, "nme", "name"),
                Finding.of(OfficeSettings.FILE, 3, SettingsFinding.SETTING_MISSPELT, "theme.acent", "accent"),
                Finding.of(OfficeSettings.FILE, 4, SettingsFinding.SETTING_UNKNOWN, "zzz"),
                Finding.of(OfficeSettings.FILE, 6, SettingsFinding.SETTING_MISSPELT, "collections.foldr", "folder"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
            "name: [a, b] § SETTING_TEXT_EXPECTED",
            "url: communs.example.fr § SETTING_ADDRESS_EXPECTED",
            "url: 'javascript:alert(1)' § SETTING_ADDRESS_EXPECTED",
            "languages: [french!] § SETTING_LANGUAGE_EXPECTED",
            "timezone: Paris § SETTING_TIMEZONE_EXPECTED",
            "theme: blue § SETTING_MAP_EXPECTED",
            "theme: {accent: 'red; } body {'} § SETTING_COLOUR_EXPECTED",
            "theme: {logo: ../../etc/passwd} § SETTING_PATH_EXPECTED",
            "menu: {page: a.md} § SETTING_LIST_EXPECTED",
            "menu: [{title: A}] § SETTING_MENU_INCOMPLETE",
            "dialect: asciidoc § SETTING_CHOICE_EXPECTED",
            "trust: always § SETTING_CHOICE_EXPECTED",
            "accessibility: {rate: 101} § SETTING_RATE_EXPECTED",
            "accessibility: {date: 22/11/2026} § SETTING_DATE_EXPECTED",
            "security: {contact: a@example.org} § SETTING_SECURITY_INCOMPLETE",
            "hosts: {own: ['https://example.org/x']} § SETTING_HOST_EXPECTED",
            "missing: {a: b} § SETTING_LIST_EXPECTED",
            "exclude: ['/'] § SETTING_PATTERN_EXPECTED",
            "collections: {posts: {kind: blog}} § SETTING_CHOICE_EXPECTED",
            "authors: perhaps § SETTING_FLAG_EXPECTED",
            "videoHosts: ['tube.example/path'] § SETTING_HOST_EXPECTED",
            "videoHosts: ['evil host'] § SETTING_HOST_EXPECTED"})
    void reportsAWrongTypeOnItsLineAndUsesTheDefault(String line, SettingsFinding code) {
        OfficeSettings.Read read = read("# first\n" + line + "\nlicence: CC0-1.0\n");

        assertThat(read.findings()).extracting(Finding::code, Finding::line).containsExactly(org.assertj.core.groups.Tuple.tuple(code, 2));
        assertThat(read.settings().licence()).contains("CC0-1.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
            "name: a : b § YAML_COLON",
            "- a list § YAML_WITHOUT_KEYS",
            "only words § YAML_WITHOUT_KEYS",
            "name: 'x § YAML_QUOTE_UNCLOSED"})
    void givesDefaultsForAFileThatIsNoYaml(String yaml, FrontMatterFinding code) {
        OfficeSettings.Read read = read(yaml + "\n");

        assertThat(read.findings()).extracting(Finding::code).containsExactly((FindingCode) code);
        assertThat(read.settings()).isEqualTo(OfficeSettings.defaults());
    }

    @Test
    void namesEachSettingOnce() {
        assertThat(OfficeSettings.KEYS).contains("theme.extends", "collections.*.lang", "videoHosts").doesNotHaveDuplicates();
    }
}
