package org.bicorne.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.Programme;

/** Every event of the office by all that people look for it by. Immutable. */
final class EventIndex {

    private final List<Event> events;
    private final Map<String, Event> byId = new HashMap<>();
    private final Map<FilePath, Event> byPage = new HashMap<>();
    private final Map<Slug, Series> series = new LinkedHashMap<>();
    private final Map<Slug, List<Event>> bySeries = new LinkedHashMap<>();
    private final Map<Slug, List<Event>> byCircle = new LinkedHashMap<>();
    private final Map<EventKind, List<Event>> byKind = new EnumMap<>(EventKind.class);
    private final SortedMap<Integer, List<Event>> byYear = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Integer> places = new HashMap<>();
    private final SortedMap<Slug, Person> people = new TreeMap<>(Comparator.comparing(Slug::value));

    /** A talk in its event, on its day. */
    record Given(Event event, LocalDate day, Programme.Talk talk, Optional<String> room) {}

    /** Someone who speaks, and what they speak about, the newest first. */
    record Person(Slug slug, String name, List<Given> talks) {}

    /**
     * @param all each with an id of its own
     * @param pages which files tell of which event
     */
    EventIndex(List<Event> all, Map<FilePath, Event> pages, List<Series> declared) {
        this.events = all.stream().sorted(Event.BY_START).toList();
        events.forEach(event -> byId.put(event.id(), event));
        byPage.putAll(pages);
        declared.forEach(one -> series.putIfAbsent(one.slug(), one));
        for (Event event : events) {
            byKind.computeIfAbsent(event.kind(), key -> new ArrayList<>()).add(event);
            byYear.computeIfAbsent(event.firstDay().getYear(), key -> new ArrayList<>()).add(event);
            event.circle().ifPresent(slug -> byCircle.computeIfAbsent(slug, key -> new ArrayList<>()).add(event));
            event.series().ifPresent(slug -> {
                List<Event> editions = bySeries.computeIfAbsent(slug, key -> new ArrayList<>());
                places.put(event.id(), editions.size());
                editions.add(event);
                series.putIfAbsent(slug, new Series(slug, LocalizedText.of(SeriesReader.words(slug)), Optional.empty(), false, List.of(), Optional.empty()));
            });
        }
        events.reversed().forEach(this::addPeople);
    }

    private void addPeople(Event event) {
        for (Given given : talks(event)) {
            for (Programme.Speaker speaker : given.talk().speakers()) {
                Slug slug = Slug.of(speaker.name()).shortened();
                if (!slug.isEmpty()) {
                    people.computeIfAbsent(slug, key -> new Person(key, speaker.name(), new ArrayList<>())).talks().add(given);
                }
            }
        }
    }

    /** All, by start. */
    List<Event> events() {
        return events;
    }

    Optional<Event> event(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The event that this file of the folder tells of. */
    Optional<Event> at(FilePath page) {
        return Optional.ofNullable(byPage.get(page));
    }

    Map<Slug, Series> series() {
        return Collections.unmodifiableMap(series);
    }

    /** By start. */
    List<Event> of(Series one) {
        return Collections.unmodifiableList(bySeries.getOrDefault(one.slug(), List.of()));
    }

    /** Meetings of a circle, by start. */
    List<Event> ofCircle(Slug circle) {
        return Collections.unmodifiableList(byCircle.getOrDefault(circle, List.of()));
    }

    List<Event> of(EventKind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    /** By year, the newest first; each by start. */
    SortedMap<Integer, List<Event>> byYear() {
        return Collections.unmodifiableSortedMap(byYear);
    }

    /** Those that are not over on this day, by start. */
    List<Event> from(LocalDate today) {
        return events.stream().filter(event -> !event.lastDay().isBefore(today)).toList();
    }

    SortedMap<Slug, Person> people() {
        return Collections.unmodifiableSortedMap(people);
    }

    /** The edition of the same series before this one. */
    Optional<Event> before(Event event) {
        return neighbour(event, -1);
    }

    /** The edition of the same series after this one. */
    Optional<Event> after(Event event) {
        return neighbour(event, 1);
    }

    private Optional<Event> neighbour(Event event, int step) {
        List<Event> editions = event.series().map(slug -> bySeries.getOrDefault(slug, List.of())).orElse(List.of());
        int at = places.getOrDefault(event.id(), editions.size()) + step;
        return at >= 0 && at < editions.size() ? Optional.of(editions.get(at)) : Optional.empty();
    }

    /** Those that hold an event, and those of its speakers, as written. */
    static Stream<String> organisations(Event event) {
        return Stream.concat(event.organisations().stream(), event.programme().talks().stream().flatMap(talk -> talk.speakers().stream())
                .flatMap(speaker -> speaker.organisations().stream()));
    }

    /** Every talk of an event's programme in its order. */
    static List<Given> talks(Event event) {
        List<Given> talks = new ArrayList<>();
        for (Programme.Day day : event.programme().days()) {
            for (Programme.Slot slot : day.slots()) {
                slot.talks().forEach(talk -> talks.add(new Given(event, day.date(), talk, talk.room().or(day::room))));
            }
        }
        return talks;
    }
}
