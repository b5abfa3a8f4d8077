package org.bicorne.markup;

/** Comments are notes of the author: they are dropped. */
final class HtmlComments {

    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private HtmlComments() {
    }

    /** Whether the HTML is nothing but comments. */
    static boolean isComment(String html) {
        String rest = html.strip();
        while (rest.startsWith(OPEN)) {
            int end = rest.indexOf(CLOSE, OPEN.length());
            rest = end < 0 ? "" : rest.substring(end + CLOSE.length()).strip();
        }
        return rest.isEmpty();
    }

    /** Whether a comment is open at the end, so that browsers would hide all that follows. */
    static boolean isUnclosed(String html) {
        int last = html.lastIndexOf(OPEN);
        return last >= 0 && html.indexOf(CLOSE, last + 2) < 0;
    }
}
