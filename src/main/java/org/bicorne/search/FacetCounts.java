package org.bicorne.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.bicorne.search.FacetAnswer.Count;
import org.jspecify.annotations.Nullable;

/**
 * Counts the most frequent values of one facet among some hits of one state of the index. Few hits are asked for their values. Among many hits the values
 * are asked, the most frequent of all entries first: once so many are counted as are wanted, a value that all entries together have less often than the
 * last of them cannot come in any more, and most of the long tail is never looked at.
 */
final class FacetCounts {

    /** Below this share of all entries the hits are asked. */
    private static final int FEW = 32;

    private final IndexMapping.Facet facet;
    private final List<LeafReaderContext> leaves;
    private final List<FacetValues> parts = new ArrayList<>();
    private final LongValues[] globals;
    private final OrdinalMap ordinals;
    private final SortedSetDocValues[] columns;
    private final int[] totals;

    /** Values by number, as far as they were asked for: Lucene keeps them compressed. Written by any thread, with the same string. */
    private final @Nullable String[] labels;

    /** Numbers of values, the most frequent first, then by their letters. */
    private final int[] byTotal;

    FacetCounts(IndexReader reader, IndexMapping.Facet facet, FacetValues.Kept kept) throws IOException {
        this.facet = facet;
        this.leaves = reader.leaves();
        this.columns = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            parts.add(kept.of(leaf.reader(), facet.name()));
            columns[leaf.ord] = column(leaf);
        }
        this.ordinals = OrdinalMap.build(null, columns, PackedInts.DEFAULT);
        this.globals = new LongValues[leaves.size()];
        Arrays.setAll(globals, ordinals::getGlobalOrds);
        this.totals = totals();
        this.labels = new String[totals.length];
        this.byTotal = sorted(totals);
    }

    private SortedSetDocValues column(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), facet.name());
    }

    private int[] totals() throws IOException {
        int[] sums = new int[Math.toIntExact(ordinals.getValueCount())];
        for (LeafReaderContext leaf : leaves) {
            int[] frequencies = parts.get(leaf.ord).frequencies();
            for (int i = 0; i < frequencies.length; i++) {
                sums[(int) globals[leaf.ord].get(i)] += frequencies[i];
            }
            Bits live = leaf.reader().getLiveDocs();
            if (live != null) {
                FixedBitSet removed = new FixedBitSet(leaf.reader().maxDoc());
                removed.set(0, removed.length());
                for (int i = 0; i < removed.length(); i++) {
                    if (live.get(i)) {
                        removed.clear(i);
                    }
                }
                add(leaf, removed, sums, -1);
            }
        }
        return sums;
    }

    private static int[] sorted(int[] totals) {
        long[] keys = new long[totals.length];
        Arrays.setAll(keys, number -> key(number, totals[number]));
        Arrays.sort(keys);
        int[] numbers = new int[keys.length];
        Arrays.setAll(numbers, i -> number(keys[keys.length - 1 - i]));
        return numbers;
    }

    /** Greater for more entries, then for the letters that come first. */
    private static long key(int number, int count) {
        return (long) count << Integer.SIZE | Integer.MAX_VALUE - number;
    }

    private static int number(long key) {
        return Integer.MAX_VALUE - (int) key;
    }

    private static int count(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    /** @param all how many entries there are */
    List<Count> of(Hits hits, long all, List<String> chosen) throws IOException {
        long[] top = hits.count() == all ? ofAll() : hits.count() < all / FEW ? byHits(hits) : byValues(hits);
        List<Count> counts = new ArrayList<>();
        for (long key : top) {
            counts.add(new Count(value(number(key)), count(key)));
        }
        Set<String> known = counts.stream().map(Count::value).collect(Collectors.toSet());
        for (String value : chosen) {
            if (known.add(value)) {
                counts.add(new Count(value, count(value, hits)));
            }
        }
        return counts;
    }

    private long[] ofAll() {
        return Arrays.stream(byTotal).limit(facet.valuesMax()).filter(number -> totals[number] > 0).mapToLong(number -> key(number, totals[number])).toArray();
    }

    private long[] byHits(Hits hits) throws IOException {
        int[] counts = new int[totals.length];
        for (LeafReaderContext leaf : leaves) {
            add(leaf, hits.parts()[leaf.ord], counts, 1);
        }
        Best best = new Best(facet.valuesMax());
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                best.offer(key(number, counts[number]));
            }
        }
        return best.inOrder();
    }

    private long[] byValues(Hits hits) throws IOException {
        Best best = new Best(facet.valuesMax());
        for (int number : byTotal) {
            if (totals[number] == 0 || !best.mayTake(totals[number])) {
                break;
            }
            int count = count(value(number), hits);
            if (count > 0) {
                best.offer(key(number, count));
            }
        }
        return best.inOrder();
    }

    private void add(LeafReaderContext leaf, FixedBitSet hits, int[] counts, int step) throws IOException {
        SortedSetDocValues column = column(leaf);
        SortedDocValues single = DocValues.unwrapSingleton(column);
        LongValues global = globals[leaf.ord];
        int document = hits.length() == 0 ? Integer.MAX_VALUE : hits.nextSetBit(0);
        while (document < hits.length()) {
            if (single != null) {
                if (single.advanceExact(document)) {
                    counts[(int) global.get(single.ordValue())] += step;
                }
            } else if (column.advanceExact(document)) {
                for (int i = column.docValueCount(); i > 0; i--) {
                    counts[(int) global.get(column.nextOrd())] += step;
                }
            }
            document = document + 1 < hits.length() ? hits.nextSetBit(document + 1) : Integer.MAX_VALUE;
        }
    }

    private int count(String value, Hits hits) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : leaves) {
            count += parts.get(leaf.ord).count(value, hits.parts()[leaf.ord]);
        }
        return count;
    }

    private String value(int number) throws IOException {
        String known = labels[number];
        if (known == null) {
            LeafReaderContext leaf = leaves.get(ordinals.getFirstSegmentNumber(number));
            known = column(leaf).lookupOrd(ordinals.getFirstSegmentOrd(number)).utf8ToString();
            labels[number] = known;
        }
        return known;
    }

    /** The greatest of many. */
    private static final class Best {

        private final int max;
        private final PriorityQueue<Long> keys = new PriorityQueue<>();

        Best(int max) {
            this.max = max;
        }

        /** Whether a value of so many entries could come in. */
        boolean mayTake(int count) {
            return keys.size() < max || count >= count(keys.element());
        }

        void offer(long key) {
            if (keys.size() == max && key > keys.element()) {
                keys.remove();
            }
            if (keys.size() < max) {
                keys.add(key);
            }
        }

        long[] inOrder() {
            return keys.stream().sorted(java.util.Comparator.reverseOrder()).mapToLong(Long::longValue).toArray();
        }
    }
}
