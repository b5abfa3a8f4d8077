package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bicorne.catalogue.MarketImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne import market}: takes pages and tables on the support market into the folder, and says where they differ. */
@Command(name = "market")
final class ImportMarket implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.market")
    private List<Path> files;

    @Option(names = "--contract", paramLabel = "ID", descriptionKey = "option.import.market.contract")
    private @Nullable String contract;

    @Mixin
    private IntoArguments into = new IntoArguments();

    ImportMarket(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        MarketImport.Result result = MarketImport.of(files, into.folder(), Optional.ofNullable(contract));
        result.added().forEach(added -> out.println("  + " + added));
        result.differences().forEach(one -> terminal.say(out, "cli.import.market." + one.how().name().toLowerCase(Locale.ROOT).replace('_', '-'), one.name(), one.field(),
                one.firstSource(), one.first(), one.secondSource(), one.second()));
        result.unknownSoftware().forEach(name -> terminal.say(out, "cli.import.market.unknown-software", name));
        result.unknownOrganisations().forEach(name -> terminal.say(out, "cli.import.market.unknown-organisation", name));
        result.unplaced().forEach(what -> out.println("  ? " + what));
        if (result.isChanged() && !into.isTrial()) {
            MarketImport.write(result, into.folder());
        }
        terminal.say(out, into.isTrial() ? "cli.import.market.trial" : "cli.import.market.done", MarketImport.FILE, result.added().size(), result.differences().size(),
                result.unknownSoftware().size(), result.unknownOrganisations().size(), result.unplaced().size());
        return Bicorne.EXIT_OK;
    }
}
