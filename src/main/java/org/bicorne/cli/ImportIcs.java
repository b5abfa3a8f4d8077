package org.bicorne.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.kernel.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne import ics}: takes meetings of old calendar files into the agenda, and says what was wrong with them. */
@Command(name = "ics")
final class ImportIcs implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.ics")
    private List<Path> files;

    @Option(names = "--into", required = true, paramLabel = "FOLDER", descriptionKey = "option.into")
    private Path folder;

    @Option(names = "--dry-run", descriptionKey = "option.import.dry-run")
    private boolean isDryRun;

    ImportIcs(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        throw new InvalidValue("import", terminal.messages().language() + ": " + files + " → " + folder + (isDryRun ? " ?" : ""));
    }
}
