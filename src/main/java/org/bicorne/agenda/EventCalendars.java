package org.bicorne.agenda;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bicorne.icalendar.CalendarEvent;
import org.bicorne.icalendar.CalendarFile;
import org.bicorne.icalendar.CalendarWriter;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;

/** Calendars to subscribe to: of everything, of kinds, series and circles; and of each event, its programme and its talks to take away. */
final class EventCalendars {

    /** The main calendar looks back one year; the others keep all. */
    private static final int MONTHS_BACK = 12;

    private static final MediaType CALENDAR = MediaType.ofExtension("ics");

    private final Surroundings around;
    private final CalendarEntries entries;
    private final Tombstones tombstones;
    private final Language language;

    EventCalendars(Surroundings around, CalendarEntries entries, Tombstones tombstones) {
        this.around = around;
        this.entries = entries;
        this.tombstones = tombstones;
        this.language = entries.language();
    }

    /** One calendar: where it is, and what it shows. */
    private record Shown(WebAddress address, String name, WebAddress page, Supplier<List<CalendarEvent>> events) {}

    List<Page> pages() {
        EventIndex index = around.index();
        List<Page> pages = new ArrayList<>();
        pages.add(page(new Shown(EventAddresses.LIST.withExtension("ics"), name(around.words(language).text("agenda.title")), EventAddresses.LIST, this::whole)));
        for (EventKind kind : EventKind.values()) {
            WebAddress list = EventAddresses.kind(kind);
            if (!index.of(kind).isEmpty()) {
                pages.add(list(list, around.words(language).text("agenda.kinds." + kind.key()), index.of(kind), _ -> false));
            }
        }
        index.series().values().forEach(series -> pages.add(list(EventAddresses.series(series.slug()), series.title().in(language), index.of(series), gone -> gone.isOf(series.slug()))));
        circles().forEach(circle -> pages.add(list(new WebAddress("/circles/" + circle + "/"), index.ofCircle(circle).getFirst().series()
                .flatMap(series -> Optional.ofNullable(index.series().get(series))).map(series -> series.title().in(language)).orElse(circle.value()), index.ofCircle(circle),
                gone -> index.ofCircle(circle).getFirst().series().filter(gone::isOf).isPresent())));
        index.events().forEach(event -> addFiles(event, pages));
        return pages;
    }

    private Set<Slug> circles() {
        Set<Slug> circles = new HashSet<>();
        around.index().events().forEach(event -> event.circle().ifPresent(circles::add));
        return circles;
    }

    private void addFiles(Event event, List<Page> pages) {
        WebAddress page = around.page(event, language);
        String title = event.title().in(language);
        pages.add(page(new Shown(EventAddresses.event(event).withExtension("ics"), title, page, () -> List.of(entries.event(event)))));
        List<EventIndex.Given> talks = EventIndex.talks(event);
        if (!talks.isEmpty()) {
            pages.add(page(new Shown(EventAddresses.file(event, "programme.ics"), title, page, () -> talks(event))));
            talks.forEach(given -> pages.add(page(new Shown(EventAddresses.file(event, given.talk().id() + ".ics"),
                    TalkText.plain(given.talk().title(), language), page, () -> List.of(entries.talk(given))))));
        }
    }

    private List<CalendarEvent> talks(Event event) {
        List<CalendarEvent> talks = new ArrayList<>(entries.talks(event));
        tombstones.shown(around.today().get()).stream().filter(gone -> gone.isTalkOf(event)).map(Tombstones.Gone::entry).forEach(talks::add);
        return talks;
    }

    private Page list(WebAddress list, String title, List<Event> events, java.util.function.Predicate<Tombstones.Gone> isOfList) {
        return page(new Shown(list.withExtension("ics"), name(title), list, () -> with(events, isOfList)));
    }

    private List<CalendarEvent> whole() {
        LocalDate since = around.today().get().minusMonths(MONTHS_BACK);
        return with(around.index().events().stream().filter(event -> !event.lastDay().isBefore(since)).toList(), gone -> !gone.isTalk());
    }

    private List<CalendarEvent> with(List<Event> events, java.util.function.Predicate<Tombstones.Gone> isOfList) {
        List<CalendarEvent> all = new ArrayList<>(events.size());
        Set<String> uids = HashSet.newHashSet(events.size());
        for (CalendarEvent entry : events.parallelStream().map(entries::event).toList()) {
            if (uids.add(entry.uid())) {
                all.add(entry);
            }
        }
        tombstones.shown(around.today().get()).stream().filter(isOfList).map(Tombstones.Gone::entry).filter(entry -> uids.add(entry.uid())).forEach(all::add);
        return all;
    }

    private String name(String title) {
        return title + " – " + around.content().site().name().in(language);
    }

    private Page page(Shown shown) {
        Daily<Written> today = new Daily<>(around.today(), () -> Written.of(CalendarWriter.write(file(shown))));
        return Page.computed(shown.address(), CALENDAR, () -> today.get().version(),
                () -> Optional.ofNullable(today.get().octets().get()).orElseGet(() -> CalendarWriter.write(file(shown))));
    }

    /** Clients ask every few hours whether anything changed, and seldom has anything: who knows the version need not write it again. */
    private record Written(Version version, SoftReference<byte[]> octets) {
        static Written of(byte[] octets) {
            return new Written(Version.of(octets), new SoftReference<>(octets));
        }
    }

    private CalendarFile file(Shown shown) {
        List<CalendarEvent> events = shown.events().get();
        Instant changed = events.stream().map(CalendarEvent::lastModified).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new CalendarFile(entries.uidHost(), language, shown.name(), Optional.empty(), around.absolute(shown.address()),
                around.absolute(shown.page()), around.settings().timezone(), changed, events);
    }
}
