package org.bicorne.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchChartTest {

    @TempDir
    private Path folder;

    @Test
    void drawsTheNewestMeasurementsOfEachSize() throws IOException {
        Path report = Files.writeString(folder.resolve("performance.md"), """
                # Measurements

                <!-- cost against size: drawn by bench inventory -->
                an old table
                <!-- end of cost against size -->

                | date | machine | what | Bicorne | peer | ratio |
                | --- | --- | --- | --- | --- | ---: |
                | 2026-11-22 | 2 cores | import of 10000 repositories, CPU | 99.0 s |  |  |
                """);

        BenchReport.add(report, List.of("| 2026-11-23 | 2 cores | import of 10000 repositories, CPU | 5.50 s |  |  |", "| 2026-11-23 | 2 cores | database of 10000 repositories | 7.20 MB |  |  |",
                "| 2026-11-23 | 2 cores | import of 1000000 repositories, CPU | 80.0 s |  |  |", "| 2026-11-23 | 2 cores | import of 1000000 repositories | 55.0 s |  |  |"));

        assertThat(report).content().contains("| repositories | 10,000 | 1,000,000 | wanted |", "| Processor time, s: import | 5.50 | 80.0 |  |", "| Space, MB: database | 7.20 |  |  |",
                "| import, by the clock |  | 55.0 | 60 s |", "(img/inventory-cost.svg)").doesNotContain("an old table").contains("| 99.0 s |");
        assertThat(folder.resolve("img/inventory-cost.svg")).content().startsWith("<svg").contains(">import<", ">10 k<", ">1 M<", "Processor time, s").endsWith("</svg>\n");
    }

    @Test
    void leavesOtherReportsAlone() throws IOException {
        Path report = folder.resolve("performance.md");

        BenchReport.add(report, List.of("| 2026-11-23 | 2 cores | database of 10000 repositories | 7.20 MB |  |  |"));

        assertThat(report).content().endsWith("| ---: |\n| 2026-11-23 | 2 cores | database of 10000 repositories | 7.20 MB |  |  |\n");
        assertThat(folder.resolve("img")).doesNotExist();
    }
}
