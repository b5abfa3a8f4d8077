package org.bicorne.icalendar;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of an old meeting without what other programs and people in a hurry put into it.
 *
 * @param status what the title said of it, in the words of the agenda
 * @param hadPrefix when Org wrote how the date was meant
 */
record IcsTitle(String text, Optional<String> status, boolean hadPrefix) {

    /** Org exports "scheduled", "deadline" and "timestamp" so. */
    private static final Pattern PREFIX = Pattern.compile("^(?:S|DL|TS): +");

    private static final String CANCELLED = "(?:annul[ée](?:e?s?)|cancell?ed|abgesagt)";
    private static final String POSTPONED = "(?:report[ée](?:e?s?)|postponed|verschoben)";
    /** No title is longer; what is, is no title but a mistake. */
    private static final int CHARACTERS_MAX = 500;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    static IcsTitle of(String written) {
        String normal = Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
        String title = normal.length() > CHARACTERS_MAX ? normal.substring(0, CHARACTERS_MAX) + "…" : normal;
        String bare = PREFIX.matcher(title).replaceFirst("");
        for (String[] kind : new String[][] {{"cancelled", CANCELLED}, {"postponed", POSTPONED}}) {
            Optional<String> without = without(bare, kind[1]);
            if (without.isPresent()) {
                return new IcsTitle(without.get(), Optional.of(kind[0]), !bare.equals(title));
            }
        }
        return new IcsTitle(bare, Optional.empty(), !bare.equals(title));
    }

    /** Only at either end of the title: within, it may be what the meeting is about. */
    private static Optional<String> without(String title, String word) {
        Matcher first = Pattern.compile("^[\\[(*_ ]*" + word + "(?!\\p{L})[\\])*_ ]*(?:[:!–—-] *| (?=\\S)|(?<=[\\])]) *)(.+)$", FLAGS).matcher(title);
        if (first.matches()) {
            return Optional.of(first.group(1).strip());
        }
        Matcher last = Pattern.compile("^(.+?)(?: *[,:–—-] *| +|(?=[\\[(]))[\\[(*_]*" + word + "[\\])*_ !]*$", FLAGS).matcher(title);
        return last.matches() ? Optional.of(last.group(1).strip()) : Optional.empty();
    }
}
