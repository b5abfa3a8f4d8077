package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an inventory costs at each size that was measured: a table and a drawing of the newest rows of a report, where the report leaves a place for them. */
final class BenchChart {

    static final String BEGIN = "<!-- cost against size: drawn by bench inventory -->";
    static final String END = "<!-- end of cost against size -->";

    private static final Pattern ROW = Pattern.compile("\\| [\\d-]+ \\| [^|]+ \\| ([^|]+) \\| ([\\d.]+) [^|]+ \\|.*");
    private static final Pattern SIZE = Pattern.compile("\\b(\\d+) repositories\\b");

    private static final List<Panel> PANELS = List.of(
            new Panel("Processor time", "s", List.of(new Line("import", "import of N repositories, CPU", ""), new Line("import again", "import of N repositories again, none changed, CPU", ""),
                    new Line("search index", "search index of N repositories, from the database, CPU", ""), new Line("/code.csv", "export of N repositories, /code.csv, CPU", ""))),
            new Panel("Space", "MB", List.of(new Line("database", "database of N repositories", ""), new Line("search index", "search index of N repositories, on disk", ""),
                    new Line("heap, import", "heap at most while importing N repositories", "1024 MB"), new Line("heap, pages", "memory with N repositories", ""))),
            new Panel("99 of 100 answers within", "ms", List.of(new Line("list", "list page of 50 among N repositories, p99", "100 ms"),
                    new Line("a word", "list page, a word, among N repositories, p99", "100 ms"), new Line("two facets", "list page, two facets, among N repositories, p99", "100 ms"),
                    new Line("organisation", "page of an organisation among N repositories, p99", ""))));

    /** Told in the table only. */
    private static final List<Line> MORE = List.of(new Line("import, by the clock", "import of N repositories", "60 s"), new Line("list, half of the answers", "list page of 50 among N repositories, p50", "30 ms"),
            new Line("a word, half of the answers", "list page, a word, among N repositories, p50", "30 ms"), new Line("rows of /code.csv a second", "export of N repositories, /code.csv", ""));

    /** What is drawn together. */
    record Panel(String title, String unit, List<Line> lines) {}

    /** @param what the measurement, with N for the size */
    record Line(String label, String what, String budget) {}

    private final Map<String, Double> values = new HashMap<>();
    private final TreeSet<Integer> sizes = new TreeSet<>();

    private BenchChart(List<String> report) {
        for (String line : report) {
            Matcher row = ROW.matcher(line);
            Matcher size = row.matches() ? SIZE.matcher(row.group(1)) : SIZE.matcher("");
            if (size.find() && isDrawn(row.group(1).replace(size.group(1), "N")) && values.putIfAbsent(row.group(1), Double.valueOf(row.group(2))) == null) {
                sizes.add(Integer.valueOf(size.group(1)));
            }
        }
    }

    private static boolean isDrawn(String what) {
        return Stream.concat(PANELS.stream().flatMap(panel -> panel.lines().stream()), MORE.stream()).anyMatch(line -> line.what().equals(what));
    }

    /** The report with its table as it is now; the drawing goes beside it. */
    static List<String> drawn(List<String> report, Path file) throws IOException {
        int begin = report.indexOf(BEGIN);
        int end = report.indexOf(END);
        BenchChart chart = new BenchChart(report);
        if (begin < 0 || end < begin || chart.sizes.isEmpty()) {
            return report;
        }
        Path drawing = file.toAbsolutePath().resolveSibling("img").resolve("inventory-cost.svg");
        Files.createDirectories(drawing.getParent());
        Files.writeString(drawing, new BenchDrawing(PANELS, List.copyOf(chart.sizes), chart::value).svg());
        List<String> lines = new ArrayList<>(report.subList(0, begin + 1));
        lines.add("");
        lines.add("![What an inventory costs against the number of its repositories, on logarithmic axes; the table has the numbers](img/inventory-cost.svg)");
        lines.add("");
        lines.addAll(chart.table());
        lines.add("");
        lines.addAll(report.subList(end, report.size()));
        return lines;
    }

    Optional<Double> value(String what, int size) {
        return Optional.ofNullable(values.get(what.replace("N", String.valueOf(size))));
    }

    private List<String> table() {
        List<String> rows = new ArrayList<>();
        rows.add("| repositories | " + sizes.stream().map(size -> String.format(Locale.ROOT, "%,d", size)).collect(Collectors.joining(" | ")) + " | wanted |");
        rows.add("| --- |" + " ---: |".repeat(sizes.size() + 1));
        PANELS.forEach(panel -> panel.lines().stream().filter(this::isMeasured).forEach(line -> rows.add(row(panel.title() + ", " + panel.unit() + ": " + line.label(), line))));
        MORE.stream().filter(this::isMeasured).forEach(line -> rows.add(row(line.label(), line)));
        return rows;
    }

    private boolean isMeasured(Line line) {
        return sizes.stream().anyMatch(size -> value(line.what(), size).isPresent());
    }

    private String row(String label, Line line) {
        return "| " + label + " | " + sizes.stream().map(size -> value(line.what(), size).map(Figure::written).orElse("")).collect(Collectors.joining(" | ")) + " | " + line.budget() + " |";
    }
}
