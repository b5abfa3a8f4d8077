package org.bicorne.icalendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One property of a calendar file, as it is written once its folds are undone.
 *
 * @param number the line on which it starts
 * @param name in capitals
 * @param parameters with the semicolon before each
 */
record IcsLine(int number, String name, String parameters, String value) {

    static Optional<IcsLine> of(int number, String text) {
        int name = 0;
        while (name < text.length() && (Character.isLetterOrDigit(text.charAt(name)) || text.charAt(name) == '-')) {
            name++;
        }
        int colon = colon(text, name);
        if (name == 0 || colon < 0) {
            return Optional.empty();
        }
        return Optional.of(new IcsLine(number, text.substring(0, name).toUpperCase(Locale.ROOT), text.substring(name, colon), text.substring(colon + 1)));
    }

    /** The first colon that is in no quotes; -1 when something else than parameters stands before it. */
    private static int colon(String text, int from) {
        boolean isQuoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            isQuoted ^= c == '"';
            if (at == from && c != ';' && c != ':') {
                return -1;
            }
            if (c == ':' && !isQuoted) {
                return at;
            }
        }
        return -1;
    }

    Optional<String> parameter(String wanted) {
        Matcher found = Pattern.compile(";" + wanted + "=(\"[^\"]*\"|[^;]*)", Pattern.CASE_INSENSITIVE).matcher(parameters);
        return found.find() ? Optional.of(found.group(1).replace("\"", "").strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    boolean is(String wanted, String content) {
        return name.equals(wanted) && value.strip().equalsIgnoreCase(content);
    }
}
