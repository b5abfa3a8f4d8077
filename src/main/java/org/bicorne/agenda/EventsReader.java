package org.bicorne.agenda;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.content.EventPage;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/** Reads every event of the folder: pages that tell of events, and files of series. */
final class EventsReader {

    static final FilePath AGENDA = new FilePath("agenda");

    private final ZoneId office;

    EventsReader(ZoneId office) {
        this.office = office;
    }

    /** A file of a series, read. */
    private record SeriesRead(SourceFile file, Optional<Series> series, List<Finding> findings) {}

    /**
     * Everything that was read.
     *
     * @param reads of pages
     * @param findings of reading, without those that need more than one event
     */
    record All(EventIndex index, List<EventReader.Read> reads, List<Finding> findings, Map<FilePath, EventPage> pages,
            Map<List<EventPage>, EventReader.Read> readBefore, Map<FilePath, Object> seriesBefore) {

        Optional<EventPage> page(FilePath path) {
            return Optional.ofNullable(pages.get(path));
        }
    }

    All read(List<EventPage> pages, Snapshot snapshot, Optional<All> before) {
        Map<String, List<EventPage>> twins = new LinkedHashMap<>();
        pages.stream().filter(page -> !page.isHidden()).forEach(page -> twins.computeIfAbsent(page.translationKey(), key -> new ArrayList<>()).add(page));
        twins.values().forEach(group -> group.sort(java.util.Comparator.comparing((EventPage page) -> !EventReader.saysWhen(page))));
        Map<List<EventPage>, EventReader.Read> known = before.map(All::readBefore).orElse(Map.of());
        EventReader reader = new EventReader(office);
        List<EventReader.Read> reads = twins.values().parallelStream().map(group -> Optional.ofNullable(known.get(group)).orElseGet(() -> reader.read(group))).toList();
        List<SeriesRead> series = series(snapshot, before.map(All::seriesBefore).orElse(Map.of()));
        List<Finding> findings = new ArrayList<>();
        reads.forEach(read -> findings.addAll(read.findings().list()));
        series.forEach(read -> findings.addAll(read.findings()));
        Map<FilePath, EventPage> byPath = new HashMap<>();
        pages.forEach(page -> byPath.put(page.file().path(), page));
        Map<List<EventPage>, EventReader.Read> readNow = new HashMap<>();
        reads.forEach(read -> readNow.put(read.pages(), read));
        Map<FilePath, Object> seriesNow = new HashMap<>();
        series.forEach(read -> seriesNow.put(read.file().path(), read));
        return new All(index(reads, series, findings), reads, findings, byPath, readNow, seriesNow);
    }

    private List<SeriesRead> series(Snapshot snapshot, Map<FilePath, Object> before) {
        List<SeriesRead> series = new ArrayList<>();
        for (SourceFile file : snapshot.under(AGENDA)) {
            boolean isSeries = file.path().parent().equals(AGENDA) && (file.path().extension().equals("yml") || file.path().extension().equals("yaml"));
            if (isSeries && file.isPublished()) {
                series.add(before.get(file.path()) instanceof SeriesRead known && known.file() == file ? known : read(file));
            }
        }
        return series;
    }

    private SeriesRead read(SourceFile file) {
        Findings findings = new Findings(file.path());
        Optional<Series> series = new SeriesReader(office, findings).read(file);
        return new SeriesRead(file, series, List.copyOf(findings.list()));
    }

    /** Each event has an id of its own: the first by path keeps it. */
    private static EventIndex index(List<EventReader.Read> reads, List<SeriesRead> series, List<Finding> findings) {
        List<Event> events = new ArrayList<>();
        Map<FilePath, Event> pages = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (EventReader.Read read : reads) {
            read.event().filter(event -> isFree(event, ids, findings)).ifPresent(event -> {
                events.add(event);
                read.pages().forEach(page -> pages.put(page.file().path(), event));
            });
        }
        List<Series> declared = series.stream().flatMap(read -> read.series().stream()).toList();
        declared.forEach(one -> one.events().stream().filter(event -> isFree(event, ids, findings)).forEach(events::add));
        return new EventIndex(events, Collections.unmodifiableMap(pages), declared);
    }

    private static boolean isFree(Event event, Set<String> ids, List<Finding> findings) {
        if (EventAddresses.isReserved(event.id())) {
            findings.add(Finding.of(event.source(), event.line(), AgendaFinding.EVENT_SLUG_RESERVED, event.id()));
            return false;
        }
        if (!ids.add(event.id())) {
            findings.add(Finding.of(event.source(), event.line(), AgendaFinding.EVENT_ID_REPEATED, event.id()));
            return false;
        }
        return true;
    }
}
