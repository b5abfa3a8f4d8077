package org.bicorne.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.markup.TextFile;
import org.bicorne.ui.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One invented page for each free form of spec agenda.md, 3.2, and what becomes of it. */
class FormsTest {

    private static final Path FORMS = Path.of("src/test/resources/org/bicorne/programme/forms");

    static ProgrammeImport.Result imported(byte[] page, String name) {
        return new ProgrammeImport((language, key, arguments) -> Messages.in(language).text(key, arguments), Optional.empty()).read(page, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"})
    void takesEachFreeForm(String form) throws IOException {
        ProgrammeImport.Result result = imported(Files.readAllBytes(FORMS.resolve(form + ".md")), form + ".md");

        Path golden = FORMS.resolve(form + ".golden");
        String text = result.path() + "\n\n" + result.text();
        if (Boolean.getBoolean("bicorne.accept")) {
            Files.writeString(golden, text);
        }
        assertThat(text).as("renew with ./bicorne test --accept").isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})
    void writesWhatTheStrictReaderReads(String form) throws IOException {
        ProgrammeImport.Result result = imported(Files.readAllBytes(FORMS.resolve(form + ".md")), form + ".md");

        Programme programme = Programme.read(TextFile.read(result.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)).body(), Optional.empty());

        assertThat(programme.isPresent()).isTrue();
        assertThat(programme.problems()).extracting(problem -> problem.code().code()).isSubsetOf("programme-mark-left");
    }
}
