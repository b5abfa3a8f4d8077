package org.bicorne.agenda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.content.EventPages;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.pages.Version;
import org.bicorne.ui.CalendarLink;
import org.bicorne.ui.EventBelowView;
import org.bicorne.ui.EventFactsView;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** What stands around the text of an event on its page: when and where before it, the other editions after it. */
record EventArticles(Surroundings around) {

    EventPages.Addition addition(Event event, Language language) {
        String neighbours = Stream.of(around.index().before(event), around.index().after(event)).flatMap(Optional::stream)
                .map(other -> other.id() + other.title() + around.href(other, language)).collect(Collectors.joining(" "));
        Version version = Version.of("event", event.toString(), language.tag(), neighbours, isOver(event) + "", organisations(event, language).toString(), series(event, language).toString());
        return new EventPages.Addition(version, () -> words(event), () -> shown(event, language));
    }

    private boolean isOver(Event event) {
        return event.lastDay().isBefore(around.today().get());
    }

    private EventPages.Shown shown(Event event, Language language) {
        Messages words = around.words(language);
        WebAddress file = EventAddresses.event(event).withExtension("ics");
        List<FeedLink> links = List.of(new FeedLink(event.title().in(language), file.encoded(), "text/calendar"));
        EventBelowView below = new EventBelowView(words, around.index().before(event).map(other -> edition(other, language)),
                around.index().after(event).map(other -> edition(other, language)));
        Optional<String> editions = below.previous().isEmpty() && below.next().isEmpty() ? Optional.empty() : Optional.of(html("agenda/below.jte", below));
        return new EventPages.Shown(html("agenda/facts.jte", facts(event, language)), editions.orElse(""),
                new EventJsonLd(around, language).event(event), links);
    }

    private static String html(String template, Object view) {
        return new String(Templates.render(template, view), StandardCharsets.UTF_8);
    }

    private EventFactsView facts(Event event, Language language) {
        Messages words = around.words(language);
        EventRows rows = new EventRows(around, language);
        Optional<String> until = event.span() instanceof Span.Timed timed ? Optional.of(Hours.moment(timed.end(), timed.zone())) : Optional.empty();
        return new EventFactsView(words, rows.state(event), new Hours(words).line(event.span()), until, event.zone().map(Hours::town), rows.kind(event.kind()),
                event.venue().map(Venue::line), event.venue().flatMap(Venue::access), event.venue().flatMap(Venue::map),
                event.registration().filter(_ -> !isOver(event) && event.state().isOn()), organisations(event, language), material(event, words),
                series(event, language), calendars(event, words));
    }

    private List<CalendarLink> calendars(Event event, Messages words) {
        List<CalendarLink> calendars = new ArrayList<>();
        calendars.add(new CalendarLink(words.text("agenda.add"), "", EventAddresses.event(event).withExtension("ics").encoded()));
        if (!event.programme().talks().isEmpty()) {
            calendars.add(new CalendarLink(words.text("agenda.add.programme"), "", EventAddresses.file(event, "programme.ics").encoded()));
        }
        return calendars;
    }

    private List<PageLink> organisations(Event event, Language language) {
        return event.organisations().stream().map(name -> {
            Optional<Organisation> known = around.organisations().find(name);
            return new PageLink(name, known.map(found -> around.content().localized(found.address(), language).encoded())
                    .orElseGet(() -> event.organisationLinks().getOrDefault(name, "")));
        }).toList();
    }

    private static List<PageLink> material(Event event, Messages words) {
        Material material = event.material();
        return Stream.of(material.recording().map(href -> new PageLink(words.text("agenda.resource.video"), href)),
                material.slides().map(href -> new PageLink(words.text("agenda.resource.slides"), href)),
                material.report().map(href -> new PageLink(words.text("agenda.resource.report"), href))).flatMap(Optional::stream).toList();
    }

    private Optional<PageLink> series(Event event, Language language) {
        return event.series().map(slug -> around.index().series().get(slug))
                .map(series -> new PageLink(series.title().in(language), around.content().localized(EventAddresses.series(series.slug()), language).encoded()));
    }

    private PageLink edition(Event event, Language language) {
        return new PageLink(event.title().in(language) + " – " + around.words(language).date(event.firstDay()), around.href(event, language));
    }

    /** What the text does not say itself. */
    private static String words(Event event) {
        List<String> words = new ArrayList<>();
        event.venue().ifPresent(venue -> words.add(venue.line()));
        words.addAll(event.organisations());
        EventIndex.talks(event).forEach(given -> {
            words.add(given.talk().title());
            given.talk().software().ifPresent(words::add);
            given.talk().speakers().forEach(speaker -> words.add(TalkText.speaker(speaker)));
        });
        return String.join("\n", words);
    }
}
