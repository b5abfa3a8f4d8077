package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;

/** Remembers, while template code runs, which line of the text each line that comes out was written in. */
final class LineTrace {

    /** Stand around a number at the start of a line while Liquid runs: of the private use area, so no one's text. */
    private static final char OPEN = '\uE0F2';
    private static final char CLOSE = '\uE0F3';

    private LineTrace() {}

    /**
     * Text without marks.
     *
     * @param lines for each line, the one where it was written, both counted from 1; empty when nothing was marked
     */
    record Traced(String text, List<Integer> lines) {}

    /** Code that takes away white space would find a mark in its way. */
    static boolean mayMark(String body) {
        return !body.contains("{%-") && !body.contains("-%}") && !body.contains("{{-") && !body.contains("-}}")
                && body.indexOf(OPEN) < 0 && body.indexOf(CLOSE) < 0;
    }

    /** Words of which the first stand in this line. */
    static String mark(String words, int firstLine) {
        StringBuilder marked = new StringBuilder(words.length() + 64);
        int line = firstLine;
        for (int at = 0; at < words.length(); at++) {
            marked.append(words.charAt(at));
            if (words.charAt(at) == '\n') {
                marked.append(OPEN).append(++line).append(CLOSE);
            }
        }
        return marked.toString();
    }

    static Traced unmark(String marked) {
        if (marked.indexOf(OPEN) < 0) {
            return new Traced(marked, List.of());
        }
        StringBuilder text = new StringBuilder(marked.length());
        List<Integer> lines = new ArrayList<>(List.of(1));
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            int close = c == OPEN ? marked.indexOf(CLOSE, at) : -1;
            if (close > 0) {
                lines.set(lines.size() - 1, Integer.valueOf(marked.substring(at + 1, close)));
                at = close;
            } else {
                text.append(c);
                if (c == '\n') {
                    lines.add(lines.getLast());
                }
            }
        }
        return new Traced(text.toString(), lines);
    }
}
