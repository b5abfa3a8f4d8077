package org.bicorne.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Writes a calendar as a file that every client reads the same (RFC 5545, 7986): nothing in it depends on when, where or for whom it is
 * written, so that it is the same to the octet until an event changes.
 */
public final class CalendarWriter {

    /** How often clients should look for changes; those that do not obey look once a day or a week. */
    private static final String REFRESH = "PT6H";

    private static final int FILE_OCTETS = 2_000;
    private static final int EVENT_OCTETS = 700;
    private static final int PART_EVENTS = 500;

    private final ContentLines lines;

    private CalendarWriter(int octets) {
        lines = new ContentLines(octets);
    }

    /** The whole file in UTF-8. It has no METHOD, which belongs in mails, and no UID, by which vdirsyncer would take it for one event. */
    public static byte[] write(CalendarFile file) {
        List<Dated> dated = file.events().stream().map(event -> Dated.of(event, file.zone())).sorted(Dated.IN_ORDER).toList();
        CalendarWriter head = new CalendarWriter(FILE_OCTETS);
        head.head(file, dated);
        List<ContentLines> parts = new ArrayList<>(List.of(head.lines));
        parts.addAll(inParts(dated));
        parts.add(new ContentLines(FILE_OCTETS).line("END:VCALENDAR"));
        return ContentLines.joined(parts);
    }

    private void head(CalendarFile file, List<Dated> dated) {
        lines.line("BEGIN:VCALENDAR").line("VERSION:2.0");
        lines.text("PRODID", "-//" + file.productHost() + "//Agenda 1.0//" + file.language().tag().toUpperCase(Locale.ROOT));
        lines.line("CALSCALE:GREGORIAN").text("NAME", file.name()).text("X-WR-CALNAME", file.name());
        file.description().ifPresent(text -> lines.text("DESCRIPTION", text).text("X-WR-CALDESC", text));
        lines.line("X-WR-TIMEZONE:" + (isUtc(file.zone()) ? "UTC" : file.zone().getId()));
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:" + REFRESH).line("X-PUBLISHED-TTL:" + REFRESH);
        lines.uri("SOURCE;VALUE=URI", file.source()).uri("URL", file.url()).instant("LAST-MODIFIED", file.lastModified());
        zones(dated);
    }

    /** Side by side where there are many: no line of an event depends on another event. */
    private static List<ContentLines> inParts(List<Dated> dated) {
        int parts = (dated.size() + PART_EVENTS - 1) / PART_EVENTS;
        return IntStream.range(0, parts).parallel().mapToObj(number -> {
            List<Dated> part = dated.subList(number * PART_EVENTS, Math.min(dated.size(), (number + 1) * PART_EVENTS));
            CalendarWriter writer = new CalendarWriter(part.size() * EVENT_OCTETS);
            part.forEach(writer::event);
            return writer.lines;
        }).toList();
    }

    /** An event with what is asked of its hours more than once. */
    private record Dated(CalendarEvent event, Hour start, Hour end, boolean isInUtc) {

        static final Comparator<Dated> IN_ORDER = Comparator.comparing((Dated dated) -> dated.start().at()).thenComparing(dated -> dated.event().uid());

        static Dated of(CalendarEvent event, ZoneId readers) {
            return switch (event.span()) {
                case Span.Timed(var first, var last, var zone) -> {
                    Hour start = Hour.of(first, zone);
                    Hour end = Hour.of(last, zone);
                    boolean isTurned = end.at().isBefore(start.at());
                    yield new Dated(event, start, isTurned ? Hour.of(start.at().plus(Duration.between(first, last)), zone) : end,
                            ZoneLines.isFixed(zone) || start.comesTwice() || end.comesTwice());
                }
                case Span.AllDay days -> {
                    Hour start = Hour.of(days.startsAt(readers), readers);
                    yield new Dated(event, start, start, false);
                }
            };
        }
    }

    /**
     * An hour on a clock, and when that is; asked of the zone once, because thousands are.
     *
     * @param comesTwice besides zones that are no places: an hour that comes twice when clocks go back is not the same one for every client
     */
    private record Hour(LocalDateTime local, Instant at, boolean comesTwice) {

        static Hour of(LocalDateTime read, ZoneId zone) {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(read);
            return offsets.isEmpty() ? of(read.atZone(zone).toInstant(), zone) : new Hour(read, read.toInstant(offsets.getFirst()), offsets.size() > 1);
        }

        static Hour of(Instant at, ZoneId zone) {
            return new Hour(LocalDateTime.ofInstant(at, zone), at, false);
        }
    }

    private void zones(List<Dated> dated) {
        Map<String, Used> zones = new HashMap<>();
        for (Dated each : dated) {
            if (each.event().span() instanceof Span.Timed timed && !each.isInUtc()) {
                zones.merge(timed.zone().getId(), new Used(timed.zone(), each.start().at(), each.end().at()), Used::and);
            }
        }
        new TreeMap<>(zones).values().forEach(used -> ZoneLines.write(lines, used.zone(), used.first(), used.last()));
    }

    /** A zone and the time in which events need it. */
    private record Used(ZoneId zone, Instant first, Instant last) {
        Used and(Used other) {
            return new Used(zone, first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    private void event(Dated dated) {
        CalendarEvent event = dated.event();
        lines.line("BEGIN:VEVENT").text("UID", event.uid());
        lines.instant("DTSTAMP", event.lastModified()).instant("CREATED", event.created()).instant("LAST-MODIFIED", event.lastModified());
        lines.line("SEQUENCE:" + event.sequence());
        switch (event.span()) {
            case Span.Timed timed -> hours(dated, timed.zone());
            case Span.AllDay days -> lines.date("DTSTART;VALUE=DATE", days.first()).date("DTEND;VALUE=DATE", days.last().plusDays(1));
        }
        lines.text("SUMMARY", event.summary());
        String description = description(event);
        if (!description.isEmpty()) {
            lines.text("DESCRIPTION", description);
        }
        event.location().ifPresent(place -> lines.text("LOCATION", place));
        event.url().ifPresent(url -> lines.uri("URL", url));
        lines.line("STATUS:" + event.status().name()).line("CLASS:PUBLIC");
        lines.line(event.status() == EventStatus.CANCELLED ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        categories(event.categories());
        event.parentUid().ifPresent(uid -> lines.text("RELATED-TO", uid));
        lines.line("END:VEVENT");
    }

    private void hours(Dated dated, ZoneId zone) {
        hour("DTSTART", dated.start(), dated.isInUtc(), zone);
        if (dated.end().at().isAfter(dated.start().at())) {
            hour("DTEND", dated.end(), dated.isInUtc(), zone);
        }
    }

    private void hour(String name, Hour hour, boolean isInUtc, ZoneId zone) {
        if (isInUtc) {
            lines.instant(name, hour.at());
        } else {
            lines.local(name + ";TZID=", zone, hour.local());
        }
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** The page's address stands last, because some clients do not show URL. */
    private static String description(CalendarEvent event) {
        String text = event.description().strip();
        String url = event.url().orElse("");
        if (url.isEmpty() || text.endsWith(url)) {
            return text;
        }
        return text.isEmpty() ? url : text + "\n\n" + url;
    }

    private void categories(List<String> categories) {
        if (categories.isEmpty()) {
            return;
        }
        lines.ascii("CATEGORIES:");
        for (int i = 0; i < categories.size(); i++) {
            if (i > 0) {
                lines.one(',');
            }
            lines.escaped(categories.get(i));
        }
        lines.end();
    }
}
