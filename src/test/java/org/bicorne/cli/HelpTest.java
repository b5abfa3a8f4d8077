package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static String said(Locale locale, String... arguments) {
        StringWriter out = new StringWriter();
        int status = Bicorne.run(locale, new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        assertThat(status).isEqualTo(Bicorne.EXIT_OK);
        return out.toString();
    }

    @Test
    void explainsTheProgramInTheReadersLanguage() {
        String french = said(Locale.FRANCE, "help");

        assertThat(french).contains("Emploi : bicorne", "Montre le bureau dans un navigateur", "Explique le programme", "./bicorne test");
        assertThat(said(Locale.UK, "help")).contains("Usage: bicorne", "Shows the office in a browser", "Explains the program", "./bicorne test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "build", "check", "help"})
    void saysNothingInEnglishToAFrenchReader(String command) {
        List<String> english = List.of("Usage", "Display", "Show ", "Print", " the ");

        assertThat(said(Locale.FRANCE, "help", command)).contains("Emploi : bicorne " + command).doesNotContain(english);
    }

    @Test
    void hidesWhatOnlyTheLauncherNeeds() {
        assertThat(said(Locale.UK, "help")).doesNotContain("train");
    }
}
