package org.bicorne.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Entries that are counted, chosen, sorted and paged in plain memory: it answers questions without words as a {@link FacetedIndex} would, and is made in
 * milliseconds rather than seconds. Immutable.
 */
public final class FacetTable {

    private final IndexMapping mapping;
    private final List<Row> rows;
    private final Map<String, Row> byId = new HashMap<>();
    private final Map<String, FacetColumn> columns = new HashMap<>();

    /** Numbers of entries in an order, made when it is first asked for; those of no order under an empty name. */
    private final Map<String, int[]> orders = new ConcurrentHashMap<>();

    /**
     * An entry with what was made of it, which is kept for the next table.
     *
     * @param values in the order of the mapping’s facets
     */
    record Row(IndexEntry entry, long tie, List<List<String>> values) {}

    private FacetTable(IndexMapping mapping, List<IndexEntry> entries, Map<String, Row> before) {
        this.mapping = mapping;
        this.rows = entries.stream().map(entry -> Optional.ofNullable(before.get(entry.id())).filter(known -> known.entry() == entry).orElseGet(() -> row(entry))).toList();
        rows.forEach(row -> byId.put(row.entry().id(), row));
        for (int at = 0; at < mapping.facets().size(); at++) {
            int facet = at;
            columns.put(mapping.facets().get(at).name(), new FacetColumn(mapping.facets().get(at), rows.stream().map(row -> row.values().get(facet)).toList()));
        }
    }

    private Row row(IndexEntry entry) {
        return new Row(entry, IndexEntry.tie(entry.id()), mapping.facets().stream().map(entry::valuesOf).toList());
    }

    /** @param entries each with another id; their texts are not looked at */
    public static FacetTable of(IndexMapping mapping, List<IndexEntry> entries) {
        return new FacetTable(mapping, entries, Map.of());
    }

    /** The table of other entries, of which those that are the same objects cost little. */
    public FacetTable renewed(List<IndexEntry> entries) {
        return new FacetTable(mapping, entries, byId);
    }

    /** @param question without words */
    public FacetAnswer answer(FacetQuestion question) {
        if (question.hasWords()) {
            throw new IllegalArgumentException("Only an index knows words: " + question.text());
        }
        Map<String, BitSet> filters = new HashMap<>();
        question.chosen().forEach((facet, values) -> filters.put(facet, column(facet).having(values)));
        Optional<BitSet> hits = without("", filters);
        Map<String, List<FacetAnswer.Count>> counts = new HashMap<>();
        columns.forEach((facet, column) -> {
            List<String> chosen = question.chosen().getOrDefault(facet, List.of());
            counts.put(facet, column.counts(chosen.isEmpty() ? hits : without(facet, filters), chosen));
        });
        return new FacetAnswer(hits.map(BitSet::cardinality).orElse(rows.size()), FacetAnswer.Closeness.EXACT, ids(question, hits), counts);
    }

    private FacetColumn column(String facet) {
        return Optional.ofNullable(columns.get(mapping.facet(facet).name())).orElseThrow();
    }

    /** Those that all filters but this one leave; empty where all are left. */
    private static Optional<BitSet> without(String facet, Map<String, BitSet> filters) {
        return filters.entrySet().stream().filter(filter -> !filter.getKey().equals(facet)).map(Map.Entry::getValue).map(bits -> (BitSet) bits.clone()).reduce((one, other) -> {
            one.and(other);
            return one;
        });
    }

    private List<String> ids(FacetQuestion question, Optional<BitSet> hits) {
        int[] order = orders.computeIfAbsent(question.order().orElse(""), this::order);
        List<String> ids = new ArrayList<>();
        int left = question.first();
        for (int at = 0; at < order.length && ids.size() < question.size(); at++) {
            int number = order[at];
            boolean isHit = hits.isEmpty() || hits.get().get(number);
            if (isHit && left > 0) {
                left--;
            } else if (isHit) {
                ids.add(rows.get(number).entry().id());
            }
        }
        return ids;
    }

    private int[] order(String name) {
        Comparator<Integer> byTie = Comparator.comparingLong(number -> rows.get(number).tie());
        Comparator<Integer> order = name.isEmpty() ? byTie : order(mapping.order(name)).thenComparing(byTie);
        return IntStream.range(0, rows.size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /** Entries that have none come last. */
    private Comparator<Integer> order(IndexMapping.Order order) {
        if (!order.isText()) {
            long missing = order.isDescending() ? Long.MIN_VALUE : Long.MAX_VALUE;
            long[] numbers = rows.stream().map(Row::entry).mapToLong(entry -> entry.numbers().getOrDefault(order.name(), missing)).toArray();
            Comparator<Integer> ascending = Comparator.comparingLong(number -> numbers[number]);
            return order.isDescending() ? ascending.reversed() : ascending;
        }
        byte[][] texts = rows.stream().map(Row::entry).map(entry -> Words.folded(entry.sortTexts().getOrDefault(order.name(), "")).getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        Comparator<Integer> ascending = (one, other) -> Arrays.compareUnsigned(texts[one], texts[other]);
        return Comparator.<Integer, Boolean>comparing(number -> texts[number].length == 0).thenComparing(order.isDescending() ? ascending.reversed() : ascending);
    }
}
