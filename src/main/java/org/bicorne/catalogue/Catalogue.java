package org.bicorne.catalogue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.content.Content;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.inventory.CatalogueLinks;
import org.bicorne.inventory.Inventory;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.OrganisationMentions;
import org.bicorne.organisations.Organisations;
import org.bicorne.pages.Family;
import org.bicorne.pages.FindingSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.PagesByAddress;
import org.bicorne.pages.Redirect;
import org.bicorne.search.SearchDocument;
import org.bicorne.search.SearchSource;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TalksView;

/** The software that the office recommends, as one snapshot of the folder tells it. */
public final class Catalogue implements PageSource, FindingSource, CatalogueLinks, OrganisationMentions, SearchSource {

    private final Around around;
    private final CatalogueFiles files;
    private final Optional<Snapshot> snapshot;
    private final PagesByAddress byAddress = new PagesByAddress(this::pages);

    private Catalogue(Around around, CatalogueFiles files, Optional<Snapshot> snapshot) {
        this.around = around;
        this.files = files;
        this.snapshot = snapshot;
    }

    /**
     * The catalogue of the folder.
     *
     * @param isServed whether a server answers questions, so that lists can be searched
     * @param before the catalogue of an earlier snapshot of the same folder: what did not change since is not read again
     */
    public static Catalogue of(Content content, Snapshot snapshot, OfficeSettings settings, Organisations organisations, InstantSource clock, boolean isServed, Optional<Catalogue> before) {
        CatalogueFiles files = CatalogueFiles.of(snapshot, organisations, before.map(catalogue -> catalogue.files.memory()).orElse(CatalogueMemory.NONE));
        Shelf shelf = new Shelf(files);
        SoftwareSearch search = before.filter(catalogue -> catalogue.files.memory().isOf(files.memory())).map(catalogue -> catalogue.around.search().renewed(shelf))
                .orElseGet(() -> SoftwareSearch.of(shelf, files.vocabulary(), organisations));
        Market market = Market.of(snapshot, files.software(), organisations);
        return new Catalogue(new Around(content, files.vocabulary(), shelf, market, organisations, SourceAnswers.NONE, search, Optional.empty(), Optional.empty(), settings.authors(), clock,
                settings.timezone(), isServed), files, Optional.empty());
    }

    /** The same, with what else the office knows of its software. */
    public Catalogue beside(Inventory inventory, History history) {
        return new Catalogue(around.beside(inventory, history), files, snapshot);
    }

    /** The same with what other sources say, and the files in which it is told where they disagree. */
    public Catalogue knowing(Optional<CatalogueState> state, Snapshot files) {
        return new Catalogue(around.knowing(state.<SourceAnswers>map(kept -> kept).orElse(SourceAnswers.NONE)), this.files, Optional.of(files));
    }

    /** The same among pages that were made anew, none of which tells of software. */
    public Catalogue renewed(Content content) {
        return new Catalogue(around.among(content), files, snapshot);
    }

    /** The sheet of the software that a programme names: by slug, name or alias. */
    public Optional<PageLink> page(String software, Language language) {
        return around.shelf().named(software).map(one -> around.link(one, language));
    }

    @Override
    public List<PageLink> sheetsOf(String repositoryUrl, Language language) {
        return around.shelf().ofRepository(repositoryUrl).stream().map(one -> around.link(one, language)).toList();
    }

    private boolean isEmpty() {
        return around.shelf().all().isEmpty();
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        if (!isEmpty()) {
            around.content().languages().forEach(language -> pages.addAll(new CataloguePages(around, language).pages()));
            pages.addAll(new SoftwareFiles(around).pages());
            pages.addAll(new SillFiles(around).pages());
            // Always there, though linked only once somebody was asked: a server may learn at any moment what other sources say.
            around.content().languages().forEach(language -> pages.addAll(new WatchPage(around, language).pages()));
        }
        pages.addAll(new MarketPages(around).pages());
        return pages;
    }

    @Override
    public List<Family> families() {
        return isEmpty() ? List.of() : List.of(new SelectionPages(around), new SheetPages(around), new SoftwareApi(around), new OldLinks(around));
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Page now(Page former) {
        return byAddress.now(former);
    }

    /** Each page is at its address without a language too. */
    @Override
    public List<Redirect> redirects() {
        List<WebAddress> addresses = new ArrayList<>(new MarketPages(around).addresses());
        if (!isEmpty()) {
            addresses.addAll(CataloguePages.ADDRESSES);
            addresses.add(Around.CATALOGUE.withExtension("atom"));
            addresses.addAll(List.of(WatchPage.WATCH, WatchPage.WATCH.withExtension("atom")));
        }
        return addresses.stream().filter(address -> !around.at(address, around.first()).equals(address)).map((WebAddress address) -> Redirect.to(address, around.at(address, around.first()), Optional.empty())).toList();
    }

    @Override
    public List<SearchDocument> searchDocuments() {
        return around.content().languages().stream().flatMap(language -> around.shelf().all().stream().map(one -> new SoftwareText(around, one, language).document())).toList();
    }

    @Override
    public List<TalksView.Group> mentionsOf(Organisation organisation, Language language) {
        return new CatalogueMentions(around, organisation, language).groups();
    }

    @Override
    public List<Finding> findings() {
        Stream<Finding> disagreed = snapshot.stream().flatMap(files -> new SourceFindings(around, files).all().stream());
        return Stream.concat(Stream.concat(files.findings().stream(), around.market().findings().stream()), disagreed).toList();
    }
}
