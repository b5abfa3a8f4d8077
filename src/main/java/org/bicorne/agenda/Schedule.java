package org.bicorne.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.Programme;

/**
 * The programme of an event in the shape that conference apps read: days, in them rooms, in them talks. Source: the schedule format of
 * Pentabarf and frab as c3voc documents it; docs/decisions tells element by element what we write.
 *
 * @param acronym of the conference, as a slug
 * @param url its page
 */
record Schedule(String title, String acronym, LocalDate first, LocalDate last, ZoneId zone, String url, String baseUrl, Language language, List<Day> days) {

    /** One day, from its first talk to the end of its last. */
    record Day(int index, LocalDate date, String start, String end, Map<String, List<Talk>> rooms) {}

    /**
     * One talk.
     *
     * @param id a number that is the same as long as the talk's id is
     * @param guid likewise, for all conferences of the world
     * @param duration as {@code HH:MM}
     */
    record Talk(long id, String guid, String date, String start, String duration, String room, String slug, String url, String title, String summary,
            boolean isCancelled, List<Person> persons, List<Link> links) {}

    /** Who speaks. */
    record Person(long id, String name) {}

    /** Something about a talk. */
    record Link(String url, String title) {}

    static Schedule of(Surroundings around, Event event, String uidHost, Language language) {
        ZoneId zone = event.zone().orElse(around.settings().timezone());
        Map<LocalDate, List<EventIndex.Given>> byDay = new java.util.TreeMap<>();
        EventIndex.talks(event).forEach(given -> byDay.computeIfAbsent(given.day(), day -> new ArrayList<>()).add(given));
        Maker maker = new Maker(around, event, uidHost, language, zone);
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, talks) -> days.add(day(days.size() + 1, date, talks, maker)));
        return new Schedule(event.title().in(language), event.id(), event.firstDay(), event.lastDay(), zone, around.content().site().url() + around.href(event, language),
                around.content().site().url(), language, days);
    }

    private static Day day(int index, LocalDate date, List<EventIndex.Given> talks, Maker maker) {
        Map<String, List<Talk>> rooms = new LinkedHashMap<>();
        talks.forEach(given -> rooms.computeIfAbsent(maker.room(given), room -> new ArrayList<>()).add(maker.talk(given)));
        LocalTime start = talks.stream().map(given -> given.talk().start()).min(LocalTime::compareTo).orElse(LocalTime.MIN);
        LocalTime end = talks.stream().map(given -> given.talk().end()).max(LocalTime::compareTo).orElse(LocalTime.MAX);
        return new Day(index, date, Hours.moment(date.atTime(start), maker.zone()), Hours.moment(date.atTime(end), maker.zone()), rooms);
    }

    /** Makes the talks of one event. */
    private record Maker(Surroundings around, Event event, String uidHost, Language language, ZoneId zone) {

        String room(EventIndex.Given given) {
            return given.room().or(() -> event.venue().map(Venue::name)).orElseGet(() -> event.title().in(language));
        }

        Talk talk(EventIndex.Given given) {
            Programme.Talk talk = given.talk();
            String uid = CalendarEntries.uid(given, uidHost);
            List<Person> persons = talk.speakers().stream().map(speaker -> new Person(number("person:" + Slug.of(speaker.name())), TalkText.speaker(speaker))).toList();
            List<Link> links = talk.resources().stream().map(resource -> new Link(absolute(resource.url()),
                    around.words(language).text("agenda.resource." + resource.kind().name().toLowerCase(java.util.Locale.ROOT)))).toList();
            return new Talk(number(uid), guid(uid), Hours.moment(given.day().atTime(talk.start()), zone), talk.start().toString(), duration(talk), room(given),
                    slug(event.id(), talk.id()), around.content().site().url() + around.talkHref(given), TalkText.plain(talk.title(), language),
                    talk.summary().map(text -> TalkText.plain(text, language)).orElse(""), talk.isCancelled() || !event.state().isOn(), persons, links);
        }

        /** The schema wants four characters before a hyphen, and four after it. */
        private static String slug(String event, String talk) {
            return "event_" + event.replace('-', '_') + "-talk-" + talk;
        }

        private String absolute(String url) {
            return url.startsWith("/") ? around.content().site().url() + url : url;
        }

        private static String duration(Programme.Talk talk) {
            long minutes = Math.max(0, Duration.between(talk.start(), talk.end()).toMinutes());
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }
    }

    /** Name-based (RFC 9562, version 3): the same in every build. */
    private static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Apps keep it in 31 bits. */
    private static long number(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() >>> 33;
    }
}
