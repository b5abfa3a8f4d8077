package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Severity;
import org.bicorne.site.Checkup;
import org.bicorne.site.Office;
import org.bicorne.site.StaticSite;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bicorne build}: writes the office's site as files. */
@Command(name = "build")
final class Build implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private OfficeArguments.Shown office = new OfficeArguments.Shown();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "option.office")
    private String folder;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "option.out")
    private Path out;

    @Option(names = "--pages-max", paramLabel = "N", defaultValue = "20000", descriptionKey = "option.pages-max")
    private int pagesMax;

    @Option(names = "--strict", descriptionKey = "option.strict")
    private boolean strict;

    Build(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Place place = office.place(folder).pulled();
        try (Office built = Office.open(office.options(place.folder(), false))) {
            built.limitFamilies(Math.max(0, pagesMax));
            StaticSite site = new StaticSite(built, place.state());
            int size = site.size();
            StaticSite.Written written = site.write(out, done -> terminal.progress(err, "cli.build.progress", done, size));
            written.unreadable().forEach(file -> terminal.say(err, "cli.build.unreadable", file));
            if (written.unsearchable() > 0) {
                terminal.say(err, "cli.build.unsearchable", written.unsearchable());
            }
            written.cut().forEach(cut -> terminal.say(err, "cli.build.cut", cut.pattern(), cut.written(), cut.all()));
            terminal.say(spec.commandLine().getOut(), "cli.build.done", written.pages(), written.redirects(), out);
        }
        return strict && hasErrors(place, err) ? Bicorne.EXIT_FINDINGS : Bicorne.EXIT_OK;
    }

    /** Says every error of the folder, as {@code check} does. */
    private boolean hasErrors(Place place, PrintWriter err) {
        List<Finding> errors = new Checkup(office.options(place.folder(), false)).examine().findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            Report.of(Report.Format.text, terminal.messages()).write(new Checkup.Result(errors, List.of()), err);
        }
        return !errors.isEmpty();
    }
}
