package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bicorne.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker reads every HTML file of the three samples. */
class ValidHtmlIT {

    private static final Path CHECKER = Path.of("target", "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path temporary;

    @Test
    void nothingIsWrongInAnyPageOfTheSamples() throws IOException {
        Path wrong = Files.writeString(temporary.resolve("wrong.html"), "<!doctype html><html lang=fr><title>Faux</title><p><em>Faux</p>");
        List<Path> files = new ArrayList<>(List.of(wrong));
        for (Sample sample : Sample.values()) {
            files.addAll(BuiltSite.of(sample).htmlFiles());
        }

        files.addAll(answers());

        List<String> messages = check(files);

        assertThat(messages).isNotEmpty().allMatch(message -> message.contains("wrong.html"));
    }

    /** What a search answers: several pages with filters, a mistake, nothing. */
    private List<Path> answers() throws IOException {
        List<Path> files = new ArrayList<>();
        try (SearchedOffice office = SearchedOffice.of(Sample.DEMO, temporary.resolve("state"))) {
            for (String query : List.of("q=logiciel&page=2", "q=license+libre&tag=Europe", "q=xyzzyplugh")) {
                files.add(Files.writeString(temporary.resolve("answer-" + files.size() + ".html"), office.answer("/fr/search/", query)));
            }
        }
        return files;
    }

    private static List<String> check(List<Path> files) throws IOException {
        if (!Files.exists(CHECKER)) {
            Chromium.missing("The Nu HTML checker is not at " + CHECKER + ": ./bicorne test fetches it");
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m",
                "-jar", CHECKER.toString(), "--stdout", "--exit-zero-always", "--format", "json"));
        files.forEach(file -> command.add(file.toString()));
        Process checker = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        JsonNode answer = JSON.readTree(new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return answer.path("messages").valueStream()
                .map(message -> String.join(" ", Arrays.asList(message.path("url").asString(), message.path("lastLine").asString(""), message.path("message").asString())))
                .toList();
    }
}
