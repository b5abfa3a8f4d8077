package org.bicorne.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Link;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedSource;
import org.bicorne.pages.FindingSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Redirect;
import org.bicorne.pages.Version;
import org.bicorne.search.SearchDocument;
import org.bicorne.search.SearchPages;
import org.bicorne.search.SearchSource;
import org.bicorne.ui.Card;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Site;

/**
 * The office's own pages, as they are in one snapshot of its folder. Immutable; the next snapshot's content is made from this one,
 * so that only what changed is read again.
 */
public final class Content implements PageSource, FeedSource, FindingSource, SearchSource, SearchPages.Surroundings {

    private static final int LISTING_CARDS_MAX = 3;
    private static final int FEED_TEXTS_MAX = 500;

    private final Edition edition;
    private final Feeds feeds;
    private final ArticlePages articles;
    private final ListPages lists;
    private final HistoryPages histories;
    private final Redirects redirects;
    private final List<Finding> readingFindings;
    private final Memory memory;

    /**
     * How the folder is read.
     *
     * @param baseUrl the canonical address when the settings give none, or another one is wanted
     * @param withDrafts whether drafts are shown
     * @param isDev whether pages refresh by themselves
     * @param isElsewhere whether another room has a page at an address; asked when a link is shown, not before
     * @param blocks what rooms below show where a text has a fenced block of their name
     * @param events what is added to the pages of events
     * @param titleElsewhere the title of another room's page, for breadcrumbs; asked when a page is shown, not before
     */
    public record Reading(Optional<SiteUrl> baseUrl, boolean withDrafts, boolean isDev, Predicate<WebAddress> isElsewhere, List<BlockSource> blocks,
            EventPages events, Function<WebAddress, Optional<String>> titleElsewhere) {

        public Reading {
            blocks = List.copyOf(blocks);
        }

        /** No other room shows anything in texts. */
        public Reading(Optional<SiteUrl> baseUrl, boolean withDrafts, boolean isDev, Predicate<WebAddress> isElsewhere) {
            this(baseUrl, withDrafts, isDev, isElsewhere, List.of(), EventPages.NONE, _ -> Optional.empty());
        }

        private Set<String> blockNames() {
            Set<String> names = new HashSet<>(Blocks.OWN_NAMES);
            blocks.forEach(source -> names.add(source.name()));
            return names;
        }
    }

    private Content(Edition edition, Redirects redirects, List<Finding> findings, Memory memory) {
        this.edition = edition;
        this.feeds = new Feeds(edition);
        this.histories = new HistoryPages(edition);
        this.articles = edition.articles();
        this.lists = new ListPages(edition, feeds);
        this.redirects = redirects;
        this.readingFindings = List.copyOf(findings);
        this.memory = memory;
    }

    /** @param before the content of an earlier snapshot of the same folder, from which unchanged files are taken */
    public static Content of(Snapshot snapshot, OfficeSettings settings, History history, Reading reading, Optional<Content> before) {
        ContentReader reader = new ContentReader(snapshot, settings, reading.withDrafts(), reading.blockNames());
        ContentIndex index = reader.index(before.map(content -> content.memory).orElse(Memory.NONE));
        AddressRules rules = new AddressRules(reader.engine(), reader.engineFile(), settings);
        ListsReader listsReader = new ListsReader(index, settings, rules);
        Lists lists = new Lists(listsReader.sections(), listsReader.tags());
        Set<WebAddress> computed = computedAddresses(lists, rules);
        settings.languages().forEach(language -> computed.add(rules.prefixed(AddressRules.EVENT_LIST, language)));
        computed.add(rules.prefixed(AddressRules.EVENT_LIST, index.defaultLanguage()));
        Predicate<WebAddress> isTaken = address -> index.at(address).isPresent() || computed.contains(address);
        Map<WebAddress, FolderList> folders = FolderList.of(index, isTaken, rules::isHome);
        Optional<SiteUrl> url = reading.baseUrl().or(() -> reader.url());
        Site site = new Frames(snapshot, settings, reader.engineFile(), index, rules, reader.findings())
                .site(url.map(SiteUrl::text).orElse(""), lists.sections(), reading.isDev());
        if (url.isEmpty()) {
            reader.findings().add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.URL_MISSING));
        }
        Predicate<WebAddress> isComputed = address -> computed.contains(address) || folders.containsKey(address) || reading.isElsewhere().test(address);
        List<OwnPlaces.OwnPlace> ownPlaces = OwnPlaces.all(settings, url);
        LinkResolver resolver = new LinkResolver(index, snapshot, ownPlaces, OwnPlaces.repositories(settings),
                isComputed, address -> settings.missing().stream().anyMatch(glob -> glob.matches(address.path())));
        Documents documents = before.map(content -> content.edition.documents()).orElseGet(() -> new Documents(settings, reading.blockNames(), reading.events()::shown));
        Recent<Edition.FeedText, String> feedTexts = before.map(content -> content.edition.feedTexts()).orElseGet(() -> new Recent<>(FEED_TEXTS_MAX));
        Edition edition = new Edition(settings, index, lists, folders, site, rules, resolver, documents, new Pictures(snapshot), feedTexts,
                new Guides(index), history, new DataFiles(snapshot, settings),
                new Glossary(index, snapshot, documents::of), reading.blocks(), reading.events(), reading.titleElsewhere(), address -> index.at(address).isPresent() || isComputed.test(address),
                frameVersion(settings, site), linksVersion(snapshot, index));
        return new Content(edition, new Redirects(edition, rules, reader), reader.findings(), reader.memory());
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Set<WebAddress> introductions = new HashSet<>();
        for (Section section : edition.lists().sections()) {
            pages.addAll(lists.section(section));
            section.index().filter(index -> section.isShown()).ifPresent(index -> introductions.add(index.address()));
        }
        for (Tag tag : edition.lists().tags()) {
            pages.addAll(lists.tag(tag));
            tag.introduction().ifPresent(introduction -> introductions.add(introduction.address()));
        }
        edition.lists().sections().stream().filter(Section::hasFeed)
                .collect(Collectors.groupingBy(section -> edition.rules().unprefixed(section.address(), section.language()), TreeMap::new, Collectors.toList()))
                .values().forEach(translations -> pages.addAll(lists.sectionData(translations)));
        edition.lists().tags().stream()
                .collect(Collectors.groupingBy(tag -> edition.rules().unprefixed(tag.address(), tag.language()), TreeMap::new, Collectors.toList()))
                .values().forEach(translations -> pages.addAll(lists.tagData(translations)));
        edition.lists().languagesOfTags().forEach(language -> pages.add(lists.tags(language)));
        edition.folders().values().forEach(folder -> pages.add(lists.folder(folder)));
        for (ContentPage page : edition.index().pages()) {
            if (!introductions.contains(page.address()) && !isFront(page)) {
                pages.add(articles.page(page));
            }
            histories.page(page).ifPresent(pages::add);
        }
        return pages;
    }

    @Override
    public List<Redirect> redirects() {
        return redirects.all();
    }

    @Override
    public List<FeedEntry> latest(Language language) {
        return feeds.entries(newestPages(language, Feed.ENTRIES_MAX));
    }

    @Override
    public List<SearchDocument> searchDocuments() {
        return new Findable(edition).documents();
    }

    /** What reading, addresses and links found; reads every page. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(readingFindings);
        findings.addAll(redirects.findings());
        findings.addAll(edition.glossary().findings());
        PageCheck check = new PageCheck(edition);
        edition.index().pages().parallelStream().map(check::findings).toList().forEach(findings::addAll);
        findings.addAll(new FolderCheck(edition.index()).findings());
        return findings;
    }

    /** Every link to another site, by page; reads every page. */
    public List<ExternalLink> externalLinks() {
        PageCheck check = new PageCheck(edition);
        return edition.index().pages().parallelStream().map(check::externalLinks).flatMap(List::stream).toList();
    }

    /** The pages that tell of events, by path. */
    public List<EventPage> eventPages() {
        return edition.index().pages().stream().filter(page -> page.kind() == PageCollection.Kind.EVENT).map(EventPage::of).toList();
    }

    /** What surrounds every page of the office. */
    public Site site() {
        return edition.site();
    }

    /** The frame of a page that another room shows. */
    @Override
    public Frame frame(WebAddress address, Language language, String title, Optional<String> description) {
        return new Heads(edition).frame(address, language, title, description, List.of());
    }

    /** Languages in which there is a page, the default first. */
    @Override
    public List<Language> languages() {
        return edition.site().languages();
    }

    /** The address that a page of this name has in this language. */
    @Override
    public WebAddress localized(WebAddress address, Language language) {
        return edition.rules().prefixed(address, language);
    }

    /** Whether the folder has a page at this address. */
    public boolean hasPage(WebAddress address) {
        return edition.index().at(address).isPresent();
    }

    /** The text of the folder's own front page, when news are to stand below it; else it is a page like any other. */
    public Optional<FrontText> frontText(Language language) {
        return edition.index().at(edition.home(language)).filter(this::isFront).map(articles::frontText);
    }

    /** The newest posts and issues in this language. */
    public List<Card> newest(Language language, int cardsMax) {
        return new Cards(edition).of(newestPages(language, cardsMax), language);
    }

    /** The lists of pages in this language. */
    public List<Listing> listings(Language language) {
        return edition.lists().sections().stream().filter(section -> section.language().equals(language))
                .map(section -> new Listing(section.title(), section.address(), section.kind() == PageCollection.Kind.ISSUE,
                        section.index().flatMap(new Cards(edition)::description),
                        new Cards(edition).of(section.pages().stream().limit(LISTING_CARDS_MAX).toList(), language))).toList();
    }

    /** The pages at the top of the folder in this language, by rank, then title. */
    public List<Card> topPages(Language language) {
        return new Cards(edition).of(edition.index().pages().stream()
                .filter(page -> page.language().equals(language) && !page.facts().isHidden() && isTop(page))
                .sorted(FolderList.BY_RANK).toList(), language);
    }

    /** What there is to subscribe to in this language besides the feed of the whole site. */
    public List<FeedLink> feedLinks(Language language) {
        return edition.lists().sections().stream().filter(section -> section.language().equals(language))
                .flatMap(section -> feeds.links(section).stream()).toList();
    }

    /** The licence of the content, as feeds say it. */
    public Optional<Feed.Licence> licence() {
        return feeds.licence();
    }

    /** Changes when the office's name, menu, look or another part of every page does. */
    @Override
    public Version frameVersion() {
        return edition.frameVersion();
    }

    private boolean isFront(ContentPage page) {
        return page.address().equals(edition.home(page.language())) && !newestPages(page.language(), 1).isEmpty();
    }

    private boolean isTop(ContentPage page) {
        return FolderList.parent(page.address()).equals(edition.home(page.language())) && !page.address().equals(edition.home(page.language()))
                && page.address().isFolder();
    }

    private List<ContentPage> newestPages(Language language, int pagesMax) {
        return edition.lists().sections().stream().filter(section -> section.language().equals(language))
                .flatMap(section -> section.pages().stream().limit(pagesMax)).filter(page -> page.published().isPresent())
                .distinct().sorted(ContentIndex.NEWEST_FIRST).limit(pagesMax).toList();
    }

    private static Set<WebAddress> computedAddresses(Lists lists, AddressRules rules) {
        Set<WebAddress> computed = new HashSet<>();
        lists.sections().stream().filter(Section::isShown).forEach(section -> {
            computed.add(section.address());
            section.byYear().keySet().forEach(year -> computed.add(section.address().child(year + "/")));
        });
        lists.sections().stream().filter(Section::hasFeed).forEach(section -> addFiles(computed, rules, section.address(), section.language()));
        lists.tags().forEach(tag -> {
            computed.add(tag.address());
            computed.add(rules.prefixed(new WebAddress("/tags/"), tag.language()));
            addFiles(computed, rules, tag.address(), tag.language());
        });
        return computed;
    }

    private static void addFiles(Set<WebAddress> computed, AddressRules rules, WebAddress list, Language language) {
        WebAddress data = rules.unprefixed(list, language);
        computed.addAll(List.of(list.withExtension("atom"), data.withExtension("json"), data.withExtension("csv")));
    }

    private static Version frameVersion(OfficeSettings settings, Site site) {
        return Version.of(settings.toString(), site.name().toString(), site.description().toString(), site.url(), site.home().toString(),
                site.menu().toString(), site.theme().asset().path(), site.theme().icon(), site.theme().styleSheets().toString(), site.footer().toString(), String.valueOf(site.dev()));
    }

    private static Version linksVersion(Snapshot snapshot, ContentIndex index) {
        StringBuilder links = new StringBuilder();
        index.pages().forEach(page -> links.append(page.path()).append('\t').append(page.address()).append('\n'));
        snapshot.files().forEach(file -> links.append(file.path()).append(Pictures.stamp(file)).append('\n'));
        return Version.of(links.toString());
    }
}
