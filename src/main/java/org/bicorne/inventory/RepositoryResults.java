package org.bicorne.inventory;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many there are
 * @param repositories those of the page asked for
 * @param facets for each facet its most frequent values, the most frequent first; a facet with a chosen value counts as if nothing of it were chosen
 */
record RepositoryResults(long total, List<Repository> repositories, Map<RepositoryQuery.Facet, List<Count>> facets) {

    /** A value of a facet and how many repositories have it. */
    record Count(String value, long count) {}

    RepositoryResults {
        repositories = List.copyOf(repositories);
        facets = Map.copyOf(facets);
    }
}
