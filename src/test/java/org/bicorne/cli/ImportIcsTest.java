package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIcsTest {

    @TempDir
    Path root;

    private final StringWriter out = new StringWriter();

    private int run(Locale locale, String... more) throws IOException {
        Path file = Files.writeString(root.resolve("council.ics"), "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//A//B//EN\nX-WR-TIMEZONE:Europe/Paris\n"
                + "BEGIN:VEVENT\nUID:a-b-c\nDTSTART:20260301T100000\nDTEND:20260301T110000\nSUMMARY:Council\nEND:VEVENT\nEND:VCALENDAR\n");
        String[] arguments = {"import", "ics", file.toString(), "--into", Files.createDirectories(root.resolve("office")).toString()};
        String[] all = Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
        return Bicorne.run(locale, new PrintWriter(out, true), new PrintWriter(out, true), all);
    }

    @Test
    void saysEachFaultOnceWithItsLines() throws IOException {
        assertThat(run(Locale.ENGLISH)).isZero();

        assertThat(out.toString()).contains("council.ics:7: An hour without a zone is another hour elsewhere: taken as Europe/Paris. (2 times: lines 7, 8)", "agenda/council.yml: 1 new meeting");
        assertThat(root.resolve("office/agenda/council.yml")).content().contains("{id: 2026-03-01, start: 2026-03-01 10:00, end: 2026-03-01 11:00, title: \"Council\", uid: a-b-c}");
    }

    @Test
    void writesNothingWhenOnlyAskedWhatItWouldWrite() throws IOException {
        assertThat(run(Locale.FRANCE, "--dry-run")).isZero();

        assertThat(out.toString()).contains("(2 fois : lignes 7, 8)", "agenda/council.yml : 1 nouvelle réunion (non écrit)");
        assertThat(root.resolve("office/agenda")).doesNotExist();
    }
}
