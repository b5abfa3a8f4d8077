package org.bicorne.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bicorne agenda}: work on the events of the folder, a subcommand for each task. */
@Command(name = "agenda", subcommands = AgendaIds.class)
final class Agenda implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
