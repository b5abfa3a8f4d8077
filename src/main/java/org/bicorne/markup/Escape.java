package org.bicorne.markup;

/** Writes text so that a browser reads it back unchanged (WHATWG HTML, 13.3). */
final class Escape {

    private Escape() {
    }

    /** As the content of an element or the value of a double-quoted attribute. */
    static void append(StringBuilder out, String text) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (!escaped.isEmpty()) {
                out.append(text, written, i).append(escaped);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
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
