package org.bicorne.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Language;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Messages;

/** Tells days and hours in the reader's language. */
record Hours(Messages words) {

    Hours(Language language) {
        this(Messages.in(language));
    }

    /** {@code mardi 8 novembre 2022, de 9 h 30 à 18 h}; the machine's form is the start with its offset. */
    DateLine line(Span span) {
        return switch (span) {
            case Span.AllDay(LocalDate first, LocalDate last) -> new DateLine(first.equals(last) ? words.dateWithDay(first)
                    : words.text("agenda.when.days", words.dateWithDay(first), words.dateWithDay(last)), first.toString());
            case Span.Timed timed -> new DateLine(timed(timed.start(), timed.end()), moment(timed.start(), timed.zone()));
        };
    }

    private String timed(LocalDateTime start, LocalDateTime end) {
        if (start.equals(end)) {
            return words.text("agenda.when.from", words.dateWithDay(start.toLocalDate()), time(start.toLocalTime()));
        }
        boolean isOneDay = start.toLocalDate().equals(end.toLocalDate());
        return isOneDay ? words.text("agenda.when.hours", words.dateWithDay(start.toLocalDate()), time(start.toLocalTime()), time(end.toLocalTime()))
                : words.text("agenda.when.span", words.dateWithDay(start.toLocalDate()), time(start.toLocalTime()), words.dateWithDay(end.toLocalDate()), time(end.toLocalTime()));
    }

    /** {@code 9 h 30}. */
    String time(LocalTime time) {
        return time.getMinute() == 0 ? words.text("agenda.time.hour", String.valueOf(time.getHour()))
                : words.text("agenda.time.minutes", String.valueOf(time.getHour()), "%02d".formatted(time.getMinute()));
    }

    /** {@code 9 h 30 – 10 h 30}. */
    String times(LocalTime start, LocalTime end) {
        return start.equals(end) ? time(start) : words.text("agenda.time.range", time(start), time(end));
    }

    /** {@code novembre 2022}, with a capital. */
    String month(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
        return month.substring(0, 1).toUpperCase(words.language().locale()) + month.substring(1) + " " + day.getYear();
    }

    /** As HTML, feeds and schema.org write a moment: {@code 2022-11-08T09:30+01:00}. */
    static String moment(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", java.util.Locale.ROOT));
    }

    /** The zone's town, as people know it. */
    static String town(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }
}
