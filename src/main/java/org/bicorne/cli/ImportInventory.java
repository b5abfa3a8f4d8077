package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bicorne.inventory.InventoryImport;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.store.Database;
import org.bicorne.ui.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne import inventory}: takes an inventory that another program made into what the office remembers. */
@Command(name = "inventory")
final class ImportInventory implements Callable<Integer> {

    private static final int COUNTS_MAX = 10;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.inventory")
    private List<Path> files;

    @Option(names = "--into", required = true, paramLabel = "FOLDER", descriptionKey = "option.into.state")
    private String folder;

    @Mixin
    private StateArguments state = new StateArguments();

    ImportInventory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        files.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(file -> {
            throw new InvalidValue("inventory", file.toString());
        });
        Place place = state.place(folder).pulled();
        if (!Files.isDirectory(place.folder())) {
            throw new InvalidValue("folder", place.shown());
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = state.open(place)) {
            InventoryImport.Result result = new InventoryImport(database, place.folder(), InstantSource.system()).read(files, (rows, taken) -> terminal.step(spec.commandLine().getErr(),
                    "cli.import.inventory.progress", rows, taken));
            terminal.say(out, "cli.import.inventory.done", result.rows(), result.added(), result.changed(), result.same());
            if (result.again() > 0) {
                terminal.say(out, "cli.import.inventory.again", result.again());
            }
            if (result.archived() > 0) {
                terminal.say(out, "cli.import.inventory.archived", result.archived());
            }
            result.dropped().forEach((code, dropped) -> out.println(terminal.messages().text("import.inventory." + code, dropped.count(),
                    String.join(", ", dropped.examples()))));
            Messages messages = terminal.messages();
            terminal.say(out, "cli.import.inventory.counts", result.repositories(), written(messages, result.forges()), written(messages, result.licences()),
                    messages.number(result.withoutLicence()), written(messages, result.languages()), messages.number(result.withoutLanguage()), database.name());
        }
        return Bicorne.EXIT_OK;
    }

    private static String written(Messages messages, List<InventoryImport.Count> counts) {
        return counts.stream().limit(COUNTS_MAX).map(one -> one.value() + " " + messages.number(one.count())).collect(Collectors.joining(", ", "", counts.size() > COUNTS_MAX ? "…" : ""));
    }
}
