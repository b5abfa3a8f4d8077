package org.bicorne.inventory;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.Organisations;
import org.bicorne.outbound.OwnService;
import org.bicorne.search.FacetedIndex;
import org.bicorne.store.Database;

/** What the office’s state keeps of the inventory, crawled or imported: open as long as the office is. */
public final class InventoryState implements AutoCloseable {

    private static final String INDEX = "repositories-index";

    /** Of the names of indexes in an OpenSearch whose address has no path. */
    private static final String PREFIX = "bicorne";

    /** A site that is built waits for its index. */
    private static final Duration INDEXED_WITHIN = Duration.ofMinutes(30);

    private final Database database;
    private final StoredRepositories stored;
    private final Path folder;
    private final Optional<String> search;
    private Optional<Opened> opened = Optional.empty();

    private Optional<Counting> counting = Optional.empty();

    /** Bodies and what they publish, and from which words of the folder. */
    private record Counting(String version, Bodies bodies, Optional<Censuses> censuses) {}

    /** An index, and from which words it is made. */
    private record Opened(String version, RepositoryIndex index) {}

    private InventoryState(Database database, Path folder, Optional<String> search) {
        this.database = database;
        this.search = search;
        this.stored = new StoredRepositories(database);
        this.folder = folder;
    }

    /** Nothing where nobody has crawled or imported anything yet. */
    public static Optional<InventoryState> in(Path state) {
        return in(state, Optional.empty(), Optional.empty(), false);
    }

    /**
     * The same where some of it is not in the state folder.
     *
     * @param databaseUrl of PostgreSQL
     * @param searchUrl of OpenSearch; its path names the indexes
     * @param isMade whether it is made where it is not there yet
     */
    public static Optional<InventoryState> in(Path state, Optional<String> databaseUrl, Optional<String> searchUrl, boolean isMade) {
        boolean isThere = isMade || databaseUrl.isPresent() || Database.isIn(state);
        return isThere ? Optional.of(new InventoryState(Database.open(state, databaseUrl), state, searchUrl)) : Optional.empty();
    }

    /** Whether the folder tells of a crawl, so that there is something to keep before anybody has crawled. */
    public static boolean isRecorded(Snapshot snapshot) {
        return RecordedCrawl.isIn(snapshot);
    }

    /** Takes in the crawl that the folder tells of, where it does and that was not done yet. */
    public void takeRecorded(Snapshot snapshot, OfficeSettings settings) {
        if (isRecorded(snapshot)) {
            Organisations organisations = Organisations.of(snapshot);
            List<Account> accounts = InventoryFiles.of(snapshot, organisations).accounts();
            new RecordedIntake(database, RecordedCrawl.of(snapshot, accounts)).take(new Bodies(accounts, organisations), new Signals(OpennessPoints.DEFAULTS.with(settings.inventory().openness())));
        }
    }

    CrawlDesk crawl(InstantSource clock) {
        return new CrawlDesk(database, clock);
    }

    /** How well a body with those below it kept its repositories, day by day. */
    List<TrendPoint> trend(PublicBody body, Bodies bodies) {
        return Trend.of(database, body, bodies);
    }

    /** The same of all bodies, each alone. */
    List<TrendPoint> trend() {
        return database.read(TrendTable::all);
    }

    boolean isEmpty() {
        return stored.count() == 0;
    }

    /** @param isServed whether the index is kept from one time to the next, and answers before it has everything */
    synchronized Repositories repositories(RepositoryEntries entries, boolean isServed) {
        Optional<Opened> known = opened.filter(one -> one.version().equals(entries.version()));
        if (known.isEmpty()) {
            opened.ifPresent(former -> former.index().close());
            FacetedIndex faceted = isServed ? kept() : FacetedIndex.inMemory(RepositoryEntries.MAPPING);
            known = Optional.of(new Opened(entries.version(), new RepositoryIndex(faceted, stored, entries)));
            opened = known;
        }
        RepositoryIndex index = known.get().index();
        if (isServed) {
            index.follow();
        } else {
            index.awaitLatest(INDEXED_WITHIN.toMillis());
        }
        return new Indexed(stored, index);
    }

    /** Which body is behind each account: the same as long as the folder says so, with those that stand for themselves. */
    synchronized Bodies bodies(String version, Supplier<Bodies> made) {
        if (counting.filter(one -> one.version().equals(version)).isEmpty()) {
            counting = Optional.of(new Counting(version, made.get(), Optional.empty()));
        }
        return counting.orElseThrow().bodies();
    }

    /** What was counted stays when only other files of the folder change. */
    synchronized Censuses censuses(String version, Supplier<Censuses> made) {
        Counting now = counting.filter(one -> one.version().equals(version)).orElseThrow();
        Censuses censuses = now.censuses().orElseGet(made);
        counting = Optional.of(new Counting(version, now.bodies(), Optional.of(censuses)));
        return censuses;
    }

    private FacetedIndex kept() {
        return search.map(InventoryState::remote).orElseGet(() -> FacetedIndex.inFolder(folder.resolve(INDEX), RepositoryEntries.MAPPING));
    }

    /** {@code https://search.example:9200/our-office} names the indexes {@code our-office-…}. */
    private static FacetedIndex remote(String address) {
        int slash = address.indexOf('/', address.indexOf("://") + 3);
        String path = slash < 0 ? "" : address.substring(slash + 1).replaceAll("/+$", "");
        if (!path.isEmpty() && !path.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new InvalidValue("search", "the path names indexes: small letters, digits and hyphens only: " + path);
        }
        OwnService service = new OwnService(slash < 0 ? address : address.substring(0, slash));
        try {
            return FacetedIndex.inOpenSearch(service, path.isEmpty() ? PREFIX : path, RepositoryEntries.MAPPING);
        } catch (UncheckedIOException e) {
            service.close();
            throw new InvalidValue("search", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(one -> one.index().close());
        opened = Optional.empty();
        database.close();
    }

    /** Those of the database, found by the index. */
    private record Indexed(StoredRepositories stored, RepositoryIndex index) implements Repositories {

        /** Both grow, and a list is another one when either did: the index follows a moment later. */
        @Override
        public long revision() {
            return stored.revision() + index.revision();
        }

        @Override
        public long count() {
            return stored.count();
        }

        @Override
        public Optional<Repository> at(String host, String path) {
            return stored.at(host, path);
        }

        @Override
        public Optional<String> text(Repository.Key key, Inspection.KnownFile file) {
            return stored.text(key, file);
        }

        @Override
        public RepositoryResults find(RepositoryQuery query) {
            return index.find(query);
        }

        @Override
        public long count(String text) {
            return index.count(text);
        }

        @Override
        public void forEach(Consumer<Repository> action) {
            stored.forEach(action);
        }

        @Override
        public List<Repository> part(long from, int max) {
            return stored.part(from, max);
        }

        @Override
        public List<Repository> after(String host, String path, int max) {
            return stored.after(host, path, max);
        }
    }
}
