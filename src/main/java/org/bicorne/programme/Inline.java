package org.bicorne.programme;

/** Markdown of one line. */
final class Inline {

    private Inline() {}

    /** Its words: of links only the text, and no signs of emphasis. */
    static String words(String markdown) {
        StringBuilder words = new StringBuilder(markdown.length());
        int at = 0;
        while (at < markdown.length()) {
            char c = markdown.charAt(at);
            if (c == ']' && at + 1 < markdown.length() && markdown.charAt(at + 1) == '(') {
                at = closing(markdown, at + 1) + 1;
            } else {
                if (c != '[' && c != ']' && c != '*' && c != '`' && c != '~') {
                    words.append(c);
                }
                at++;
            }
        }
        return words.toString().replace("  ", " ").strip();
    }

    /** Where the bracket that opens here is closed; the last character when it is not. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
