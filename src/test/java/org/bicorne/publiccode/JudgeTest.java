package org.bicorne.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.publiccode.Judgement.Verdict;
import org.bicorne.spdx.Licence.Freedom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @Test
    void findsNothingWrongInAGoodFile() {
        Judgement judged = judge(PubliccodeExample.TEXT);

        assertThat(judged.results()).isEmpty();
        assertThat(judged.notes()).isEmpty();
        assertThat(judged.verdict()).hasToString("valid");
        assertThat(judged.freedom()).isEqualTo(Freedom.FREE);
        assertThat(judged.file().text("name")).contains("Meridian");
        assertThat(judged.file().texts("description.en.features")).containsExactly("Draws maps");
        assertThat(judged.file().languages()).containsExactly("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "  license: EUPL-1.2 | 'license: DocumentRef-x' | PUBLICCODE_LICENCE | 23",
        "  license: EUPL-1.2 | 'license: NONE' | PUBLICCODE_LICENCE | 23",
        "'    features:' | '    videos: [null]\n    features:' | PUBLICCODE_ADDRESS_WEB | 20",
        "url: https://code.example.org/meridian | 'url: https://a b.example/' | PUBLICCODE_ADDRESS | 4",
        "url: https://code.example.org/meridian | 'url: \"%zz\"' | PUBLICCODE_ADDRESS | 4",
        "name: Meridian | 'name: Meridian\nname: Twice' | PUBLICCODE_KEY_REPEATED | 4",
        "name: Meridian | 'name: [' | PUBLICCODE_YAML | 5",
        "  localisationReady: true | 'localisationReady: yes' | PUBLICCODE_TYPE_FLAG | 29"})
    void findsWhatOthersStumbleOver(String before, String after, PubliccodeFinding code, int line) {
        Judgement judged = judge(PubliccodeExample.TEXT.replace(before, after));

        assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judged.results()).anySatisfy(result -> {
            assertThat(result.code()).isEqualTo(code);
            assertThat(result.line()).isEqualTo(line);
        });
    }

    @Test
    void readsFilesThatBeginOddlyAndSaysSo() {
        assertThat(judge("\uFEFF" + PubliccodeExample.TEXT).results()).extracting(Result::code).containsExactly(PubliccodeFinding.PUBLICCODE_BYTE_ORDER_MARK);
        assertThat(judge("%YAML 1.2\n---\n" + PubliccodeExample.TEXT).results()).extracting(Result::code).containsExactly(PubliccodeFinding.PUBLICCODE_DIRECTIVE);
    }

    @Test
    void endsOnFilesMadeToHurt() {
        String bomb = "a: &a [x, x]\n" + Stream.iterate(1, i -> i + 1).limit(40)
                .map(i -> "a" + i + ": &a" + i + " [*a" + (i == 1 ? "" : i - 1) + ", *a" + (i == 1 ? "" : i - 1) + "]\n").reduce("", String::concat);

        assertThat(codes("publiccodeYmlVersion: \"0\"\n" + bomb)).contains(PubliccodeFinding.PUBLICCODE_TOO_DEEP);
        assertThat(codes("publiccodeYmlVersion: \"0\"\nname: &n [*n, *n]\nfoo: *n\n")).contains(PubliccodeFinding.PUBLICCODE_TYPE_TEXT);
        assertThat(codes("name: " + "[".repeat(100_000))).containsExactly(PubliccodeFinding.PUBLICCODE_TOO_DEEP);
        assertThat(codes("name: " + "x".repeat(2_000_000))).containsExactly(PubliccodeFinding.PUBLICCODE_TOO_LARGE);
        assertThat(codes("a: 1\n---\na: 2\n")).containsExactly(PubliccodeFinding.PUBLICCODE_SEVERAL_DOCUMENTS);
        assertThat(codes("")).containsExactly(PubliccodeFinding.PUBLICCODE_VERSION_MISSING);
        assertThat(codes("publiccodeYmlVersion: 0\n")).containsExactly(PubliccodeFinding.PUBLICCODE_VERSION_TYPE);
        assertThat(codes("publiccodeYmlVersion: \"0\"\nname: a\u0001b\n")).containsExactly(PubliccodeFinding.PUBLICCODE_YAML);
    }

    @Test
    void tellsValidFromFree() {
        Judgement judged = judge(PubliccodeExample.TEXT.replace("EUPL-1.2", "SSPL-1.0"));

        assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
        assertThat(judged.freedom()).isEqualTo(Freedom.NOT_FREE);
        assertThat(judged.notes()).extracting(Result::code).containsExactly(PubliccodeFinding.PUBLICCODE_LICENCE_NOT_FREE);
    }

    @Test
    void refusesTheDraftAndSaysWhatItWouldSay() {
        Judgement judged = judge(PubliccodeExample.TEXT.replace("\"0\"", "\"1.0\"").replace("[FR]", "[fr]").replace("description:", "inputTypes: []\ndescription:"));

        assertThat(judged.keys()).isEqualTo("E:publiccodeYmlVersion");
        assertThat(judged.notes()).extracting(Result::key).containsExactly("inputTypes", "intendedAudience.countries[0]");
    }

    @Test
    void givesReadersWhatFollowsFormerKeys() {
        Judgement judged = judge(PubliccodeExample.TEXT.replace("organisation:\n  uri: https://www.example.org/\n", "it:\n  riuso:\n    codiceIPA: c_h501\n")
                .replace("  license: EUPL-1.2", "  license: EUPL-1.2\n  repoOwner: Comune di Roma"));

        assertThat(judged.verdict()).isEqualTo(Verdict.VALID_WITH_WARNINGS);
        assertThat(judged.keys()).isEqualTo("W:legal.repoOwner,W:it,W:IT.riuso.codiceIPA");
        assertThat(judged.file().text("organisation.uri")).contains("urn:x-italian-pa:c_h501");
        assertThat(judged.file().text("organisation.name")).contains("Comune di Roma");
        assertThat(judged.file().text("IT.riuso.codiceIPA")).contains("c_h501");
    }

    @Test
    void judgesRealFiles() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        try (Stream<Path> files = Files.list(SharedFolder.path("data/publiccode-real"))) {
            for (Path file : files.toList()) {
                Judgement judged = Judge.judge(Files.readAllBytes(file), Surroundings.NONE);
                verdicts.put(String.valueOf(file.getFileName()).replace(".publiccode.yml", ""), judged.verdict() + " " + judged.freedom() + " " + judged.keys());
            }
        }

        assertThat(verdicts).containsExactlyInAnyOrderEntriesOf(Map.of(
                "developer-overheid-nl_don-crawler", "invalid FREE W:publiccodeYmlVersion,E:description.nl.features",
                "developer-overheid-nl_don-oss-register", "valid-with-warnings FREE W:publiccodeYmlVersion",
                "developer-overheid-nl_don-register-site",
                "invalid FREE W:publiccodeYmlVersion,E:description.en.longDescription,E:description.en.features",
                "italia_developers-italia-api", "valid-with-warnings FREE W:publiccodeYmlVersion,W:it,W:IT.conforme,W:IT.riuso.codiceIPA",
                "italia_publiccode-editor",
                "valid-with-warnings FREE W:publiccodeYmlVersion,W:legal.authorsFile,W:description.it.genericName,W:it,W:IT.riuso.codiceIPA",
                "italia_publiccode-parser-go", "valid-with-warnings FREE W:publiccodeYmlVersion",
                "swiss_oss-catalog", "valid-with-warnings FREE W:publiccodeYmlVersion"));
    }

    private static Iterable<PubliccodeFinding> codes(String text) {
        return judge(text).results().stream().map(Result::code).toList();
    }

    private static Judgement judge(String text) {
        return Judge.judge(text.getBytes(StandardCharsets.UTF_8), Surroundings.NONE);
    }
}
