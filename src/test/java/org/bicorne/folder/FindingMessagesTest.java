package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.bicorne.kernel.FindingCode;
import org.bicorne.markup.FrontMatterFinding;
import org.bicorne.markup.TemplateFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingMessagesTest {

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<String> keys(FindingCode[]... codes) {
        return Arrays.stream(codes).flatMap(Stream::of).map(code -> "finding." + code.code()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void sayEachFindingOfTheFolderInASentence(String language) throws IOException {
        Properties messages = messages("folder." + language);

        assertThat(messages.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys(FolderFinding.values(), SettingsFinding.values()));
        assertThat(messages.values()).allSatisfy(text -> assertThat(new MessageFormat(text.toString()).format(new Object[] {"A", "B", "C"})).doesNotContain("{", "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void sayEachFindingOfFrontMatterInASentence(String language) throws IOException {
        Properties messages = messages("frontmatter." + language);

        assertThat(messages.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys(FrontMatterFinding.values(), TemplateFinding.values()));
        assertThat(messages.values()).allSatisfy(text -> assertThat(new MessageFormat(text.toString()).format(new Object[] {"A", "B", "C"})).doesNotContain("{", "'"));
    }
}
