package org.bicorne.programme;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From when to when: {@code 9h30-10h30}, {@code 9:30-10:30}, {@code 14 h 00 – 15 h}. */
record Hours(LocalTime start, LocalTime end) {

    private static final String TIME = "(\\d{1,2}+) ?+(?:[hH] ?+(\\d\\d)?+|:(\\d\\d))";
    private static final Pattern BOTH = Pattern.compile(TIME + " *+[-–] *+" + TIME);

    static Optional<Hours> parse(String text) {
        Matcher both = BOTH.matcher(plain(text).strip());
        if (!both.matches()) {
            return Optional.empty();
        }
        return time(both.group(1), both.group(2), both.group(3))
                .flatMap(start -> time(both.group(4), both.group(5), both.group(6)).map(end -> new Hours(start, end)));
    }

    boolean isReversed() {
        return !end.isAfter(start);
    }

    /** As the convention writes it: {@code 9h30-10h}. */
    String written() {
        return written(start) + "-" + written(end);
    }

    static String written(LocalTime time) {
        return time.getHour() + "h" + (time.getMinute() == 0 ? "" : String.format(java.util.Locale.ROOT, "%02d", time.getMinute()));
    }

    /** Every kind of space as the plain one. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2009', ' ').replace('\t', ' ');
    }

    /** @return empty for an hour that no clock shows */
    static Optional<LocalTime> time(String hour, @org.jspecify.annotations.Nullable String minutes, @org.jspecify.annotations.Nullable String digits) {
        String minute = minutes != null ? minutes : digits != null ? digits : "0";
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
