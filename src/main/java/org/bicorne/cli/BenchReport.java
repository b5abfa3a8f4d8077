package org.bicorne.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The table of measurements in {@code docs/performance.md}: the newest rows first, none taken away. */
final class BenchReport {

    private static final String BELOW = "| --- | --- | --- | --- | --- | ---: |";
    private static final String EMPTY = """
            # Measurements

            | date | machine | what | Bicorne | peer | ratio |
            """ + BELOW + "\n";

    private BenchReport() {}

    /** The file is written aside, then put in place. */
    static void add(Path file, List<String> rows) {
        try {
            List<String> lines = new ArrayList<>((Files.exists(file) ? Files.readString(file) : EMPTY).lines().toList());
            int at = lines.indexOf(BELOW) + 1;
            lines.addAll(at == 0 ? lines.size() : at, rows);
            Path aside = file.resolveSibling(file.getFileName() + ".writing");
            Files.writeString(aside, String.join("\n", BenchChart.drawn(lines, file)) + "\n");
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processors, and how busy they were before: a loaded machine has figures of its own. */
    static String machine() {
        double load = java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", JDK " + Runtime.version().feature() + ", load " + Math.round(load);
    }
}
