package org.bicorne.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.programme.ProgrammeImport;
import org.bicorne.ui.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne import programme}: makes an event, or a series, of a page that announces it in its own way. */
@Command(name = "programme")
final class ImportProgramme implements Callable<Integer> {

    /** No page that announces an event is longer. */
    private static final int FILE_OCTETS_MAX = 400_000;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "option.import.programme")
    private Path file;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.import.year")
    private @Nullable Integer year;

    @Mixin
    private IntoArguments into = new IntoArguments();

    ImportProgramme(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ProgrammeImport.Result result = new ProgrammeImport((language, key, arguments) -> Messages.in(language).text(key, arguments), Optional.ofNullable(year))
                .read(octets(), String.valueOf(file.getFileName()));
        if (into.isTrial()) {
            out.println(result.text());
        } else {
            write(result);
        }
        result.marks().forEach(mark -> out.println(result.path() + ":" + mark.line() + ": " + mark.text()));
        terminal.say(out, into.isTrial() ? "cli.import.programme.trial" : "cli.import.programme.done", result.path(), result.understood(), result.marks().size());
        return Bicorne.EXIT_OK;
    }

    private byte[] octets() {
        try {
            if (Files.size(file) > FILE_OCTETS_MAX) {
                throw new InvalidValue("import", file + ": " + Files.size(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(file), e);
        }
    }

    /** Beside first, then in place; never over what is there. */
    private void write(ProgrammeImport.Result result) {
        Path target = into.folder().resolve(result.path());
        if (Files.exists(target)) {
            throw new InvalidValue("exists", String.valueOf(target));
        }
        Path aside = target.resolveSibling("." + target.getFileName() + ".writing");
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(aside, result.text());
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(target), e);
        }
    }
}
