package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.store.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bicorne migrate-state}: carries what the office remembers from SQLite to PostgreSQL, or back. */
@Command(name = "migrate-state")
final class MigrateState implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DIR|URL", descriptionKey = "option.migrate.from")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "DIR|URL", descriptionKey = "option.migrate.to")
    private String to;

    MigrateState(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!isServer(from) && !Database.isIn(Path.of(from))) {
            throw new InvalidValue("database", Path.of(from).resolve(Database.FILE).toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Database source = open(from); Database target = open(to)) {
            Map<String, Long> rows = source.carryTo(target);
            rows.forEach((table, count) -> out.println("  " + table + ": " + terminal.messages().number(count)));
            terminal.say(out, "cli.migrate.done", rows.values().stream().mapToLong(Long::longValue).sum(), source.name(), target.name());
        }
        return Bicorne.EXIT_OK;
    }

    private static Database open(String place) {
        return isServer(place) ? Database.at(place) : Database.in(Path.of(place));
    }

    private static boolean isServer(String place) {
        return place.contains("://");
    }
}
