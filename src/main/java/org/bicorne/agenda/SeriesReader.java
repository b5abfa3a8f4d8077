package org.bicorne.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.folder.Reading;
import org.bicorne.folder.SourceFile;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.DecodedText;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.MeetingLinkFinding;
import org.bicorne.markup.MeetingLinks;
import org.bicorne.markup.PublicationDate;
import org.bicorne.markup.Yaml;
import org.bicorne.programme.Programme;
import org.bicorne.ui.Messages;

/** Reads {@code agenda/*.yml}: a series of dated sessions, or the meetings of a circle. */
final class SeriesReader {

    private static final int OCCURRENCES_MAX = 5_000;
    private static final String[] START = {"start"};
    private static final String[] END = {"end"};
    private static final Set<String> FIELDS = Set.of("series", "title", "kind", "circle", "access", "timezone", "occurrences");
    private static final Set<String> OCCURRENCE_FIELDS = Set.of("id", "start", "end", "title", "status", "moved-from", "venue", "uid");

    /** What only members may know of a meeting. */
    private static final Set<String> PRIVATE = Set.of("people", "persons", "members", "participants", "attendees", "link", "links", "room", "visio", "minutes", "password", "pin");

    /** The file speaks to readers of every language. */
    private static final String RESERVED = Stream.of(Language.FRENCH, Language.ENGLISH).map(language -> Messages.in(language).text("content.reserved-link"))
            .collect(Collectors.joining(" / "));

    private final ZoneId office;
    private final Findings findings;

    SeriesReader(ZoneId office, Findings findings) {
        this.office = office;
        this.findings = findings;
    }

    /** What all occurrences of a file share. */
    private record Shared(Slug series, Optional<Slug> circle, EventKind kind, boolean isForMembers, ZoneId zone, FilePath file) {}

    Optional<Series> read(SourceFile file) {
        if (!(file.readText() instanceof Reading.Octets(var octets))) {
            findings.add(0, AgendaFinding.SERIES_UNREADABLE);
            return Optional.empty();
        }
        return read(file.path(), octets);
    }

    Optional<Series> read(FilePath file, byte[] octets) {
        String written = DecodedText.of(octets).text();
        boolean isPublic = Yaml.read(written) instanceof Yaml.Parsed(var values, var _) && isPublic(values);
        if (!isPublic) {
            findings.list().addAll(MeetingLinks.findings(written, file, MeetingLinkFinding.MEETING_LINK_RESERVED));
        }
        return Yaml.read(isPublic ? written : MeetingLinks.without(written, RESERVED)).told(file, findings.list()).map(values -> series(values, file));
    }

    private static boolean isPublic(FrontMatter values) {
        return Findings.filled(values, "access").orElse("public").equals("public");
    }

    private Series series(FrontMatter values, FilePath file) {
        reportUnknown(values, FIELDS, isPublic(values));
        Slug slug = Slug.of(Findings.filled(values, "series").orElse(file.stem()));
        Optional<Slug> circle = Findings.filled(values, "circle").map(Slug::of);
        EventKind kind = Findings.filled(values, "kind").flatMap(EventKind::of).orElse(circle.isPresent() ? EventKind.MEETING : EventKind.WORKSHOP);
        boolean isForMembers = isForMembers(values);
        Shared shared = new Shared(slug, circle, kind, isForMembers, zone(values), file);
        values.texts("occurrences").forEach(written -> findings.add(values, "occurrences", AgendaFinding.EVENT_START_MISSING, written));
        Set<String> ids = new HashSet<>();
        List<Event> events = new ArrayList<>();
        values.maps("occurrences").stream().limit(OCCURRENCES_MAX).forEach(entry -> occurrence(entry, shared, ids).ifPresent(events::add));
        return new Series(slug, localized(values, "title").orElseGet(() -> LocalizedText.of(words(slug))), circle, isForMembers, events, Optional.of(file));
    }

    /** Closed unless the file says otherwise: a slip of the pen must not open a meeting. */
    private boolean isForMembers(FrontMatter values) {
        String access = Findings.filled(values, "access").orElse("public");
        if (!access.equals("public") && !access.equals("members")) {
            findings.add(values, "access", AgendaFinding.SERIES_ACCESS_UNKNOWN, access);
        }
        return !isPublic(values);
    }

    private ZoneId zone(FrontMatter values) {
        return new SpanReader(values, findings, office).zone();
    }

    private Optional<Event> occurrence(FrontMatter entry, Shared shared, Set<String> ids) {
        reportUnknown(entry, OCCURRENCE_FIELDS, !shared.isForMembers());
        int line = entry.keys().stream().findFirst().map(entry::line).orElse(0);
        Optional<Span> span = new SpanReader(entry, findings, shared.zone()).read(START, END, Optional.empty());
        if (span.isEmpty()) {
            if (Findings.filled(entry, START).isEmpty()) {
                findings.add(line, AgendaFinding.EVENT_START_MISSING, entry.text("title").orElse(""));
            }
            return Optional.empty();
        }
        if (localized(entry, "title").isEmpty()) {
            findings.add(line, AgendaFinding.OCCURRENCE_TITLE_MISSING);
        }
        return Optional.of(new Event(shared.series() + "-" + id(entry, line, span.get(), ids), shared.kind(),
                localized(entry, "title").orElseGet(() -> LocalizedText.of(words(shared.series()))), Optional.empty(), span.get(), state(entry), movedFrom(entry),
                Optional.of(shared.series()), shared.circle(), shared.isForMembers(), venue(entry, shared), Optional.empty(), List.of(), Map.of(),
                Optional.empty(), Findings.filled(entry, "uid"), Programme.NONE, Material.NONE, Map.of(), shared.file(), line));
    }

    private String id(FrontMatter entry, int line, Span span, Set<String> ids) {
        Optional<String> written = Findings.filled(entry, "id");
        if (written.isEmpty()) {
            findings.add(line, AgendaFinding.OCCURRENCE_ID_MISSING);
        }
        String day = switch (span) {
            case Span.Timed timed -> timed.start().toLocalDate().toString();
            case Span.AllDay days -> days.first().toString();
        };
        String id = Slug.of(written.orElse(day)).value();
        if (!ids.add(id)) {
            findings.add(line, AgendaFinding.EVENT_ID_REPEATED, id);
            String other = id;
            for (int number = 2; !ids.add(other); number++) {
                other = id + "-" + number;
            }
            return other;
        }
        return id;
    }

    private EventState state(FrontMatter entry) {
        Optional<String> written = Findings.filled(entry, "status");
        Optional<EventState> state = written.flatMap(EventState::of);
        if (written.isPresent() && state.isEmpty()) {
            findings.add(entry, "status", AgendaFinding.EVENT_STATUS_UNKNOWN, written.get());
        }
        return state.orElse(EventState.CONFIRMED);
    }

    private Optional<LocalDate> movedFrom(FrontMatter entry) {
        Optional<String> written = Findings.filled(entry, "moved-from");
        Optional<PublicationDate> date = written.flatMap(PublicationDate::parse);
        if (written.isPresent() && date.isEmpty()) {
            findings.add(entry, "moved-from", AgendaFinding.EVENT_DATE_UNREADABLE, written.get());
        }
        return date.map(moment -> moment.day(office));
    }

    /** Where members meet is for them to know. */
    private Optional<Venue> venue(FrontMatter entry, Shared shared) {
        Optional<Venue> venue = EventReader.venue(entry);
        if (venue.isPresent() && shared.isForMembers()) {
            findings.add(entry, "venue", AgendaFinding.OCCURRENCE_TELLS_TOO_MUCH, "venue");
            return Optional.empty();
        }
        return venue;
    }

    private void reportUnknown(FrontMatter values, Set<String> known, boolean isPublic) {
        values.keys().stream().filter(key -> !isPublic && PRIVATE.contains(key)).forEach(key -> findings.add(values, key, AgendaFinding.OCCURRENCE_TELLS_TOO_MUCH, key));
        values.keys().stream().filter(key -> !known.contains(key) && (isPublic || !PRIVATE.contains(key))).forEach(key -> findings.add(values, key, AgendaFinding.SERIES_FIELD_UNKNOWN, key,
                org.bicorne.kernel.Spelling.nearest(key, known).orElseGet(() -> String.join(", ", new java.util.TreeSet<>(known)))));
    }

    static Optional<LocalizedText> localized(FrontMatter values, String key) {
        FrontMatter byLanguage = values.map(key);
        Map<Language, String> texts = new LinkedHashMap<>();
        for (String tag : byLanguage.keys()) {
            try {
                Findings.filled(byLanguage, tag).ifPresent(text -> texts.put(new Language(tag), text));
            } catch (InvalidValue e) {
                continue;
            }
        }
        return texts.isEmpty() ? Findings.filled(values, key).map(LocalizedText::of) : Optional.of(new LocalizedText(texts));
    }

    /** A slug as people would write it. */
    static String words(Slug slug) {
        String words = slug.value().replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
