package org.bicorne.kernel;

/**
 * A safe change of one line that mends a finding: where {@code before} stands, {@code after} should.
 *
 * @param line counted from 1
 * @param column of the first character to replace, counted from 1 in UTF-16 code units
 * @param before what stands there now, within one line; empty for an insertion
 * @param after what is to stand there; a {@code \n} in it becomes the file's own line end
 */
public record Fix(int line, int column, String before, String after) {

    public Fix {
        if (line < 1 || column < 1 || before.indexOf('\n') >= 0 || before.equals(after)) {
            throw new InvalidValue("fix", "line " + line + ", column " + column + ": '" + before + "' by '" + after + "'");
        }
    }

    /** The same change, so many lines further down. */
    public Fix down(int lines) {
        return lines == 0 ? this : new Fix(line + lines, column, before, after);
    }
}
