package org.bicorne.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Severity;
import org.bicorne.site.Office;
import org.bicorne.site.StaticSite;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bicorne check}: says what is wrong in the folder, with file and line. */
@Command(name = "check")
final class Check implements Callable<Integer> {

    private final Terminal terminal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private OfficeArguments office = new OfficeArguments();

    @Parameters(paramLabel = "FOLDER", descriptionKey = "option.folder")
    private Path folder;

    Check(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Office checked = Office.open(office.options(folder, null, true, false))) {
            List<Finding> findings = new StaticSite(checked).findings();
            findings.forEach(finding -> out.println(line(finding)));
            long errors = count(findings, Severity.ERROR);
            terminal.say(out, "cli.check.done", errors, count(findings, Severity.WARNING), count(findings, Severity.NOTE));
            return errors == 0 ? Bicorne.EXIT_OK : Bicorne.EXIT_FINDINGS;
        }
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** As compilers write: {@code posts/first.md:12: error: what to do [code]}. */
    private String line(Finding finding) {
        String place = finding.file().isRoot() ? "." : finding.file().value();
        String severity = terminal.messages().text("cli.severity." + finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        return place + (finding.line() > 0 ? ":" + finding.line() : "") + ": " + severity + ": "
                + terminal.messages().finding(finding) + " [" + finding.code().code() + "]";
    }
}
