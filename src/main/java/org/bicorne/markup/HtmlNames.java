package org.bicorne.markup;

import java.util.Set;
import java.util.regex.Pattern;

/** Which classes, ids and small values a text may put into HTML. */
final class HtmlNames {

    /** How the names start that the site and its scripts keep for themselves. */
    private static final String SITE = "site-";
    private static final String OURS = "bicorne-";
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\f\\r]+");

    /** The classes of our own HTML: all that an untrusted text may name. */
    private static final Set<String> OWN_CLASSES = Set.of("button", "callout", "callout--callout", "callout--info", "callout--warning",
            "callout--error", "callout--success", "callout__title", "code", "disclosure", "footnotes", "footnote-ref", "footnote-back",
            "quote", "quote__portrait", "quote__source", "task-mark", "visually-hidden", "align-right", "align-center");

    private HtmlNames() {
    }

    static boolean isClassAllowed(String name, Trust trust) {
        return trust == Trust.UNTRUSTED
                ? OWN_CLASSES.contains(name) || name.startsWith("language-") || name.startsWith("hl-")
                : !name.isEmpty() && !name.startsWith(SITE) && !name.startsWith(OURS);
    }

    static String[] words(String value) {
        String stripped = value.strip();
        return stripped.isEmpty() ? new String[0] : WHITE_SPACE.split(stripped);
    }

    static boolean isIdAllowed(String id) {
        return !id.isEmpty() && !id.startsWith(OURS) && id.chars().noneMatch(Character::isWhitespace);
    }

    static boolean isLanguageTag(String value) {
        return LANGUAGE_TAG.matcher(value).matches();
    }

    static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }
}
