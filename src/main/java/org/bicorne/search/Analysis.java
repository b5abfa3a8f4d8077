package org.bicorne.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.bicorne.kernel.Language;

/**
 * How a text becomes terms: runs of letters and digits, in lower case, without accents, then by their stem in French and English. Accents go
 * first, so that a word without its accents has the same stem. A run ends at an apostrophe: what elisions leave is a stop word.
 */
final class Analysis {

    static final int WORD_CHARACTERS_MAX = 40;

    /** Words as they are written, but for case and accents. */
    static final Analyzer SURFACES = new Words("");

    /** The analyses there are, by language; {@link #PLAIN} is for all languages that have none of their own. */
    static final String PLAIN = "und";
    static final List<String> ALL = List.of("fr", "en", PLAIN);

    private static final Map<String, Analyzer> BY_LANGUAGE = ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Words::new));

    private Analysis() {}

    static Analyzer of(Language language) {
        return BY_LANGUAGE.getOrDefault(root(language), SURFACES);
    }

    /** Which of the analyses is this language's. */
    static String root(Language language) {
        String code = language.locale().getLanguage();
        return ALL.contains(code) ? code : PLAIN;
    }

    /** The words of a question, folded, without repeats. */
    static List<String> surfaces(String text, int wordsMax) {
        Set<String> words = new LinkedHashSet<>();
        forEachSurface(text, word -> {
            words.add(word);
            return words.size() < wordsMax;
        });
        return new ArrayList<>(words);
    }

    /** The words of a text in its order, folded. */
    static List<String> allSurfaces(String text) {
        List<String> words = new ArrayList<>();
        forEachSurface(text, words::add);
        return words;
    }

    /** @param goesOn takes a word and says whether it wants more */
    private static void forEachSurface(String text, Predicate<String> goesOn) {
        try (TokenStream stream = SURFACES.tokenStream("", Normalizer.normalize(text, Normalizer.Form.NFC))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            boolean isWanted = true;
            while (isWanted && stream.incrementToken()) {
                isWanted = goesOn.test(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term that each analysis has for a word, the reader's first. */
    static Map<String, String> terms(String word, Language reader) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put(root(reader), new Stems(root(reader)).of(word));
        ALL.forEach(analysis -> terms.computeIfAbsent(analysis, language -> new Stems(language).of(word)));
        return terms;
    }

    private static final class Words extends Analyzer {

        private final String language;

        Words(String language) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer runs = CharTokenizer.fromTokenCharPredicate(Analysis::isOfWord);
            TokenStream folded = new LengthFilter(new ASCIIFoldingFilter(new LowerCaseFilter(runs)), 1, WORD_CHARACTERS_MAX);
            if (language.isEmpty()) {
                return new TokenStreamComponents(runs, folded);
            }
            Set<String> stops = StopWords.in(new Language(language));
            return new TokenStreamComponents(runs, Stems.filter(language, new StopFilter(folded, new CharArraySet(stops, false))));
        }
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
