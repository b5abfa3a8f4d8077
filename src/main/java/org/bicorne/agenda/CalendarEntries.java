package org.bicorne.agenda;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bicorne.icalendar.CalendarEvent;
import org.bicorne.icalendar.EventStatus;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;

/** Says of events and their talks what calendars hold. */
final class CalendarEntries {

    private final Surroundings around;
    private final Stamps stamps;
    private final String uidHost;
    private final Language language;
    private final Map<EventKind, List<String>> categories = new EnumMap<>(EventKind.class);

    CalendarEntries(Surroundings around, Stamps stamps, String uidHost, Language language) {
        this.around = around;
        this.stamps = stamps;
        this.uidHost = uidHost;
        this.language = language;
        EventRows rows = new EventRows(around, language);
        for (EventKind kind : EventKind.values()) {
            categories.put(kind, List.of(rows.kind(kind)));
        }
    }

    Surroundings around() {
        return around;
    }

    Stamps stamps() {
        return stamps;
    }

    String uidHost() {
        return uidHost;
    }

    Language language() {
        return language;
    }

    /** An event; a moved or cancelled one says so where every client shows it. */
    CalendarEvent event(Event event) {
        String uid = uid(event);
        return entry(uid, stamps.of(uid), event.span(), summary(event), description(event), location(event), url(event), event.state().forCalendars(),
                Objects.requireNonNull(categories.get(event.kind())), Optional.empty());
    }

    private static CalendarEvent entry(String uid, Stamps.Stamp stamp, Span span, String summary, String description, Optional<String> location,
            Optional<String> url, EventStatus status, List<String> categories, Optional<String> parent) {
        return new CalendarEvent(uid, stamp.created(), stamp.lastModified(), stamp.sequence(), span, summary, description, location, url, status, categories, parent);
    }

    /** The talks of an event, each a part of it. Breaks are no business of calendars. */
    List<CalendarEvent> talks(Event event) {
        List<CalendarEvent> entries = new ArrayList<>();
        EventIndex.talks(event).forEach(given -> entries.add(talk(given)));
        return entries;
    }

    CalendarEvent talk(EventIndex.Given given) {
        Event event = given.event();
        boolean isOff = given.talk().isCancelled() || !event.state().isOn();
        String title = TalkText.plain(given.talk().title(), language);
        String summary = isOff ? around.words(language).text("agenda.cancelled.summary", title) : title;
        Optional<String> room = given.room().map(name -> event.venue().map(venue -> name + ", " + venue.line()).orElse(name)).or(() -> location(event));
        return entry(uid(given), stamps.of(uid(given)), span(given), summary, description(given), room, url(event).map(_ -> around.content().site().url() + around.talkHref(given)),
                isOff ? EventStatus.CANCELLED : event.state().forCalendars(), List.of(), Optional.of(uid(event)));
    }

    /** Stable: from the id, or the one that an older calendar gave. */
    String uid(Event event) {
        return uid(event, uidHost);
    }

    String uid(EventIndex.Given given) {
        return uid(given, uidHost);
    }

    static String uid(Event event, String uidHost) {
        return event.uid().orElse(event.id() + "@" + uidHost);
    }

    static String uid(EventIndex.Given given, String uidHost) {
        return given.event().id() + "." + given.talk().id() + "@" + uidHost;
    }

    private Span span(EventIndex.Given given) {
        return span(given, around.settings().timezone());
    }

    static Span span(EventIndex.Given given, ZoneId office) {
        ZoneId zone = given.event().zone().orElse(office);
        LocalDateTime start = given.day().atTime(given.talk().start());
        LocalTime end = given.talk().end();
        LocalDateTime until = given.day().atTime(end);
        return new Span.Timed(start, until.isBefore(start) ? start : until, zone);
    }

    private String summary(Event event) {
        Messages words = around.words(language);
        String title = event.title().in(language);
        return switch (event.state()) {
            case CANCELLED -> words.text("agenda.cancelled.summary", title);
            case POSTPONED -> words.text("agenda.postponed.summary", title);
            case ANNOUNCED, CONFIRMED -> title;
        };
    }

    private String description(Event event) {
        if (event.movedFrom().isEmpty() && !event.isForMembers() && event.registration().isEmpty()) {
            return event.summary().map(text -> text.in(language)).orElse("");
        }
        Messages words = around.words(language);
        List<String> lines = new ArrayList<>();
        event.movedFrom().ifPresent(day -> lines.add(words.text("agenda.moved", words.date(day))));
        if (event.isForMembers()) {
            lines.add(words.text("agenda.members"));
        }
        event.summary().ifPresent(text -> lines.add(text.in(language)));
        event.registration().ifPresent(href -> lines.add(words.text("agenda.register") + " : " + absolute(href)));
        return String.join("\n", lines);
    }

    private String description(EventIndex.Given given) {
        List<String> lines = new ArrayList<>(given.talk().speakers().stream().map(TalkText::speaker).toList());
        given.talk().summary().ifPresent(text -> lines.add(TalkText.plain(text, language)));
        if (given.talk().isIndicative()) {
            lines.add(around.words(language).text("agenda.indicative"));
        }
        return String.join("\n", lines);
    }

    private String absolute(String href) {
        return href.startsWith("/") ? around.content().site().url() + href : href;
    }

    private static Optional<String> location(Event event) {
        return event.venue().map(Venue::line);
    }

    private Optional<String> url(Event event) {
        return around.content().site().url().isEmpty() ? Optional.empty() : Optional.of(around.content().site().url() + around.href(event, language));
    }
}
