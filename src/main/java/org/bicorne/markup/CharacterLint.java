package org.bicorne.markup;

import java.text.Normalizer;

/** Characters that nobody sees, that machines read otherwise, or that a keyboard puts in by accident; never in code. */
final class CharacterLint {

    private static final int TAB_STOP = 4;

    private final SourceText text;

    CharacterLint(SourceText text) {
        this.text = text;
    }

    void check() {
        String body = text.body();
        int tabLine = 0;
        boolean hasMarks = false;
        for (int at = 0; at < body.length(); at++) {
            char c = body.charAt(at);
            hasMarks |= c >= '\u0300' && c <= '\u036f';
            if (c == '\t' && text.line(at) != tabLine && !text.isCode(at)) {
                tabLine = text.line(at);
                tab(at);
            } else if (c >= '\u200b' && isInvisible(c) && !text.isCode(at)) {
                text.find(TextFinding.TEXT_INVISIBLE, at, text.fix(at, at + 1, ""), "U+%04X".formatted((int) c));
            }
        }
        if (hasMarks) {
            compose();
        }
    }

    /** Zero-width space, word joiner, byte order mark, soft hyphen of no use; the joiner of emoji is one of theirs. */
    static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u2060' || c == '\ufeff';
    }

    /** Spaces up to the next stop, as CommonMark reads a tab (2.2). */
    private void tab(int at) {
        int line = text.line(at);
        int end = text.body().lastIndexOf('\t', Math.max(at, text.lineEnd(line) - 1)) + 1;
        if (text.holdsCode(at, end)) {
            text.find(TextFinding.TEXT_TAB, at);
            return;
        }
        StringBuilder spaces = new StringBuilder();
        int column = text.column(at) - 1;
        for (char c : text.body().substring(at, end).toCharArray()) {
            String part = c == '\t' ? " ".repeat(TAB_STOP - column % TAB_STOP) : String.valueOf(c);
            spaces.append(part);
            column += part.length();
        }
        text.find(TextFinding.TEXT_TAB, at, text.fix(at, end, spaces.toString()));
    }

    private void compose() {
        for (int line = 1; line <= text.lines(); line++) {
            int from = text.lineStart(line);
            int to = text.lineEnd(line);
            String written = text.body().substring(from, to);
            if (!text.holdsCode(from, to) && !Normalizer.isNormalized(written, Normalizer.Form.NFC)) {
                text.find(TextFinding.TEXT_NOT_COMPOSED, from, text.fix(from, to, Normalizer.normalize(written, Normalizer.Form.NFC)));
            }
        }
    }
}
