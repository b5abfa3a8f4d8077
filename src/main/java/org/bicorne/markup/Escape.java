package org.bicorne.markup;

/** Writes text so that a browser reads it back unchanged (WHATWG HTML, 13.3). */
final class Escape {

    private Escape() {
    }

    /** As the content of an element or the value of a double-quoted attribute. */
    static void append(StringBuilder out, String text) {
        int written = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"')) {
                out.append(text, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        if (written == 0) {
            out.append(text);
        } else {
            out.append(text, written, length);
        }
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "&quot;";
        };
    }

    /** {@code  name="value"}, with the space before it. */
    static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        append(out, value);
        out.append('"');
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text);
        return out.toString();
    }
}
