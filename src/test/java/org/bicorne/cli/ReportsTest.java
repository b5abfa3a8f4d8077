package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bicorne.OfficeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of {@code check}, compared with files that {@code ./bicorne test --accept} writes again. */
class ReportsTest {

    private static final boolean IS_ACCEPTING = Boolean.getBoolean("bicorne.accept");
    private static final Path EXPECTED = Path.of("src/test/resources/org/bicorne/cli");

    @TempDir
    Path root;

    /** With a finding of a whole file, one of a line, some of a place, one with a change, and letters that formats take for their own. */
    @BeforeEach
    void writeOffice() {
        OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "langages: x")
                .with("b été [1].md", "---", "title: Été", "description: Un été.", "---", "", "[x](nowhere.md) et [nous](contact@office.example)", "",
                        "{% frob %} {{ page.titre }}", "", "Voir http://www.gnu.org/a");
    }

    private String report(String format, String... options) {
        StringWriter out = new StringWriter();
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("check", root.toString(), "--format", format, "--lang", "en"),
                java.util.stream.Stream.of(options)).toArray(String[]::new);
        Bicorne.run(Locale.ENGLISH, new PrintWriter(out), new PrintWriter(new StringWriter()), all);
        return out.toString().replace(Bicorne.VERSION, "VERSION");
    }

    private JsonNode sarif() {
        return JsonMapper.shared().readTree(report("sarif"));
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif"})
    void isWrittenAsItWas(String format) throws IOException {
        assertSame(report(format), EXPECTED.resolve("check." + format));
    }

    @Test
    void saysInJsonWhatWasMended() throws IOException {
        assertSame(report("json", "--fix"), EXPECTED.resolve("check-fix.json"));
    }

    private static void assertSame(String report, Path file) throws IOException {
        if (IS_ACCEPTING) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, report);
        }

        assertThat(report).isEqualTo(Files.readString(file));
    }

    /** What SARIF 2.1.0 requires of a file, a run and a tool (3.13.2, 3.14.6, 3.18.2, 3.19.8, 3.49.3). */
    @Test
    void isSarif() {
        JsonNode sarif = sarif();

        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        assertThat(sarif.path("$schema").asString()).startsWith("https://").endsWith("sarif-2.1.0.json");
        assertThat(sarif.path("runs")).hasSize(1);
        JsonNode driver = sarif.path("runs").path(0).path("tool").path("driver");
        assertThat(driver.path("name").asString()).isEqualTo("Bicorne");
        assertThat(all(driver.path("rules"))).extracting(rule -> rule.path("id").asString()).isNotEmpty().doesNotHaveDuplicates().doesNotContain("");
        assertThat(sarif.path("runs").path(0).path("originalUriBaseIds").has("%SRCROOT%")).isTrue();
    }

    /** And of each result: a rule that is there, a level, words, and a place from the root of the folder (3.27, 3.28, 3.29, 3.30). */
    @Test
    void givesEachResultARuleWordsAndAPlace() {
        JsonNode run = sarif().path("runs").path(0);

        assertThat(all(run.path("results"))).hasSizeGreaterThan(5).allSatisfy(result -> {
            assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id").asString()).isEqualTo(result.path("ruleId").asString()).isNotEmpty();
            assertThat(Set.of("error", "warning", "note")).contains(result.path("level").asString());
            assertThat(result.at("/message/text").asString()).isNotBlank();
            JsonNode file = result.at("/locations/0/physicalLocation/artifactLocation");
            assertThat(file.path("uriBaseId").asString()).isEqualTo("%SRCROOT%");
            assertThat(file.path("uri").asString()).doesNotStartWith("/").matches("[\\w.%-]+");
        });
    }

    @Test
    void namesNoLineForAWholeFile() {
        List<JsonNode> places = all(sarif().at("/runs/0/results")).stream().map(result -> result.at("/locations/0/physicalLocation")).toList();

        assertThat(places).anySatisfy(place -> assertThat(place.has("region")).isFalse());
        assertThat(places).filteredOn(place -> place.has("region")).isNotEmpty().allSatisfy(place -> {
            assertThat(place.at("/region/startLine").asInt()).isPositive();
            assertThat(place.at("/region/startColumn").asInt(1)).isPositive();
        });
    }

    @Test
    void keepsBracketsAndBracesFromMeaningMore() {
        List<String> words = all(sarif().at("/runs/0/results")).stream().map(result -> result.at("/message/text").asString()).toList();

        assertThat(words).anySatisfy(text -> assertThat(text).contains("{{{{ page.titre }}}}")).anySatisfy(text -> assertThat(text).contains("\\[words\\](http"));
        assertThat(sarif().toString()).doesNotContain("\"[words]");
    }
}
