package org.bicorne.search;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bicorne.outbound.OwnService;

/**
 * Entries that are found by words, counted and chosen by facets, sorted and paged. Written by one thread, asked by any. What it holds can be made again
 * at any time from whatever its entries were made of.
 */
public interface FacetedIndex extends AutoCloseable {

    /** Puts these in place of those with the same id, or adds them; to be found after the next {@link #commit}. */
    void put(Collection<IndexEntry> entries);

    /** To be gone after the next {@link #commit}. */
    void remove(Collection<String> ids);

    /** Removes all. */
    void clear();

    /**
     * From now on what was put is found, and kept.
     *
     * @param stamp what the entries were made of, in the caller’s words
     */
    void commit(String stamp);

    /** Of the last commit; empty for a new index, and for one that another mapping made. */
    Optional<String> stamp();

    FacetAnswer answer(FacetQuestion question);

    /** How many entries have all these words, or ones like them: what {@link #answer} finds, unless it finds only some of the words. */
    long count(String text);

    @Override
    void close();

    /** Kept in this folder by this program; in memory when another process writes there. */
    static FacetedIndex inFolder(Path folder, IndexMapping mapping) {
        return LuceneIndex.inFolder(folder, mapping);
    }

    /** Gone when it is closed. */
    static FacetedIndex inMemory(IndexMapping mapping) {
        return LuceneIndex.inMemory(mapping);
    }

    /**
     * Kept by OpenSearch, for several programs at once.
     *
     * @param service closed with the index
     * @param prefix of the names of its indexes there
     * @throws java.io.UncheckedIOException when it does not answer
     */
    static FacetedIndex inOpenSearch(OwnService service, String prefix, IndexMapping mapping) {
        return new RemoteIndex(service, prefix, mapping);
    }

    /** A few of them, for tests and small sets. */
    static FacetedIndex of(IndexMapping mapping, List<IndexEntry> entries) {
        FacetedIndex index = inMemory(mapping);
        index.put(entries);
        index.commit("");
        return index;
    }
}
