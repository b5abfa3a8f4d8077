package org.bicorne.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bicorne.icalendar.Calendars.event;
import static org.bicorne.icalendar.Calendars.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write as another program reads it, strictly. */
class Ical4jTest {

    static Stream<String> golden() {
        return Calendars.golden().keySet().stream();
    }

    private static Calendar read(byte[] octets) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(octets));
    }

    private static String value(Component component, String name) {
        return component.getProperty(name).map(property -> ((Property) property).getValue()).orElse("");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void readsTheSameValues(String name) throws IOException, ParserException {
        CalendarFile file = Calendars.golden(name);

        Calendar calendar = read(CalendarWriter.write(file));

        assertThat(calendar.validate().hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSameSizeAs(file.events());
        for (CalendarEvent event : file.events()) {
            VEvent same = events.stream().filter(each -> value(each, "UID").equals(event.uid())).findFirst().orElseThrow();
            assertThat(value(same, "SUMMARY")).isEqualTo(event.summary());
            assertThat(value(same, "DESCRIPTION")).isEqualTo(event.description() + "\n\n" + event.url().orElseThrow());
            assertThat(value(same, "LOCATION")).isEqualTo(event.location().orElseThrow());
            assertThat(value(same, "STATUS")).isEqualTo(event.status().name());
            assertThat(value(same, "SEQUENCE")).isEqualTo(Integer.toString(event.sequence()));
            assertThat(value(same, "TRANSP")).isEqualTo(event.status() == EventStatus.CANCELLED ? "TRANSPARENT" : "OPAQUE");
            assertThat(start(same)).isEqualTo(start(event));
        }
    }

    /** As it is written, since ical4j counts hours of the night of a change wrongly. */
    private static String start(VEvent event) {
        DtStart<Temporal> property = Objects.requireNonNull(event.getDateTimeStart());
        Temporal start = property.getDate();
        if (start instanceof Instant || start instanceof OffsetDateTime) {
            return Instant.from(start).toString();
        }
        return start instanceof ZonedDateTime zoned ? zoned.toLocalDateTime() + " " + property.getParameters("TZID").getFirst().getValue() : start.toString();
    }

    private static String start(CalendarEvent event) {
        return switch (event.span()) {
            case Span.AllDay days -> days.first().toString();
            case Span.Timed timed when isInUtc(timed) -> timed.startsAt().toString();
            case Span.Timed timed -> LocalDateTime.ofInstant(timed.startsAt(), timed.zone()) + " " + timed.zone();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "Europe/Dublin", "Indian/Reunion", "America/Cayenne", "America/New_York", "America/St_Johns", "America/Nuuk", "America/Santiago",
        "America/Miquelon", "Africa/Casablanca", "Africa/Cairo", "Asia/Jerusalem", "Asia/Gaza", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Noumea", "Pacific/Auckland", "Antarctica/Troll"})
    void findsTheSameHoursFromOurRules(String id) throws IOException, ParserException {
        ZoneId zone = ZoneId.of(id);
        CalendarFile file = file("n", event("first", new Span.Timed(LocalDateTime.of(2021, 6, 1, 12, 0), LocalDateTime.of(2021, 6, 1, 12, 0), zone)),
                event("last", new Span.Timed(LocalDateTime.of(2028, 6, 1, 12, 0), LocalDateTime.of(2028, 6, 1, 12, 0), zone)));
        Calendar calendar = read(CalendarWriter.write(file));
        VTimeZone rules = (VTimeZone) calendar.getComponents(Component.VTIMEZONE).getFirst();

        List<String> wrong = new ArrayList<>();
        for (ZonedDateTime at = ZonedDateTime.of(2021, 6, 1, 12, 0, 0, 0, zone); at.getYear() < 2028; at = at.plusDays(9)) {
            Observance observance = rules.getApplicableObservance(at.toInstant());
            // On the very day of a change ical4j takes the local hour of the onset for one in UTC.
            boolean isNearChange = !zone.getRules().getOffset(at.minusDays(1).toInstant()).equals(zone.getRules().getOffset(at.plusDays(1).toInstant()));
            if (!isNearChange && (observance == null || !value(observance, "TZOFFSETTO").equals(at.getOffset().getId().replace(":", "").replace("Z", "+0000")))) {
                wrong.add(at + " " + observance);
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Zones that are no places, and hours that come twice. */
    private static boolean isInUtc(Span.Timed timed) {
        return timed.zone().getRules().isFixedOffset() || Stream.of(timed.start(), timed.end()).anyMatch(hour -> timed.zone().getRules().getValidOffsets(hour).size() > 1);
    }
}
