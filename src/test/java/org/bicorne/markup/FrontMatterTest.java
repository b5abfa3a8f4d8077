package org.bicorne.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static TextFile read(String text) {
        return TextFile.read(text.getBytes(UTF_8));
    }

    @Test
    void keepsDatesAndNumbersAsTheyWereWritten() {
        FrontMatter frontMatter = read("---\ndate: 2021-11-02\nversion: 1.10\norder: 4\n---\n").frontMatter();

        assertThat(frontMatter.text("date")).contains("2021-11-02");
        assertThat(frontMatter.text("version")).contains("1.10");
        assertThat(frontMatter.number("order")).contains(4);
        assertThat(frontMatter.values()).containsEntry("order", 4L).containsEntry("date", "2021-11-02");
    }

    @Test
    void knowsTheLineOfEachKeyAndOfTheBody() {
        TextFile file = read("---\ntitle: A\n# a remark\nimage:\n  path: x.png\n---\n\nText\n");

        assertThat(file.frontMatter().line("title")).isEqualTo(2);
        assertThat(file.frontMatter().line("image")).isEqualTo(4);
        assertThat(file.frontMatter().map("image").line("path")).isEqualTo(5);
        assertThat(file.bodyLine()).isEqualTo(7);
        assertThat(file.body()).isEqualTo("\nText\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: A\n---", "---\ntitle: A\n...\n", "\uFEFF---\r\ntitle: A\r\n---\r\n", "---  \ntitle: A\n---  \n", "---yaml\ntitle: A\n---\n",
            "+++\ntitle = \"A\"\n+++\n", "---json\n{\"title\": \"A\"}\n---\n", "{\n\t\"title\": \"A\"\n}\n\n", "{\"title\": \"A\"}", "% A\n"})
    void readsEveryWayToWriteATitle(String text) {
        TextFile file = read(text);

        assertThat(file.frontMatter().text("title")).contains("A");
        assertThat(file.body()).isBlank();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void needsNoBlankLineAfterTheFrontMatter() {
        TextFile file = read("---\ntitle: A\n---\nText");

        assertThat(file.body()).isEqualTo("Text");
        assertThat(file.bodyLine()).isEqualTo(4);
    }

    @Test
    void takesTagsAsOneTextAListOrATextWithCommas() {
        FrontMatter frontMatter = read("---\none: bluehats\nlist: [Prix, NLnet]\ncommas: \"bsoc, formation, guide\"\nempty:\n---\n").frontMatter();

        assertThat(frontMatter.textsByComma("one")).containsExactly("bluehats");
        assertThat(frontMatter.textsByComma("list")).containsExactly("Prix", "NLnet");
        assertThat(frontMatter.textsByComma("commas")).containsExactly("bsoc", "formation", "guide");
        assertThat(frontMatter.texts("commas")).containsExactly("bsoc, formation, guide");
        assertThat(frontMatter.texts("empty")).isEmpty();
        assertThat(frontMatter.text("empty")).contains("");
    }

    @Test
    void readsListsOfMaps() {
        FrontMatter frontMatter = read("---\npeople:\n- name: Ada\n  links: [a, b]\n- name: Grace\n---\n").frontMatter();

        assertThat(frontMatter.maps("people")).extracting(person -> person.text("name").orElseThrow()).containsExactly("Ada", "Grace");
        assertThat(frontMatter.values()).isEqualTo(Map.of("people", List.of(Map.of("name", "Ada", "links", List.of("a", "b")), Map.of("name", "Grace"))));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "Yes,true", "on,true", "oui,true", "FALSE,false", "no,false", "off,false", "non,false", "maybe,"})
    void readsYesAndNoOfEveryEngine(String written, Boolean expected) {
        FrontMatter frontMatter = read("---\ndraft: " + written + "\n---\n").frontMatter();

        assertThat(frontMatter.flag("draft")).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void saysWhatToWriteForAColonInAValueAndKeepsThePage() {
        TextFile file = read("---\nlang: fr\ntitle: Guides : publier\n---\nText");

        assertThat(file.problems()).containsExactly(new MarkupProblem(3, 0, FrontMatterFinding.YAML_COLON,
                List.of("title: Guides : publier", "title: \"Guides : publier\""), Optional.of(new Fix(3, 8, "Guides : publier", "\"Guides : publier\""))));
        assertThat(file.frontMatter().keys()).isEmpty();
        assertThat(file.body()).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "---\\nlang: fr\\nchapeau: \"jamais fermé\\n---\\nText | YAML_QUOTE_UNCLOSED | 3",
            "---\\na: 1\\nb:\\n\\tc: 2\\n---\\nText | YAML_TAB | 4",
            "---\\na: 1\\na: 2\\n---\\nText | YAML_DUPLICATE_KEY | 3",
            "---\\ntitle: [draft] My title\\n---\\nText | YAML_MALFORMED | 2",
            "---\\ntitle: @office\\n---\\nText | YAML_MALFORMED | 2",
            "---js\\n{ title: f() }\\n---\\nText | FRONT_MATTER_SCRIPT | 1",
            "+++\\nlang = \"fr\"\\ntitle = A\\n+++\\nText | TOML_MALFORMED | 3"})
    void reportsWhereAFrontMatterIsWrong(String text, FrontMatterFinding code, int line) {
        TextFile file = read(text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(file.problems()).extracting(MarkupProblem::code, MarkupProblem::line).containsExactly(org.assertj.core.groups.Tuple.tuple(code, line));
        assertThat(file.body()).isEqualTo("Text");
    }

    @Test
    void keepsTheFirstOfTwoEqualKeys() {
        assertThat(read("---\na: 1\na: 2\n---\n").frontMatter().text("a")).contains("1");
    }

    @Test
    void keepsAllTextWhenNothingClosesTheFirstLine() {
        TextFile file = read("---\nOnly a rule, then words.\n");

        assertThat(file.body()).isEqualTo("---\nOnly a rule, then words.\n");
        assertThat(file.problems()).extracting(MarkupProblem::code).containsExactly(FrontMatterFinding.FRONT_MATTER_UNCLOSED);
    }

    @Test
    void keepsProseBetweenTwoRules() {
        TextFile file = read("---\nOnly words.\n---\nMore.\n");

        assertThat(file.body()).isEqualTo("---\nOnly words.\n---\nMore.\n");
        assertThat(file.problems()).extracting(MarkupProblem::code).containsExactly(FrontMatterFinding.FRONT_MATTER_WITHOUT_KEYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Words", "{{ title }}\n\n", "{% if x %}\n\n", "%not pandoc", "----\na: b\n----\n", "{\"a\": 1} and more\n\n", "---python\na\n---\n"})
    void leavesTextsWithoutFrontMatterAsTheyAre(String text) {
        assertThat(read(text)).isEqualTo(new TextFile(FrontMatter.empty(), text, 1, List.of()));
    }

    @Test
    void readsHugosTomlWithTablesAndLines() {
        FrontMatter frontMatter = read("+++\ntitle = \"A\"\ndate = 2022-10-11T11:25:00+02:00\ntags = [\"x\", \"y\"]\n[menu.main]\nweight = 3\n+++\n").frontMatter();

        assertThat(frontMatter.text("date")).contains("2022-10-11T11:25:00+02:00");
        assertThat(frontMatter.texts("tags")).containsExactly("x", "y");
        assertThat(frontMatter.map("menu").map("main").number("weight")).contains(3);
        assertThat(frontMatter.line("tags")).isEqualTo(4);
        assertThat(frontMatter.map("menu").map("main").line("weight")).isEqualTo(6);
    }

    @Test
    void readsPandocsTitleBlock() {
        TextFile file = read("% A long\n  title\n% Ada; Grace\n% 2022-01-02\n\nText\n");

        assertThat(file.frontMatter().text("title")).contains("A long title");
        assertThat(file.frontMatter().texts("author")).containsExactly("Ada", "Grace");
        assertThat(file.frontMatter().text("date")).contains("2022-01-02");
        assertThat(file.frontMatter().line("author")).isEqualTo(3);
        assertThat(file.body()).isEqualTo("\nText\n");
        assertThat(file.bodyLine()).isEqualTo(5);
    }

    @Test
    void reportsTheLineThatIsNotUtf8() {
        TextFile file = TextFile.read("Un\nl'\u00e9t\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(file.body()).isEqualTo("Un\nl'\uFFFDt\uFFFD\n");
        assertThat(file.problems()).containsExactly(new MarkupProblem(2, FrontMatterFinding.TEXT_ENCODING, List.of()));
    }

    @Test
    void acceptsAReplacementCharacterThatWasWritten() {
        assertThat(read("a \uFFFD b").problems()).isEmpty();
    }

    @Test
    void readsEveryFileOfTheRealSites() throws IOException {
        List<String> wrong;
        try (Stream<Path> files = Files.walk(SharedFolder.path("corpora"))) {
            wrong = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !problemsOf(file).isEmpty())
                    .map(file -> file.getFileName() + " " + problemsOf(file).getFirst().code())
                    .toList();
        }

        assertThat(wrong).containsExactly("guides.md YAML_COLON");
    }

    private static List<MarkupProblem> problemsOf(Path file) {
        try {
            return TextFile.read(Files.readAllBytes(file)).problems();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
