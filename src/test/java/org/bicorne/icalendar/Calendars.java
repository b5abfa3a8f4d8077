package org.bicorne.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bicorne.kernel.Language;

/** The invented calendars that tests write: one for each thing that clients are known to read differently. */
final class Calendars {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final ZoneId REUNION = ZoneId.of("Indian/Reunion");
    static final Instant CREATED = Instant.parse("2025-09-01T07:00:00Z");
    static final Instant MODIFIED = Instant.parse("2025-10-02T08:30:00Z");

    private Calendars() {}

    static CalendarFile file(String name, CalendarEvent... events) {
        return new CalendarFile("port-liberte.example", Language.FRENCH, name, Optional.of("Rendez-vous de Port-Liberté; entrée libre, sans inscription"),
                "https://port-liberte.example/agenda.ics", "https://port-liberte.example/agenda/", PARIS, MODIFIED, List.of(events));
    }

    static CalendarEvent event(String id, Span span) {
        return event(id, span, "Rencontre " + id, EventStatus.CONFIRMED, 0);
    }

    static CalendarEvent event(String id, Span span, String summary, EventStatus status, int sequence) {
        return new CalendarEvent(id + "@port-liberte.example", CREATED, MODIFIED, sequence, span, summary, "Apportez un exemple, une question;\net de quoi écrire.",
                Optional.of("Salle du phare, 2 quai Nord"), Optional.of("https://port-liberte.example/agenda/" + id + "/"), status, List.of("atelier", "données, ouvertes"), Optional.empty());
    }

    static Span.Timed timed(String start, String end, ZoneId zone) {
        return new Span.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), zone);
    }

    static Span.AllDay days(String first, String last) {
        return new Span.AllDay(LocalDate.parse(first), LocalDate.parse(last));
    }

    static CalendarFile golden(String name) {
        return Objects.requireNonNull(golden().get(name), name);
    }

    /** By the name of their golden file. */
    static Map<String, CalendarFile> golden() {
        Map<String, CalendarFile> all = new LinkedHashMap<>();
        all.put("clocks-forward", file("Heure d’été", event("across", timed("2026-03-29T01:30", "2026-03-29T03:30", PARIS)),
                event("before", timed("2026-03-29T01:00", "2026-03-29T01:45", PARIS)), event("after", timed("2026-03-29T03:00", "2026-03-29T04:00", PARIS)),
                event("skipped", timed("2026-03-29T02:30", "2026-03-29T02:45", PARIS))));
        all.put("clocks-back", file("Heure d’hiver", event("across", timed("2026-10-25T01:30", "2026-10-25T03:30", PARIS)),
                event("twice", timed("2026-10-25T02:30", "2026-10-25T04:00", PARIS)), event("after", timed("2026-10-25T03:00", "2026-10-25T04:00", PARIS)),
                event("until", timed("2026-10-25T00:30", "2026-10-25T02:15", PARIS))));
        all.put("days", file("Journées", event("one-day", days("2026-05-12", "2026-05-12")), event("two-days", days("2026-12-31", "2027-01-01")),
                event("two-days-with-hours", timed("2026-06-04T09:00", "2026-06-05T17:00", PARIS))));
        all.put("states", file("États", event("cancelled", timed("2026-02-03T14:00", "2026-02-03T16:00", PARIS), "ANNULÉ : Rencontre", EventStatus.CANCELLED, 1),
                event("moved", timed("2026-02-10T14:00", "2026-02-10T16:00", PARIS), "Rencontre", EventStatus.CONFIRMED, 1),
                event("tentative", timed("2026-02-11T14:00", "2026-02-11T14:00", PARIS), "Peut-être", EventStatus.TENTATIVE, 0)));
        all.put("signs", file("Plis 🧵", folded()));
        all.put("overseas", file("Outre-mer", event("reunion", timed("2026-07-01T10:00", "2026-07-01T11:00", REUNION)),
                event("paris", timed("2026-07-01T10:00", "2026-07-01T11:00", PARIS)), event("utc", timed("2026-07-01T10:00", "2026-07-01T11:00", ZoneId.of("UTC"))),
                event("guadeloupe", timed("2026-07-01T10:00", "2026-07-01T11:00", ZoneId.of("America/Guadeloupe")))));
        return all;
    }

    /** Every place of the fold meets each kind of sign: one that is two, three or four octets, or several code points. */
    private static CalendarEvent[] folded() {
        List<CalendarEvent> events = new ArrayList<>();
        List<String> signs = List.of("é", "—", "🎉", "e\u0301", "👩🏽‍💻", "🇫🇷", ",", "\\-", "❤️");
        IntStream.range(0, signs.size()).forEach(sign -> IntStream.range(0, 4).forEach(shift -> events.add(event("sign-" + sign + "-" + shift,
                timed("2026-04-" + (10 + sign) + "T1" + shift + ":00", "2026-04-" + (10 + sign) + "T1" + shift + ":30", PARIS),
                "x".repeat(56 + shift) + signs.get(sign).repeat(12), EventStatus.CONFIRMED, 0))));
        return events.toArray(CalendarEvent[]::new);
    }
}
