package org.bicorne.inventory;

import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.outbound.OwnService;
import org.bicorne.search.FacetedIndex;
import org.bicorne.store.Database;

/** The repositories that the office’s database has, with the index that finds them: opened once, for all that the folder shows in turn. */
public final class RepositoryBase implements AutoCloseable {

    private static final String FOLDER = "code-search";

    /** Of the names of indexes in an OpenSearch whose address has no path. */
    private static final String PREFIX = "bicorne";

    private final Path state;
    private final Addresses addresses;
    private Optional<Opened> opened = Optional.empty();

    /**
     * Where they are kept when it is not in the state folder.
     *
     * @param database of PostgreSQL
     * @param search of OpenSearch; a path names its indexes
     */
    public record Addresses(Optional<String> database, Optional<String> search) {

        public static final Addresses NONE = new Addresses(Optional.empty(), Optional.empty());
    }

    private record Opened(Database database, StoredRepositories stored, RepositoryIndex index) {}

    /** @param state the office’s state folder; a database that a crawl makes there later is seen as well */
    public RepositoryBase(Path state, Addresses addresses) {
        this.state = state;
        this.addresses = addresses;
    }

    /**
     * Empty as long as there is no database, or nothing in it.
     *
     * @throws InvalidValue when one of the addresses does not answer
     */
    synchronized Optional<Repositories> repositories(RepositoryEntries entries) {
        if (opened.isEmpty() && (addresses.database().isPresent() || Database.isIn(state))) {
            opened = Optional.of(open(entries));
        }
        opened.ifPresent(all -> all.index().describe(entries));
        return opened.filter(all -> all.stored().count() > 0).map(all -> new IndexedRepositories(all.stored(), all.index()));
    }

    private Opened open(RepositoryEntries entries) {
        Database database = Database.open(state, addresses.database());
        StoredRepositories stored = new StoredRepositories(database);
        FacetedIndex index = addresses.search().map(RepositoryBase::remote).orElseGet(() -> FacetedIndex.inFolder(state.resolve(FOLDER), RepositoryEntries.MAPPING));
        return new Opened(database, stored, new RepositoryIndex(index, stored, entries));
    }

    /** {@code https://search.example:9200/our-office} names the indexes {@code our-office-…}. */
    private static FacetedIndex remote(String address) {
        int host = address.indexOf("://") + 3;
        int slash = address.indexOf('/', host);
        String path = slash < 0 ? "" : address.substring(slash + 1).replaceAll("/+$", "");
        if (!path.isEmpty() && !path.matches("[a-z][a-z0-9-]{0,60}")) {
            throw new InvalidValue("search", "the path names indexes: small letters, digits and hyphens only: " + path);
        }
        OwnService service = new OwnService(slash < 0 ? address : address.substring(0, slash));
        try {
            return FacetedIndex.inOpenSearch(service, path.isEmpty() ? PREFIX : path, RepositoryEntries.MAPPING);
        } catch (java.io.UncheckedIOException e) {
            service.close();
            throw new InvalidValue("search", String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(all -> {
            all.index().close();
            all.database().close();
        });
        opened = Optional.empty();
    }
}
