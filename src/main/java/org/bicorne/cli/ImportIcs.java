package org.bicorne.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bicorne.icalendar.CalendarImport;
import org.bicorne.ui.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bicorne import ics}: takes meetings of old calendar files into the agenda, and says what was wrong with them. */
@Command(name = "ics")
final class ImportIcs implements Callable<Integer> {

    /** Lines that are named of a fault that comes back. */
    private static final int LINES_MAX = 12;

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "option.import.ics")
    private List<Path> files;

    @Mixin
    private IntoArguments into = new IntoArguments();

    ImportIcs(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CalendarImport.Result result = CalendarImport.of(files, into.folder());
        result.mended().forEach(mended -> out.println(line(mended)));
        if (!into.isTrial()) {
            CalendarImport.write(result, into.folder());
        }
        result.files().forEach(file -> terminal.say(out, into.isTrial() ? "cli.import.would" : "cli.import.done", file.path().value(), file.added()));
        return Bicorne.EXIT_OK;
    }

    private String line(CalendarImport.Mended mended) {
        Messages messages = terminal.messages();
        String sentence = messages.text("import.ics." + mended.fault().code(), mended.detail());
        String lines = mended.lines().stream().limit(LINES_MAX).map(String::valueOf).collect(Collectors.joining(", ", "", mended.lines().size() > LINES_MAX ? "…" : ""));
        String times = mended.lines().size() > 1 ? messages.text("cli.import.times", Integer.toString(mended.lines().size()), lines) : "";
        return mended.file() + ":" + mended.lines().getFirst() + ": " + sentence + times;
    }
}
