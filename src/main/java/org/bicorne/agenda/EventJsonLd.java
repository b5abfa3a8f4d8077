package org.bicorne.agenda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Language;
import org.bicorne.programme.Programme;

/** An event as schema.org says it, its talks as sub-events. */
record EventJsonLd(Surroundings around, Language language) {

    Map<String, Object> event(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Event");
        json.put("name", event.title().in(language));
        event.summary().ifPresent(text -> json.put("description", text.in(language)));
        putSpan(json, event.span());
        json.put("eventStatus", "https://schema.org/" + status(event.state()));
        json.put("inLanguage", language.tag());
        event.venue().ifPresent(venue -> json.put("location", place(venue)));
        if (!event.organisations().isEmpty()) {
            json.put("organizer", event.organisations().stream().map(name -> organisation(event, name)).toList());
        }
        json.put("url", around.content().site().url() + around.href(event, language));
        List<Map<String, Object>> talks = EventIndex.talks(event).stream().map(this::talk).toList();
        if (!talks.isEmpty()) {
            json.put("subEvent", talks);
        }
        return json;
    }

    private static void putSpan(Map<String, Object> json, Span span) {
        switch (span) {
            case Span.AllDay days -> {
                json.put("startDate", days.first().toString());
                json.put("endDate", days.last().toString());
            }
            case Span.Timed timed -> {
                json.put("startDate", Hours.moment(timed.start(), timed.zone()));
                if (!timed.end().equals(timed.start())) {
                    json.put("endDate", Hours.moment(timed.end(), timed.zone()));
                }
            }
        }
    }

    private static String status(EventState state) {
        return switch (state) {
            case ANNOUNCED, CONFIRMED -> "EventScheduled";
            case POSTPONED -> "EventPostponed";
            case CANCELLED -> "EventCancelled";
        };
    }

    private static Map<String, Object> place(Venue venue) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", venue.name());
        venue.address().ifPresent(address -> place.put("address", address));
        return place;
    }

    private Map<String, Object> organisation(Event event, String name) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "Organization");
        organisation.put("name", name);
        around.organisations().find(name).flatMap(found -> found.url()).or(() -> Optional.ofNullable(event.organisationLinks().get(name)).filter(href -> !href.isEmpty()))
                .ifPresent(url -> organisation.put("url", url));
        return organisation;
    }

    private Map<String, Object> talk(EventIndex.Given given) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Event");
        json.put("name", TalkText.plain(given.talk().title(), language));
        json.put("startDate", Hours.moment(given.day().atTime(given.talk().start()), given.event().zone().orElse(around.settings().timezone())));
        json.put("endDate", Hours.moment(given.day().atTime(given.talk().end()), given.event().zone().orElse(around.settings().timezone())));
        json.put("eventStatus", "https://schema.org/" + (given.talk().isCancelled() ? "EventCancelled" : status(given.event().state())));
        given.room().or(() -> given.event().venue().map(Venue::name)).ifPresent(room -> json.put("location", place(new Venue(room, Optional.empty(), Optional.empty(), Optional.empty()))));
        if (!given.talk().speakers().isEmpty()) {
            json.put("performer", given.talk().speakers().stream().map(EventJsonLd::performer).toList());
        }
        json.put("url", around.content().site().url() + around.talkHref(given));
        return json;
    }

    private static Map<String, Object> performer(Programme.Speaker speaker) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", speaker.name());
        if (!speaker.organisations().isEmpty()) {
            person.put("affiliation", String.join(", ", speaker.organisations()));
        }
        return person;
    }
}
