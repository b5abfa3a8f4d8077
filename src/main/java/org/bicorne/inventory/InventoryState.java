package org.bicorne.inventory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bicorne.search.FacetedIndex;
import org.bicorne.store.Database;

/** What the office’s state keeps of the inventory, crawled or imported: open as long as the office is. */
public final class InventoryState implements AutoCloseable {

    private static final String INDEX = "repositories-index";

    /** A site that is built waits for its index. */
    private static final Duration INDEXED_WITHIN = Duration.ofMinutes(30);

    private final Database database;
    private final StoredRepositories stored;
    private final Path folder;
    private Optional<Opened> opened = Optional.empty();

    /** An index, and from which words it is made. */
    private record Opened(String version, RepositoryIndex index) {}

    private InventoryState(Database database, Path folder) {
        this.database = database;
        this.stored = new StoredRepositories(database);
        this.folder = folder;
    }

    /** Nothing where nobody has crawled or imported anything yet. */
    public static Optional<InventoryState> in(Path state) {
        return Database.isIn(state) ? Optional.of(new InventoryState(Database.in(state), state)) : Optional.empty();
    }

    boolean isEmpty() {
        return stored.count() == 0;
    }

    /** @param isServed whether the index is kept from one time to the next, and answers before it has everything */
    synchronized Repositories repositories(RepositoryEntries entries, boolean isServed) {
        Optional<Opened> known = opened.filter(one -> one.version().equals(entries.version()));
        if (known.isEmpty()) {
            opened.ifPresent(former -> former.index().close());
            FacetedIndex faceted = isServed ? FacetedIndex.inFolder(folder.resolve(INDEX), RepositoryEntries.MAPPING) : FacetedIndex.inMemory(RepositoryEntries.MAPPING);
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

    @Override
    public synchronized void close() {
        opened.ifPresent(one -> one.index().close());
        opened = Optional.empty();
        database.close();
    }

    /** Those of the database, found by the index. */
    private record Indexed(StoredRepositories stored, RepositoryIndex index) implements Repositories {

        @Override
        public long revision() {
            return stored.revision();
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
        public RepositoryResults find(RepositoryQuery query) {
            return index.find(query);
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
