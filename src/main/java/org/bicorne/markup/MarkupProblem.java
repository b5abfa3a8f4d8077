package org.bicorne.markup;

import java.util.List;
import org.bicorne.kernel.FindingCode;

/**
 * Something wrong in a text.
 *
 * @param line counted from 1 in the text that was given; 0 when it is about the text as a whole
 */
public record MarkupProblem(int line, FindingCode code, List<String> arguments) {

    public MarkupProblem {
        arguments = List.copyOf(arguments);
    }
}
