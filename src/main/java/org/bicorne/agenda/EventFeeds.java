package org.bicorne.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.jsoup.nodes.Entities;

/** Gives each list of events as Atom and JSON feeds and a CSV file, the last announced first. */
record EventFeeds(Surroundings around, CalendarEntries entries) {

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Language language : around.content().languages()) {
            pages.addAll(list(EventAddresses.LIST, around.words(language).text("agenda.title"), around.index().events(), language));
            for (EventKind kind : EventKind.values()) {
                List<Event> events = around.index().of(kind);
                if (!events.isEmpty()) {
                    pages.addAll(list(EventAddresses.kind(kind), around.words(language).text("agenda.kinds." + kind.key()), events, language));
                }
            }
            around.index().series().values().forEach(series -> pages.addAll(list(EventAddresses.series(series.slug()), series.title().in(language),
                    around.index().of(series), language)));
        }
        return pages;
    }

    private List<Page> list(WebAddress list, String title, List<Event> events, Language language) {
        WebAddress here = around.content().localized(list, language);
        Daily<Version> version = new Daily<>(around.today(), () -> feed(here, here, title, events, language).version());
        Page atom = Page.computed(here.withExtension("atom"), MediaType.ATOM, version,
                () -> feed(here, here, title, events, language).atom());
        if (!language.equals(around.content().languages().getFirst())) {
            return List.of(atom);
        }
        return List.of(atom, Page.computed(list.withExtension("json"), MediaType.JSON_FEED, version,
                        () -> feed(here, list, title, events, language).json()),
                Page.computed(list.withExtension("csv"), MediaType.CSV, new Daily<>(around.today(), () -> Version.of(csv(events, language))), () -> csv(events, language)));
    }

    /** @param self where the feed is, without its extension: files of all languages never move */
    private Feed feed(WebAddress list, WebAddress self, String title, List<Event> events, Language language) {
        String page = around.absolute(list);
        String address = around.absolute(self);
        List<FeedEntry> newest = events.stream().sorted(Comparator.comparing((Event event) -> published(event).toInstant()).reversed().thenComparing(Event.BY_START))
                .limit(Feed.ENTRIES_MAX).map(event -> entry(event, language)).toList();
        String office = around.content().site().name().in(language);
        return new Feed(title + " – " + office, Optional.empty(), language, page, address.substring(0, address.length() - 1), office, around.content().licence(), newest);
    }

    /** The day it was announced; without one, when its file came, and at last its own day. */
    private ZonedDateTime published(Event event) {
        Stamps.Stamp stamp = entries.stamps().of(entries.uid(event));
        return event.published().map(day -> day.atStartOfDay(around.settings().timezone()))
                .orElseGet(() -> stamp.created().equals(Instant.EPOCH) ? event.firstDay().atStartOfDay(around.settings().timezone())
                        : stamp.created().atZone(around.settings().timezone()));
    }

    private FeedEntry entry(Event event, Language language) {
        String url = around.content().site().url() + around.href(event, language);
        ZonedDateTime published = published(event);
        ZonedDateTime changed = entries.stamps().of(entries.uid(event)).lastModified().atZone(around.settings().timezone());
        Optional<String> summary = event.summary().map(text -> text.in(language));
        String when = new Hours(around.words(language)).line(event.span()).text();
        String html = "<p><strong>" + Entities.escape(when) + "</strong>" + new EventRows(around, language).where(event).map(place -> "<br>" + Entities.escape(place)).orElse("") + "</p>"
                + summary.map(text -> "<p>" + Entities.escape(text) + "</p>").orElse("");
        return new FeedEntry(url, event.title().in(language), language, published, changed.isAfter(published) ? changed : published, summary, () -> FeedText.of(html),
                List.of(new EventRows(around, language).kind(event.kind())), List.of(), Version.of(event.toString(), published.toString(), changed.toString()));
    }

    private byte[] csv(List<Event> events, Language language) {
        StringBuilder csv = new StringBuilder("id,title,start,end,kind,series,status,venue,url\r\n");
        for (Event event : events) {
            csv.append(CsvLine.of(event.id(), event.title().in(language), start(event), end(event), event.kind().key(),
                    event.series().map(Object::toString).orElse(""), event.state().key(), event.venue().map(Venue::line).orElse(""),
                    around.content().site().url() + around.href(event, language)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String start(Event event) {
        return switch (event.span()) {
            case org.bicorne.icalendar.Span.Timed timed -> Hours.moment(timed.start(), timed.zone());
            case org.bicorne.icalendar.Span.AllDay days -> days.first().toString();
        };
    }

    private static String end(Event event) {
        return switch (event.span()) {
            case org.bicorne.icalendar.Span.Timed timed -> Hours.moment(timed.end(), timed.zone());
            case org.bicorne.icalendar.Span.AllDay days -> days.last().toString();
        };
    }
}
