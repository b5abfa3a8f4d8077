package org.bicorne.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The values of one facet in one part of a Lucene index. Parts never change: what was made for one is kept as long as it is. */
final class FacetValues {

    /** A list of postings that is longer than this share of the entries is kept as bits, so that counting is AND over machine words. */
    private static final int LONG_LIST = 64;

    private final LeafReader reader;
    private final String facet;
    private final int[] frequencies;
    private final Map<String, FixedBitSet> frequent = new ConcurrentHashMap<>();

    /** Those of all parts that are open. */
    static final class Kept {

        private final Map<Object, Map<String, FacetValues>> parts = new ConcurrentHashMap<>();

        FacetValues of(LeafReader reader, String facet) throws IOException {
            var core = reader.getCoreCacheHelper();
            Map<String, FacetValues> known = parts.get(core.getKey());
            if (known == null) {
                known = parts.computeIfAbsent(core.getKey(), _ -> new ConcurrentHashMap<>());
                core.addClosedListener(parts::remove);
            }
            FacetValues values = known.get(facet);
            if (values == null) {
                values = new FacetValues(reader, facet);
                known.put(facet, values);
            }
            return values;
        }
    }

    private FacetValues(LeafReader reader, String facet) throws IOException {
        this.reader = reader;
        this.facet = facet;
        Terms terms = reader.terms(facet);
        int size = terms == null ? 0 : Math.toIntExact(reader.getSortedSetDocValues(facet).getValueCount());
        this.frequencies = new int[size];
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (int i = 0; each.next() != null; i++) {
                frequencies[i] = each.docFreq();
            }
        }
    }

    /** By the number of the value in this part: how many entries have it, removed ones included. */
    int[] frequencies() {
        return frequencies;
    }

    /** How many of these have the value. */
    int count(String value, FixedBitSet hits) throws IOException {
        FixedBitSet bits = frequent.get(value);
        if (bits != null) {
            return (int) FixedBitSet.intersectionCount(bits, hits);
        }
        Terms terms = reader.terms(facet);
        TermsEnum known = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (!known.seekExact(new BytesRef(value))) {
            return 0;
        }
        PostingsEnum documents = known.postings(null, PostingsEnum.NONE);
        if (known.docFreq() > reader.maxDoc() / LONG_LIST) {
            FixedBitSet poured = new FixedBitSet(reader.maxDoc());
            documents.nextDoc();
            documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, poured, 0);
            frequent.put(value, poured);
            return (int) FixedBitSet.intersectionCount(poured, hits);
        }
        int count = 0;
        for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
            count += hits.get(document) ? 1 : 0;
        }
        return count;
    }
}
