package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import org.bicorne.markup.TemplatePiece.Literal;
import org.bicorne.markup.TemplatePiece.Output;
import org.bicorne.markup.TemplatePiece.Tag;
import org.bicorne.markup.TemplatePiece.Words;

/** Cuts a Markdown text into words, code that is shown and template code. */
final class TemplateScanner {

    /** Template code and code spans are no longer, in characters. */
    private static final int CODE_CHARACTERS_MAX = 2_000;

    private final String text;
    private final List<TemplatePiece> pieces = new ArrayList<>();
    private int wordsFrom;
    private int at;
    private int line = 1;
    private int lineCountedTo;

    /** What was not found once is not looked for again: it would not stand further on either. */
    private boolean hasNoMoreRawEnd;

    private TemplateScanner(String text) {
        this.text = text;
    }

    static List<TemplatePiece> pieces(String text) {
        TemplateScanner scanner = new TemplateScanner(text);
        scanner.scan();
        return scanner.pieces;
    }

    private void scan() {
        boolean isLineStart = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            int before = at;
            if (isLineStart && fenceLength(at) >= 3) {
                literal(fenceEnd());
            } else if (c == '`') {
                span();
            } else if (c == '{' && isCodeStart()) {
                code();
            } else {
                at += c == '\\' && text.startsWith("`", at + 1) ? 2 : 1;
            }
            isLineStart = at > before && at <= text.length() && text.charAt(at - 1) == '\n';
        }
        words(text.length());
    }

    private void words(int to) {
        if (to > wordsFrom) {
            pieces.add(new Words(text.substring(wordsFrom, Math.min(to, text.length()))));
        }
    }

    private void piece(TemplatePiece piece, int end) {
        words(at);
        pieces.add(piece);
        at = end;
        wordsFrom = end;
    }

    private void literal(int end) {
        piece(new Literal(text.substring(at, end)), end);
    }

    private boolean isCodeStart() {
        return text.startsWith("{", at + 1) || text.startsWith("%", at + 1);
    }

    private void code() {
        boolean isTag = text.charAt(at + 1) == '%';
        String closing = isTag ? "%}" : text.startsWith("{{{", at) ? "}}}" : "}}";
        int close = text.indexOf(closing, Math.min(at + 2, text.length()), Math.min(text.length(), at + CODE_CHARACTERS_MAX));
        int end = close + closing.length();
        if (close < 0) {
            at += 2;
        } else if (isTag) {
            tag(text.substring(at, end), end);
        } else {
            piece(new Output(text.substring(at, end), line()), end);
        }
    }

    private void tag(String code, int end) {
        String name = name(code);
        int rawEnd = name.equals("raw") ? endOfRaw(end) : -1;
        if (rawEnd < 0) {
            piece(new Tag(code, name, line()), end);
        } else {
            int close = text.lastIndexOf("{%", rawEnd - 1);
            piece(new Literal(text.substring(end, close)), rawEnd);
        }
    }

    private int endOfRaw(int from) {
        if (hasNoMoreRawEnd) {
            return -1;
        }
        for (int open = text.indexOf("{%", from); open >= 0; open = text.indexOf("{%", open + 2)) {
            int close = text.indexOf("%}", open);
            if (close >= 0 && name(text.substring(open, Math.min(close + 2, open + 20))).equals("endraw")) {
                return close + 2;
            }
        }
        hasNoMoreRawEnd = true;
        return -1;
    }

    private static String name(String code) {
        int from = 2;
        while (from < code.length() && (code.charAt(from) == '-' || Character.isWhitespace(code.charAt(from)))) {
            from++;
        }
        int to = from;
        while (to < code.length() && (Character.isLetterOrDigit(code.charAt(to)) || code.charAt(to) == '_')) {
            to++;
        }
        return code.substring(from, to);
    }

    /** A code span (CommonMark, section 6.1): closed by as many backticks, in the same paragraph. */
    private void span() {
        int length = run(at, '`');
        int limit = Math.min(text.length(), at + CODE_CHARACTERS_MAX);
        for (int close = at + length; close < limit && !isBlankLine(close); close++) {
            int run = run(close, '`');
            if (run == length) {
                literal(close + run);
                return;
            }
            close += Math.max(0, run - 1);
        }
        at += length;
    }

    private boolean isBlankLine(int newline) {
        return text.charAt(newline) == '\n' && (newline + 1 >= text.length() || text.charAt(newline + 1) == '\n');
    }

    private int run(int from, char c) {
        int to = from;
        while (to < text.length() && text.charAt(to) == c) {
            to++;
        }
        return to - from;
    }

    /** How many backticks or tildes open this line, in a quotation or a list too. */
    private int fenceLength(int lineStart) {
        int from = fenceStart(lineStart);
        return from >= text.length() ? 0 : Math.max(run(from, '`'), run(from, '~'));
    }

    private int fenceStart(int lineStart) {
        int from = lineStart;
        while (from < text.length() && " \t>-*+".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from;
    }

    /** A code block (CommonMark, section 4.5): to a line of at least as many marks, or to the end of the text. */
    private int fenceEnd() {
        int length = fenceLength(at);
        char mark = text.charAt(fenceStart(at));
        for (int start = lineEnd(at); start < text.length(); start = lineEnd(start)) {
            int from = fenceStart(start);
            boolean isClosing = from < text.length() && text.charAt(from) == mark && fenceLength(start) >= length
                    && text.substring(from + run(from, mark), lineEnd(start)).isBlank();
            if (isClosing) {
                return lineEnd(start);
            }
        }
        return text.length();
    }

    private int lineEnd(int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    private int line() {
        while (lineCountedTo < at) {
            line += text.charAt(lineCountedTo) == '\n' ? 1 : 0;
            lineCountedTo++;
        }
        return line;
    }
}
