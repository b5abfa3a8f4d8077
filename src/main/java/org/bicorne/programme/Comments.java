package org.bicorne.programme;

/** HTML comments in a Markdown text. */
final class Comments {

    private Comments() {}

    /** The same text with spaces instead of comments: lines and columns stay. One that never ends hides all that follows. */
    static String blanked(String text) {
        int start = text.indexOf("<!--");
        if (start < 0) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        while (start >= 0) {
            int close = text.indexOf("-->", start + 2);
            int end = close < 0 ? text.length() : close + 3;
            for (int i = start; i < end; i++) {
                if (text.charAt(i) != '\n') {
                    blanked.setCharAt(i, ' ');
                }
            }
            start = text.indexOf("<!--", end);
        }
        return blanked.toString();
    }
}
