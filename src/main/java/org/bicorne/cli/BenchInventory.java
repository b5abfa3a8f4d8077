package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An inventory of many repositories: taken in, indexed, and asked for over HTTP as visitors and programs do. */
final class BenchInventory implements Benchmark {

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException, InterruptedException {
        Path state = Files.createDirectories(conditions.work().resolve("state"));
        List<Figure> figures = new ArrayList<>(BenchImport.into(state, conditions));
        figures.addAll(new BenchCodePages(conditions, state, new BenchRows(conditions.pages())).run());
        return figures;
    }
}
