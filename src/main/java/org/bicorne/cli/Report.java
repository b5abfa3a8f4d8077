package org.bicorne.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Fix;
import org.bicorne.kernel.Severity;
import org.bicorne.site.Checkup;
import org.bicorne.ui.Messages;

/** How {@code check} says what it found. */
interface Report {

    /** The forms that can be asked for. */
    enum Format { text, json, sarif }

    void write(Checkup.Result result, PrintWriter out);

    static Report of(Format format, Messages messages) {
        return switch (format) {
            case text -> (result, out) -> text(result, messages, out);
            case json -> new JsonReport(messages);
            case sarif -> new SarifReport(messages);
        };
    }

    static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static void text(Checkup.Result result, Messages messages, PrintWriter out) {
        for (Finding finding : result.mended()) {
            out.println(place(finding) + ": " + messages.text("cli.check.mended") + " [" + finding.code().code() + "]");
            finding.fix().ifPresent(fix -> change(fix, out));
        }
        for (Finding finding : result.findings()) {
            out.println(place(finding) + ": " + messages.text("cli.severity." + finding.severity().name().toLowerCase(Locale.ROOT)) + ": "
                    + messages.finding(finding) + " [" + finding.code().code() + "]");
            if (result.mended().isEmpty()) {
                finding.fix().ifPresent(fix -> change(fix, out));
            }
        }
        List<Finding> findings = result.findings();
        out.println(messages.text("cli.check.done", count(findings, Severity.ERROR), count(findings, Severity.WARNING), count(findings, Severity.NOTE)));
        if (!result.mended().isEmpty()) {
            out.println(messages.text("cli.check.changes", result.mended().size()));
        } else if (findings.stream().anyMatch(finding -> finding.fix().isPresent())) {
            out.println(messages.text("cli.check.fixable", findings.stream().filter(finding -> finding.fix().isPresent()).count()));
        }
        out.flush();
    }

    /** As compilers write: {@code posts/first.md:12:5}. */
    private static String place(Finding finding) {
        String file = finding.file().isRoot() ? "." : finding.file().value();
        return file + (finding.line() > 0 ? ":" + finding.line() : "") + (finding.line() > 0 && finding.column() > 0 ? ":" + finding.column() : "");
    }

    private static void change(Fix fix, PrintWriter out) {
        out.println("  - " + visible(fix.before()));
        out.println("  + " + visible(fix.after()));
    }

    /** What a terminal would not show is written as its code. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean isSeen = c > ' ' && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c);
            visible.append(isSeen || c == ' ' ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return visible.toString();
    }
}
