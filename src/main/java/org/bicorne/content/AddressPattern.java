package org.bicorne.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of addresses: our own, {@code /posts/{year}/{slug}/}, or an engine's, {@code /:year/:title/}.
 * Source: DESIGN.md "The folder", spec content.md 1.4.
 */
record AddressPattern(String text) {

    private static final Pattern OURS = Pattern.compile("\\{(\\w{1,20})\\}");
    private static final Pattern ENGINES = Pattern.compile(":(\\w{1,20})");
    private static final Pattern DOTS = Pattern.compile("(?<![^/])\\.{1,2}(?![^/])");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    /** Dots would lead out of the site, two slashes nowhere. */
    AddressPattern {
        text = SLASHES.matcher("/" + DOTS.matcher(text).replaceAll("/")).replaceAll("/");
    }

    /** The address of a page whose values are these; a name without value becomes nothing. */
    String fill(Map<String, String> values) {
        Pattern names = text.contains("{") ? OURS : ENGINES;
        String filled = names.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
        return SLASHES.matcher(filled).replaceAll("/");
    }

    /** The part before the first name: {@code /posts/}, where the list of these pages is. */
    String start() {
        int name = text.contains("{") ? text.indexOf('{') : text.indexOf(':');
        String start = name < 0 ? text : text.substring(0, name);
        return start.substring(0, start.lastIndexOf('/') + 1);
    }

    /** The names that a date gives; none without date. */
    static Map<String, String> dateValues(Optional<LocalDate> date) {
        Map<String, String> values = new TreeMap<>();
        date.ifPresent(day -> {
            values.put("year", String.format("%04d", day.getYear()));
            values.put("month", String.format("%02d", day.getMonthValue()));
            values.put("day", String.format("%02d", day.getDayOfMonth()));
        });
        return values;
    }
}
