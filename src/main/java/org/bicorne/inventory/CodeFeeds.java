package org.bicorne.inventory;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Version;
import org.bicorne.ui.FeedLink;
import org.jsoup.nodes.Entities;

/** What is new among repositories, for the same questions as their list: which came, and what they released. */
record CodeFeeds(Around around) {

    private static final WebAddress RELEASES = Around.CODE.child("releases.atom");

    /** What a feed tells: its words, its address, and its entries. */
    private enum Kind {
        REPOSITORIES("inventory.feed.repositories", Sort.CREATED),
        RELEASES("inventory.feed.releases", Sort.RELEASE);

        private final String title;
        private final Sort sort;

        Kind(String title, Sort sort) {
            this.title = title;
            this.sort = sort;
        }

        WebAddress address(Around around, Language language) {
            return this == RELEASES ? around.at(CodeFeeds.RELEASES, language) : around.at(Around.CODE, language).withExtension("atom");
        }
    }

    /** The feeds of what was asked for. */
    static List<FeedLink> links(Around around, Language language, ListRequest request) {
        return Stream.of(Kind.values()).map(kind -> new FeedLink(around.words(language).text(kind.title), kind.address(around, language).encoded() + request.filtersOnly().encoded(),
                "application/atom+xml")).toList();
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Language language : around.content().languages()) {
            for (Kind kind : Kind.values()) {
                WebAddress address = kind.address(around, language);
                pages.add(new Page(address, MediaType.ATOM, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), language),
                        new Body.Asked(() -> feed(kind, PageQuery.EMPTY, language), query -> feed(kind, query, language)), Optional.empty()));
            }
        }
        return pages;
    }

    /** The newest that answer a question; where nothing is asked, those of the whole inventory. */
    private byte[] feed(Kind kind, PageQuery question, Language language) {
        ListRequest request = ListRequest.of(question);
        List<Repository> newest = around.repositories().find(new RepositoryQuery(request.text(), request.filters(), kind.sort, 1, Feed.ENTRIES_MAX)).repositories();
        String office = around.content().site().name().in(language);
        String self = around.absolute(kind.address(around, language));
        FacetLabels labels = new FacetLabels(around.bodies(), language);
        List<String> chosen = request.filters().entrySet().stream().flatMap(entry -> entry.getValue().stream().map(value -> labels.of(entry.getKey(), value))).toList();
        String title = around.words(language).text(kind.title) + (chosen.isEmpty() ? "" : " (" + String.join(", ", chosen) + ")") + " – " + office;
        String list = around.absolute(around.at(Around.CODE, language)) + request.filtersOnly().encoded();
        List<FeedEntry> entries = kind == Kind.REPOSITORIES ? newest.stream().map(repository -> entry(repository, language)).toList() : releases(newest, language);
        return new Feed(title, Optional.empty(), language, list, self.substring(0, self.lastIndexOf('.')), office, around.content().licence(), entries).atom();
    }

    private FeedEntry entry(Repository repository, Language language) {
        ZonedDateTime made = repository.facts().createdAt().orElse(Instant.EPOCH).atZone(around.zone());
        String text = repository.facts().description().orElse("");
        return entry(around.absolute(around.page(repository, language)), repository.facts().name(), made, repository, new Said(text, repository.facts().url()), language);
    }

    /** What the body of an entry says, and where it leads. */
    private record Said(String text, String url) {}

    private FeedEntry entry(String id, String name, ZonedDateTime at, Repository repository, Said said, Language language) {
        String body = around.bodies().of(repository).name().in(language);
        return new FeedEntry(id, body + around.words(language).text("inventory.colon") + name, language, at, at, Optional.of(said.text()).filter(words -> !words.isBlank()),
                () -> FeedText.of("<p>" + Entities.escape(said.text()) + "</p><p><a href=\"" + Entities.escape(said.url()) + "\">" + Entities.escape(said.url()) + "</a></p>"),
                repository.facts().topics(), List.of(body), Version.of(id + at + repository));
    }

    /** One of a repository that nobody has looked into, or that released nothing, is missing. */
    private List<FeedEntry> releases(List<Repository> newest, Language language) {
        return newest.stream().flatMap(repository -> repository.inspection().stream().flatMap(found -> found.releases().stream()).map(release -> release(repository, release, language)))
                .toList();
    }

    private FeedEntry release(Repository repository, Inspection.Release release, Language language) {
        String name = release.name().filter(text -> !text.isBlank() && !text.equals(release.tag())).map(text -> release.tag() + " (" + text + ")").orElse(release.tag());
        String sheet = around.absolute(around.page(repository, language));
        String url = release.url().filter(address -> address.matches("https?://\\S+")).orElseGet(() -> sheet + "#" + Version.of(release.tag()).value());
        return entry(url, repository.facts().name() + " " + name, release.publishedAt().atZone(around.zone()), repository, new Said(repository.facts().description().orElse(""), sheet), language);
    }
}
