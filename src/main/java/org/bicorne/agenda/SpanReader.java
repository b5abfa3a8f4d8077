package org.bicorne.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.icalendar.Span;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;

/** Reads when something takes place: local days and hours, in a zone. An hour with an offset is told in the zone. */
final class SpanReader {

    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s?[h:]\\s?(\\d{2})?");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}[/. -]\\d{1,2}|\\d{1,2}(?:er)?\\s\\p{L}{3,12}");

    private final FrontMatter values;
    private final Findings findings;
    private final ZoneId office;

    SpanReader(FrontMatter values, Findings findings, ZoneId office) {
        this.values = values;
        this.findings = findings;
        this.office = office;
    }

    /** @param starts keys that may hold the start, the first that says something counts; {@code ends} likewise */
    Optional<Span> read(String[] starts, String[] ends, Optional<LocalDate> dayByDefault) {
        ZoneId zone = zone();
        Optional<PublicationDate> start = date(starts, dayByDefault);
        if (start.isEmpty()) {
            return dayByDefault.filter(day -> Findings.filled(values, starts).isEmpty()).map(day -> new Span.AllDay(day, day));
        }
        Optional<PublicationDate> end = end(ends, start.get().day(zone));
        Span span = span(start.get(), end, zone);
        boolean isBackwards = end.filter(last -> last.start(zone).isBefore(start.get().start(zone)) && !(last instanceof PublicationDate.Day day
                && day.date().equals(start.get().day(zone)))).isPresent();
        if (isBackwards) {
            findings.add(line(ends), AgendaFinding.EVENT_END_BEFORE_START, Findings.filled(values, ends).orElse(""), Findings.filled(values, starts).orElse(""));
        }
        return Optional.of(span);
    }

    ZoneId zone() {
        Optional<String> written = Findings.filled(values, "timezone", "fuseau");
        try {
            return written.map(ZoneId::of).orElse(office);
        } catch (DateTimeException e) {
            findings.add(line("timezone", "fuseau"), AgendaFinding.EVENT_ZONE_UNKNOWN, written.orElse(""), office.getId());
            return office;
        }
    }

    private Optional<PublicationDate> date(String[] keys, Optional<LocalDate> dayByDefault) {
        Optional<String> written = Findings.filled(values, keys);
        return written.flatMap(text -> {
            Optional<PublicationDate> date = hour(text).flatMap(hour -> dayByDefault.<PublicationDate>map(day -> new PublicationDate.LocalTime(day.atTime(hour))))
                    .or(() -> PublicationDate.parse(text));
            if (date.isEmpty()) {
                boolean hasNoYear = DAY_AND_MONTH.matcher(text).lookingAt() && !text.matches(".*\\d{4}.*");
                findings.add(line(keys), hasNoYear ? AgendaFinding.EVENT_YEAR_MISSING : AgendaFinding.EVENT_DATE_UNREADABLE, text);
            }
            return date;
        });
    }

    /** An end may be an hour alone: that of the first day. */
    private Optional<PublicationDate> end(String[] keys, LocalDate firstDay) {
        return date(keys, Optional.of(firstDay));
    }

    private static Span span(PublicationDate start, Optional<PublicationDate> end, ZoneId zone) {
        if (start instanceof PublicationDate.Day first) {
            LocalDate last = end.map(date -> date.day(zone)).filter(day -> !day.isBefore(first.date())).orElse(first.date());
            return new Span.AllDay(first.date(), last);
        }
        LocalDateTime from = start.start(zone).toLocalDateTime();
        LocalDateTime to = end.map(date -> date instanceof PublicationDate.Day(var day) ? day.equals(from.toLocalDate()) ? from : day.plusDays(1).atStartOfDay()
                : date.start(zone).toLocalDateTime()).filter(last -> !last.isBefore(from)).orElse(from);
        return new Span.Timed(from, to, zone);
    }

    /** An hour as people write it: {@code 9h}, {@code 9h30}, {@code 9:30}. */
    static Optional<LocalTime> hour(String text) {
        Matcher hour = HOUR.matcher(text.strip());
        if (!hour.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(hour.group(1));
        int minutes = hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2));
        return hours < 24 && minutes < 60 ? Optional.of(LocalTime.of(hours, minutes)) : Optional.empty();
    }

    private int line(String... keys) {
        for (String key : keys) {
            if (Findings.filled(values, key).isPresent()) {
                return values.line(key);
            }
        }
        return 0;
    }
}
