package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.kernel.Finding;
import org.bicorne.site.ProgrammeIds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne agenda ids}: gives each talk of a programme the id that it keeps for ever. */
@Command(name = "ids")
final class AgendaIds implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "option.folder")
    private Path folder;

    @Option(names = "--dry-run", descriptionKey = "option.import.dry-run")
    private boolean isDryRun;

    AgendaIds(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> written = ProgrammeIds.write(folder, isDryRun);
        written.forEach(one -> out.println(one.file() + ":" + one.line() + ": {#" + one.arguments().getFirst() + "}"));
        terminal.say(out, isDryRun ? "cli.agenda.ids.trial" : "cli.agenda.ids.done", written.size());
        return Bicorne.EXIT_OK;
    }
}
