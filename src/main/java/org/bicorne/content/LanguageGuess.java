package org.bicorne.content;

import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.bicorne.kernel.Language;

/**
 * Tells French from English by their most frequent words, for a folder that says no language: a screen reader must know which
 * voice to take.
 */
final class LanguageGuess {

    private static final int CHARACTERS_MAX = 4_000;
    private static final int WORDS_MIN = 5;
    private static final int TIMES_MORE = 3;

    private static final Set<String> FRENCH = Set.of("le", "la", "les", "des", "du", "de", "et", "est", "une", "pour", "dans", "que", "qui",
            "sur", "avec", "aux", "vous", "nous");
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "is", "for", "that", "with", "are", "this", "by", "you", "we",
            "from", "your", "our", "or", "be");

    private LanguageGuess() {}

    /** The language of the text's beginning, when it is clear. */
    static Optional<Language> of(String text) {
        int french = 0;
        int english = 0;
        StringTokenizer words = new StringTokenizer(text.substring(0, Math.min(text.length(), CHARACTERS_MAX)), " \n\t,.;:!?()[]’'");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            french += FRENCH.contains(word) ? 1 : 0;
            english += ENGLISH.contains(word) ? 1 : 0;
        }
        if (french >= WORDS_MIN && french >= TIMES_MORE * english) {
            return Optional.of(Language.FRENCH);
        }
        return english >= WORDS_MIN && english >= TIMES_MORE * french ? Optional.of(Language.ENGLISH) : Optional.empty();
    }
}
