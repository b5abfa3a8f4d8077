package org.bicorne.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Typography;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.CalendarLink;
import org.bicorne.ui.EventFilter;
import org.bicorne.ui.EventGroup;
import org.bicorne.ui.EventListView;
import org.bicorne.ui.EventRow;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Pagination;
import org.bicorne.ui.Templates;
import org.bicorne.ui.YearLink;

/** The agenda and its parts: what is next, kinds, series, years. */
final class EventLists {

    private static final int ROWS_MAX = 50;

    /** What is next is told on one page, which the browser filters; more than this and the page says where the others are. */
    private static final int NEXT_MAX = 300;

    private final Surroundings around;
    private final EventIndex index;

    EventLists(Surroundings around) {
        this.around = around;
        this.index = around.index();
    }

    /** One list in one language. */
    private record Shown(WebAddress name, String title, Language language, List<Event> events, boolean isNext) {}

    List<Page> pages(Language language) {
        Messages words = around.words(language);
        List<Page> pages = new ArrayList<>();
        pages.add(agenda(language));
        for (EventKind kind : EventKind.values()) {
            List<Event> events = index.of(kind);
            if (!events.isEmpty()) {
                pages.addAll(paginated(new Shown(EventAddresses.kind(kind), words.text("agenda.kinds." + kind.key()), language, events, true)));
            }
        }
        index.series().values().forEach(series -> pages.addAll(paginated(
                new Shown(EventAddresses.series(series.slug()), title(series, language), language, index.of(series), true))));
        index.byYear().forEach((year, events) -> pages.addAll(paginated(
                new Shown(EventAddresses.year(year), words.text("agenda.year", String.valueOf(year)), language, events, false))));
        return pages;
    }

    private Page agenda(Language language) {
        WebAddress address = around.content().localized(EventAddresses.LIST, language);
        Daily<byte[]> unasked = new Daily<>(around.today(), () -> agenda(language, EventQuery.ALL));
        return new Page(address, MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), new Daily<>(around.today(), () -> agendaVersion(address)),
                new Body.Asked(unasked::get, query -> agenda(language, EventQuery.of(query))),
                Optional.of(new Entry(around.words(language).text("agenda.title"), language, Optional.empty())));
    }

    private Version agendaVersion(WebAddress address) {
        return Version.of("agenda", address.path(), around.content().frameVersion().value(), around.today().get().toString(),
                index.from(around.today().get()).toString(), index.byYear().keySet().toString(), index.series().keySet().toString());
    }

    private byte[] agenda(Language language, EventQuery query) {
        Messages words = around.words(language);
        EventRows rows = new EventRows(around, language);
        List<Event> next = index.from(around.today().get());
        List<EventRow> all = next.stream().map(rows::row).toList();
        List<Event> wanted = IntStream.range(0, all.size()).filter(i -> query.matches(all.get(i))).mapToObj(next::get).toList();
        Shown shown = new Shown(EventAddresses.LIST, words.text("agenda.title"), language, wanted, true);
        List<EventFilter> filters = query.filters(all, words, (field, value) -> label(field, value, language, next));
        Frame frame = frame(shown, EventAddresses.LIST, shown.title());
        return Templates.render("agenda/list.jte", new EventListView(query.isAll() ? frame : frame.unindexed(), shown.title(), Optional.empty(), filters, !query.isAll(),
                href(EventAddresses.LIST, language), rows.byMonth(wanted.stream().limit(NEXT_MAX).toList()), Pagination.NONE, years(language, Optional.empty()), links(language),
                calendars(shown), feeds(shown), wanted.size()));
    }

    private Optional<String> label(String field, String value, Language language, List<Event> events) {
        EventRows rows = new EventRows(around, language);
        return switch (field) {
            case "kind" -> EventKind.of(value).map(rows::kind);
            case "series" -> Optional.ofNullable(index.series().get(new Slug(value))).map(series -> title(series, language));
            case "language" -> Optional.of(new Language(value).ownName());
            case "organisation" -> around.organisations().find(value).map(organisation -> organisation.shortName(language))
                    .or(() -> events.stream().flatMap(EventIndex::organisations).filter(name -> Slug.of(name).value().equals(value)).findFirst());
            case "place" -> events.stream().flatMap(event -> event.venue().stream()).map(Venue::name).filter(name -> Slug.of(name).value().equals(value)).findFirst();
            default -> Optional.empty();
        };
    }

    private List<Page> paginated(Shown shown) {
        int count = Math.max(1, (shown.events().size() + ROWS_MAX - 1) / ROWS_MAX);
        return IntStream.rangeClosed(1, count).mapToObj(number -> page(shown, number, count)).toList();
    }

    private Page page(Shown shown, int number, int count) {
        WebAddress name = number == 1 ? shown.name() : shown.name().child("page-" + number + "/");
        Optional<Entry> entry = number == 1 && shown.isNext() ? Optional.of(new Entry(shown.title(), shown.language(), Optional.empty())) : Optional.empty();
        return new Page(around.content().localized(name, shown.language()), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(),
                new Daily<>(around.today(), () -> version(shown, name, number)),
                new Body.Rendered(() -> render(shown, name, number, count)), entry);
    }

    private Version version(Shown shown, WebAddress name, int number) {
        return Version.of("events", name.path(), shown.language().tag(), around.content().frameVersion().value(), around.today().get().toString(),
                part(shown, number).toString(), shown.events().size() + "", links(shown.language()).toString(), years(shown.language(), Optional.empty()).toString());
    }

    /** What is to come stands first, then what is over from the newest; a year is told in its order. */
    private List<Event> part(Shown shown, int number) {
        List<Event> ordered = shown.isNext() ? Stream.concat(shown.events().stream().filter(this::isToCome),
                shown.events().reversed().stream().filter(event -> !isToCome(event))).toList() : shown.events();
        return ordered.subList((number - 1) * ROWS_MAX, Math.min(number * ROWS_MAX, ordered.size()));
    }

    private boolean isToCome(Event event) {
        return !event.lastDay().isBefore(around.today().get());
    }

    private byte[] render(Shown shown, WebAddress name, int number, int count) {
        List<Event> part = part(shown, number);
        EventRows rows = new EventRows(around, shown.language());
        List<Event> next = part.stream().filter(this::isToCome).toList();
        List<Event> past = part.stream().filter(event -> !isToCome(event)).toList().reversed();
        List<EventGroup> groups = shown.isNext() ? rows.nextThenPast(Stream.concat(past.stream(), next.stream()).toList(), around.today().get()) : rows.byMonth(part);
        Pagination pagination = count == 1 ? Pagination.NONE : new Pagination(number, IntStream.rangeClosed(1, count)
                .mapToObj(n -> href(n == 1 ? shown.name() : shown.name().child("page-" + n + "/"), shown.language())).toList());
        String title = number == 1 ? shown.title() : around.words(shown.language()).text("content.list.page", shown.title(), number, count);
        Optional<Integer> year = shown.isNext() ? Optional.empty() : Optional.of(shown.events().getFirst().firstDay().getYear());
        return Templates.render("agenda/list.jte", new EventListView(frame(shown, name, title), title, Optional.empty(), List.of(), false,
                href(EventAddresses.LIST, shown.language()), groups, pagination, year.isPresent() ? years(shown.language(), year) : List.of(), List.of(),
                year.isPresent() ? List.of() : calendars(shown), year.isPresent() ? List.of() : feeds(shown), shown.events().size()));
    }

    private Frame frame(Shown shown, WebAddress name, String title) {
        return around.content().frame(around.content().localized(name, shown.language()), shown.language(), title, Optional.empty());
    }

    private List<YearLink> years(Language language, Optional<Integer> shown) {
        SortedMap<Integer, List<Event>> byYear = index.byYear();
        return byYear.entrySet().stream().map(year -> new YearLink(year.getKey(), href(EventAddresses.year(year.getKey()), language), year.getValue().size(),
                shown.equals(Optional.of(year.getKey())))).toList();
    }

    private List<EventListView.LinkGroup> links(Language language) {
        Messages words = around.words(language);
        List<PageLink> kinds = Stream.of(EventKind.values()).filter(kind -> !index.of(kind).isEmpty())
                .map(kind -> new PageLink(words.text("agenda.kinds." + kind.key()), href(EventAddresses.kind(kind), language))).toList();
        List<PageLink> series = index.series().values().stream()
                .map(one -> new PageLink(title(one, language), href(EventAddresses.series(one.slug()), language))).toList();
        return Stream.of(new EventListView.LinkGroup(words.text("agenda.by-kind"), kinds), new EventListView.LinkGroup(words.text("agenda.by-series"), series))
                .filter(group -> !group.links().isEmpty()).toList();
    }

    private static String title(Series series, Language language) {
        return Typography.of(language).apply(series.title().in(language));
    }

    private List<CalendarLink> calendars(Shown shown) {
        return List.of(around.calendar(shown.title(), shown.name().withExtension("ics")));
    }

    private List<FeedLink> feeds(Shown shown) {
        Messages words = around.words(shown.language());
        WebAddress atom = around.content().localized(shown.name(), shown.language()).withExtension("atom");
        return List.of(new FeedLink(words.text("content.feed.of", shown.title()), atom.encoded(), "application/atom+xml"),
                new FeedLink(words.text("content.feed.of", shown.title()), shown.name().withExtension("json").encoded(), "application/feed+json"));
    }

    private String href(WebAddress address, Language language) {
        return around.content().localized(address, language).encoded();
    }
}
