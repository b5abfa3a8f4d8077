package org.bicorne.programme;

import java.util.Optional;

/**
 * A line of a Markdown list.
 *
 * @param indent columns before its sign; a tab goes to the next multiple of four
 * @param column where its text starts, counted from 1
 */
record ListLine(int indent, String text, int column) {

    private static final int TAB = 4;

    /** Empty when the line has no hyphen with a space after it. */
    static Optional<ListLine> parse(String line) {
        int indent = 0;
        int at = 0;
        for (; at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t'); at++) {
            indent += line.charAt(at) == '\t' ? TAB - indent % TAB : 1;
        }
        if (at + 1 >= line.length() || line.charAt(at) != '-' || !Character.isWhitespace(line.charAt(at + 1))) {
            return Optional.empty();
        }
        int start = at + 1;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        return Optional.of(new ListLine(indent, line.substring(start).stripTrailing(), start + 1));
    }

    /** Whether Markdown puts this line into the list of the other one. */
    boolean isUnder(ListLine other) {
        return indent >= other.indent + 2;
    }
}
