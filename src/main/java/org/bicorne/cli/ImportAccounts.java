package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.inventory.AccountsImport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bicorne import accounts}: takes lists of forges and accounts, of any year, into the into.folder(). */
@Command(name = "accounts")
final class ImportAccounts implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.accounts")
    private List<Path> files;

    @Mixin
    private IntoArguments into = new IntoArguments();

    ImportAccounts(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AccountsImport.Result result = AccountsImport.of(files, into.folder());
        result.wrong().forEach(finding -> out.println(finding.file() + ":" + finding.line() + ": " + terminal.messages().finding(finding)));
        result.added().forEach(account -> out.println("  + " + account));
        result.completed().forEach(account -> out.println("  ~ " + account));
        result.unplaced().forEach(account -> out.println("  ? " + account));
        if (result.isChanged() && !into.isTrial()) {
            AccountsImport.write(result, into.folder());
        }
        terminal.say(out, into.isTrial() ? "cli.import.accounts.trial" : "cli.import.accounts.done", AccountsImport.FILE, result.added().size(), result.completed().size(),
                result.unplaced().size());
        return Bicorne.EXIT_OK;
    }
}
