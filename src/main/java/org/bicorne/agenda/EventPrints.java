package org.bicorne.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.icalendar.CalendarEvent;
import org.bicorne.icalendar.EventStatus;
import org.bicorne.icalendar.Print;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.Programme;

/** What the files of events told calendars, at any time of their life: the same words for a file of today and one of an old commit. */
final class EventPrints {

    private final ZoneId office;
    private final String uidHost;
    private final Map<FilePath, String> ids = new HashMap<>();

    EventPrints(ZoneId office, String uidHost, EventIndex index) {
        this.office = office;
        this.uidHost = uidHost;
        index.events().forEach(event -> ids.put(event.source(), event.id()));
    }

    /** Files whose texts are asked for: those that have events now, and those that may have had some. */
    boolean isOfEvents(FilePath path) {
        return ids.containsKey(path) || path.isUnder(EventsReader.AGENDA);
    }

    String uidHost() {
        return uidHost;
    }

    /** Of the event that a file tells of now; one that tells of none now told of one named like it. */
    String id(FilePath path) {
        return ids.getOrDefault(path, Slug.of(path.stem()).value());
    }

    /** By UID. */
    Map<String, Print> of(FilePath path, byte[] octets) {
        Map<String, Print> prints = new HashMap<>();
        events(path, octets).forEach(event -> add(event, prints));
        return prints;
    }

    private List<Event> events(FilePath path, byte[] octets) {
        return switch (path.extension()) {
            case "yml", "yaml" -> path.parent().equals(EventsReader.AGENDA)
                    ? new SeriesReader(office, new Findings(path)).read(path, octets).map(Series::events).orElse(List.of()) : List.of();
            case "md", "markdown" -> new EventReader(office).past(path, id(path), octets).stream().toList();
            default -> List.of();
        };
    }

    private void add(Event event, Map<String, Print> prints) {
        prints.putIfAbsent(CalendarEntries.uid(event, uidHost), print(event));
        for (EventIndex.Given given : EventIndex.talks(event)) {
            prints.putIfAbsent(CalendarEntries.uid(given, uidHost), print(given));
        }
    }

    private Print print(Event event) {
        String title = event.title().in(Language.ENGLISH);
        String description = event.summary().map(text -> text.in(Language.ENGLISH)).orElse("") + event.registration().orElse("") + event.movedFrom() + event.title();
        return Print.of(entry(CalendarEntries.uid(event, uidHost), event.span(), title, description, event.venue().map(Venue::line), event.state().forCalendars()));
    }

    private Print print(EventIndex.Given given) {
        Programme.Talk talk = given.talk();
        boolean isOff = talk.isCancelled() || !given.event().state().isOn();
        return Print.of(entry(CalendarEntries.uid(given, uidHost), CalendarEntries.span(given, office), talk.title(), talk.speakers() + talk.summary().orElse(""),
                given.room().or(() -> given.event().venue().map(Venue::line)), isOff ? EventStatus.CANCELLED : given.event().state().forCalendars()));
    }

    private static CalendarEvent entry(String uid, Span span, String summary, String description, Optional<String> location, EventStatus status) {
        return new CalendarEvent(uid, Instant.EPOCH, Instant.EPOCH, 0, span, summary, description, location, Optional.empty(), status, List.of(), Optional.empty());
    }
}
