package org.bicorne.icalendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.markup.MeetingLinks;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** Reads one meeting: ical4j its values, we what people meant by them. */
final class IcsEventReader {

    /** Hours are read without their zone, which is put to them here: ical4j knows no file's zones but its own. */
    private static final List<String> VALUES = List.of("UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS");

    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern UNESCAPED = Pattern.compile("(?<!\\\\)[;,]");
    private static final Pattern ORG_TIMESTAMP = Pattern.compile("[<\\[](\\d{4}-\\d\\d-\\d\\d)(?: [\\p{L}.]+)?(?: (\\d{1,2}:\\d\\d))?[^>\\]\\n]{0,40}[>\\]](?:[-–—]+)?");
    private static final Pattern ORG_DRAWER = Pattern.compile("(?is):(?:PROPERTIES|LOGBOOK):.*?:END:");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Punct}]*");

    /** What stands beyond is not looked at; it is left out anyway. */
    private static final int DESCRIPTION_CHARACTERS_MAX = 50_000;

    /** How much is told of what was left out. */
    private static final int LEFT_CHARACTERS_MAX = 300;

    private final String file;
    private final Faults.OfFile faults;
    private final ZoneId zone;

    IcsEventReader(String file, Faults.OfFile faults, ZoneId zone) {
        this.file = file;
        this.faults = faults;
        this.zone = zone;
    }

    Optional<OldEvent> read(IcsReader.Component event) {
        try {
            VEvent parsed = (VEvent) new CalendarBuilder().build(new StringReader(alone(event))).getComponents(Component.VEVENT).getFirst();
            Optional<Temporal> start = date(parsed, "DTSTART");
            if (start.isEmpty()) {
                faults.add(event.line(), Fault.EVENT_UNREADABLE, "DTSTART");
                return Optional.empty();
            }
            return Optional.of(read(event, parsed, start.get()));
        } catch (ParserException | IOException | DateTimeException | IllegalArgumentException e) {
            faults.add(event.line(), Fault.EVENT_UNREADABLE, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private static String alone(IcsReader.Component event) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bicorne//Import//EN\r\nBEGIN:VEVENT\r\n");
        for (String name : VALUES) {
            event.property(name).filter(line -> !line.value().isBlank()).ifPresent(line -> {
                String value = line.value().strip().replaceAll("[\\p{Cntrl}&&[^\t]]", "");
                boolean isDate = name.startsWith("DT") && DATE.matcher(value).matches();
                text.append(name).append(isDate ? ";VALUE=DATE:" : ":").append(value).append("\r\n");
            });
        }
        return text.append("END:VEVENT\r\nEND:VCALENDAR\r\n").toString();
    }

    private static Optional<Temporal> date(VEvent event, String name) {
        return event.getProperty(name).flatMap(property -> property instanceof DateProperty<?> date ? Optional.ofNullable((Temporal) date.getDate()) : Optional.empty());
    }

    private static String text(VEvent event, String name) {
        return event.getProperty(name).map(property -> String.valueOf(((Property) property).getValue())).orElse("");
    }

    private OldEvent read(IcsReader.Component event, VEvent parsed, Temporal written) {
        if (event.property("RRULE").isPresent() || event.property("RDATE").isPresent()) {
            faults.add(event.line(), Fault.REPEATED, "");
        }
        escapes(event);
        boolean isAllDay = written instanceof LocalDate;
        LocalDateTime start = local(event, "DTSTART", written);
        IcsTitle title = title(event, parsed);
        Optional<String> status = title.status().or(() -> status(text(parsed, "STATUS")));
        boolean isPrivate = description(event, text(parsed, "DESCRIPTION"), start);
        String venue = text(parsed, "LOCATION").replaceAll("\\s+", " ");
        Optional<String> room = MeetingLinks.hostIn(venue);
        room.ifPresent(host -> faults.add(line(event, "LOCATION"), Fault.PRIVATE_LINK, host));
        if (event.property("UID").isEmpty()) {
            faults.add(event.line(), Fault.UID_MISSING, "");
        }
        Instant stamp = date(parsed, "DTSTAMP").map(IcsEventReader::instant).orElse(Instant.EPOCH);
        return new OldEvent(file, event.line(), Optional.of(text(parsed, "UID")).filter(uid -> !uid.isBlank()), stamp, start, end(event, parsed, start, isAllDay), isAllDay,
                title.text(), status, Optional.of(MeetingLinks.without(venue, "").strip()).filter(place -> !NOTHING.matcher(place).matches()), isPrivate || room.isPresent(), Optional.empty());
    }

    private static int line(IcsReader.Component event, String name) {
        return event.property(name).map(IcsLine::number).orElse(event.line());
    }

    private void escapes(IcsReader.Component event) {
        for (String name : List.of("SUMMARY", "DESCRIPTION", "LOCATION")) {
            event.property(name).filter(line -> UNESCAPED.matcher(line.value()).find()).ifPresent(line -> faults.add(line.number(), Fault.ESCAPE_MISSING, name));
        }
    }

    private static Instant instant(Temporal time) {
        return time instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
    }

    /** On the clocks of the calendar's zone. */
    private LocalDateTime local(IcsReader.Component event, String name, Temporal time) {
        Optional<String> named = event.property(name).flatMap(line -> line.parameter("TZID"));
        return switch (time) {
            case LocalDate day -> day.atStartOfDay();
            case LocalDateTime hour when named.isPresent() -> {
                Optional<ZoneId> own = IcsReader.zone(named.get());
                if (own.isEmpty()) {
                    faults.add(line(event, name), Fault.ZONE_UNKNOWN, named.get());
                }
                yield own.map(there -> hour.atZone(there).withZoneSameInstant(zone).toLocalDateTime()).orElse(hour);
            }
            case LocalDateTime hour -> {
                faults.add(line(event, name), Fault.FLOATING_HOURS, zone.getId());
                yield hour;
            }
            case OffsetDateTime there -> there.atZoneSameInstant(zone).toLocalDateTime();
            case ZonedDateTime there -> there.withZoneSameInstant(zone).toLocalDateTime();
            default -> LocalDateTime.ofInstant(Instant.from(time), zone);
        };
    }

    private Optional<LocalDateTime> end(IcsReader.Component event, VEvent parsed, LocalDateTime start, boolean isAllDay) {
        Optional<LocalDateTime> end = date(parsed, "DTEND").map(time -> local(event, "DTEND", time)).map(time -> isAllDay ? time.minusDays(1) : time)
                .or(() -> event.property("DURATION").map(line -> start.plus(java.time.Duration.parse(line.value().strip()))));
        if (end.isPresent() && end.get().isBefore(start)) {
            faults.add(line(event, "DTEND"), Fault.END_BEFORE_START, "");
            return isAllDay ? Optional.of(start) : Optional.empty();
        }
        return end.isEmpty() && isAllDay ? Optional.of(start) : end;
    }

    private IcsTitle title(IcsReader.Component event, VEvent parsed) {
        String written = text(parsed, "SUMMARY");
        IcsTitle title = IcsTitle.of(written);
        int line = line(event, "SUMMARY");
        if (title.hadPrefix()) {
            faults.add(line, Fault.TITLE_PREFIX, written.substring(0, written.indexOf(' ')));
        }
        if (title.text().isEmpty()) {
            faults.add(line, Fault.TITLE_MISSING, "");
        }
        title.status().ifPresent(status -> faults.add(line, status.equals("cancelled") ? Fault.CANCELLED_IN_TITLE : Fault.POSTPONED_IN_TITLE, written));
        return title.text().isEmpty() ? new IcsTitle("?", title.status(), false) : title;
    }

    private static Optional<String> status(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "CANCELLED" -> Optional.of("cancelled");
            case "TENTATIVE" -> Optional.of("announced");
            default -> Optional.empty();
        };
    }

    /** Nothing of it is a fact of the agenda; whether it held the link to a room is. */
    private boolean description(IcsReader.Component event, String written, LocalDateTime start) {
        int line = line(event, "DESCRIPTION");
        String described = shortened(written, DESCRIPTION_CHARACTERS_MAX);
        Optional<String> room = MeetingLinks.hostIn(described);
        room.ifPresent(host -> faults.add(line, Fault.PRIVATE_LINK, host));
        Matcher stamps = ORG_TIMESTAMP.matcher(MeetingLinks.without(described, ""));
        if (stamps.find()) {
            boolean isSame = stamps.group(1).equals(start.toLocalDate().toString())
                    && (stamps.group(2) == null || String.format(Locale.ROOT, "%5s", stamps.group(2)).replace(' ', '0').equals(start.toLocalTime().toString()));
            faults.add(line, isSame ? Fault.ORG_TIMESTAMP : Fault.ORG_TIMESTAMP_CONTRADICTS, isSame ? "" : stamps.group() + " / " + start);
        }
        String text = stamps.reset().replaceAll("");
        String bare = ORG_DRAWER.matcher(text).replaceAll("");
        if (!bare.equals(text)) {
            faults.add(line, Fault.ORG_DRAWER, "");
        }
        if (!NOTHING.matcher(bare).matches()) {
            faults.add(line, Fault.DESCRIPTION_LEFT, shortened(bare.strip().replaceAll("\\s+", " "), LEFT_CHARACTERS_MAX));
        }
        return room.isPresent();
    }

    private static String shortened(String text, int charactersMax) {
        return text.length() > charactersMax ? text.substring(0, charactersMax) + "…" : text;
    }
}
