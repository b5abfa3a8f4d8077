package org.bicorne.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Five parsers and three expanders of others read the golden files, where they are installed. */
class CheckIcsIT {

    private static final Path PARSERS = Path.of(System.getProperty("user.home"), ".cache", "check-ics", "node_modules", "ical.js");

    @Test
    void letsEveryReaderSeeTheSame() throws IOException, InterruptedException {
        Path tool = SharedFolder.path("tools/check-ics/check-ics");
        Assumptions.assumeTrue(Files.exists(PARSERS), "The parsers of check-ics are not installed (check-ics --install).");
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        CalendarWriterTest.golden().forEach(name -> command.add(CalendarWriterTest.GOLDEN.resolve(name + ".ics").toString()));

        Process checking = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(checking.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("PASS "))).hasSameSizeAs(command.subList(1, command.size()));
    }
}
