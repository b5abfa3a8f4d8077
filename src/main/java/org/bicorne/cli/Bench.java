package org.bicorne.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bicorne.kernel.InvalidValue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne bench}: measures what people wait for, each time beside something that does the same. */
@Command(name = "bench")
final class Bench implements Callable<Integer> {

    private static final List<Benchmark> ALL = List.of(new BenchBuild(), new BenchRebuild(), new BenchServe(), new BenchAgenda(),
            new BenchInventory(), new BenchImport(), new BenchCodeSearch(), new BenchPubliccode(), new BenchCatalogue());

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "option.bench.name")
    private List<String> names = List.of();

    @Option(names = "--pages", paramLabel = "N", defaultValue = "10000", descriptionKey = "option.bench.pages")
    private int pages;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", descriptionKey = "option.bench.runs")
    private int runs;

    @Option(names = "--search", paramLabel = "URL", descriptionKey = "option.bench.search")
    private @Nullable String search;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "option.bench.report")
    private @Nullable Path report;

    Bench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Benchmark> asked = asked();
        PrintWriter out = spec.commandLine().getOut();
        List<String> rows = new ArrayList<>();
        boolean isWhole = true;
        for (int i = 0; i < asked.size(); i++) {
            terminal.say(out, "cli.bench.doing", asked.get(i).name(), i + 1, asked.size());
            isWhole &= run(asked.get(i), rows, out);
        }
        Optional.ofNullable(report).ifPresent(file -> BenchReport.add(file, rows));
        return isWhole ? Bicorne.EXIT_OK : Bicorne.EXIT_FINDINGS;
    }

    private List<Benchmark> asked() {
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidValue("bench", name + " (" + String.join(", ", known) + ")");
        });
        if (pages < 1 || runs < 1) {
            throw new InvalidValue("bench", "--pages " + pages + " --runs " + runs);
        }
        return ALL.stream().filter(benchmark -> names.isEmpty() || names.contains(benchmark.name())).toList();
    }

    private boolean run(Benchmark benchmark, List<String> rows, PrintWriter out) throws InterruptedException {
        Path work = temporary(benchmark);
        try {
            for (Figure figure : benchmark.run(new Benchmark.Conditions(work, pages, runs, launcher(), Optional.ofNullable(search)))) {
                out.println("  " + figure.cells());
                out.flush();
                rows.add("| " + LocalDate.now() + " | " + BenchReport.machine() + " | " + figure.cells() + " |");
            }
            return true;
        } catch (IOException e) {
            terminal.say(spec.commandLine().getErr(), "cli.bench.impossible", benchmark.name(), String.valueOf(e.getMessage()));
            return false;
        } finally {
            delete(work);
        }
    }

    /** The launcher says where it is. */
    private static Path launcher() {
        return Path.of(System.getProperty("bicorne.launcher", "./bicorne")).toAbsolutePath();
    }

    private static Path temporary(Benchmark benchmark) {
        try {
            return Files.createTempDirectory("bicorne-bench-" + benchmark.name() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is inside goes before what holds it. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
