package org.bicorne.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.bicorne.kernel.Language;
import org.bicorne.search.SearchRequest.Dimension;

/** One search in one state of the index. */
final class Search {

    /** What a page in the reader's language, and a new one, are worth more: less than one word in the text. */
    private static final float OWN_LANGUAGE = 0.8f;
    private static final float NEW = 0.4f;
    private static final long DAYS_TO_HALF = 365;

    private static final Map<Dimension, Integer> VALUES_MAX = new EnumMap<>(Map.of(Dimension.KIND, 12, Dimension.YEAR, 30, Dimension.LANG, 12, Dimension.TAG, 15));

    private final IndexSearcher searcher;
    private final FacetsConfig config;
    private final SearchRequest request;

    Search(IndexSearcher searcher, FacetsConfig config, SearchRequest request) {
        this.searcher = searcher;
        this.config = config;
        this.request = request;
    }

    Results results() throws IOException {
        if (request.words().isEmpty()) {
            return Results.NONE;
        }
        Question question = new Question(searcher.getIndexReader(), request);
        Question.Asked asked = question.asked(searcher);
        int first = (request.page() - 1) * SearchRequest.PAGE_SIZE;
        var found = FacetsCollectorManager.search(searcher, ranked(asked.query()), first + SearchRequest.PAGE_SIZE, new FacetsCollectorManager());
        ScoreDoc[] all = found.topDocs().scoreDocs;
        ScoreDoc[] page = Arrays.copyOfRange(all, Math.min(first, all.length), all.length);
        Map<Dimension, List<Results.Count>> facets = new EnumMap<>(Dimension.class);
        int total = searcher.count(filtered(asked.query()));
        if (total > 0) {
            facets.putAll(facets(new SortedSetDocValuesFacetCounts(new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), config), found.facetsCollector())));
        }
        List<Results.Hit> hits = new Excerpts(searcher, asked.query()).hits(new TopDocs(found.topDocs().totalHits, page));
        return new Results(total, asked.wordsFound(), nearest(question), hits, facets);
    }

    private Query filtered(Query query) {
        if (request.filters().isEmpty()) {
            return query;
        }
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        request.filters().forEach(filter -> filtered.add(new TermQuery(DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME,
                filter.dimension().parameter(), filter.value())), Occur.FILTER));
        return filtered.build();
    }

    private Query ranked(Query query) throws IOException {
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(filtered(query), Occur.MUST);
        Query own = new TermQuery(new Term(Documents.LANGUAGE, request.reader().tag()));
        ranked.add(new BoostQuery(new ConstantScoreQuery(own), OWN_LANGUAGE), Occur.SHOULD);
        byte[] newest = PointValues.getMaxPackedValue(searcher.getIndexReader(), Documents.DAY);
        if (newest != null) {
            long day = LongPoint.decodeDimension(newest, 0);
            ranked.add(LongField.newDistanceFeatureQuery(Documents.DAY, NEW, day, DAYS_TO_HALF), Occur.SHOULD);
        }
        return ranked.build();
    }

    private static Map<Dimension, List<Results.Count>> facets(Facets counts) throws IOException {
        Map<Dimension, List<Results.Count>> facets = new EnumMap<>(Dimension.class);
        for (var entry : VALUES_MAX.entrySet()) {
            FacetResult result = counts.getTopChildren(entry.getValue(), entry.getKey().parameter());
            List<Results.Count> values = new ArrayList<>();
            if (result != null) {
                Arrays.stream(result.labelValues).map(value -> new Results.Count(value.label, value.value.intValue())).forEach(values::add);
            }
            Comparator<Results.Count> byName = Comparator.comparing(Results.Count::value);
            values.sort(entry.getKey() == Dimension.YEAR ? byName.reversed() : Comparator.comparingInt(Results.Count::documents).reversed().thenComparing(byName));
            facets.put(entry.getKey(), values);
        }
        return facets;
    }

    /** The question as it was typed, with unknown words replaced. */
    private Optional<String> nearest(Question question) throws IOException {
        Map<String, String> nearest = question.nearest();
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (String typed : request.text().split("[^\\p{L}\\p{N}\\p{M}]+")) {
            List<String> folded = Analysis.surfaces(typed, 1);
            String other = folded.isEmpty() ? null : nearest.get(folded.getFirst());
            words.add(other == null ? typed : asWritten(other));
        }
        return Optional.of(String.join(" ", words).strip());
    }

    /** With its accents, as the first text that has it writes it. */
    private String asWritten(String surface) throws IOException {
        TopDocs first = searcher.search(new ConstantScoreQuery(new TermQuery(new Term(Documents.SURFACES, surface))), 1);
        if (first.scoreDocs.length == 0) {
            return surface;
        }
        var document = searcher.storedFields().document(first.scoreDocs[0].doc);
        String analysis = Analysis.root(new Language(document.get(Documents.LANGUAGE)));
        String all = Documents.TEXTS.stream().map(field -> document.get(Documents.field(field, analysis))).collect(Collectors.joining(" "));
        for (String word : all.split("[^\\p{L}\\p{N}\\p{M}]+")) {
            if (word.length() <= surface.length() + 2 && Analysis.surfaces(word, 1).equals(List.of(surface))) {
                return word.toLowerCase(java.util.Locale.ROOT);
            }
        }
        return surface;
    }
}
