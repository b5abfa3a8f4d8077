package org.bicorne.markup;

/** Org mode separates a table's head with {@code |---+---|}; such lines become those of GFM, character for character. */
final class OrgTables {

    private OrgTables() {
    }

    static String asGfm(String body) {
        if (!body.contains("-+")) {
            return body;
        }
        StringBuilder text = new StringBuilder(body.length());
        boolean inCode = false;
        int start = 0;
        while (start < body.length()) {
            int newline = body.indexOf('\n', start);
            int end = newline < 0 ? body.length() : newline + 1;
            String line = body.substring(start, end);
            String stripped = line.strip();
            inCode ^= stripped.startsWith("```") || stripped.startsWith("~~~");
            text.append(!inCode && isSeparator(stripped) ? line.replace('+', '|') : line);
            start = end;
        }
        return text.toString();
    }

    private static boolean isSeparator(String line) {
        return line.startsWith("|") && line.indexOf('+') > 0
                && line.chars().allMatch(c -> c == '|' || c == '-' || c == '+' || c == ':');
    }
}
