package org.bicorne.inventory;

import java.util.List;
import java.util.Map;

/**
 * Which repositories are asked for.
 *
 * @param text words looked for in path, owner, description and topics; empty for all
 * @param filters values chosen by facet; several values of one facet mean any of them
 * @param sort in which order
 * @param page counted from 1
 * @param size how many on a page, {@link #SIZE_MAX} at most
 */
record RepositoryQuery(String text, Map<Facet, List<String>> filters, Sort sort, int page, int size) {

    static final int SIZE_MAX = 100;

    /** Nobody turns more pages; a deep one costs as much as all before it. */
    static final int PAGES_MAX = 100;

    /** By what repositories are counted and chosen; {@code key()} stands in the address. */
    enum Facet {
        ORGANISATION, MINISTRY, FORGE, OWNER, LANGUAGE, LICENCE, TOPIC, FILE, SIGNAL, ACTIVITY, FORK, ARCHIVED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** In which order. */
    enum Sort {
        RELEVANCE, ACTIVITY, CREATED, RELEASE, STARS, FORKS, OPENNESS, NAME;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    RepositoryQuery {
        filters = Map.copyOf(filters);
    }
}
