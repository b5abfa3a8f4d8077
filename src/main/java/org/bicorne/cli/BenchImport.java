package org.bicorne.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.inventory.InventoryImport;
import org.bicorne.store.Database;

/** An inventory of many repositories taken into the database of one file, and taken in again. */
final class BenchImport implements Benchmark {

    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException {
        return into(Files.createDirectories(conditions.work().resolve("state")), conditions);
    }

    /** The database stays in this folder. */
    static List<Figure> into(Path state, Conditions conditions) throws IOException {
        int size = conditions.pages();
        Path file = conditions.work().resolve("repositories.csv");
        new BenchRows(size).write(file, size);
        List<Figure> figures = new ArrayList<>();
        String many = size + " repositories";
        try (Database database = Database.in(state)) {
            taken(figures, "import of " + many, database, file, conditions);
            figures.add(Figure.alone("heap at most while importing " + many, heap() / MEGABYTE, "MB"));
            taken(figures, "import of " + many + " again, none changed", database, file, conditions);
        }
        figures.add(Figure.alone("database of " + many, octets(state) / MEGABYTE, "MB"));
        Files.delete(file);
        return figures;
    }

    private static void taken(List<Figure> figures, String what, Database database, Path file, Conditions conditions) {
        long started = System.nanoTime();
        double cpu = Child.cpuSeconds();
        new InventoryImport(database, conditions.work(), InstantSource.system()).read(List.of(file), (_, _) -> {});
        figures.add(Figure.alone(what, BenchClient.milliseconds(started) / 1e3, "s"));
        figures.add(Figure.alone(what + ", CPU", Child.cpuSeconds() - cpu, "s"));
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed()).sum();
    }

    static long octets(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
