package org.bicorne.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.content.EventPage;
import org.bicorne.kernel.Finding;
import org.bicorne.programme.Programme;

/** Looks for what does not fit together: words with fields, events with each other, names with the registry. Source: spec agenda.md, 3.5. */
final class EventCheck {

    private final Surroundings around;
    private final EventsReader.All all;
    private final List<Finding> findings = new ArrayList<>();

    EventCheck(Surroundings around, EventsReader.All all) {
        this.around = around;
        this.all = all;
    }

    List<Finding> findings() {
        all.reads().forEach(read -> read.event().ifPresent(event -> page(event, read)));
        around.index().events().forEach(this::checkNames);
        checkRecordings();
        checkUids();
        return findings;
    }

    private void page(Event event, EventReader.Read read) {
        EventPage page = read.pages().getFirst();
        int linesAbove = page.bodyLine() - 1;
        event.programme().problems().forEach(problem -> findings.add(problem.in(event.source(), linesAbove)));
        String text = event.programme().restOf(read.body());
        new TextHours(event, page.language(), linesAbove).findings(text).forEach(findings::add);
        event.published().filter(event.firstDay()::equals).filter(_ -> !saysPublished(page)).ifPresent(day ->
                add(event, page.frontMatter().line("date"), AgendaFinding.EVENT_ON_ITS_PUBLICATION_DAY, day.toString()));
        for (String key : List.of("title", "description", "venue", "lieu", "summary")) {
            Findings.filled(page.frontMatter(), key).filter(EventCheck::holdsHtml)
                    .ifPresent(_ -> add(event, page.frontMatter().line(key), AgendaFinding.EVENT_FIELD_HTML, key));
        }
    }

    private static boolean saysPublished(EventPage page) {
        return Findings.filled(page.frontMatter(), "published_at", "publishDate").isPresent();
    }

    private static boolean holdsHtml(String text) {
        int open = text.indexOf('<');
        return open >= 0 && open + 1 < text.length() && (Character.isLetter(text.charAt(open + 1)) || text.charAt(open + 1) == '/') && text.indexOf('>', open) > 0;
    }

    private void checkNames(Event event) {
        Set<String> told = new HashSet<>();
        Stream.concat(event.organisations().stream(), event.organisationLinks().keySet().stream()).filter(told::add).forEach(name -> around.organisations().unknown(name, event.source(), event.line()).ifPresent(findings::add));
        int linesAbove = all.page(event.source()).map(page -> page.bodyLine() - 1).orElse(0);
        for (Programme.Talk talk : event.programme().talks()) {
            talk.speakers().stream().flatMap(speaker -> speaker.organisations().stream()).filter(told::add)
                    .forEach(name -> around.organisations().unknown(name, event.source(), talk.line() + linesAbove).ifPresent(findings::add));
        }
    }

    private void checkRecordings() {
        Map<String, Event> known = new HashMap<>();
        for (Event event : around.index().events()) {
            Stream<String> videos = Stream.concat(event.material().recording().stream(), event.programme().talks().stream().flatMap(talk -> talk.resources().stream())
                    .filter(resource -> resource.kind() == Programme.Resource.Kind.VIDEO).map(Programme.Resource::url));
            videos.distinct().forEach(video -> {
                Event before = known.putIfAbsent(video, event);
                if (before != null && !before.equals(event)) {
                    add(event, event.line(), AgendaFinding.EVENT_RECORDING_SHARED, video, before.source().value());
                }
            });
        }
    }

    private void checkUids() {
        Map<String, Event> known = new HashMap<>();
        for (Event event : around.index().events()) {
            Optional<Event> before = event.uid().map(uid -> known.putIfAbsent(uid, event));
            before.ifPresent(other -> add(event, event.line(), AgendaFinding.EVENT_UID_REPEATED, event.uid().orElseThrow(), other.id()));
        }
    }

    private void add(Event event, int line, AgendaFinding code, String... arguments) {
        findings.add(Finding.of(event.source(), line, code, arguments));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
