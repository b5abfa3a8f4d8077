package org.bicorne.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Severity;

/** What is wrong in the folder, file by file, for {@code dev/findings.jte}; shown to those who write, not to visitors. */
public record FindingsView(Frame frame, String count, List<InFile> files) {

    /** A page of ten thousand findings helps nobody. */
    private static final int SHOWN_MAX = 1_000;

    public FindingsView {
        files = List.copyOf(files);
    }

    /** The findings of one file, by line. */
    public record InFile(String path, List<Row> rows) {

        public InFile {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One finding.
     *
     * @param place the line, in words; empty for the whole file
     * @param severity in words
     * @param style the class of its look
     * @param sentence what is wrong, and what to write instead
     */
    public record Row(String place, String severity, String style, String sentence, String code) {}

    /** @param findings by place, as {@code check} prints them */
    public static FindingsView of(Frame frame, List<Finding> findings) {
        Messages words = frame.messages();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        findings.stream().limit(SHOWN_MAX).forEach(finding -> rows.computeIfAbsent(finding.file().value(), _ -> new ArrayList<>())
                .add(new Row(finding.line() == 0 ? "" : words.text("findings.line", words.number(finding.line())), severity(words, finding.code().severity()), "findings__" + name(finding.code().severity()),
                        words.finding(finding), finding.code().code())));
        return new FindingsView(frame, count(words, findings.size()),
                rows.entrySet().stream().map(file -> new InFile(file.getKey().isEmpty() ? words.text("findings.folder") : file.getKey(), file.getValue())).toList());
    }

    private static String count(Messages words, int size) {
        return size > SHOWN_MAX ? words.text("findings.count.cut", size, SHOWN_MAX) : words.text("findings.count", size);
    }

    private static String severity(Messages words, Severity severity) {
        return words.text("findings." + name(severity));
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
