package org.bicorne.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.bicorne.agenda.Agenda;
import org.bicorne.agenda.SoftwarePages;
import org.bicorne.catalogue.Catalogue;
import org.bicorne.catalogue.CatalogueState;
import org.bicorne.circles.Circles;
import org.bicorne.content.Content;
import org.bicorne.folder.Folder;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.ReadFolder;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.home.Home;
import org.bicorne.inventory.Inventory;
import org.bicorne.inventory.InventoryState;
import org.bicorne.inventory.PubliccodeDesk;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.OrganisationPages;
import org.bicorne.organisations.Organisations;
import org.bicorne.outbound.Outbound;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.PageTable;
import org.bicorne.search.SearchIndex;
import org.bicorne.search.SearchPages;
import org.bicorne.ui.SecurityHeaders;

/** An office's folder with all the rooms that read it, kept up to date with its files. */
public final class Office implements AutoCloseable {

    private final OfficeOptions options;
    private final Folder folder;
    private volatile History history;
    private volatile Optional<Shown> shown = Optional.empty();
    private volatile Instant shownSince = Instant.EPOCH;
    private volatile Optional<Path> state = Optional.empty();
    private volatile Optional<Path> answersIn = Optional.empty();
    private volatile Optional<CatalogueState> answers = Optional.empty();
    private volatile Optional<SearchIndex> search = Optional.empty();
    private Optional<InventoryState> inventory = Optional.empty();
    private volatile Optional<String> database = Optional.empty();
    private volatile Optional<String> searchService = Optional.empty();
    private volatile Optional<Outbound> outbound = Optional.empty();
    private volatile Optional<Pulls> pulls = Optional.empty();
    private volatile long membersMax = Long.MAX_VALUE;

    private Office(OfficeOptions options, Folder folder) {
        this.options = options;
        this.folder = folder;
        this.history = History.of(folder.root());
    }

    /** What one snapshot of the folder shows. */
    record Shown(Snapshot snapshot, OfficeSettings settings, List<Finding> settingsFindings, Content content, Organisations organisations,
            Catalogue catalogue, Agenda agenda, Circles circles, Inventory inventory, Home home, PageTable own, PageTable table,
            Map<String, String> headers) {

        /** Whether only what changed was made anew. */
        boolean isRenewed() {
            return table.isRenewed();
        }

        /** Everything found, by place; reads every page. */
        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>(snapshot.findings());
            findings.addAll(settingsFindings);
            findings.addAll(content.findings());
            findings.addAll(organisations.findings());
            findings.addAll(agenda.findings());
            findings.addAll(circles.findings());
            findings.addAll(inventory.findings());
            findings.addAll(catalogue.findings());
            findings.addAll(table.findings());
            return findings.stream().distinct().sorted(Finding.BY_PLACE).toList();
        }
    }

    /** @throws InvalidValue when there is no such folder, or no such file of settings */
    public static Office open(OfficeOptions options) {
        if (options.config().filter(config -> !Files.isReadable(config)).isPresent()) {
            throw new InvalidValue("config", "there is no readable file at " + options.config().get());
        }
        return new Office(options, Folder.open(options.folder()));
    }

    /** The folder as it is now, for work beside the pages. */
    ReadFolder read() {
        Shown now = shown();
        return new ReadFolder(now.snapshot(), now.settings());
    }

    /** What the folder shows as it is now, as far as its changes were seen. */
    Shown shown() {
        Optional<Shown> known = shown;
        if (folder.isCopy() && known.isPresent()) {
            return known.get();
        }
        Snapshot snapshot = folder.snapshot();
        if (known.isPresent() && known.get().snapshot() == snapshot) {
            return known.get();
        }
        return update(snapshot);
    }

    /** Shows what a pull brought; visitors see what there was until that is ready. */
    void renew() {
        update(folder.refresh());
    }

    /** From now on {@code /health} says how pulls end. */
    void pulledBy(Pulls pulls) {
        this.pulls = Optional.of(pulls);
    }

    Optional<Pulls> pulls() {
        return pulls;
    }

    /** What was shown last, without looking at the folder; nothing before it was read for the first time. */
    Optional<Shown> known() {
        return shown;
    }

    /** When {@link #known} became so. */
    Instant shownSince() {
        return shownSince;
    }

    /** The same, having looked at this file now. */
    Shown shownWith(FilePath file) {
        if (folder.isStale(file)) {
            folder.refresh(file);
        }
        return shown();
    }

    boolean isStale(FilePath file) {
        return folder.isStale(file);
    }

    /** From now on changes of files are seen by themselves. */
    void watch() {
        folder.watch();
    }

    /** From now on what calendars said is remembered in this folder. */
    void remember(Path stateFolder) {
        state = Optional.of(stateFolder);
        shown = Optional.empty();
    }

    /** Where the database and the index of repositories are, when they are not in the state folder: addresses of PostgreSQL and of OpenSearch. */
    public void keepIn(Optional<String> databaseUrl, Optional<String> searchUrl) {
        database = databaseUrl;
        searchService = searchUrl;
    }

    /** From now on searches are answered, from an index in this folder. */
    void search(Path folder) {
        search = Optional.of(new SearchIndex(folder));
        shown = Optional.empty();
    }

    /** From now on only so many members of each large set of pages are listed: those that are built as files. */
    public void limitFamilies(long max) {
        membersMax = max;
        shown = Optional.empty();
    }

    long membersMax() {
        return membersMax;
    }

    /** Waits until searches find what the folder shows now; false when that takes longer, or nothing is searched. */
    public boolean awaitSearch(long milliseconds) {
        shown();
        return search.filter(index -> index.awaitLatest(milliseconds)).isPresent();
    }

    Path root() {
        return folder.root();
    }

    OfficeOptions options() {
        return options;
    }

    private synchronized Shown update(Snapshot snapshot) {
        Optional<Shown> known = shown;
        if (known.isPresent() && known.get().snapshot().number() >= snapshot.number()) {
            return known.get();
        }
        History former = history;
        history = former.refreshed();
        OfficeSettings.Read read = known.filter(before -> hasSameSettings(before.snapshot(), snapshot))
                .map(before -> new OfficeSettings.Read(before.settings(), before.settingsFindings())).orElseGet(() -> settings(snapshot));
        Optional<Shown> same = known.filter(before -> before.settings().equals(read.settings()));
        Shown fresh = same.filter(_ -> history == former).flatMap(before -> renewed(before, snapshot, read)).orElseGet(() -> anew(same, snapshot, read));
        shownSince = Instant.now();
        shown = Optional.of(fresh);
        search.ifPresent(index -> index.follow(List.of(fresh.content(), fresh.circles(), fresh.catalogue())));
        return fresh;
    }

    private Shown anew(Optional<Shown> before, Snapshot snapshot, OfficeSettings.Read read) {
        // Links are followed when pages are rendered: by then the table of all rooms is there.
        AtomicReference<Optional<Agenda>> agenda = new AtomicReference<>(Optional.empty());
        AtomicReference<Optional<Catalogue>> software = new AtomicReference<>(Optional.empty());
        AtomicReference<PageTable> whole = new AtomicReference<>(PageTable.of(List.of()));
        Content content = Content.of(snapshot, read.settings(), history, reading(whole, agenda, software), before.map(Shown::content));
        Organisations organisations = Organisations.of(snapshot);
        Catalogue sheets = Catalogue.of(content, snapshot, read.settings(), organisations, options.clock(), search.isPresent(), before.map(Shown::catalogue));
        software.set(Optional.of(sheets));
        Agenda events = Agenda.of(content, snapshot, read.settings(), organisations, new Agenda.Past(folder.root(), history, state), options.clock(), before.map(Shown::agenda));
        agenda.set(Optional.of(events));
        Circles circles = Circles.of(content, snapshot, read.settings(), organisations, events);
        Inventory inventory = Inventory.of(content, snapshot, read.settings(), organisations, options.clock(), search.isPresent(), sheets, inventory(snapshot, read.settings()))
                .asking(desk(read.settings()));
        Catalogue catalogue = sheets.beside(inventory, history).knowing(answers(), snapshot);
        PageTable own = PageTable.of(own(content, organisations, catalogue, events, circles, inventory, snapshot, read));
        Home home = new Home(content, events, read.settings(), List.of(content), own.pages(), listed(own));
        whole.set(own.with(others(content, circles, catalogue, inventory, home)));
        return shown(snapshot, read, content, organisations, catalogue, events, circles, inventory, home, own, whole.get());
    }

    /** Only a server asks other ones for its visitors. */
    private Optional<PubliccodeDesk> desk(OfficeSettings settings) {
        if (search.isPresent() && outbound.isEmpty()) {
            outbound = Optional.of(new Outbound(ExternalLinks.manners(settings), Clock.systemUTC()));
        }
        return outbound.map(PubliccodeDesk::new);
    }

    /** What a saved page costs; empty when it changed more than itself and the lists it is in. */
    private Optional<Shown> renewed(Shown before, Snapshot snapshot, OfficeSettings.Read read) {
        AtomicReference<Optional<Agenda>> agenda = new AtomicReference<>(Optional.of(before.agenda()));
        AtomicReference<PageTable> whole = new AtomicReference<>(before.table());
        AtomicReference<Optional<Catalogue>> software = new AtomicReference<>(Optional.of(before.catalogue()));
        return before.content().renewed(snapshot, read.settings(), history, reading(whole, agenda, software)).flatMap(content -> {
            Inventory inventory = before.inventory().renewed(content);
            Catalogue catalogue = before.catalogue().renewed(content).beside(inventory, history).knowing(answers(), snapshot);
            software.set(Optional.of(catalogue));
            Agenda events = before.agenda().renewed(content);
            agenda.set(Optional.of(events));
            Circles circles = before.circles().renewed(content, events);
            List<PageSource> sources = new ArrayList<>(own(content, before.organisations(), catalogue, events, circles, inventory, snapshot, read));
            return before.own().renewed(sources).flatMap(own -> {
                Home home = before.home().renewed(content, events, List.of(content), own.pages(), listed(own));
                sources.addAll(others(content, circles, catalogue, inventory, home));
                return before.table().renewed(sources).map(table -> {
                    whole.set(table);
                    return shown(snapshot, read, content, before.organisations(), catalogue, events, circles, inventory, home, own, table);
                });
            });
        });
    }

    Optional<String> database() {
        return database;
    }

    /**
     * Opens what is kept elsewhere, so that whoever starts a server learns at once that it cannot be.
     *
     * @throws InvalidValue when there is no such database, or no such service of indexes
     */
    void openState() {
        if (database.isPresent() || searchService.isPresent()) {
            shown();
        }
    }

    /** Somebody may have crawled or imported for the first time since the folder was read. */
    synchronized void findState() {
        boolean isFound = inventory.isEmpty() && inventory(false).isPresent() | answers.isEmpty() && answers().isPresent();
        if (isFound) {
            shown = Optional.empty();
        }
    }

    /** What other sources say of the catalogue, opened once there is a state. */
    private Optional<CatalogueState> answers() {
        if (answers.isEmpty()) {
            answers = state.or(() -> answersIn).flatMap(kept -> CatalogueState.in(kept, database, options.clock()));
        }
        return answers;
    }

    /** Whoever checks the folder may read what other sources say, and changes nothing of what is remembered. */
    void readAnswers(Path stateFolder) {
        answersIn = Optional.of(stateFolder);
    }

    /** Opened once somebody has crawled or imported something. */
    private Optional<InventoryState> inventory(boolean isMade) {
        if (inventory.isEmpty()) {
            inventory = state.flatMap(kept -> InventoryState.in(kept, database, searchService, isMade));
        }
        return inventory;
    }

    /** The same with what the folder tells of a crawl. */
    private Optional<InventoryState> inventory(Snapshot snapshot, OfficeSettings settings) {
        Optional<InventoryState> kept = inventory(InventoryState.isRecorded(snapshot));
        kept.ifPresent(open -> open.takeRecorded(snapshot, settings));
        return kept;
    }

    private List<Family> listed(PageTable own) {
        return own.families().stream().map(family -> family.upTo(membersMax)).toList();
    }

    private Content.Reading reading(AtomicReference<PageTable> whole, AtomicReference<Optional<Agenda>> agenda, AtomicReference<Optional<Catalogue>> software) {
        SoftwarePages sheets = (name, language) -> software.get().flatMap(catalogue -> catalogue.page(name, language));
        return new Content.Reading(options.baseUrl(), options.withDrafts(), options.isDev(), address -> whole.get().page(address).isPresent(),
                Agenda.blocks(agenda::get, sheets), Agenda.around(agenda::get), address -> whole.get().page(address).flatMap(Page::entry).map(Entry::title));
    }

    /** The rooms whose pages the site map lists. */
    private static List<PageSource> own(Content content, Organisations organisations, Catalogue catalogue, Agenda agenda, Circles circles, Inventory inventory,
            Snapshot snapshot, OfficeSettings.Read read) {
        return List.of(content, catalogue, agenda, circles, inventory, new OrganisationPages(content, organisations, List.of(agenda, circles, catalogue)), new FolderFiles(snapshot, read.settings()));
    }

    private List<PageSource> others(Content content, Circles circles, Catalogue catalogue, Inventory inventory, Home home) {
        List<PageSource> others = new ArrayList<>(List.of(home));
        others.add(new AssetFiles(content.site().theme()));
        others.add(new SearchPages(content, List.of(content, circles, catalogue), search, inventory::found));
        if (options.isDev()) {
            others.add(new DevPages(content, () -> known().map(Shown::findings).orElse(List.of())));
        }
        return others;
    }

    private static Shown shown(Snapshot snapshot, OfficeSettings.Read read, Content content, Organisations organisations, Catalogue catalogue, Agenda agenda, Circles circles,
            Inventory inventory, Home home, PageTable own, PageTable table) {
        return new Shown(snapshot, read.settings(), read.findings(), content, organisations, catalogue, agenda, circles, inventory, home, own, table,
                SecurityHeaders.forPages(Set.copyOf(read.settings().videoHosts())));
    }

    /** A file that did not change is the same one; outside of the folder nobody looks for changes. */
    private boolean hasSameSettings(Snapshot before, Snapshot now) {
        return options.config().isEmpty() && before.file(OfficeSettings.FILE).equals(now.file(OfficeSettings.FILE));
    }

    /** Settings that whoever runs the office gives are theirs; a folder from elsewhere is somebody's. */
    private OfficeSettings.Read settings(Snapshot snapshot) {
        Optional<byte[]> file = settingsFile(snapshot);
        return folder.isCopy() && !options.isTrusted() ? OfficeSettings.readForeign(file, OfficeSettings.FILE, options.config().isPresent())
                : OfficeSettings.read(file, OfficeSettings.FILE);
    }

    private Optional<byte[]> settingsFile(Snapshot snapshot) {
        if (options.config().isPresent()) {
            try {
                return Optional.of(Files.readAllBytes(options.config().get()));
            } catch (IOException e) {
                throw new InvalidValue("config", "the file cannot be read: " + e.getMessage());
            }
        }
        return snapshot.file(OfficeSettings.FILE).flatMap(file -> file.readText() instanceof Reading.Octets(var octets) ? Optional.of(octets) : Optional.empty());
    }

    @Override
    public void close() {
        // Whoever still asks what is shown writes nothing any more.
        synchronized (this) {
            state = Optional.empty();
            inventory.ifPresent(InventoryState::close);
            inventory = Optional.empty();
            answersIn = Optional.empty();
            answers.ifPresent(CatalogueState::close);
            answers = Optional.empty();
        }
        search.ifPresent(SearchIndex::close);
        outbound.ifPresent(Outbound::close);
        folder.close();
    }
}
