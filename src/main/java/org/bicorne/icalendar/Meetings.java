package org.bicorne.icalendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Slug;

/** Every meeting of some old files once: those of a whole series decide, files with a single meeting add what is missing. */
final class Meetings {

    private final Faults faults;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, OldEvent> byKey = new HashMap<>();
    private final Map<String, OldEvent> byUid = new HashMap<>();
    private final Map<OldEvent, Series> seriesOf = new HashMap<>();

    Meetings(Faults faults) {
        this.faults = faults;
    }

    /** What becomes one file of the agenda. */
    static final class Series {
        private final String slug;
        private final Optional<String> title;
        private final ZoneId zone;
        private final List<OldEvent> events = new ArrayList<>();

        Series(String slug, Optional<String> title, ZoneId zone) {
            this.slug = slug;
            this.title = title;
            this.zone = zone;
        }

        String slug() {
            return slug;
        }

        Optional<String> title() {
            return title;
        }

        ZoneId zone() {
            return zone;
        }

        /** By their hours. */
        List<OldEvent> events() {
            return events.stream().sorted(Comparator.comparing(OldEvent::start).thenComparing(OldEvent::title)).toList();
        }

        boolean isPrivate() {
            return events.stream().anyMatch(OldEvent::isPrivate);
        }
    }

    List<Series> of(List<OldCalendar> calendars) {
        calendars.stream().sorted(Comparator.comparing((OldCalendar calendar) -> -calendar.events().size())).forEach(this::add);
        return series.values().stream().filter(each -> !each.events.isEmpty()).toList();
    }

    private void add(OldCalendar calendar) {
        Series own = series.computeIfAbsent(slug(calendar), slug -> new Series(slug, calendar.title().or(calendar::name), calendar.zone()));
        Set<String> seen = new HashSet<>();
        for (OldEvent read : calendar.events()) {
            OldEvent event = calendar.zone().equals(own.zone) ? read : moved(read, calendar.zone(), own.zone);
            boolean isUidTaken = event.uid().isPresent() && !seen.add(event.uid().get());
            Optional<OldEvent> same = Optional.ofNullable(byKey.get(event.key()));
            Optional<OldEvent> namesake = event.uid().flatMap(uid -> Optional.ofNullable(byUid.get(uid)));
            if (same.isPresent()) {
                twice(event, same.get());
            } else if (isUidTaken) {
                faults.add(event.file(), event.line(), Fault.UID_SHARED, event.uid().orElse("") + ": " + event.start().toLocalDate() + " " + event.title());
                keep(own, event.with(Optional.empty(), Optional.empty()));
            } else if (namesake.isPresent()) {
                again(event, namesake.get());
            } else {
                keep(own, event);
            }
        }
    }

    private static String slug(OldCalendar calendar) {
        String file = calendar.file().replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
        Slug slug = Slug.of(calendar.name().orElse(file)).shortened();
        return slug.isEmpty() ? "calendar" : slug.value();
    }

    private static OldEvent moved(OldEvent event, ZoneId from, ZoneId to) {
        if (event.isAllDay()) {
            return event;
        }
        return new OldEvent(event.file(), event.line(), event.uid(), event.written(), there(event.start(), from, to), event.end().map(end -> there(end, from, to)), false,
                event.title(), event.status(), event.venue(), event.isPrivate(), event.movedFrom());
    }

    private static LocalDateTime there(LocalDateTime hour, ZoneId from, ZoneId to) {
        return hour.atZone(from).withZoneSameInstant(to).toLocalDateTime();
    }

    private void keep(Series own, OldEvent event) {
        own.events.add(event);
        byKey.put(event.key(), event);
        event.uid().ifPresent(uid -> byUid.putIfAbsent(uid, event));
        seriesOf.put(event, own);
    }

    private void replace(OldEvent old, OldEvent event) {
        Series own = Objects.requireNonNull(seriesOf.remove(old), "every meeting that was kept has a series");
        own.events.remove(old);
        byKey.remove(old.key());
        old.uid().ifPresent(uid -> byUid.remove(uid, old));
        keep(own, event);
    }

    /** The same meeting in another file: its name of the series' file stays, what only the other one knows is added. */
    private void twice(OldEvent event, OldEvent known) {
        String other = event.uid().equals(known.uid()) || event.uid().isEmpty() ? "=" : event.uid().get();
        faults.add(event.file(), event.line(), Fault.MEETING_TWICE, other);
        replace(known, new OldEvent(known.file(), known.line(), known.uid().or(event::uid), known.written(), known.start(), known.end().or(event::end), known.isAllDay(),
                known.title(), known.status().or(event::status), known.venue().or(event::venue), known.isPrivate() || event.isPrivate(), known.movedFrom()));
    }

    /** The same name at another time: the one that was written last is where the meeting went. */
    private void again(OldEvent event, OldEvent known) {
        if (event.start().equals(known.start())) {
            twice(event, known);
            return;
        }
        boolean isNewer = event.written().isAfter(known.written());
        OldEvent last = isNewer ? event : known;
        LocalDateTime from = isNewer ? known.start() : event.start();
        faults.add(event.file(), event.line(), Fault.UID_MOVED, from.toLocalDate() + " → " + last.start().toLocalDate());
        replace(known, last.with(last.uid(), Optional.of(from)));
    }
}
