package org.bicorne.publiccode;

import java.util.List;
import org.bicorne.kernel.Severity;

/**
 * Something wrong in a {@code publiccode.yml}, or worth saying.
 *
 * @param code which class of problem
 * @param key where it is: {@code description.en.features}, {@code fundedBy[0].uri}; empty when it is about the file as a whole
 * @param detail what the sentence needs: a value, a limit, an advice
 * @param text in the words of the reference parser
 * @param line counted from 1; 0 when there is none
 * @param column counted from 1; 0 when there is none
 */
public record Result(PubliccodeFinding code, String key, String detail, String text, int line, int column) {

    /** {@code error}, {@code warning} or {@code note}. */
    public String type() {
        return severity().name().toLowerCase(java.util.Locale.ROOT);
    }

    public Severity severity() {
        return code.severity();
    }

    /** What the sentence of this class of problem takes: the key and the detail. */
    public List<String> arguments() {
        return List.of(key, detail);
    }
}
