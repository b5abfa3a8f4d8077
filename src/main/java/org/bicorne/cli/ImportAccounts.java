package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.inventory.AccountsImport;
import org.bicorne.kernel.InvalidValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne import accounts}: takes lists of forges and accounts, of any year, into the folder. */
@Command(name = "accounts")
final class ImportAccounts implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.accounts")
    private List<Path> files;

    @Option(names = "--into", required = true, paramLabel = "FOLDER", descriptionKey = "option.into")
    private Path folder;

    @Option(names = "--dry-run", descriptionKey = "option.import.dry-run")
    private boolean isDryRun;

    ImportAccounts(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new InvalidValue("folder", folder.toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        AccountsImport.Result result = AccountsImport.of(files, folder);
        result.wrong().forEach(finding -> out.println(finding.file() + ":" + finding.line() + ": " + terminal.messages().finding(finding)));
        result.added().forEach(account -> out.println("  + " + account));
        result.completed().forEach(account -> out.println("  ~ " + account));
        result.unplaced().forEach(account -> out.println("  ? " + account));
        if (result.isChanged() && !isDryRun) {
            AccountsImport.write(result, folder);
        }
        terminal.say(out, isDryRun ? "cli.import.accounts.trial" : "cli.import.accounts.done", AccountsImport.FILE, result.added().size(), result.completed().size(),
                result.unplaced().size());
        return Bicorne.EXIT_OK;
    }
}
