package org.bicorne.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bicorne import}: takes what an office had elsewhere into its folder, a subcommand for each form. */
@Command(name = "import", subcommands = {ImportAccounts.class, ImportCodemeta.class, ImportIcs.class, ImportInventory.class, ImportMarket.class, ImportProgramme.class,
        ImportPubliccode.class, ImportSill.class})
final class Import implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
