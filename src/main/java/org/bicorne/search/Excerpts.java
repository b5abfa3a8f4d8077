package org.bicorne.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.bicorne.kernel.Language;

/** What results show of the pages that were found, with the words of the question marked. */
final class Excerpts {

    private static final int CHARACTERS = 180;
    private static final int CHARACTERS_MAX = 320;

    /** How much of an excerpt stands before its first match. */
    private static final float ALIGNMENT = 0.3f;

    private final IndexSearcher searcher;
    private final Query query;

    Excerpts(IndexSearcher searcher, Query query) {
        this.searcher = searcher;
        this.query = query;
    }

    List<Results.Hit> hits(TopDocs found) throws IOException {
        Map<String, String[]> marked = new Highlighter(searcher).highlightFields(fields(Documents.TITLE, Documents.DESCRIPTION, Documents.BODY), query, found);
        List<Results.Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.scoreDocs.length; i++) {
            Document document = searcher.storedFields().document(found.scoreDocs[i].doc);
            String analysis = Analysis.root(new Language(document.get(Documents.LANGUAGE)));
            String description = Documents.field(Documents.DESCRIPTION, analysis);
            String body = Documents.field(Documents.BODY, analysis);
            String title = at(marked, Documents.field(Documents.TITLE, analysis), i).orElse(document.get(Documents.field(Documents.TITLE, analysis)));
            String beginning = document.get(description).isEmpty() ? document.get(body) : document.get(description);
            Optional<String> part = at(marked, body, i);
            String excerpt = at(marked, description, i).or(() -> part).orElse(beginning);
            hits.add(new Results.Hit(document.get(Documents.ADDRESS), document.get(Documents.LANGUAGE), document.get(Documents.KIND),
                    Optional.ofNullable(document.get(Documents.DATE)).orElse(""), title, cut(excerpt)));
        }
        return hits;
    }

    private static String[] fields(String... fields) {
        return Arrays.stream(fields).flatMap(field -> Analysis.ALL.stream().map(analysis -> Documents.field(field, analysis))).toArray(String[]::new);
    }

    private static Optional<String> at(Map<String, String[]> highlighted, String field, int i) {
        String[] texts = highlighted.get(field);
        return texts == null ? Optional.empty() : Optional.ofNullable(texts[i]);
    }

    /** Titles and descriptions are shown whole, of a text the sentences that answer best; all from one reading of what is stored. */
    private static final class Highlighter extends UnifiedHighlighter {

        Highlighter(IndexSearcher searcher) {
            super(UnifiedHighlighter.builder(searcher, Analysis.SURFACES).withFieldMatcher(_ -> true).withWeightMatches(false).withMaxNoHighlightPassages(0).withFormatter(new Marks()));
        }

        @Override
        protected BreakIterator getBreakIterator(String field) {
            return field.startsWith(Documents.BODY) ? LengthGoalBreakIterator.createMinLength(BreakIterator.getSentenceInstance(Locale.FRENCH), CHARACTERS, ALIGNMENT)
                    : new WholeBreakIterator();
        }
    }

    /** Not longer than a few lines, and with the first mark in it. */
    static String cut(String excerpt) {
        String flat = excerpt.replaceAll("\\s+", " ").strip();
        if (flat.length() <= CHARACTERS_MAX) {
            return flat;
        }
        int mark = Math.max(0, flat.indexOf(Results.MARK));
        int start = mark < CHARACTERS ? 0 : flat.lastIndexOf(' ', mark - CHARACTERS / 3) + 1;
        int limit = Math.min(flat.length(), start + CHARACTERS_MAX);
        int end = limit == flat.length() ? limit : Math.max(flat.lastIndexOf(' ', limit), start + CHARACTERS);
        String part = flat.substring(start, end);
        String closed = part.lastIndexOf(Results.MARK) > part.lastIndexOf(Results.END) ? part + Results.END : part;
        return (start > 0 ? "… " : "") + closed + (end < flat.length() ? " …" : "");
    }

    /** Passages as they are, with marks around what was found. */
    private static final class Marks extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            StringBuilder text = new StringBuilder();
            for (Passage passage : passages) {
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
                    if (start < end) {
                        text.append(content, at, start).append(Results.MARK).append(content, start, end).append(Results.END);
                        at = end;
                    }
                }
                text.append(content, at, passage.getEndOffset());
            }
            return text.toString();
        }
    }
}
