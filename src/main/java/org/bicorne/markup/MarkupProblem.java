package org.bicorne.markup;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Fix;

/**
 * Something wrong in a text.
 *
 * @param line counted from 1 in the text that was given; 0 when it is about the text as a whole
 * @param column counted from 1; 0 when only the line is known
 * @param fix a change of this text that mends it
 */
public record MarkupProblem(int line, int column, FindingCode code, List<String> arguments, Optional<Fix> fix) {

    public MarkupProblem {
        arguments = List.copyOf(arguments);
    }

    public MarkupProblem(int line, FindingCode code, List<String> arguments) {
        this(line, 0, code, arguments, Optional.empty());
    }

    /** The same as a finding of a file whose text starts so many lines below the first. */
    public Finding in(FilePath file, int linesAbove) {
        return new Finding(file, line == 0 ? 0 : line + linesAbove, column, code, arguments, fix.map(change -> change.down(linesAbove)));
    }
}
