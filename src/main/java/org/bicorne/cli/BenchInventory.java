package org.bicorne.cli;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.bicorne.inventory.InventoryImport;
import org.bicorne.inventory.InventoryTrial;
import org.bicorne.store.Database;

/** An inventory of many repositories in the database of one file: taken in, taken in again, asked, counted, written out. */
final class BenchInventory implements Benchmark {

    private static final int WARM_UP = 200;
    private static final int ASKED = 1_000;
    private static final int ACCOUNTS = 400;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException {
        int size = conditions.pages();
        Path file = conditions.work().resolve("repositories.csv");
        Path state = conditions.work().resolve("state");
        new BenchRows(size).write(file, size);
        List<Figure> figures = new ArrayList<>();
        String many = size + " repositories";
        try (Database database = Database.in(state)) {
            taken(figures, "import of " + many, database, file, conditions);
            figures.add(Figure.alone("database of " + many, octets(state) / MEGABYTE, "MB"));
            figures.add(Figure.alone("heap at most while importing " + many, heap() / MEGABYTE, "MB"));
            taken(figures, "import of " + many + " again, none changed", database, file, conditions);
            InventoryTrial trial = new InventoryTrial(database);
            long started = System.nanoTime();
            trial.count();
            figures.add(Figure.alone("statistics of " + many, seconds(started) * 1_000, "ms"));
            Random random = new Random(size);
            times(figures, "list page of 100 among " + many, _ -> trial.list(BenchRows.host(random.nextInt(ACCOUNTS)), ""));
            times(figures, "organisation page among " + many, _ -> trial.organisation(BenchRows.account(random.nextInt(Math.min(ACCOUNTS, Math.max(1, size / 9))))));
            times(figures, "repository page among " + many, i -> trial.sheet("github.com", "projet-" + i));
            started = System.nanoTime();
            long lines;
            try (Writer writer = Files.newBufferedWriter(conditions.work().resolve("export.csv"))) {
                lines = trial.export(writer);
            }
            figures.add(Figure.alone("export of " + many, lines / seconds(started), "rows/s"));
        }
        return figures;
    }

    private static void taken(List<Figure> figures, String what, Database database, Path file, Conditions conditions) {
        long started = System.nanoTime();
        double cpu = cpuSeconds();
        new InventoryImport(database, conditions.work(), InstantSource.system()).read(List.of(file), (_, _) -> {});
        figures.add(Figure.alone(what, seconds(started), "s"));
        figures.add(Figure.alone(what + ", CPU", cpuSeconds() - cpu, "s"));
    }

    /** Of all threads: what a busy machine leaves as it is. */
    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    private static void times(List<Figure> figures, String what, IntConsumer question) {
        double[] took = new double[ASKED];
        for (int i = -WARM_UP; i < ASKED; i++) {
            long started = System.nanoTime();
            question.accept(i + WARM_UP);
            if (i >= 0) {
                took[i] = seconds(started) * 1_000;
            }
        }
        Arrays.sort(took);
        figures.add(Figure.alone(what + ", p50", took[ASKED / 2], "ms"));
        figures.add(Figure.alone(what + ", p99", took[ASKED * 99 / 100], "ms"));
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed()).sum();
    }

    private static double octets(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(one -> one.toFile().length()).sum();
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
