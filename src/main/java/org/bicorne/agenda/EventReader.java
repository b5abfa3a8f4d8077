package org.bicorne.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.content.EventPage;
import org.bicorne.content.ReservedPages;
import org.bicorne.folder.Reading;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.PublicationDate;
import org.bicorne.markup.TextFile;
import org.bicorne.programme.Programme;

/** Reads an event from its page and the page's translations, whichever site they were written for. Source: spec agenda.md, 3.4 and its head. */
final class EventReader {

    private static final String[] STARTS = {"start", "event_start_date", "debut"};
    private static final String[] ENDS = {"end", "event_end_date", "fin"};
    private static final Pattern DATED_NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:-.*)?");

    private final ZoneId office;

    EventReader(ZoneId office) {
        this.office = office;
    }

    /** What a page came to, with what is wrong in it. */
    record Read(Optional<Event> event, List<EventPage> pages, String body, Findings findings) {

        Read {
            pages = List.copyOf(pages);
        }
    }

    /** @param pages the same event in several languages, the first one says its facts */
    Read read(List<EventPage> pages) {
        EventPage page = pages.getFirst();
        FrontMatter values = page.frontMatter();
        Findings findings = new Findings(page.file().path());
        String body = body(page);
        Optional<Span> span = new SpanReader(values, findings, office).read(STARTS, ENDS, dayByDefault(page, values));
        if (span.isEmpty()) {
            if (findings.list().isEmpty()) {
                findings.add(0, AgendaFinding.EVENT_START_MISSING, page.title());
            }
            return new Read(Optional.empty(), pages, body, findings);
        }
        return new Read(Optional.of(event(pages, span.get(), body, findings)), pages, body, findings);
    }

    private Event event(List<EventPage> pages, Span span, String body, Findings findings) {
        EventPage page = pages.getFirst();
        boolean saysStart = saysWhen(page);
        return event(new Said(page.file().path(), id(page), page.frontMatter(), body, byLanguage(pages, EventPage::title), summary(pages),
                page.published().filter(_ -> saysStart), addresses(pages)), span, findings);
    }

    /** What a page says, without the site that it is on. */
    private record Said(FilePath path, String id, FrontMatter values, String body, LocalizedText title, Optional<LocalizedText> summary,
            Optional<LocalDate> published, Map<Language, WebAddress> pages) {}

    /** An event as a file told it once, for the history of its calendar: its id is known, its address does not matter. */
    Optional<Event> past(FilePath path, String id, byte[] octets) {
        TextFile text = TextFile.read(ReservedPages.shown(path, octets).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        FrontMatter values = text.frontMatter();
        Findings findings = new Findings(path);
        Optional<LocalDate> day = Findings.filled(values, "date").flatMap(PublicationDate::parse).map(date -> date.day(office)).or(() -> dayOfName(path));
        Optional<LocalizedText> summary = Findings.filled(values, "description", "summary").map(LocalizedText::of);
        Said said = new Said(path, id, values, text.body(), LocalizedText.of(Findings.filled(values, "title").orElse(id)), summary, Optional.empty(), Map.of());
        return new SpanReader(values, findings, office).read(STARTS, ENDS, day).map(span -> event(said, span, findings));
    }

    private Event event(Said said, Span span, Findings findings) {
        FrontMatter values = said.values();
        Map<String, String> links = organisationLinks(values);
        List<String> organisers = organisers(values);
        Event event = new Event(said.id(), kind(said.path(), values, findings), said.title(), said.summary(), span, state(values, findings),
                Optional.empty(), Findings.filled(values, "series", "serie").map(Slug::of), Findings.filled(values, "circle", "cercle").map(Slug::of), false,
                venue(values), registration(values), organisers, links, said.published(), Findings.filled(values, "uid"),
                programme(said.body(), span), material(values), said.pages(), said.path(), values.line("title"));
        return ReservedPages.isForMembers(values) ? reserved(event, values, findings) : event;
    }

    /** What only members may know is no part of it, and said to be too much. */
    private static Event reserved(Event event, FrontMatter values, Findings findings) {
        Map<String, Boolean> more = new LinkedHashMap<>();
        more.put("venue", event.venue().isPresent());
        more.put("registration", event.registration().isPresent());
        more.put("recording", event.material().recording().isPresent());
        more.put("slides", event.material().slides().isPresent());
        more.put("report", event.material().report().isPresent());
        more.put("## Programme", event.programme().isPresent());
        more.forEach((field, isSaid) -> {
            if (isSaid) {
                findings.add(values, field, AgendaFinding.OCCURRENCE_TELLS_TOO_MUCH, field);
            }
        });
        return new Event(event.id(), event.kind(), event.title(), event.summary(), event.span(), event.state(), event.movedFrom(), event.series(), event.circle(), true,
                Optional.empty(), Optional.empty(), event.organisations(), event.organisationLinks(), event.published(), event.uid(), Programme.NONE, Material.NONE,
                event.pages(), event.source(), event.line());
    }

    private static Optional<LocalDate> dayOfName(FilePath path) {
        Matcher named = DATED_NAME.matcher(path.stem());
        return named.matches() ? PublicationDate.parse(named.group(1)).map(date -> date.day(java.time.ZoneOffset.UTC)) : Optional.empty();
    }

    /** Of translations, the one that says the hours says all other facts too. */
    static boolean saysWhen(EventPage page) {
        return Findings.filled(page.frontMatter(), STARTS).isPresent();
    }

    static String body(EventPage page) {
        return page.file().readText() instanceof Reading.Octets(var octets) ? TextFile.body(ReservedPages.shown(page.file().path(), octets), page.bodyLine()) : "";
    }

    /** A site without hours dates its events; a file's name may say the day too. */
    private static Optional<LocalDate> dayByDefault(EventPage page, FrontMatter values) {
        Matcher named = DATED_NAME.matcher(page.file().path().stem());
        boolean isDated = Findings.filled(values, "date").isPresent() || named.matches();
        return isDated ? page.published() : Optional.empty();
    }

    private static String id(EventPage page) {
        String path = page.address().path();
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1).replace("/", "").replaceFirst("\\.html$", "");
    }

    private static EventKind kind(FilePath path, FrontMatter values, Findings findings) {
        Optional<String> written = Findings.filled(values, "kind", "type");
        Optional<EventKind> kind = written.flatMap(EventKind::of);
        if (written.isPresent() && kind.isEmpty()) {
            findings.add(values, values.keys().contains("kind") ? "kind" : "type", AgendaFinding.EVENT_KIND_UNKNOWN, written.get());
        }
        return kind.or(() -> kindOfFolder(path)).orElse(EventKind.GATHERING);
    }

    /** {@code ateliers/} and {@code agenda/webinaires/} say of all their files what they are. */
    private static Optional<EventKind> kindOfFolder(FilePath path) {
        String folder = path.parent().name();
        return EventKind.of(folder).or(() -> folder.endsWith("s") ? EventKind.of(folder.substring(0, folder.length() - 1)) : Optional.empty());
    }

    private static EventState state(FrontMatter values, Findings findings) {
        Optional<String> written = Findings.filled(values, "status", "etat", "statut");
        Optional<EventState> state = written.flatMap(EventState::of);
        if (written.isPresent() && state.isEmpty()) {
            findings.add(values, "status", AgendaFinding.EVENT_STATUS_UNKNOWN, written.get());
        }
        return state.orElse(EventState.CONFIRMED);
    }

    static Optional<Venue> venue(FrontMatter values) {
        FrontMatter map = values.map("venue");
        Optional<String> name = Findings.filled(map, "name").or(() -> Findings.filled(values, "venue", "lieu"));
        Optional<String> address = Findings.filled(map, "address").or(() -> Findings.filled(values, "address", "adresse"));
        Optional<String> access = Findings.filled(map, "access").or(() -> Findings.filled(values, "acces"));
        return name.or(() -> address).map(called -> new Venue(called, address, access, Findings.filled(map, "map").or(() -> Findings.filled(values, "map"))));
    }

    /** Jekyll sites kept the link among free fields, under a word of their own. */
    private static Optional<String> registration(FrontMatter values) {
        return Findings.filled(values, "registration", "inscription").or(() -> values.maps("champs_informations").stream()
                .filter(field -> Slug.of(field.text("intitule").orElse("")).value().contains("inscri"))
                .flatMap(field -> Findings.filled(field, "lien").stream()).findFirst());
    }

    /** A list of organisations holds the event; a map of them only says where the sites of those named in the programme are. */
    private static List<String> organisers(FrontMatter values) {
        List<String> named = new ArrayList<>(values.texts("organisers"));
        named.addAll(values.texts("organisateurs"));
        return named.isEmpty() ? values.texts("organisations") : named;
    }

    private static Map<String, String> organisationLinks(FrontMatter values) {
        FrontMatter map = values.map("organisations");
        Map<String, String> links = new LinkedHashMap<>();
        map.keys().forEach(name -> links.put(name, map.text(name).orElse("").strip()));
        return links;
    }

    private static Material material(FrontMatter values) {
        return new Material(Findings.filled(values, "recording", "video").or(() -> Findings.filled(values.map("video"), "src")),
                Findings.filled(values, "slides").or(() -> Findings.filled(values.map("slides"), "src")), Findings.filled(values, "report", "compte-rendu"));
    }

    private static Programme programme(String body, Span span) {
        Programme.Dates dates = switch (span) {
            case Span.AllDay days -> new Programme.Dates(days.first(), days.last());
            case Span.Timed timed -> new Programme.Dates(timed.start().toLocalDate(), timed.end().toLocalDate());
        };
        return Programme.read(body, Optional.of(dates));
    }

    private static LocalizedText byLanguage(List<EventPage> pages, java.util.function.Function<EventPage, String> text) {
        Map<Language, String> texts = new LinkedHashMap<>();
        pages.forEach(page -> texts.putIfAbsent(page.language(), text.apply(page)));
        return new LocalizedText(texts);
    }

    private static Optional<LocalizedText> summary(List<EventPage> pages) {
        List<EventPage> described = pages.stream().filter(page -> page.description().isPresent()).toList();
        return described.isEmpty() ? Optional.empty() : Optional.of(byLanguage(described, page -> page.description().orElseThrow()));
    }

    private static Map<Language, WebAddress> addresses(List<EventPage> pages) {
        Map<Language, WebAddress> addresses = new LinkedHashMap<>();
        pages.forEach(page -> addresses.putIfAbsent(page.language(), page.address()));
        return addresses;
    }
}
