package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something that people wait for, measured. Traffic stays on this machine. */
interface Benchmark {

    /** As it is asked for: {@code bicorne bench rebuild}. */
    String name();

    /** @throws IOException when a program that it needs is missing or fails; the message says which */
    List<Figure> run(Conditions conditions) throws IOException, InterruptedException;

    /**
     * What a benchmark works with.
     *
     * @param work a folder of its own, empty
     * @param pages how many the office has
     * @param runs how often each command is timed; the median counts
     * @param launcher the program as people start it
     * @param search of OpenSearch, which takes the place of an index of our own
     */
    record Conditions(Path work, int pages, int runs, Path launcher, Optional<String> search) {}
}
