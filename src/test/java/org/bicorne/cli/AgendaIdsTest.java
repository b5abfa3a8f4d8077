package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bicorne.OfficeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaIdsTest {

    private static final String BEFORE = "\uFEFF---\r\ntitle: Day\r\n---\r\n\r\n## Programme\r\n\r\n### 2026-11-08\r\n\r\n- **9h-10h**  \r\n"
            + "  - Cartes — Inès <!-- to check -->\r\n  - Cartes {#cartes}\r\n- **10h-11h** Ponts";
    private static final String AFTER = BEFORE.replace("Inès ", "Inès {#cartes-2} ").replace("Ponts", "Ponts {#ponts}");

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void writeOffice() throws IOException {
        OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example").with("free.md", "## Programme", "* **9h-10h** : Accueil");
        Files.createDirectories(root.resolve("agenda"));
        Files.writeString(root.resolve("agenda/day.md"), BEFORE);
    }

    private int run(String... arguments) {
        return Bicorne.run(Locale.ENGLISH, new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    }

    @Test
    void writesMissingIdsAndNothingElse() throws IOException {
        int code = run("agenda", "ids", root.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(root.resolve("agenda/day.md"))).isEqualTo(AFTER);
        assertThat(Files.readString(root.resolve("free.md"))).contains("Accueil").doesNotContain("{#");
        assertThat(out.toString().lines()).containsExactly("agenda/day.md:10: {#cartes-2}", "agenda/day.md:12: {#ponts}", "2 ids written.");
    }

    @Test
    void writesThemOnlyOnce() throws IOException {
        run("agenda", "ids", root.toString());
        out.getBuffer().setLength(0);

        run("agenda", "ids", root.toString());

        assertThat(Files.readString(root.resolve("agenda/day.md"))).isEqualTo(AFTER);
        assertThat(out.toString().strip()).isEqualTo("No id was missing.");
    }

    @Test
    void writesNothingWhenItIsOnlyAsked() throws IOException {
        run("agenda", "ids", root.toString(), "--dry-run");

        assertThat(Files.readString(root.resolve("agenda/day.md"))).isEqualTo(BEFORE);
        assertThat(out.toString()).contains("{#ponts}", "2 ids would be written.");
    }
}
