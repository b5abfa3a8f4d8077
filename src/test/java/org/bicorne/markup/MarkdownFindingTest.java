package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFindingTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyFindingHasASentence(String language) throws IOException {
        Properties messages = new Properties();
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/messages/markup." + language + ".properties"))) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        for (MarkdownFinding finding : MarkdownFinding.values()) {
            assertThat(messages.getProperty("finding." + finding.code())).as(finding.code()).isNotBlank();
        }
        assertThat(messages.values()).noneMatch(sentence -> sentence.toString().contains("'"));
    }
}
