package org.bicorne.programme;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An hour, or two, at the beginning of a line, whatever signs people put around it: {@code [9h30-10h]}, {@code **9h15 - 10h:**}, {@code de 9h à 12h30}.
 *
 * @param isMarked whether brackets or bold letters say that it is one
 * @param rest what follows in the line
 */
record FreeTime(LocalTime start, Optional<LocalTime> end, boolean isMarked, String rest) {

    private static final String TIME = "(\\d{1,2}+) ?+(?:[hH](?: ?+(\\d\\d)(?!\\d))?+|:(\\d\\d))(?![A-Za-zéû\\d])";
    private static final Pattern RANGE = Pattern.compile("(?:de |from |à |at )?+" + TIME + "(?: ?+(?:-|–|—|/|à|to|et) ?+" + TIME + ")?+");
    private static final Pattern MINUTES = Pattern.compile("(?:\\\\?[\\[(]) ?+(\\d{1,3}+) ?+(?:minutes|minute|min|mn|')\\b ?+(?:\\\\?[\\])])");
    private static final int SIGNS_MAX = 8;
    private static final int LEAD_CHARACTERS_MAX = 8;

    static Optional<FreeTime> parse(String line) {
        String text = Hours.plain(line).strip();
        int at = 0;
        boolean isMarked = false;
        for (; at < Math.min(text.length(), LEAD_CHARACTERS_MAX) && "*_[(\\ ".indexOf(text.charAt(at)) >= 0; at++) {
            isMarked |= text.charAt(at) != ' ';
        }
        Matcher range = RANGE.matcher(text).region(at, text.length());
        if (!range.lookingAt()) {
            return Optional.empty();
        }
        Optional<LocalTime> start = Hours.time(range.group(1), range.group(2), range.group(3));
        Optional<LocalTime> end = range.group(4) == null ? Optional.empty() : Hours.time(range.group(4), range.group(5), range.group(6));
        String lead = text.substring(0, at);
        boolean marked = isMarked;
        return start.map(time -> new FreeTime(time, end, marked, rest(text.substring(range.end()), lead)));
    }

    /** Anywhere in a line. */
    static Optional<FreeTime> find(String line) {
        String text = Hours.plain(line);
        Matcher range = RANGE.matcher(text);
        return range.find() ? parse(text.substring(range.start())) : Optional.empty();
    }

    /** {@code [40 minutes]}, for pages that say only how long things last. */
    static Optional<Integer> minutes(String line) {
        Matcher minutes = MINUTES.matcher(Hours.plain(line));
        return minutes.find() ? Optional.of(Integer.parseInt(minutes.group(1))) : Optional.empty();
    }

    static String withoutMinutes(String line) {
        return MINUTES.matcher(Hours.plain(line)).replaceFirst("");
    }

    /** Closes what was opened before the hour, and drops what separates it from the words. */
    private static String rest(String after, String lead) {
        boolean isBold = lead.contains("**");
        boolean isBracketed = lead.indexOf('[') >= 0 || lead.indexOf('(') >= 0;
        String text = after;
        boolean isChanging = true;
        for (int signs = 0; isChanging && signs < SIGNS_MAX; signs++) {
            String before = text;
            text = text.stripLeading();
            if (isBold && text.startsWith("**")) {
                isBold = false;
                text = text.substring(2);
            } else if (isBracketed && !text.isEmpty() && "])\\".indexOf(text.charAt(0)) >= 0) {
                text = text.substring(1);
            } else if (text.startsWith(":") || text.startsWith("- ") || text.startsWith("– ") || text.startsWith("— ")) {
                text = text.substring(1);
            }
            isChanging = !text.equals(before);
        }
        return isBold && text.endsWith("**") ? text.substring(0, text.length() - 2).strip() : text.strip();
    }
}
