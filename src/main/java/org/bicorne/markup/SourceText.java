package org.bicorne.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Fix;

/** A text as it was written, the lines and columns of its places, which of them are code, and what was found in it so far. */
final class SourceText {

    /** Nobody mends more in one text, and no list of findings gets longer for one file. */
    private static final int PROBLEMS_MAX = 1_000;

    private final String body;
    private final int[] lineStarts;
    private final BitSet code = new BitSet();
    private final List<MarkupProblem> problems = new ArrayList<>();

    SourceText(String body) {
        this.body = body;
        int[] starts = new int[64];
        int lines = 1;
        for (int newline = body.indexOf('\n'); newline >= 0; newline = body.indexOf('\n', newline + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = newline + 1;
        }
        this.lineStarts = Arrays.copyOf(starts, lines);
    }

    String body() {
        return body;
    }

    List<MarkupProblem> problems() {
        return problems;
    }

    /** Counted from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Counted from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** Without the newline. */
    int lineEnd(int line) {
        return line < lineStarts.length ? lineStarts[line] - 1 : body.length();
    }

    int lines() {
        return lineStarts.length;
    }

    void markCode(int from, int to) {
        code.set(from, Math.max(from, to));
    }

    boolean isCode(int offset) {
        return code.get(offset);
    }

    boolean holdsCode(int from, int to) {
        int next = code.nextSetBit(from);
        return next >= 0 && next < to;
    }

    void find(TextFinding found, int offset, String... arguments) {
        find(found, offset, Optional.empty(), arguments);
    }

    void find(TextFinding found, int offset, Optional<Fix> fix, String... arguments) {
        if (problems.size() < PROBLEMS_MAX) {
            problems.add(new MarkupProblem(line(offset), column(offset), found, List.of(arguments), fix));
        }
    }

    /** The change of what stands between two places of one line. */
    Optional<Fix> fix(int from, int to, String after) {
        String before = body.substring(from, to);
        return before.indexOf('\n') >= 0 || before.equals(after) ? Optional.empty() : Optional.of(new Fix(line(from), column(from), before, after));
    }
}
