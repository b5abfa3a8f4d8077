package org.bicorne.search;

import java.util.List;
import java.util.Map;

/**
 * What a faceted index found.
 *
 * @param total how many entries there are
 * @param closeness how near they are to what was asked
 * @param ids of the page asked for
 * @param counts by facet its most frequent values, the most frequent first, then by their letters; at the end those that were chosen and are less
 *     frequent. A facet of which something is chosen counts as if nothing of it were
 */
public record FacetAnswer(long total, Closeness closeness, List<String> ids, Map<String, List<Count>> counts) {

    /** A value and how many entries have it. */
    public record Count(String value, long entries) {}

    /** How near what was found is to the words that were typed. */
    public enum Closeness {
        /** All words, in any of their forms. */
        EXACT,

        /** For each word it or one like it: that begins so, or is a letter or two away. */
        SIMILAR,

        /** Not all words. */
        FEWER
    }

    public FacetAnswer {
        ids = List.copyOf(ids);
        counts = Map.copyOf(counts);
    }
}
