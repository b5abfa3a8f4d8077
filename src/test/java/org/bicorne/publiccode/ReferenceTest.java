package org.bicorne.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bicorne.SharedFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Holds our verdicts against those of the reference parser, on its own test data (EUPL-1.2), in both profiles without network. */
class ReferenceTest {

    private static final String DATA = "data/publiccode-testdata";
    private static final int FILES = 173;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line of the tables: file, version, verdict, errors, warnings, keys, results. */
    private record Expected(Path folder, List<String> cells) {

        Judgement judged(String profile) throws IOException {
            Path file = folder.resolve(cells.getFirst());
            String beside = cells.getFirst().substring(0, cells.getFirst().lastIndexOf('/'));
            return Judge.judge(Files.readAllBytes(file), profile.equals("no-network") ? new LocalFiles(folder.resolve(beside), "{TESTDATA}/" + beside) : Surroundings.NONE);
        }

        String name() {
            return cells.getFirst();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-network", "no-external-checks"})
    void givesTheSameVerdicts(String profile) throws IOException {
        assertThat(differences(profile, expected -> expected.cells().get(2) + " " + expected.cells().get(3) + " " + expected.cells().get(4),
                judged -> judged.verdict() + " " + judged.errors() + " " + judged.warnings())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-network", "no-external-checks"})
    void namesTheSameKeysInTheSameOrder(String profile) throws IOException {
        assertThat(differences(profile, expected -> expected.cells().get(5), Judgement::keys)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-network", "no-external-checks"})
    void saysTheSameAtTheSamePlace(String profile) throws IOException {
        assertThat(differences(profile, expected -> JSON.readTree(expected.cells().get(6)).toString(), ReferenceTest::json)).isEmpty();
    }

    private static Map<String, String> differences(String profile, Function<Expected, String> theirs, Function<Judgement, String> ours) throws IOException {
        List<Expected> files = expected(profile);
        Map<String, String> different = new LinkedHashMap<>();
        for (Expected expected : files) {
            String wanted = theirs.apply(expected);
            String given = ours.apply(expected.judged(profile));
            if (!wanted.equals(given)) {
                different.put(expected.name(), "\n  wanted " + wanted + "\n  given  " + given);
            }
        }
        assertThat(files).hasSize(FILES);
        return different;
    }

    private static List<Expected> expected(String profile) throws IOException {
        Path folder = SharedFolder.path(DATA);
        List<Expected> expected = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("expected." + profile + ".tsv")).stream().skip(1).toList()) {
            expected.add(new Expected(folder, List.of(line.split("\t", -1))));
        }
        return expected;
    }

    private static String json(Judgement judged) {
        List<Map<String, Object>> results = new ArrayList<>();
        for (Result result : judged.results()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("type", result.type());
            one.put("key", result.key());
            one.put("description", result.text());
            one.put("line", result.line());
            one.put("column", result.column());
            results.add(one);
        }
        return JSON.writeValueAsString(results);
    }
}
