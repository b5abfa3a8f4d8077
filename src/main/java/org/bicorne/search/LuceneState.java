package org.bicorne.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.bicorne.search.FacetAnswer.Closeness;
import org.bicorne.search.FacetAnswer.Count;

/** One state of a Lucene index: what it answers, and what it has counted already. */
final class LuceneState {

    /** Whoever turns pages asks the same question again; its bits and counts are kept so long. */
    private static final int KEPT_MAX = 64;

    private static final SortField BY_TIE = new SortField(LuceneEntries.TIE, SortField.Type.LONG);

    private final IndexSearcher searcher;
    private final IndexMapping mapping;
    private final LuceneMatching matching;
    private final Map<String, FacetCounts> counters = new HashMap<>();
    private final Hits all;
    private final Map<Asking, Counted> kept = new LinkedHashMap<>(KEPT_MAX, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asking, Counted> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /** A question without its order and page. */
    private record Asking(List<String> words, Map<String, List<String>> chosen) {}

    /** @param query for ranking */
    private record Meant(Hits hits, Query query, Closeness closeness) {}

    private record Counted(Meant meant, Hits hits, Map<String, List<Count>> counts) {}

    LuceneState(IndexSearcher searcher, IndexMapping mapping, FacetValues.Kept values) throws IOException {
        this.searcher = searcher;
        this.mapping = mapping;
        this.matching = new LuceneMatching(searcher);
        this.all = matching.all();
        for (IndexMapping.Facet facet : mapping.facets()) {
            counters.put(facet.name(), new FacetCounts(searcher.getIndexReader(), facet, values));
        }
    }

    FacetAnswer answer(FacetQuestion question) throws IOException {
        Asking asking = new Asking(question.words(), question.chosen());
        Counted counted = counted(asking);
        return new FacetAnswer(counted.hits().count(), counted.meant().closeness(), ids(question, asking, counted), counted.counts());
    }

    /** Entries that have all these words, in a form or another. */
    long count(List<String> words) throws IOException {
        Meant meant = meant(words);
        return meant.closeness() == Closeness.FEWER ? 0 : meant.hits().count();
    }

    private Counted counted(Asking asking) throws IOException {
        synchronized (kept) {
            Counted known = kept.get(asking);
            if (known != null) {
                return known;
            }
        }
        Meant meant = meant(asking.words());
        Map<String, Hits> filters = new LinkedHashMap<>();
        for (var chosen : asking.chosen().entrySet()) {
            filters.put(mapping.facet(chosen.getKey()).name(), matching.having(chosen.getKey(), chosen.getValue()));
        }
        Hits hits = without("", meant.hits(), filters);
        Counted counted = new Counted(meant, hits, counts(asking, meant.hits(), hits, filters));
        synchronized (kept) {
            kept.put(asking, counted);
        }
        return counted;
    }

    private Meant meant(List<String> words) throws IOException {
        if (words.isEmpty()) {
            return new Meant(all, new HitsQuery(all), Closeness.EXACT);
        }
        Closeness closeness = Closeness.EXACT;
        for (Wording.Way way : new Wording(mapping).ways(words)) {
            Hits hits = matching.of(way.asked());
            closeness = way.closeness();
            if (!hits.isEmpty()) {
                return new Meant(hits, LuceneMatching.query(way.asked()), closeness);
            }
        }
        return new Meant(all.none(), new HitsQuery(all.none()), closeness);
    }

    private static Hits without(String facet, Hits meant, Map<String, Hits> filters) {
        Hits hits = meant;
        for (var filter : filters.entrySet()) {
            hits = filter.getKey().equals(facet) ? hits : hits.and(filter.getValue());
        }
        return hits;
    }

    /** Each facet on whatever core is free. */
    private Map<String, List<Count>> counts(Asking asking, Hits meant, Hits hits, Map<String, Hits> filters) throws IOException {
        List<Callable<Map.Entry<String, List<Count>>>> tasks = new ArrayList<>();
        counters.forEach((facet, counter) -> tasks.add(() -> {
            List<String> chosen = asking.chosen().getOrDefault(facet, List.of());
            return Map.entry(facet, counter.of(chosen.isEmpty() ? hits : without(facet, meant, filters), all.count(), chosen));
        }));
        Map<String, List<Count>> counts = new HashMap<>();
        searcher.getTaskExecutor().invokeAll(tasks).forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private List<String> ids(FacetQuestion question, Asking asking, Counted counted) throws IOException {
        int end = (int) Math.min(question.first() + question.size(), counted.hits().count());
        if (end <= question.first()) {
            return List.of();
        }
        boolean isRanked = question.order().isEmpty() && !asking.words().isEmpty();
        Query query = isRanked ? ranked(counted, !asking.chosen().isEmpty()) : new HitsQuery(counted.hits());
        Sort sort = isRanked ? new Sort(SortField.FIELD_SCORE, BY_TIE) : question.order().map(this::sort).orElseGet(() -> new Sort(BY_TIE));
        ScoreDoc[] top = searcher.search(query, new TopFieldCollectorManager(sort, end, 1)).scoreDocs;
        return ids(Arrays.copyOfRange(top, Math.min(question.first(), top.length), top.length));
    }

    private static Query ranked(Counted counted, boolean isFiltered) {
        Query query = counted.meant().query();
        return isFiltered ? new BooleanQuery.Builder().add(query, Occur.MUST).add(new HitsQuery(counted.hits()), Occur.FILTER).build() : query;
    }

    private Sort sort(String name) {
        IndexMapping.Order order = mapping.order(name);
        SortField field = order.isText() ? last(new SortField(name, SortField.Type.STRING, order.isDescending()), SortField.STRING_LAST)
                : last(new SortField(name, SortField.Type.LONG, order.isDescending()), order.isDescending() ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(field, BY_TIE);
    }

    private static SortField last(SortField field, Object missing) {
        field.setMissingValue(missing);
        return field;
    }

    private List<String> ids(ScoreDoc[] top) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Integer[] inOrder = new Integer[top.length];
        Arrays.setAll(inOrder, Integer::valueOf);
        Arrays.sort(inOrder, (one, other) -> Integer.compare(top[one].doc, top[other].doc));
        String[] ids = new String[top.length];
        BinaryDocValues values = DocValues.emptyBinary();
        int current = -1;
        for (int i : inOrder) {
            int part = ReaderUtil.subIndex(top[i].doc, leaves);
            if (part != current) {
                values = leaves.get(part).reader().getBinaryDocValues(LuceneEntries.ID);
                current = part;
            }
            values.advanceExact(top[i].doc - leaves.get(part).docBase);
            ids[i] = values.binaryValue().utf8ToString();
        }
        return List.of(ids);
    }
}
