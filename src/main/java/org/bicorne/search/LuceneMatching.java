package org.bicorne.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of one state of the index are meant, as bits: lists of postings are poured into them, part by part on all cores, which is several times
 * faster than to ask Lucene for one hit after the other.
 */
final class LuceneMatching {

    private final IndexSearcher searcher;
    private final List<LeafReaderContext> leaves;

    LuceneMatching(IndexSearcher searcher) {
        this.searcher = searcher;
        this.leaves = searcher.getIndexReader().leaves();
    }

    private interface PartOf {
        FixedBitSet in(LeafReaderContext leaf) throws IOException;
    }

    /** All that were not removed. */
    Hits all() throws IOException {
        return each(leaf -> {
            FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
            bits.set(0, leaf.reader().maxDoc());
            return bits;
        });
    }

    Hits of(Asked asked) throws IOException {
        Map<Asked, Weight> several = new HashMap<>();
        prepare(asked, several);
        return each(leaf -> bits(asked, leaf, several));
    }

    /** Which terms are similar is found once, not in each part. */
    private void prepare(Asked asked, Map<Asked, Weight> several) throws IOException {
        switch (asked) {
            case Asked.HasTerm _ -> {}
            case Asked.HasSimilar _, Asked.HasBeginning _ ->
                several.put(asked, searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query(asked))), ScoreMode.COMPLETE_NO_SCORES, 1));
            case Asked.AnyOf(List<Asked> ways) -> {
                for (Asked way : ways) {
                    prepare(way, several);
                }
            }
            case Asked.AtLeast(List<Asked> words, _) -> {
                for (Asked word : words) {
                    prepare(word, several);
                }
            }
        }
    }

    /** Those that have one of these values. */
    Hits having(String facet, List<String> values) throws IOException {
        return each(leaf -> {
            FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
            for (String value : values) {
                pour(leaf, facet, value, bits);
            }
            return bits;
        });
    }

    private Hits each(PartOf part) throws IOException {
        List<Callable<FixedBitSet>> tasks = new ArrayList<>();
        leaves.forEach(leaf -> tasks.add(() -> {
            FixedBitSet bits = part.in(leaf);
            Bits live = leaf.reader().getLiveDocs();
            if (live != null) {
                live.applyMask(bits, 0);
            }
            return bits;
        }));
        return new Hits(searcher.getTaskExecutor().invokeAll(tasks).toArray(FixedBitSet[]::new));
    }

    private FixedBitSet bits(Asked asked, LeafReaderContext leaf, Map<Asked, Weight> several) throws IOException {
        return switch (asked) {
            case Asked.HasTerm(String text, String term, _) -> {
                FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
                pour(leaf, text, term, bits);
                yield bits;
            }
            case Asked.HasSimilar _, Asked.HasBeginning _ -> poured(several.get(asked), leaf);
            case Asked.AnyOf(List<Asked> ways) -> {
                FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
                for (Asked way : ways) {
                    bits.or(bits(way, leaf, several));
                }
                yield bits;
            }
            case Asked.AtLeast(List<Asked> words, int least) -> atLeast(words, least, leaf, several);
        };
    }

    /** Bit by bit: after each word those that had one, two, three… of the words so far. */
    private FixedBitSet atLeast(List<Asked> words, int least, LeafReaderContext leaf, Map<Asked, Weight> several) throws IOException {
        FixedBitSet[] had = new FixedBitSet[least];
        for (int i = 0; i < least; i++) {
            had[i] = new FixedBitSet(leaf.reader().maxDoc());
        }
        int done = 0;
        for (Asked word : words) {
            FixedBitSet has = bits(word, leaf, several);
            for (int i = Math.min(done, least - 1); i > 0; i--) {
                FixedBitSet more = had[i - 1].clone();
                more.and(has);
                had[i].or(more);
            }
            had[0].or(has);
            done++;
        }
        return had[least - 1];
    }

    private static FixedBitSet poured(@Nullable Weight weight, LeafReaderContext leaf) throws IOException {
        FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = weight == null ? null : weight.scorer(leaf);
        if (scorer != null) {
            DocIdSetIterator documents = scorer.iterator();
            documents.nextDoc();
            documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        }
        return bits;
    }

    private static void pour(LeafReaderContext leaf, String field, String term, FixedBitSet bits) throws IOException {
        Terms terms = leaf.reader().terms(field);
        TermsEnum known = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (known.seekExact(new BytesRef(term))) {
            PostingsEnum documents = known.postings(null, PostingsEnum.NONE);
            documents.nextDoc();
            documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        }
    }

    /** The same as Lucene says it, for ranking. */
    static Query query(Asked asked) {
        return switch (asked) {
            case Asked.HasTerm(String text, String term, float weight) -> new BoostQuery(new TermQuery(new Term(text, term)), weight);
            case Asked.HasSimilar(String text, String term, int edits, float weight) -> constant(
                    new FuzzyQuery(new Term(text, term), edits, Asked.HasSimilar.LETTERS_RIGHT, Asked.HasSimilar.TERMS_MAX, true), weight);
            case Asked.HasBeginning(String text, String term, float weight) -> constant(new PrefixQuery(new Term(text, term)), weight);
            case Asked.AnyOf(List<Asked> ways) -> new DisjunctionMaxQuery(ways.stream().map(LuceneMatching::query).toList(), Asked.AnyOf.TIE);
            case Asked.AtLeast(List<Asked> words, int least) -> {
                BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least == words.size() ? 0 : least);
                words.forEach(word -> query.add(query(word), least == words.size() ? Occur.MUST : Occur.SHOULD));
                yield query.build();
            }
        };
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
