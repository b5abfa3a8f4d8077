package org.bicorne.kernel;

import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in the folder, or worth saying.
 *
 * @param file where it is
 * @param line counted from 1; 0 when it is about the file as a whole
 * @param code which class of finding
 * @param arguments what the sentence of this class needs, in its order
 */
public record Finding(FilePath file, int line, FindingCode code, List<String> arguments) {

    /** By file, then line, then code: the order in which {@code check} prints. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(finding -> finding.code().code())
            .thenComparing(finding -> String.join("\n", finding.arguments()));

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(FilePath file, int line, FindingCode code, String... arguments) {
        return new Finding(file, line, code, List.of(arguments));
    }

    public Severity severity() {
        return code.severity();
    }
}
