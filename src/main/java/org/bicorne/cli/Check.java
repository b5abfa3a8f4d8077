package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Severity;
import org.bicorne.site.Checkup;
import org.bicorne.ui.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne check}: says what is wrong in the folder, with file and line, and mends what is safe to mend. */
@Command(name = "check")
final class Check implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private OfficeArguments office = new OfficeArguments();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "option.office")
    private String folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.format")
    private Report.Format format;

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "option.lang")
    private @Nullable String lang;

    @Option(names = "--external-links", descriptionKey = "option.external-links")
    private boolean externalLinks;

    @Option(names = "--fix", descriptionKey = "option.fix")
    private boolean fix;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Messages messages = messages();
        PrintWriter err = spec.commandLine().getErr();
        Place place = office.place(folder);
        if (fix && place.remote().isPresent()) {
            throw new InvalidValue("remote-written", place.shown());
        }
        place = place.pulled();
        Optional<Checkup.Outside> outside = !externalLinks ? Optional.empty() : Optional.of(new Checkup.Outside(place.state(),
                (done, total) -> terminal.progress(err, "cli.check.progress", done, total)));
        Checkup checkup = new Checkup(office.options(place.folder()), outside, Optional.of(place.state()));
        Checkup.Result result = !fix ? checkup.examine() : dryRun ? checkup.tryToMend() : checkup.mend();
        Report.of(format, messages).write(result, out);
        return Report.count(result.findings(), Severity.ERROR) == 0 ? Bicorne.EXIT_OK : Bicorne.EXIT_FINDINGS;
    }

    private Messages messages() {
        if (lang == null) {
            return terminal.messages();
        }
        if (!lang.equals("fr") && !lang.equals("en")) {
            throw new InvalidValue("lang", lang);
        }
        return Messages.in(new Language(lang));
    }
}
