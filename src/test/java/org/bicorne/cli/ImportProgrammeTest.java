package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportProgrammeTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writePages() throws IOException {
        Files.createDirectories(root.resolve("office"));
        Files.writeString(root.resolve("day.md"), "---\ntitle: Day of maps\nlang: en\nstart: 2026-11-08\n---\n## Schedule\n* 9h-10h: Maps, Inès Le Goff (TOWN)\n* 10h: Bridges\n");
        Files.writeString(root.resolve("dates.md"), "- 4 mars 11h-12h30\n- 6 mai 11h-12h30\n");
        Files.writeString(root.resolve("prose.md"), "---\ndate: 2026-01-01\n---\nNothing happens.\n");
    }

    private int run(String... arguments) {
        return Bicorne.run(Locale.ENGLISH, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int take(String page, String... more) {
        String[] arguments = {"import", "programme", root.resolve(page).toString(), "--into", root.resolve("office").toString()};
        return run(java.util.stream.Stream.concat(java.util.Arrays.stream(arguments), java.util.Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void writesTheEventAndSaysWhatIsToBeChecked() throws IOException {
        int code = take("day.md");

        assertThat(code).isZero();
        assertThat(Files.readString(root.resolve("office/agenda/2026/day-of-maps.md"))).contains("  - Maps — Inès Le Goff (TOWN) {#maps}", "- **10h-10h30** <!-- TO CHECK: ");
        assertThat(out.toString()).contains("agenda/2026/day-of-maps.md:16: TO CHECK: the page says no end; this one is a guess", "4 slots, talks or sessions understood");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        take("day.md");
        Files.writeString(root.resolve("office/agenda/2026/day-of-maps.md"), "mine");

        int code = take("day.md");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("There is already a file");
        assertThat(Files.readString(root.resolve("office/agenda/2026/day-of-maps.md"))).isEqualTo("mine");
    }

    @Test
    void writesNothingWhenItIsOnlyAsked() {
        take("day.md", "--dry-run");

        assertThat(root.resolve("office/agenda")).doesNotExist();
        assertThat(out.toString()).contains("{#maps}", "would be written");
    }

    @Test
    void asksForTheYearThatNobodySays() throws IOException {
        assertThat(take("dates.md")).isEqualTo(2);
        assertThat(err.toString()).contains("--year");

        assertThat(take("dates.md", "--year", "2022")).isZero();
        assertThat(Files.readString(root.resolve("office/agenda/dates.yml"))).contains("start: 2022-03-04 11:00", "start: 2022-05-06 11:00");
    }

    @Test
    void saysThatThereIsNothingToTake() {
        assertThat(take("prose.md")).isEqualTo(2);
        assertThat(err.toString()).contains("no programme");
    }
}
