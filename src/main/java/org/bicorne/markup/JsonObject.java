package org.bicorne.markup;

/** Finds where a JSON object that starts a text ends (RFC 8259), without reading its values. */
final class JsonObject {

    private JsonObject() {}

    /** The position after its closing brace; -1 when the text does not start with an object, or with one longer than this. */
    static int end(String text, int charactersMax) {
        if (!startsAnObject(text)) {
            return -1;
        }
        int depth = 0;
        int limit = Math.min(text.length(), charactersMax);
        for (int at = 0; at < limit; at++) {
            switch (text.charAt(at)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '"' -> at = closingQuote(text, at + 1, limit);
                default -> { }
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Tells {@code { "title": …} from the template code {@code {{ title }}} and {@code {% … %}}. */
    private static boolean startsAnObject(String text) {
        for (int at = 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!Character.isWhitespace(c)) {
                return text.charAt(0) == '{' && (c == '"' || c == '}');
            }
        }
        return false;
    }

    private static int closingQuote(String text, int from, int limit) {
        int at = from;
        while (at < limit && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
