package org.bicorne.inventory;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.content.Content;
import org.bicorne.folder.InventorySettings;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Family;
import org.bicorne.pages.FindingSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Redirect;
import org.bicorne.pages.Version;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.PageLink;

/** The source code that public bodies publish, as one snapshot of the folder and the office’s state tell it. */
public final class Inventory implements PageSource, FindingSource {

    private final Around around;
    private final List<Finding> findings;
    private final Optional<PubliccodeDesk> desk;
    private volatile Optional<Map<String, Page>> byAddress = Optional.empty();

    private Inventory(Around around, List<Finding> findings, Optional<PubliccodeDesk> desk) {
        this.around = around;
        this.desk = desk;
        this.findings = List.copyOf(findings);
    }

    /**
     * The inventory of the folder.
     *
     * @param isServed whether a server answers questions, so that lists can be searched
     * @param catalogue what is recommended among all this code
     * @param state what was crawled or imported; a list kept by hand stands in for it where there is none
     */
    public static Inventory of(Content content, Snapshot snapshot, OfficeSettings settings, Organisations organisations, InstantSource clock, boolean isServed, CatalogueLinks catalogue,
            Optional<InventoryState> state) {
        InventoryFiles files = InventoryFiles.of(snapshot, organisations);
        List<Account> accounts = files.accounts();
        String made = Version.of(accounts.toString(), organisations.all().toString(), new TreeMap<>(settings.inventory().openness()).toString()).value();
        Bodies bodies = state.map(kept -> kept.bodies(made, () -> new Bodies(accounts, organisations))).orElseGet(() -> new Bodies(accounts, organisations));
        Signals signals = new Signals(OpennessPoints.DEFAULTS.with(settings.inventory().openness()));
        FacetWords words = new FacetWords(bodies, repository -> SignalWords.of(repository, signals, clock.instant()));
        HandList.Read list = HandList.of(snapshot, accounts.stream().collect(Collectors.toMap(Account::key, account -> account, (first, _) -> first, LinkedHashMap::new)));
        RepositoryEntries entries = new RepositoryEntries(words::of, one -> signals.openness(one).value(), () -> made + month(clock));
        Repositories repositories = state.filter(kept -> !kept.isEmpty()).map(kept -> kept.repositories(entries, isServed))
                .orElseGet(() -> new KeptRepositories(list.repositories(), words, signals, list.repositories().hashCode()));
        Censuses censuses = state.filter(kept -> !kept.isEmpty()).map(kept -> kept.censuses(made, () -> new Censuses(repositories, bodies, signals, clock::instant)))
                .orElseGet(() -> new Censuses(repositories, bodies, signals, clock::instant));
        if (isServed) {
            censuses.prepare();
        }
        return new Inventory(new Around(content, bodies, repositories, signals, words, censuses, catalogue, files, state, clock, settings.timezone(), isServed, isServed ? settings.inventory().crawl() : InventorySettings.Crawl.OFF), findings(files, list, RecordedCrawl.findings(snapshot, accounts)), Optional.empty());
    }

    /** Signals age while nothing changes: every month all repositories are described anew. */
    private static String month(InstantSource clock) {
        return " " + YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The same where a server may ask others for its visitors. */
    public Inventory asking(Optional<PubliccodeDesk> asker) {
        return new Inventory(around, findings, asker);
    }

    private static List<Finding> findings(InventoryFiles files, HandList.Read list, List<Finding> recorded) {
        List<Finding> findings = new ArrayList<>(files.findings());
        findings.addAll(recorded);
        findings.addAll(list.findings());
        return findings;
    }

    /** The same among pages that were made anew, none of which tells of code. */
    public Inventory renewed(Content content) {
        return new Inventory(around.among(content), findings, desk);
    }

    /** Another one whenever a repository changed: what pages of other rooms that show some are made from. */
    public long revision() {
        return around.repositories().revision();
    }

    /** What the inventory knows of the repository at this address, as lists show it. */
    public Optional<CodeListView.Row> row(String url, Language language) {
        return new RepositoryBriefs(around, language).row(url);
    }

    /** Copies that other bodies made of the repository at this address. */
    public List<CodeListView.Row> copiesOf(String url, Language language) {
        return new RepositoryBriefs(around, language).copiesOf(url);
    }

    /** The list of repositories that have all these words, said with how many there are; nothing where there is none. */
    public Optional<PageLink> found(String text, Language language) {
        long count = text.isBlank() ? 0 : around.repositories().count(text);
        PageQuery query = new ListRequest(text, Map.of(), Optional.empty(), List.of(), 1).filtersOnly();
        return count == 0 ? Optional.empty() : Optional.of(new PageLink(around.words(language).text("inventory.found", count), around.at(Around.CODE, language).encoded() + query.encoded()));
    }

    /** The contract of the programming interface, of which the catalogue answers a part. */
    public static byte[] contract() {
        return RepositoryApi.contractFile();
    }

    private boolean isEmpty() {
        return around.repositories().count() == 0 && around.files().isEmpty();
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!isEmpty()) {
            around.content().languages().forEach(language -> pages.addAll(new CodePages(around).pages(language)));
            around.content().languages().forEach(language -> pages.addAll(new PubliccodePages(around, desk).pages(language)));
            pages.addAll(new ListFiles(around).pages());
            pages.addAll(new DataFiles(around).pages());
            pages.addAll(new BodyLists(around).pages());
            pages.addAll(new SelectionFiles(around).pages());
            pages.addAll(new TrendFile(around).pages());
        }
        return pages;
    }

    @Override
    public List<Family> families() {
        return isEmpty() ? List.of() : List.of(new RepositoryPages(around), new BodyPages(around), new RepositoryApi(around), new OpenCatalogApi(around));
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Page now(Page former) {
        if (former.source().isPresent()) {
            return former;
        }
        Optional<Map<String, Page>> known = byAddress;
        if (known.isEmpty()) {
            known = Optional.of(pages().stream().collect(Collectors.toMap(page -> page.address().path(), page -> page, (first, _) -> first)));
            byAddress = known;
        }
        return known.get().getOrDefault(former.address().path(), former);
    }

    /** Each page is at its address without a language too. */
    @Override
    public List<Redirect> redirects() {
        Language first = around.content().languages().getFirst();
        return isEmpty() ? List.of() : Stream.of(CodePages.ADDRESSES.stream(), PubliccodePages.ADDRESSES.stream(), new Selections(around).addresses().stream(),
                around.crawled().map(_ -> StatusPage.STATUS).stream()).flatMap(addresses -> addresses).filter(address -> !around.at(address, first).equals(address))
                .map(address -> Redirect.to(address, around.at(address, first), Optional.empty())).toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
