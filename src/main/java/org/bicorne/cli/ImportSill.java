package org.bicorne.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.catalogue.CatalogueImport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bicorne import sill}: takes the list of recommended software of France, of any year, into the catalogue. */
@Command(name = "sill")
final class ImportSill implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.sill")
    private List<Path> files;

    @Mixin
    private IntoArguments into = new IntoArguments();

    ImportSill(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new ImportSoftware(terminal, spec.commandLine().getOut(), into).finish(CatalogueImport.sill(files, into.folder()));
        return Bicorne.EXIT_OK;
    }
}
