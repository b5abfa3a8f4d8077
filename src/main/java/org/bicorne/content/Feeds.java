package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.CsvLine;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.Lasting;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Messages;

/** Gives each list as an Atom feed, a JSON Feed and a CSV file, at the list's address with an extension. */
final class Feeds {

    private final Edition edition;
    private final Cards cards;

    /** A page is in the feeds of all its tags, each in two formats. */
    private final Map<FilePath, FeedEntry> entries = new ConcurrentHashMap<>();

    Feeds(Edition edition) {
        this.edition = edition;
        this.cards = new Cards(edition);
    }

    List<FeedLink> links(Section section) {
        return section.hasFeed() ? links(section.address(), section.title(), section.language()) : List.of();
    }

    List<FeedLink> links(WebAddress list, String title, Language language) {
        Messages words = Messages.in(language);
        WebAddress data = edition.rules().unprefixed(list, language);
        return List.of(new FeedLink(words.text("content.feed.of", title), list.withExtension("atom").encoded(), "application/atom+xml"),
                new FeedLink(words.text("content.feed.of", title), data.withExtension("json").encoded(), "application/feed+json"));
    }

    /** The Atom feed of a list, in the list's language. */
    Page atom(WebAddress list, String title, Optional<String> description, Language language, List<ContentPage> members) {
        return Page.computed(list.withExtension("atom"), MediaType.ATOM, new Lasting<>(() -> feed(list, title, description, language, members).version()),
                () -> feed(list, title, description, language, members).atom());
    }

    /** The files of a list that never move with the language: they hold the pages of all languages, each in its order. */
    List<Page> data(WebAddress list, String title, Language language, List<List<ContentPage>> translations) {
        List<Page> pages = new ArrayList<>();
        List<ContentPage> newest = translations.stream().flatMap(Feeds::given).sorted(ContentIndex.NEWEST_FIRST).toList();
        pages.add(Page.computed(list.withExtension("json"), MediaType.JSON_FEED, new Lasting<>(() -> feed(list, title, Optional.empty(), language, newest).version()),
                () -> feed(list, title, Optional.empty(), language, newest).json()));
        pages.add(Page.computed(list.withExtension("csv"), MediaType.CSV, new Lasting<>(() -> Version.of(csv(translations))), () -> csv(translations)));
        return pages;
    }

    /** A dated page with its whole text. */
    FeedEntry entry(ContentPage page) {
        FeedEntry known = entries.get(page.path());
        if (known == null) {
            known = newEntry(page);
            entries.put(page.path(), known);
        }
        return known;
    }

    /** Makes what feeds will give of this page, and keeps it for a while. */
    void keep(ContentPage page) {
        text(page, edition.textVersion(page));
    }

    private FeedText text(ContentPage page, Version version) {
        return edition.feedTexts().get(new Edition.FeedKey(page.path(), version), _ -> FeedText.of(html(page, edition.absolute(page.address()))));
    }

    /** The pages that some feed gives. */
    Set<FilePath> members() {
        Set<FilePath> members = new HashSet<>();
        Stream.concat(edition.lists().sections().stream().filter(Section::hasFeed).map(Section::pages), edition.lists().tags().stream().map(Tag::pages))
                .forEach(pages -> given(pages).forEach(page -> members.add(page.path())));
        return members;
    }

    private FeedEntry newEntry(ContentPage page) {
        ZonedDateTime published = page.facts().published().orElseThrow().start(edition.settings().timezone());
        ZonedDateTime updated = page.facts().changed().map(date -> date.start(edition.settings().timezone()))
                .or(() -> edition.history().lastChange(page.path()).map(change -> change.at().atZone(edition.settings().timezone())))
                .filter(date -> date.isAfter(published)).orElse(published);
        String url = edition.absolute(page.address());
        Version text = edition.textVersion(page);
        Version version = Version.of(text.value(), cards.tags(page).toString(), url, updated.toString());
        return new FeedEntry(url, page.title(), page.language(), published, updated, cards.description(page),
                () -> text(page, text),
                cards.tags(page).stream().map(tag -> tag.title()).toList(), page.facts().authors(), version);
    }

    /** The entries of these pages that feeds give: the first dated ones of a list whose newest come first. */
    List<FeedEntry> entries(List<ContentPage> members) {
        return given(members).map(this::entry).toList();
    }

    private static Stream<ContentPage> given(List<ContentPage> members) {
        return members.stream().filter(page -> page.published().isPresent() && !page.facts().isHidden()).limit(Feed.ENTRIES_MAX);
    }

    private Feed feed(WebAddress list, String title, Optional<String> description, Language language, List<ContentPage> members) {
        String self = edition.absolute(list.withExtension("atom"));
        return new Feed(title + " – " + edition.site().name().in(language), description, language, edition.absolute(list),
                self.substring(0, self.length() - ".atom".length()), edition.site().name().in(language), licence(), entries(members));
    }

    Optional<Feed.Licence> licence() {
        return edition.site().footer().licence().map(licence -> new Feed.Licence(licence.name(), licence.href()));
    }

    /** The whole text with absolute links; a heading's link to itself keeps working far from its page. */
    private String html(ContentPage page, String url) {
        String html = edition.articles().html(page, edition.site().url());
        return html.replace("href=\"#", "href=\"" + url + "#");
    }

    private byte[] csv(List<List<ContentPage>> translations) {
        StringBuilder csv = new StringBuilder("title,url,date,language,tags,description\r\n");
        for (ContentPage page : (Iterable<ContentPage>) translations.stream().flatMap(List::stream)::iterator) {
            String tags = String.join(";", page.facts().tags());
            String day = page.published().map(Object::toString).orElse("");
            csv.append(CsvLine.of(page.title(), edition.absolute(page.address()), day, page.language().tag(), tags, page.facts().description().orElse("")));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
