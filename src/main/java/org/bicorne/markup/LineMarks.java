package org.bicorne.markup;

import java.util.Map;
import java.util.TreeMap;

/** Which line of the text each place of a draft comes from. */
final class LineMarks {

    private final TreeMap<Integer, Integer> lines = new TreeMap<>();

    void add(int offset, int line) {
        lines.put(offset, line);
    }

    /** Marks each line of a block that is copied as it is. */
    void addLines(int offset, int firstLine, String literal) {
        int line = firstLine;
        lines.put(offset, line);
        for (int newline = literal.indexOf('\n'); newline >= 0; newline = literal.indexOf('\n', newline + 1)) {
            lines.put(offset + newline + 1, ++line);
        }
    }

    /** 0 for a place before the first mark. */
    int lineAt(int offset) {
        Map.Entry<Integer, Integer> mark = lines.floorEntry(offset);
        return mark == null ? 0 : mark.getValue();
    }
}
