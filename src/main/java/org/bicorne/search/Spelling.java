package org.bicorne.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Words of the texts that somebody may have meant: those that begin so, and those a letter or two away. */
final class Spelling {

    private static final int LETTERS_FOR_ONE_EDIT = 4;
    private static final int LETTERS_FOR_TWO_EDITS = 6;
    private static final int LETTERS_FOR_BEGINNING = 3;
    private static final int SIMILAR_MAX = 5;

    /** How many words are looked at before the best are chosen. */
    private static final int CANDIDATES_MAX = 200;

    private final IndexReader reader;
    private final @Nullable Terms surfaces;

    /**
     * A word of the texts.
     *
     * @param likeness from 0 to 1
     * @param documents that have it
     */
    record Similar(String word, float likeness, int documents) {}

    Spelling(IndexReader reader) throws IOException {
        this.reader = reader;
        this.surfaces = MultiTerms.getTerms(reader, Documents.SURFACES);
    }

    /** The nearest words first. */
    List<Similar> similar(String word) throws IOException {
        List<Similar> found = new ArrayList<>(oneEditAway(word));
        if (found.isEmpty() && word.length() >= LETTERS_FOR_TWO_EDITS) {
            found.addAll(away(word, 2, 0.2f));
        }
        found.addAll(beginning(word));
        return best(found);
    }

    List<Similar> oneEditAway(String word) throws IOException {
        return word.length() < LETTERS_FOR_ONE_EDIT ? List.of() : best(away(word, 1, 0.4f));
    }

    private List<Similar> away(String word, int edits, float likeness) throws IOException {
        List<Similar> found = new ArrayList<>();
        if (surfaces == null) {
            return found;
        }
        FuzzyTermsEnum terms = new FuzzyTermsEnum(surfaces, new Term(Documents.SURFACES, word), edits, 1, true);
        for (BytesRef term = terms.next(); term != null && found.size() < CANDIDATES_MAX; term = terms.next()) {
            String other = term.utf8ToString();
            if (!other.equals(word)) {
                found.add(new Similar(other, likeness, reader.docFreq(new Term(Documents.SURFACES, other))));
            }
        }
        return found;
    }

    private List<Similar> beginning(String word) throws IOException {
        List<Similar> found = new ArrayList<>();
        if (surfaces == null || word.length() < LETTERS_FOR_BEGINNING) {
            return found;
        }
        BytesRef beginning = new BytesRef(word);
        TermsEnum terms = surfaces.iterator();
        TermsEnum.SeekStatus status = terms.seekCeil(beginning);
        for (BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
                term != null && StringHelper.startsWith(term, beginning) && found.size() < CANDIDATES_MAX; term = terms.next()) {
            found.add(new Similar(term.utf8ToString(), 0.5f, terms.docFreq()));
        }
        return found;
    }

    private static List<Similar> best(List<Similar> found) {
        return found.stream().sorted(Comparator.comparing(Similar::likeness).thenComparing(Similar::documents).reversed().thenComparing(Similar::word))
                .limit(SIMILAR_MAX).toList();
    }
}
