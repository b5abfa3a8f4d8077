package org.bicorne.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a request asks of an index: pages that have all its words; where there is none, pages that have words like them; where there is none
 * either, pages that have as many of them as can be.
 */
final class Question {

    /** A word in the title says more than one in the text. */
    private static final Map<String, Float> WEIGHTS = Map.of(Documents.TITLE, 8f, Documents.HEADINGS, 3f, Documents.DESCRIPTION, 2f, Documents.BODY, 1f);

    /** Of another language's analysis than the reader's. */
    private static final float OTHER_LANGUAGE = 0.75f;
    private static final float TIE = 0.15f;

    /** A word that so few pages have, beside one that many more have, may be a mistake in those pages. */
    private static final int RARE_MAX = 2;
    private static final int COMMON_RATIO = 8;

    private final IndexReader reader;
    private final SearchRequest request;
    private final List<Word> words = new ArrayList<>();

    /** @param wordsFound how many words each page has at least */
    record Asked(Query query, int wordsFound) {}

    /** @param similar none for a word that the texts have, unless it is rare */
    private record Word(String surface, Query exact, boolean isKnown, List<Spelling.Similar> similar) {}

    Question(IndexReader reader, SearchRequest request) throws IOException {
        this.reader = reader;
        this.request = request;
        Spelling spelling = new Spelling(reader);
        for (String surface : request.words()) {
            Map<String, String> terms = Analysis.terms(surface, request.reader());
            int documents = documents(terms);
            words.add(new Word(surface, any(terms, 1), documents > 0, documents == 0 ? spelling.similar(surface) : mistaken(spelling, surface, documents)));
        }
    }

    /** The first of the ways that finds something. */
    Asked asked(IndexSearcher searcher) throws IOException {
        List<Query> meant = new ArrayList<>();
        List<Query> alike = new ArrayList<>();
        Spelling spelling = new Spelling(reader);
        for (Word word : words) {
            meant.add(word.similar().isEmpty() ? word.exact() : or(word, word.similar()));
            alike.add(or(word, spelling.similar(word.surface())));
        }
        Query all = atLeast(meant, meant.size());
        if (searcher.count(all) > 0) {
            return new Asked(all, meant.size());
        }
        Query allAlike = atLeast(alike, alike.size());
        if (searcher.count(allAlike) > 0) {
            return new Asked(allAlike, alike.size());
        }
        int fewer = meant.size() - 1;
        while (fewer > 1 && searcher.count(atLeast(meant, fewer)) == 0) {
            fewer--;
        }
        return new Asked(atLeast(meant, Math.max(1, fewer)), Math.max(1, fewer));
    }

    /** Each word that no page has, with the nearest that one has. */
    Map<String, String> nearest() {
        Map<String, String> nearest = new LinkedHashMap<>();
        words.stream().filter(word -> !word.isKnown() && !word.similar().isEmpty()).forEach(word -> nearest.put(word.surface(), word.similar().getFirst().word()));
        return nearest;
    }

    private static List<Spelling.Similar> mistaken(Spelling spelling, String surface, int documents) throws IOException {
        return documents > RARE_MAX ? List.of()
                : spelling.oneEditAway(surface).stream().filter(other -> other.documents() >= documents * COMMON_RATIO).toList();
    }

    private Query or(Word word, List<Spelling.Similar> others) {
        List<Query> queries = new ArrayList<>(List.of(word.exact()));
        others.forEach(other -> queries.add(any(Analysis.terms(other.word(), request.reader()), other.likeness())));
        return new DisjunctionMaxQuery(queries, 0);
    }

    /** Any of these terms in any field. */
    private static Query any(Map<String, String> terms, float weight) {
        List<Query> queries = new ArrayList<>();
        float preference = weight;
        for (var term : terms.entrySet()) {
            for (var field : WEIGHTS.entrySet()) {
                queries.add(new BoostQuery(new TermQuery(term(field.getKey(), term)), field.getValue() * preference));
            }
            preference = weight * OTHER_LANGUAGE;
        }
        return new DisjunctionMaxQuery(queries, TIE);
    }

    private static Term term(String field, Map.Entry<String, String> ofAnalysis) {
        return new Term(Documents.field(field, ofAnalysis.getKey()), ofAnalysis.getValue());
    }

    private int documents(Map<String, String> terms) throws IOException {
        int most = 0;
        for (var term : terms.entrySet()) {
            for (String field : WEIGHTS.keySet()) {
                most = Math.max(most, reader.docFreq(term(field, term)));
            }
        }
        return most;
    }

    private static Query atLeast(List<Query> queries, int least) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.SHOULD));
        return all.setMinimumNumberShouldMatch(least).build();
    }
}
