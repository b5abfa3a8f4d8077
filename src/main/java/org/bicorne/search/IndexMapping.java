package org.bicorne.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a faceted index keeps of each entry, declared once for whatever program keeps it.
 *
 * @param name of the index: small letters and hyphens
 * @param version to be raised whenever entries are made otherwise, so that an older index is made anew
 * @param texts what words are looked for in
 * @param facets what entries are counted and chosen by; an entry may have any number of values
 * @param orders what entries can be sorted by
 */
public record IndexMapping(String name, int version, List<Text> texts, List<Facet> facets, List<Order> orders) {

    /**
     * A text that words are looked for in.
     *
     * @param weight how much a word says here, beside one elsewhere
     */
    public record Text(String name, Kind kind, float weight) {}

    /** How a text becomes words. */
    public enum Kind {
        /** Sentences: runs of letters and digits, and their stems in French and English. */
        PROSE,

        /** Names and paths: the parts of {@code owner/name-with-dashes} and {@code camelCase} as well, and each name as one word. */
        NAME
    }

    /**
     * Values that entries are counted and chosen by.
     *
     * @param valuesMax how many of the most frequent are counted; those chosen always are
     */
    public record Facet(String name, int valuesMax) {}

    /** Something to sort by; entries that have none come last. */
    public record Order(String name, boolean isText, boolean isDescending) {

        /** From the greatest number to the least. */
        public static Order descending(String name) {
            return new Order(name, false, true);
        }

        /** As a dictionary has them, whatever case and accents are. */
        public static Order alphabetical(String name) {
            return new Order(name, true, false);
        }
    }

    public IndexMapping {
        texts = List.copyOf(texts);
        facets = List.copyOf(facets);
        orders = List.copyOf(orders);
        List<String> names = Stream.of(texts.stream().map(Text::name), facets.stream().map(Facet::name), orders.stream().map(Order::name))
                .flatMap(Function.identity()).toList();
        Set<String> distinct = new HashSet<>(names);
        if (distinct.size() < names.size()) {
            throw new IllegalStateException("A name of two fields in one index: " + names);
        }
    }

    /** What an index was made by: another one is made anew. */
    String fingerprint() {
        return Words.VERSION + "-" + version + "-" + Integer.toHexString(List.of(texts, facets, orders).toString().hashCode());
    }

    Order order(String sort) {
        return orders.stream().filter(order -> order.name().equals(sort)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The index " + name + " has no order " + sort));
    }

    Facet facet(String asked) {
        return facets.stream().filter(facet -> facet.name().equals(asked)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The index " + name + " has no facet " + asked));
    }
}
