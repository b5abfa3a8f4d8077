package org.bicorne.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bicorne.search.FacetAnswer.Closeness;

/** The ways to understand the words of a question: all of them, then words like them, then fewer. The first that finds something counts. */
final class Wording {

    private static final int LETTERS_FOR_ONE_EDIT = 4;
    private static final int LETTERS_FOR_TWO_EDITS = 7;
    private static final int LETTERS_FOR_BEGINNING = 3;

    /** What a similar word is worth beside the right one in the same text. */
    private static final float BEGINNING = 0.5f;
    private static final float ONE_EDIT = 0.4f;
    private static final float TWO_EDITS = 0.2f;

    /** Another form of the word than the one typed. */
    private static final float OTHER_FORM = 0.75f;

    private final IndexMapping mapping;
    private final Words words = new Words();

    /** One of the ways. */
    record Way(Asked asked, Closeness closeness) {}

    Wording(IndexMapping mapping) {
        this.mapping = mapping;
    }

    /** @param typed at least one */
    List<Way> ways(List<String> typed) {
        List<Asked> exact = typed.stream().map(this::exact).toList();
        List<Asked> near = typed.stream().map(word -> alike(word, 1)).toList();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(all(exact), Closeness.EXACT));
        ways.add(new Way(all(near), Closeness.SIMILAR));
        if (typed.stream().anyMatch(word -> word.length() >= LETTERS_FOR_TWO_EDITS)) {
            ways.add(new Way(all(typed.stream().map(word -> alike(word, 2)).toList()), Closeness.SIMILAR));
        }
        int count = typed.size();
        IntStream.of(count - 1, count / 2, 1).filter(least -> least > 0 && least < count).distinct()
                .forEach(least -> ways.add(new Way(new Asked.AtLeast(near, least), Closeness.FEWER)));
        return ways;
    }

    private static Asked all(List<Asked> words) {
        return new Asked.AtLeast(words, words.size());
    }

    private Asked exact(String word) {
        return new Asked.AnyOf(exactly(word));
    }

    private List<Asked> exactly(String word) {
        List<Asked> ways = new ArrayList<>();
        float form = 1;
        for (String term : words.forms(word)) {
            for (IndexMapping.Text text : mapping.texts()) {
                ways.add(new Asked.HasTerm(text.name(), term, text.weight() * form));
            }
            form = OTHER_FORM;
        }
        return ways;
    }

    private Asked alike(String word, int edits) {
        List<Asked> ways = exactly(word);
        int letters = word.codePointCount(0, word.length());
        for (IndexMapping.Text text : mapping.texts()) {
            if (letters >= LETTERS_FOR_BEGINNING) {
                ways.add(new Asked.HasBeginning(text.name(), word, text.weight() * BEGINNING));
            }
            if (letters >= LETTERS_FOR_ONE_EDIT) {
                boolean isTwo = edits == 2 && letters >= LETTERS_FOR_TWO_EDITS;
                ways.add(new Asked.HasSimilar(text.name(), word, isTwo ? 2 : 1, text.weight() * (isTwo ? TWO_EDITS : ONE_EDIT)));
            }
        }
        return new Asked.AnyOf(ways);
    }
}
