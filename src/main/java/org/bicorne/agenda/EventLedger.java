package org.bicorne.agenda;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.folder.History;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Revision;
import org.bicorne.folder.Revisions;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.icalendar.CalendarEvent;
import org.bicorne.icalendar.EventStatus;
import org.bicorne.icalendar.Ledger;
import org.bicorne.icalendar.Print;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/** When each event changed, counted from the commits of its file; kept in the state where the folder has no history of its own. */
final class EventLedger {

    private final History history;
    private final String uidHost;
    private final Set<FilePath> files;
    private final Ledger.Past past;
    private final Ledger ledger;
    private final Map<FilePath, Told> told;
    private final List<Finding> findings = new ArrayList<>();

    private EventLedger(History history, String uidHost, Map<FilePath, Told> told, Ledger.Past past, Ledger ledger) {
        this.history = history;
        this.uidHost = uidHost;
        this.told = told;
        this.files = told.keySet();
        this.past = past;
        this.ledger = ledger;
        this.findings.addAll(ledger.findings());
    }

    /** @param before the ledger of an earlier snapshot, whose commits need not be read again as long as there are no new ones */
    static EventLedger of(EventPrints prints, Snapshot snapshot, Agenda.Past known, Optional<EventLedger> before) {
        List<SourceFile> files = snapshot.files().stream().filter(file -> prints.isOfEvents(file.path()) && isRead(file.path())).toList();
        Set<FilePath> paths = files.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
        boolean isSame = before.filter(ledger -> ledger.history == known.history() && ledger.files.equals(paths) && ledger.uidHost.equals(prints.uidHost())).isPresent();
        Ledger.Past past = isSame ? before.orElseThrow().past : past(prints, known.root());
        Ledger stored = before.map(ledger -> ledger.ledger).orElseGet(() -> known.state().map(Ledger::read).orElseGet(Ledger::empty));
        Map<FilePath, Told> told = told(prints, files, before.filter(ledger -> ledger.uidHost.equals(prints.uidHost())).map(ledger -> ledger.told).orElse(Map.of()));
        Instant newest = files.stream().map(SourceFile::modifiedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        EventLedger fresh = new EventLedger(known.history(), prints.uidHost(), told, past, stored.counted(past, present(told), newest));
        boolean isKept = before.filter(ledger -> ledger.findings.isEmpty() && ledger.ledger.saysTheSameAs(fresh.ledger)).isPresent();
        known.state().filter(_ -> !isKept).ifPresent(fresh::keep);
        return fresh;
    }

    private static boolean isRead(FilePath path) {
        return Set.of("md", "markdown", "yml", "yaml").contains(path.extension());
    }

    /** What a file tells calendars, by UID; the same file under the same id need not be read again. */
    private record Told(SourceFile file, String id, Map<String, Print> prints) {}

    private static Map<FilePath, Told> told(EventPrints prints, List<SourceFile> files, Map<FilePath, Told> before) {
        Map<FilePath, Told> told = new LinkedHashMap<>();
        files.parallelStream().map(file -> Optional.ofNullable(before.get(file.path()))
                .filter(known -> known.file() == file && known.id().equals(prints.id(file.path()))).orElseGet(() -> read(prints, file)))
                .toList().forEach(one -> told.put(one.file().path(), one));
        return Collections.unmodifiableMap(told);
    }

    private static Told read(EventPrints prints, SourceFile file) {
        return new Told(file, prints.id(file.path()), file.readText() instanceof Reading.Octets(var octets) ? prints.of(file.path(), octets) : Map.of());
    }

    private static Map<String, Ledger.Present> present(Map<FilePath, Told> told) {
        Map<String, Ledger.Present> present = new HashMap<>();
        told.values().forEach(one -> one.prints().forEach((uid, print) -> present.putIfAbsent(uid, new Ledger.Present(print, one.file().modifiedAt()))));
        return present;
    }

    private static Ledger.Past past(EventPrints prints, Path root) {
        Revisions revisions = Revisions.of(root, List.of(), path -> prints.isOfEvents(path) && isRead(path));
        Map<String, Map<String, Print>> known = new HashMap<>();
        List<Ledger.Step> steps = revisions.list().stream().map(revision -> new Ledger.Step(revision.commit(), revision.at(),
                revision.before().stream().map(text -> prints(prints, revision.path(), text, known)).toList(),
                prints(prints, revision.path(), revision.after(), known))).toList();
        Map<String, Print> head = new HashMap<>();
        revisions.head().forEach((path, text) -> head.putAll(prints(prints, path, Optional.of(text), known)));
        return new Ledger.Past(revisions.isComplete(), steps, Optional.of(head).filter(_ -> revisions.isComplete() || !revisions.head().isEmpty()));
    }

    /** A text is the same in the commit that wrote it and in the one that changes it. */
    private static Map<String, Print> prints(EventPrints prints, FilePath path, Optional<Revision.Text> text, Map<String, Map<String, Print>> known) {
        return text.map(found -> known.computeIfAbsent(path + " " + found.blob(), _ -> prints.of(path, found.octets()))).orElse(Map.of());
    }

    private void keep(Path state) {
        try {
            ledger.write(state);
        } catch (IOException e) {
            findings.add(Finding.of(FilePath.ROOT, 0, AgendaFinding.LEDGER_NOT_KEPT, String.valueOf(e.getMessage())));
        }
    }

    /** That numbers come from the ledger alone, where they cannot be counted. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (!past.isComplete() && !files.isEmpty()) {
            all.add(Finding.of(FilePath.ROOT, 0, AgendaFinding.HISTORY_MISSING_FOR_CALENDARS));
        }
        return all;
    }

    Stamps stamps() {
        return uid -> ledger.stamp(uid).map(stamp -> new Stamps.Stamp(stamp.created(), stamp.lastModified(), stamp.sequence()))
                .orElseGet(() -> new Stamps.Stamp(Instant.EPOCH, Instant.EPOCH, 0));
    }

    /** Events that are gone, as cancelled ones. */
    Tombstones tombstones(CalendarEntries entries) {
        return new Tombstones(ledger.gone().stream().map(gone -> new Tombstones.Gone(entry(gone, entries), lastDay(gone.last().span()))).toList());
    }

    private static CalendarEvent entry(Ledger.Gone gone, CalendarEntries entries) {
        return new CalendarEvent(gone.uid(), gone.stamp().created(), gone.stamp().lastModified(), gone.stamp().sequence(), gone.last().span(),
                entries.around().words(entries.language()).text("agenda.cancelled.summary", gone.last().summary()), "", Optional.empty(), Optional.empty(),
                EventStatus.CANCELLED, List.of(), Optional.empty());
    }

    private static LocalDate lastDay(Span span) {
        return switch (span) {
            case Span.Timed timed -> timed.end().toLocalDate();
            case Span.AllDay days -> days.last();
        };
    }
}
