package org.bicorne.markup;

import java.util.List;
import org.bicorne.kernel.FindingCode;

/**
 * Something wrong in one text; whoever knows which file it is makes a finding of it.
 *
 * @param line counted from 1 in the file
 * @param code which class of finding
 * @param arguments what the sentence of this class needs, in its order
 */
public record MarkupProblem(int line, FindingCode code, List<String> arguments) {

    public MarkupProblem {
        arguments = List.copyOf(arguments);
    }
}
