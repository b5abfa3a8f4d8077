package org.bicorne.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong in the folder, or worth saying.
 *
 * @param file where it is
 * @param line counted from 1; 0 when it is about the file as a whole
 * @param column counted from 1 in UTF-16 code units; 0 when only the line is known
 * @param code which class of finding
 * @param arguments what the sentence of this class needs, in its order
 * @param fix what {@code check --fix} would write, when that is safe
 */
public record Finding(FilePath file, int line, int column, FindingCode code, List<String> arguments, Optional<Fix> fix) {

    /** By file, then line and column, then code: the order in which {@code check} prints. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(finding -> finding.code().code())
            .thenComparing(finding -> String.join("\n", finding.arguments()))
            .thenComparing(finding -> finding.fix().map(Fix::toString).orElse(""));

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of which only the line is known, and that nobody but a person can mend. */
    public Finding(FilePath file, int line, FindingCode code, List<String> arguments) {
        this(file, line, 0, code, arguments, Optional.empty());
    }

    public static Finding of(FilePath file, int line, FindingCode code, String... arguments) {
        return new Finding(file, line, code, List.of(arguments));
    }

    public Severity severity() {
        return code.severity();
    }
}
