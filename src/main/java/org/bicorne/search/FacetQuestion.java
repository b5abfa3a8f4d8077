package org.bicorne.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a faceted index is asked.
 *
 * @param text words in any form; nothing in it is a command. Without a word all entries are meant
 * @param chosen values by facet: one of each facet’s has to match
 * @param order what to sort by; empty for what fits the words best
 * @param first how many entries to leave out
 * @param size how many to give
 */
public record FacetQuestion(String text, Map<String, List<String>> chosen, Optional<String> order, int first, int size) {

    /** A deep page costs as much as all before it. */
    public static final int ENTRIES_MAX = 10_000;

    static final int TEXT_CHARACTERS_MAX = 200;
    static final int WORDS_MAX = 10;

    public FacetQuestion {
        if (first < 0 || size < 0 || first + size > ENTRIES_MAX) {
            throw new IllegalArgumentException("Entries " + first + " and " + size + " more, beyond " + ENTRIES_MAX);
        }
        text = text.length() <= TEXT_CHARACTERS_MAX ? text : text.substring(0, TEXT_CHARACTERS_MAX);
        chosen = chosen.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Whether only an index can answer it. */
    public boolean hasWords() {
        return !words().isEmpty();
    }

    /** Its words as the index has them; what is no word of any text but has letters is one that is not found. */
    List<String> words() {
        return words(text);
    }

    /** The same of a text that is asked alone, however long it is. */
    static List<String> words(String typed) {
        String text = typed.length() <= TEXT_CHARACTERS_MAX ? typed : typed.substring(0, TEXT_CHARACTERS_MAX);
        List<String> words = StopWords.without(Analysis.surfaces(text, WORDS_MAX));
        boolean isNothing = words.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
        return !words.isEmpty() || isNothing ? words : List.of(Words.folded(text));
    }
}
