package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.bicorne.catalogue.CatalogueImport;
import org.bicorne.inventory.PubliccodeDesk;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.outbound.Outbound;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bicorne import publiccode}: makes an entry of the catalogue of a {@code publiccode.yml}. */
@Command(name = "publiccode")
final class ImportPubliccode implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "option.import.publiccode")
    private String source;

    @Mixin
    private IntoArguments into = new IntoArguments();

    ImportPubliccode(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        new ImportSoftware(terminal, spec.commandLine().getOut(), into).finish(CatalogueImport.publiccode(source, octets(), into.folder()));
        return Bicorne.EXIT_OK;
    }

    private byte[] octets() {
        if (source.matches("(?i)https?://.*")) {
            try (Outbound outbound = new Outbound(new Outbound.Manners("Bicorne/" + Bicorne.VERSION, Duration.ZERO, false), Clock.systemUTC())) {
                return new PubliccodeDesk(outbound).bring(source).orElseThrow(() -> new InvalidValue("publiccode", source)).octets();
            }
        }
        try {
            return Files.readAllBytes(Path.of(source));
        } catch (IOException | InvalidPathException e) {
            throw new InvalidValue("publiccode", source);
        }
    }
}
