package org.bicorne.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The values of one facet in a table of entries, by number. */
final class FacetColumn {

    private final IndexMapping.Facet facet;

    /** By their letters as UTF-8 has them, which is how an index sorts them. */
    private final List<String> values;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Of each entry the numbers of its values. */
    private final int[][] ofEntry;
    private final int[] totals;
    private final List<FacetAnswer.Count> mostFrequent;

    /** @param said by each entry */
    FacetColumn(IndexMapping.Facet facet, List<List<String>> said) {
        this.facet = facet;
        Set<String> distinct = new HashSet<>();
        said.forEach(distinct::addAll);
        this.values = distinct.stream().sorted(Comparator.comparing(value -> value.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)).toList();
        for (int number = 0; number < values.size(); number++) {
            numbers.put(values.get(number), number);
        }
        this.ofEntry = said.stream().map(all -> all.stream().mapToInt(numbers::get).toArray()).toArray(int[][]::new);
        this.totals = new int[values.size()];
        for (int[] all : ofEntry) {
            add(all, totals);
        }
        this.mostFrequent = mostFrequent(totals);
    }

    private static void add(int[] numbers, int[] counts) {
        for (int number : numbers) {
            counts[number]++;
        }
    }

    /** Entries with one of these values. */
    BitSet having(List<String> wanted) {
        BitSet numbered = new BitSet(values.size());
        wanted.stream().map(numbers::get).filter(java.util.Objects::nonNull).forEach(numbered::set);
        BitSet having = new BitSet(ofEntry.length);
        for (int entry = 0; entry < ofEntry.length && !numbered.isEmpty(); entry++) {
            if (Arrays.stream(ofEntry[entry]).anyMatch(numbered::get)) {
                having.set(entry);
            }
        }
        return having;
    }

    /**
     * The most frequent values, the most frequent first, then by their letters; at the end those that were chosen and are less frequent.
     *
     * @param hits empty for all entries
     */
    List<FacetAnswer.Count> counts(Optional<BitSet> hits, List<String> chosen) {
        int[] counted = hits.map(this::counted).orElse(totals);
        List<FacetAnswer.Count> counts = new ArrayList<>(hits.isEmpty() ? mostFrequent : mostFrequent(counted));
        Set<String> known = new HashSet<>();
        counts.forEach(count -> known.add(count.value()));
        chosen.stream().filter(known::add).forEach(value -> counts.add(new FacetAnswer.Count(value, Optional.ofNullable(numbers.get(value)).map(number -> counted[number]).orElse(0))));
        return counts;
    }

    private int[] counted(BitSet hits) {
        int[] counts = new int[values.size()];
        hits.stream().forEach(entry -> add(ofEntry[entry], counts));
        return counts;
    }

    private List<FacetAnswer.Count> mostFrequent(int[] counts) {
        return IntStream.range(0, counts.length).filter(number -> counts[number] > 0).boxed().sorted(Comparator.comparingInt((Integer number) -> counts[number]).reversed())
                .limit(facet.valuesMax()).map(number -> new FacetAnswer.Count(values.get(number), counts[number])).toList();
    }
}
