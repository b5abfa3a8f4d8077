package org.bicorne.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stem of one word after the other, as the index has it. One thread at a time. */
final class Stems {

    private final One one = new One();
    private final TokenStream stemmed;
    private final CharTermAttribute term;

    /** @param language a code of ISO 639-1; words of another language than French and English are their own stem */
    Stems(String language) {
        this.stemmed = filter(language, one);
        this.term = stemmed.addAttribute(CharTermAttribute.class);
    }

    static TokenStream filter(String language, TokenStream words) {
        return switch (language) {
            case "fr" -> new FrenchLightStemFilter(words);
            case "en" -> new KStemFilter(words);
            default -> words;
        };
    }

    /** @param word folded */
    String of(String word) {
        one.word = word;
        try {
            stemmed.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("A stem was made in memory", e);
        }
        return term.toString();
    }

    /** A text of one word. */
    private static final class One extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }
}
