package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the page's own HTML out of a draft while that is cleaned: a mark stands in its place until then. */
final class ShownBlocks {

    /** A character that Unicode will never assign. */
    private static final char SIGN = '\uFDD0';
    private static final Pattern MARK = Pattern.compile("<p>" + SIGN + "([0-9]{1,4})" + SIGN + "</p>");

    private final List<String> shown = new ArrayList<>();

    /** A paragraph to put into the draft for this HTML. */
    String mark(String html) {
        shown.add(html);
        return "<p>" + SIGN + (shown.size() - 1) + SIGN + "</p>\n";
    }

    /** The clean text with its blocks; a mark that a text forged shows nothing. */
    String into(String clean) {
        if (shown.isEmpty()) {
            return clean;
        }
        return MARK.matcher(clean).replaceAll(mark -> {
            int number = Integer.parseInt(mark.group(1));
            return number < shown.size() ? Matcher.quoteReplacement(shown.get(number)) : "";
        });
    }
}
