package org.bicorne.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The terms of a text in a faceted index, whichever program keeps it: words as they are written, but for case and accents, with their French and English
 * stems, since nobody says in which language a description is. An instance is for one thread.
 */
final class Words {

    /** Raised when the same text gives other terms. */
    static final int VERSION = 1;

    /** A text that goes on is cut. */
    private static final int TEXT_CHARACTERS_MAX = 20_000;

    private final Stems french = new Stems("fr");
    private final Stems english = new Stems("en");

    /** In the order of the text, repeats included. */
    List<String> of(IndexMapping.Kind kind, String text) {
        String whole = text.length() <= TEXT_CHARACTERS_MAX ? text : text.substring(0, TEXT_CHARACTERS_MAX);
        List<String> terms = new ArrayList<>();
        for (String surface : Analysis.allSurfaces(whole)) {
            terms.addAll(forms(surface));
        }
        if (kind == IndexMapping.Kind.NAME) {
            Set<String> known = new LinkedHashSet<>(terms);
            parts(whole).stream().filter(known::add).forEach(terms::add);
        }
        return terms;
    }

    /** A word as it is written, then its stems. */
    Set<String> forms(String surface) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(surface);
        if (!StopWords.FRENCH.contains(surface) && !StopWords.ENGLISH.contains(surface)) {
            forms.add(french.of(surface));
            forms.add(english.of(surface));
        }
        return forms;
    }

    /** To sort by: without case and accents. */
    static String folded(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).strip();
        return bare.length() <= IndexEntry.VALUE_CHARACTERS_MAX ? bare : bare.substring(0, IndexEntry.VALUE_CHARACTERS_MAX);
    }

    /** What a name is made of beside its words: the parts of camelCase, and the name as one word, with dashes or without. */
    private Set<String> parts(String text) {
        Set<String> parts = new LinkedHashSet<>();
        for (String name : text.split("[/\\s]+")) {
            String pieces = pieces(name);
            Analysis.allSurfaces(pieces).forEach(piece -> parts.addAll(forms(piece)));
            String joined = String.join("", Analysis.allSurfaces(name));
            if (!joined.isEmpty() && joined.length() <= Analysis.WORD_CHARACTERS_MAX) {
                parts.add(joined);
            }
        }
        return parts;
    }

    /** {@code parseXMLFile2} becomes {@code parse XML File 2}. */
    private static String pieces(String name) {
        StringBuilder pieces = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && isBoundary(name, i)) {
                pieces.append(' ');
            }
            pieces.append(name.charAt(i));
        }
        return pieces.toString();
    }

    private static boolean isBoundary(String name, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        boolean isRise = Character.isLowerCase(before) && Character.isUpperCase(here);
        boolean isEndOfCapitals = Character.isUpperCase(before) && Character.isUpperCase(here) && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        boolean isNumber = Character.isLetter(before) && Character.isDigit(here) || Character.isDigit(before) && Character.isLetter(here);
        return isRise || isEndOfCapitals || isNumber;
    }
}
