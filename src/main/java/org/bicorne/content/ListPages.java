package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Card;
import org.bicorne.ui.FeedLink;
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
            Optional<Section> years, Optional<Integer> year, List<FeedLink> feedLinks) {}

    List<Page> section(Section section) {
        List<Page> pages = new ArrayList<>();
        if (section.isShown()) {
            Shown whole = new Shown(section.address(), section.language(), section.title(), section.index(), section.pages(), Optional.of(section),
                    Optional.empty(), feeds.links(section));
            pages.addAll(paginated(whole));
            section.byYear().forEach((year, members) -> pages.addAll(paginated(new Shown(yearAddress(section, year), section.language(),
                    Messages.in(section.language()).text("content.list.year", section.title(), String.valueOf(year)), Optional.empty(), members,
                    Optional.of(section), Optional.of(year), feeds.links(section)))));
        }
        if (section.hasFeed()) {
            pages.add(feeds.atom(section.address(), section.title(), section.index().flatMap(cards::description), section.language(), section.pages()));
        }
        return pages;
    }

    List<Page> tag(Tag tag) {
        Shown shown = new Shown(tag.address(), tag.language(), tag.title(), tag.introduction(), tag.pages(), Optional.empty(), Optional.empty(),
                feeds.links(tag.address(), tag.title(), tag.language()));
        List<Page> pages = new ArrayList<>(paginated(shown));
        pages.add(feeds.atom(tag.address(), tag.title(), tag.introduction().flatMap(cards::description), tag.language(), tag.pages()));
        return pages;
    }

    /** The JSON and CSV files of these translations of one list. */
    List<Page> sectionData(List<Section> translations) {
        Section first = translations.getFirst();
        return feeds.data(edition.rules().unprefixed(first.address(), first.language()), first.title(), Optional.empty(), first.language(),
                translations.stream().flatMap(section -> section.pages().stream()).toList());
    }

    List<Page> tagData(List<Tag> translations) {
        Tag first = translations.getFirst();
        return feeds.data(edition.rules().unprefixed(first.address(), first.language()), first.title(), Optional.empty(), first.language(),
                translations.stream().flatMap(tag -> tag.pages().stream()).toList());
    }

    /** The page of all tags in one language. */
    Page tags(Language language) {
        WebAddress address = edition.tagsAddress(language);
        String title = Messages.in(language).text("content.tags.title");
        List<Tag> tags = edition.lists().tags().stream().filter(tag -> tag.language().equals(language)).toList();
        return Page.listed(address, new Entry(title, language, Optional.empty()),
                () -> Version.of(edition.frameVersion().value(), edition.linksVersion().value(), title, tags.stream().map(tag -> tag.address() + tag.title() + tag.pages().size()).toList().toString()),
                () -> Templates.render("content/tags.jte", new TagsView(heads.frame(address, language, title, Optional.empty(), List.of()), title,
                        tags.stream().map(tag -> new TagCount(new TagLink(tag.title(), tag.address().encoded()), tag.pages().size())).toList())));
    }

    /** A folder of addresses without a page of its own. */
    Page folder(FolderList list) {
        return Page.listed(list.address(), new Entry(list.title(), list.language(), Optional.empty()),
                () -> Version.of("folder", edition.frameVersion().value(), edition.linksVersion().value(), list.toString().length() + "", list.children().toString(), versions(list.pages())),
                () -> render(list));
    }

    private byte[] render(FolderList list) {
        List<Card> children = list.children().stream()
                .filter(child -> list.pages().stream().noneMatch(page -> page.address().equals(child)))
                .flatMap(child -> edition.titleAt(child).map(title -> Card.of(title, child.encoded())).stream()).toList();
        List<Card> all = new ArrayList<>(cards.of(list.pages(), list.language()));
        all.addAll(children);
        return Templates.render("content/list.jte", new ListView(
                heads.frame(list.address(), list.language(), list.title(), Optional.empty(), List.of()), list.title(), Optional.empty(),
                List.of(new Group(Optional.empty(), all)), Pagination.NONE, List.of(), List.of(), all.size()));
    }

    private List<Page> paginated(Shown shown) {
        int count = Math.max(1, (shown.pages().size() + CARDS_MAX - 1) / CARDS_MAX);
        return IntStream.rangeClosed(1, count).mapToObj(number -> page(shown, number, count)).toList();
    }

    private Page page(Shown shown, int number, int count) {
        List<ContentPage> members = shown.pages().subList((number - 1) * CARDS_MAX, Math.min(number * CARDS_MAX, shown.pages().size()));
        Body.Renderer renderer = () -> render(shown, members, number, count);
        java.util.function.Supplier<Version> version = () -> Version.of("list", edition.frameVersion().value(), edition.linksVersion().value(),
                shown.title(), shown.pages().size() + "/" + number, versions(members), years(shown).toString(), shown.introduction().map(page -> page.source().file().version()).orElse(""));
        WebAddress address = pageAddress(shown.address(), number);
        Optional<Entry> entry = number == 1 && shown.year().isEmpty() ? Optional.of(new Entry(shown.title(), shown.language(), Optional.empty())) : Optional.empty();
        Page.Origin origin = shown.introduction().isPresent() && number == 1 ? Page.Origin.FOLDER : Page.Origin.COMPUTED;
        return new Page(address, MediaType.HTML, origin, shown.introduction().filter(page -> number == 1).map(ContentPage::path), version,
                new Body.Rendered(renderer), entry);
    }

    private byte[] render(Shown shown, List<ContentPage> members, int number, int count) {
        WebAddress address = pageAddress(shown.address(), number);
        String title = number == 1 ? shown.title() : Messages.in(shown.language()).text("content.list.page", shown.title(), number, count);
        Optional<ContentPage> introduction = shown.introduction().filter(page -> number == 1);
        Optional<String> description = shown.introduction().flatMap(cards::description);
        Pagination pagination = count == 1 ? Pagination.NONE
                : new Pagination(number, IntStream.rangeClosed(1, count).mapToObj(n -> pageAddress(shown.address(), n).encoded()).toList());
        return Templates.render("content/list.jte", new ListView(
                introduction.map(page -> heads.article(page, description, shown.feedLinks(), Optional.empty(), java.util.Map.of()))
                        .orElseGet(() -> heads.frame(address, shown.language(), title, description, shown.feedLinks())),
                introduction.map(ContentPage::title).orElse(title), introduction.map(page -> edition.articles().html(page, "")),
                List.of(new Group(Optional.empty(), cards.of(members, shown.language()))), pagination, years(shown), shown.feedLinks(), shown.pages().size()));
    }

    private List<YearLink> years(Shown shown) {
        List<YearLink> years = new ArrayList<>();
        shown.years().ifPresent(section -> section.byYear().forEach((year, members) -> years.add(
                new YearLink(year, yearAddress(section, year).encoded(), members.size(), shown.year().filter(year::equals).isPresent()))));
        return years.size() > 1 || shown.year().isPresent() ? years : List.of();
    }

    private static WebAddress yearAddress(Section section, int year) {
        return section.address().child(year + "/");
    }

    private static WebAddress pageAddress(WebAddress list, int number) {
        return number == 1 ? list : list.child("page-" + number + "/");
    }

    private static String versions(List<ContentPage> pages) {
        return String.join(" ", pages.stream().map(page -> page.source().file().version()).toList());
    }
}
