package org.bicorne.content;

import java.util.Optional;

/** The heading of level 1 that a text may start with: its title, when the front matter gives none. */
final class FirstHeading {

    private static final int CODE_COLUMNS = 4;

    private FirstHeading() {}

    /** Its text in Markdown, without the marks; empty when the text starts otherwise. */
    static Optional<String> of(String body) {
        int start = start(body);
        int end = endOfLine(body, start);
        if (isCode(indentation(body.substring(start, end)))) {
            return Optional.empty();
        }
        String line = body.substring(start, end).strip();
        if (line.startsWith("# ")) {
            return Optional.of(line.substring(2).strip().replaceFirst("\\s+#+$", "")).filter(text -> !text.isEmpty());
        }
        return isUnderlined(body, end) && !line.isEmpty() ? Optional.of(line) : Optional.empty();
    }

    /** The same text without this heading; lines keep their numbers. */
    static String cut(String body) {
        int start = start(body);
        int end = endOfLine(body, start);
        if (isUnderlined(body, end) && !body.substring(start, end).strip().startsWith("# ")) {
            return body.substring(0, start) + "\n" + body.substring(endOfLine(body, end + 1));
        }
        return body.substring(0, start) + body.substring(end);
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    private static boolean isUnderlined(String body, int endOfLine) {
        if (endOfLine >= body.length()) {
            return false;
        }
        String next = body.substring(endOfLine + 1, endOfLine(body, endOfLine + 1)).strip();
        return next.length() > 1 && next.chars().allMatch(c -> c == '=');
    }

    private static int start(String body) {
        int start = 0;
        while (start < body.length() && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        int line = body.lastIndexOf('\n', start - 1) + 1;
        return isCode(body.substring(line, start)) ? line : start;
    }

    /** Four columns of indentation make a line code. */
    private static boolean isCode(String indentation) {
        return indentation.length() >= CODE_COLUMNS || indentation.indexOf('\t') >= 0;
    }

    private static int endOfLine(String body, int from) {
        int end = body.indexOf('\n', Math.min(from, body.length()));
        return end < 0 ? body.length() : end;
    }
}
