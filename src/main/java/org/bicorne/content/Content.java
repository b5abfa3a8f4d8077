package org.bicorne.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.PageCollection;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.kernel.WebAddress;
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
    
    private final Edition edition;
    private final Feeds feeds;
    private final ArticlePages articles;
    private final ListPages lists;
    private final HistoryPages histories;
    private final Redirects redirects;
    private final List<Finding> readingFindings;
    private final Parts parts;
    private final PageGroups groups;

    /** Pages that were asked for by their address. */
    private final Map<PageGroups.Group, Map<String, Page>> made = new ConcurrentHashMap<>();

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

        Set<String> blockNames() {
            Set<String> names = new HashSet<>(Blocks.OWN_NAMES);
            blocks.forEach(source -> names.add(source.name()));
            return names;
        }
    }

    Content(Edition edition, Redirects redirects, List<Finding> findings, Parts parts, PageGroups groups) {
        this.edition = edition;
        this.feeds = new Feeds(edition);
        this.histories = new HistoryPages(edition);
        this.articles = edition.articles();
        this.lists = new ListPages(edition, feeds);
        this.redirects = redirects;
        this.readingFindings = List.copyOf(findings);
        this.parts = parts;
        this.groups = groups;
    }

    Edition edition() {
        return edition;
    }

    Parts parts() {
        return parts;
    }

    Redirects formerAddresses() {
        return redirects;
    }

    PageGroups groups() {
        return groups;
    }

    ListPages lists() {
        return lists;
    }

    /** @param before the content of an earlier snapshot of the same folder, from which unchanged files are taken */
    public static Content of(Snapshot snapshot, OfficeSettings settings, History history, Reading reading, Optional<Content> before) {
        return new ContentMaker(settings, history, reading).anew(snapshot, before);
    }

    /**
     * The content of the next snapshot, at the price of what changed; empty when other pages may be arranged otherwise now.
     *
     * @param settings the same as before
     * @param history the same as before
     */
    public Optional<Content> renewed(Snapshot snapshot, OfficeSettings settings, History history, Reading reading) {
        return new ContentMaker(settings, history, reading).renewed(this, snapshot);
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        groups.in(edition).forEach(group -> pages.addAll(group.pages(this)));
        Set<WebAddress> introductions = introductions();
        for (ContentPage page : edition.index().pages()) {
            if (!introductions.contains(page.address()) && !isFront(page)) {
                pages.add(articles.page(page));
            }
            histories.page(page).ifPresent(pages::add);
        }
        return pages;
    }

    private Map<String, Page> byAddress(PageGroups.Group group) {
        Map<String, Page> pages = new HashMap<>();
        group.pages(this).forEach(page -> pages.putIfAbsent(page.address().path(), page));
        return pages;
    }

    private Set<WebAddress> introductions() {
        Set<WebAddress> introductions = new HashSet<>();
        edition.lists().sections().stream().filter(Section::isShown).forEach(section -> section.index().ifPresent(index -> introductions.add(index.address())));
        edition.lists().tags().forEach(tag -> tag.introduction().ifPresent(introduction -> introductions.add(introduction.address())));
        return introductions;
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    /** Lists are found with those made beside them, an article and its history by the file. */
    @Override
    public Page now(Page former) {
        WebAddress address = former.address();
        return groups.of(address, this).flatMap(group -> Optional.ofNullable(made.computeIfAbsent(group, this::byAddress).get(address.path())))
                .filter(page -> page.source().equals(former.source()))
                .or(() -> former.source().flatMap(edition.index()::page).filter(page -> page.address().equals(address)).map(articles::page))
                .or(() -> HistoryPages.subjects(address).flatMap(subject -> edition.index().at(subject).stream()).findFirst().flatMap(histories::page))
                .orElse(former);
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

    /**
     * Told of each page that was just shown, makes what its feeds will give of it while its text is at hand: for those who write all pages, articles
     * before feeds.
     */
    public Consumer<Page> keptForFeeds() {
        Set<FilePath> members = feeds.members();
        return page -> page.source().filter(members::contains).flatMap(edition.index()::page).filter(shown -> shown.address().equals(page.address()))
                .ifPresent(feeds::keep);
    }

    /** What reading, addresses and links found; reads every page. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(readingFindings);
        parts.memory().known().values().forEach(known -> findings.addAll(known.source().findings()));
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

    /** Whether all pages changed last when those of the content that this one renewed did. */
    public boolean hasDatesOf(Content before) {
        return parts.changed().stream().allMatch(file -> changed(file).equals(before.changed(file)));
    }

    private Optional<LocalDate> changed(FilePath file) {
        return edition.index().page(file).flatMap(histories::changed);
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
        return new Cards(edition).of(groups.below(edition.home(language), edition.index()).stream()
                .filter(page -> page.language().equals(language) && !page.facts().isHidden())
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

    private List<ContentPage> newestPages(Language language, int pagesMax) {
        return edition.lists().sections().stream().filter(section -> section.language().equals(language))
                .flatMap(section -> section.pages().stream().limit(pagesMax)).filter(page -> page.published().isPresent())
                .distinct().sorted(ContentIndex.NEWEST_FIRST).limit(pagesMax).toList();
    }
}
