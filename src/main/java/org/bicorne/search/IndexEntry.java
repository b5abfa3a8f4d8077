package org.bicorne.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that a faceted index finds.
 *
 * @param id what it is found by again; an entry of the same id takes its place
 * @param texts by name in the mapping; those that are missing are empty
 * @param values by facet
 * @param numbers to sort by, by order
 * @param sortTexts to sort by, by order, as people write them
 */
public record IndexEntry(String id, Map<String, String> texts, Map<String, List<String>> values, Map<String, Long> numbers, Map<String, String> sortTexts) {

    /** Longer values would cost more than they say, and Lucene refuses those beyond 32,766 octets. */
    static final int VALUE_CHARACTERS_MAX = 200;

    /** Values of one facet in one entry; the others are left out. */
    static final int VALUES_MAX = 200;

    public IndexEntry {
        texts = Map.copyOf(texts);
        values = Map.copyOf(values);
        numbers = Map.copyOf(numbers);
        sortTexts = Map.copyOf(sortTexts);
    }

    /** In which order entries come that are alike: none that means anything, but always and everywhere the same, and a number, which costs nothing. */
    static long tie(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** Without those that are blank or too long. */
    List<String> valuesOf(IndexMapping.Facet facet) {
        return values.getOrDefault(facet.name(), List.of()).stream().filter(value -> !value.isBlank() && value.length() <= VALUE_CHARACTERS_MAX).distinct()
                .limit(VALUES_MAX).toList();
    }
}
