package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Lasting;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Card;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Group;
import org.bicorne.ui.ListView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Pagination;
import org.bicorne.ui.TagCount;
import org.bicorne.ui.TagLink;
import org.bicorne.ui.TagsView;
import org.bicorne.ui.Templates;
import org.bicorne.ui.YearLink;

/** Shows sections, their years, tags and folders as lists of cards, twenty a page. */
final class ListPages {

    private static final int CARDS_MAX = 20;

    private final Edition edition;
    private final Heads heads;
    private final Cards cards;
    private final Feeds feeds;

    ListPages(Edition edition, Feeds feeds) {
        this.edition = edition;
        this.heads = new Heads(edition);
        this.cards = new Cards(edition);
        this.feeds = feeds;
    }

    /** One list and everything that its pages say around the cards. */
    private record Shown(WebAddress address, Language language, String title, Optional<ContentPage> introduction, List<ContentPage> pages,
            List<YearLink> years, List<FeedLink> feedLinks) {}

    List<Page> section(Section section) {
        if (!section.isShown()) {
            return List.of();
        }
        SortedMap<Integer, List<ContentPage>> byYear = section.byYear();
        List<YearLink> years = byYear.size() > 1 ? years(section, byYear, Optional.empty()) : List.of();
        return paginated(new Shown(section.address(), section.language(), section.title(), section.index(), section.pages(), years, feeds.links(section)));
    }

    /** The lists of a section, year by year. */
    List<Page> years(Section section) {
        if (!section.isShown()) {
            return List.of();
        }
        List<Page> pages = new ArrayList<>();
        SortedMap<Integer, List<ContentPage>> byYear = section.byYear();
        byYear.forEach((year, members) -> pages.addAll(paginated(new Shown(yearAddress(section, year), section.language(),
                Messages.in(section.language()).text("content.list.year", section.title(), String.valueOf(year)), Optional.empty(), members,
                years(section, byYear, Optional.of(year)), feeds.links(section)))));
        return pages;
    }

    List<Page> feed(Section section) {
        return section.hasFeed() ? List.of(feeds.atom(section.address(), section.title(), section.index().flatMap(cards::description), section.language(), section.pages()))
                : List.of();
    }

    List<Page> tag(Tag tag) {
        Shown shown = new Shown(tag.address(), tag.language(), tag.title(), tag.introduction(), tag.pages(), List.of(),
                feeds.links(tag.address(), tag.title(), tag.language()));
        List<Page> pages = new ArrayList<>(paginated(shown));
        pages.add(feeds.atom(tag.address(), tag.title(), tag.introduction().flatMap(cards::description), tag.language(), tag.pages()));
        return pages;
    }

    /** The JSON and CSV files of these translations of one list. */
    List<Page> sectionData(List<Section> translations) {
        Section first = translations.getFirst();
        return feeds.data(edition.rules().unprefixed(first.address(), first.language()), first.title(), first.language(),
                translations.stream().map(Section::pages).toList());
    }

    List<Page> tagData(List<Tag> translations) {
        Tag first = translations.getFirst();
        return feeds.data(edition.rules().unprefixed(first.address(), first.language()), first.title(), first.language(),
                translations.stream().map(Tag::pages).toList());
    }

    /** The page of all tags in one language. */
    Page tags(Language language) {
        WebAddress address = edition.tagsAddress(language);
        String title = Messages.in(language).text("content.tags.title");
        List<Tag> tags = edition.lists().tags().stream().filter(tag -> tag.language().equals(language)).toList();
        return Page.listed(address, new Entry(title, language, Optional.empty()),
                new Lasting<>(() -> Version.of("tags", edition.frameVersion().value(), title,
                        tags.stream().map(tag -> tag.address() + tag.title() + tag.pages().size()).toList().toString())),
                () -> Templates.render("content/tags.jte", new TagsView(heads.frame(address, language, title, Optional.empty(), List.of()), title,
                        tags.stream().map(tag -> new TagCount(new TagLink(tag.title(), tag.address().encoded()), tag.pages().size())).toList())));
    }

    /** A folder of addresses without a page of its own. */
    Page folder(FolderList list) {
        return Page.listed(list.address(), new Entry(list.title(), list.language(), Optional.empty()),
                new Lasting<>(() -> Version.of("folder", edition.frameVersion().value(), frame(list).head().toString(), children(list).toString(),
                        cards.version(list.pages()).value())),
                () -> render(list));
    }

    private byte[] render(FolderList list) {
        List<Card> all = new ArrayList<>(cards.of(list.pages(), list.language()));
        all.addAll(children(list));
        return Templates.render("content/list.jte", new ListView(frame(list), list.title(), Optional.empty(),
                List.of(new Group(Optional.empty(), all)), Pagination.NONE, List.of(), List.of(), all.size()));
    }

    private Frame frame(FolderList list) {
        return heads.frame(list.address(), list.language(), list.title(), Optional.empty(), List.of());
    }

    private List<Card> children(FolderList list) {
        Set<WebAddress> shown = list.pages().stream().map(ContentPage::address).collect(Collectors.toSet());
        return list.children().stream().filter(child -> !shown.contains(child))
                .flatMap(child -> edition.titleAt(child).map(title -> Card.of(title, child.encoded())).stream()).toList();
    }

    /** How many pages a list of these takes. */
    static int countOf(List<ContentPage> pages) {
        return Math.max(1, (pages.size() + CARDS_MAX - 1) / CARDS_MAX);
    }

    private List<Page> paginated(Shown shown) {
        int count = countOf(shown.pages());
        return IntStream.rangeClosed(1, count).mapToObj(number -> page(shown, number, count)).toList();
    }

    private Page page(Shown shown, int number, int count) {
        List<ContentPage> members = shown.pages().subList((number - 1) * CARDS_MAX, Math.min(number * CARDS_MAX, shown.pages().size()));
        Optional<ContentPage> introduction = shown.introduction().filter(page -> number == 1);
        boolean isYear = shown.years().stream().anyMatch(YearLink::current);
        Optional<Entry> entry = number == 1 && !isYear ? Optional.of(new Entry(shown.title(), shown.language(), Optional.empty())) : Optional.empty();
        return new Page(pageAddress(shown.address(), number), MediaType.HTML, introduction.isPresent() ? Page.Origin.FOLDER : Page.Origin.COMPUTED,
                introduction.map(ContentPage::path), version(shown, members, number), new Body.Rendered(() -> render(shown, members, number, count)), entry);
    }

    private Supplier<Version> version(Shown shown, List<ContentPage> members, int number) {
        Supplier<Version> lasting = new Lasting<>(() -> Version.of("list", edition.frameVersion().value(), edition.linksVersion().value(),
                frame(shown, number, 0).head().toString(), shown.pages().size() + "/" + number, cards.version(members).value(), shown.years().toString(),
                shown.introduction().map(page -> edition.lastingTextVersion(page).value()).orElse("")));
        return () -> shown.introduction().map(page -> edition.now(lasting.get(), page)).orElseGet(lasting);
    }

    private Frame frame(Shown shown, int number, int count) {
        Optional<String> description = shown.introduction().flatMap(cards::description);
        return shown.introduction().filter(page -> number == 1)
                .map(page -> heads.article(page, description, shown.feedLinks(), Optional.empty(), Map.of()))
                .orElseGet(() -> heads.frame(pageAddress(shown.address(), number), shown.language(), title(shown, number, count), description, shown.feedLinks()));
    }

    private static String title(Shown shown, int number, int count) {
        return number == 1 ? shown.title() : Messages.in(shown.language()).text("content.list.page", shown.title(), number, count);
    }

    private byte[] render(Shown shown, List<ContentPage> members, int number, int count) {
        Optional<ContentPage> introduction = shown.introduction().filter(page -> number == 1);
        Pagination pagination = count == 1 ? Pagination.NONE
                : new Pagination(number, IntStream.rangeClosed(1, count).mapToObj(n -> pageAddress(shown.address(), n).encoded()).toList());
        return Templates.render("content/list.jte", new ListView(frame(shown, number, count), introduction.map(ContentPage::title).orElse(title(shown, number, count)),
                introduction.map(page -> edition.articles().html(page, "")), List.of(new Group(Optional.empty(), cards.of(members, shown.language()))),
                pagination, shown.years(), shown.feedLinks(), shown.pages().size()));
    }

    private static List<YearLink> years(Section section, SortedMap<Integer, List<ContentPage>> byYear, Optional<Integer> shown) {
        return byYear.entrySet().stream().map(year -> new YearLink(year.getKey(), yearAddress(section, year.getKey()).encoded(), year.getValue().size(),
                shown.equals(Optional.of(year.getKey())))).toList();
    }

    private static WebAddress yearAddress(Section section, int year) {
        return section.address().child(year + "/");
    }

    private static WebAddress pageAddress(WebAddress list, int number) {
        return number == 1 ? list : list.child("page-" + number + "/");
    }
}
