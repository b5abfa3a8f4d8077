package org.bicorne.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * From when on a zone is how far from UTC (RFC 5545, 3.6.5).
 *
 * @param start on the clocks before the change
 * @param rule how it comes back each year; empty for a change that came once
 */
record Observance(boolean isDaylight, LocalDateTime start, ZoneOffset before, ZoneOffset after, Optional<String> rule) {

    private static final int WEEK = 7;

    static Observance always(ZoneOffset offset, LocalDateTime start) {
        return new Observance(false, start, offset, offset, Optional.empty());
    }

    static Observance once(ZoneOffsetTransition change, ZoneId zone) {
        return of(change, zone.getRules().isDaylightSavings(change.getInstant()), Optional.empty());
    }

    /** What comes back each year from this one on; empty when iCalendar has no words for it. */
    static Optional<Observance> yearly(ZoneOffsetTransitionRule rule, int firstYear) {
        ZoneOffsetTransition first = rule.createTransition(firstYear);
        boolean isDaylight = rule.getOffsetAfter().getTotalSeconds() > rule.getStandardOffset().getTotalSeconds();
        return recurrence(rule, first).map(words -> of(first, isDaylight, Optional.of(words)));
    }

    private static Observance of(ZoneOffsetTransition change, boolean isDaylight, Optional<String> rule) {
        return new Observance(isDaylight, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), rule);
    }

    /** The day as clocks on the wall show it: Java may count it in UTC, or at the end of the day before. */
    private static Optional<String> recurrence(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        LocalDateTime wall = first.getDateTimeBefore();
        Month month = rule.getMonth();
        int days = month.minLength();
        int indicator = rule.getDayOfMonthIndicator();
        if (wall.getMonth() != month) {
            return Optional.empty();
        }
        String words = "FREQ=YEARLY;BYMONTH=" + month.getValue();
        if (rule.getDayOfWeek() == null) {
            boolean isSettled = month != Month.FEBRUARY && indicator <= days;
            return isSettled ? Optional.of(words + ";BYMONTHDAY=" + wall.getDayOfMonth()) : Optional.empty();
        }
        int moved = Math.floorMod(wall.getDayOfWeek().getValue() - rule.getDayOfWeek().getValue() + 3, WEEK) - 3;
        int from = (indicator > 0 ? indicator : days + 2 - WEEK + indicator) + moved;
        boolean isInMonth = from >= 1 && from + WEEK - 1 <= days && (indicator > 0 || month != Month.FEBRUARY);
        return isInMonth ? Optional.of(words + weekday(from, month, wall.getDayOfWeek())) : Optional.empty();
    }

    /** That day of the week among the seven days of the month from this one on. */
    private static String weekday(int from, Month month, DayOfWeek weekday) {
        String day = weekday.name().substring(0, 2);
        if (from % WEEK == 1) {
            return ";BYDAY=" + (from / WEEK + 1) + day;
        }
        if (from + WEEK - 1 == month.maxLength()) {
            return ";BYDAY=-1" + day;
        }
        return ";BYMONTHDAY=" + IntStream.range(from, from + WEEK).mapToObj(Integer::toString).collect(Collectors.joining(",")) + ";BYDAY=" + day;
    }

    void writeTo(ContentLines lines) {
        String kind = isDaylight ? "DAYLIGHT" : "STANDARD";
        lines.line("BEGIN:" + kind).local("DTSTART", start).line("TZOFFSETFROM:" + digits(before)).line("TZOFFSETTO:" + digits(after));
        rule.ifPresent(words -> lines.line("RRULE:" + words));
        lines.line("END:" + kind);
    }

    private static String digits(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String minutes = String.format(Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
