package org.bicorne.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.search.SearchRequest.Dimension;

/**
 * What was found.
 *
 * @param total how many there are on all pages
 * @param wordsFound how many words of the question each of them has at least
 * @param nearest the question with the words that nothing has replaced by the nearest that something has
 * @param facets how many of them have each value, most first
 */
record Results(int total, int wordsFound, Optional<String> nearest, List<Hit> hits, Map<Dimension, List<Count>> facets) {

    static final Results NONE = new Results(0, 0, Optional.empty(), List.of(), Map.of());

    /** Around what was found in texts, so that pages may mark it: characters that no text has. */
    static final char MARK = '\uE000';
    static final char END = '\uE001';

    record Count(String value, int documents) {}

    /** @param title and {@code excerpt} hold {@link #MARK} and {@link #END} */
    record Hit(String address, String language, String kind, String date, String title, String excerpt) {}

    Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
