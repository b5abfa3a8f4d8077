package org.bicorne.search;

import java.util.List;

/** What words ask of the texts of an index, before a program’s own language: no text of a visitor is ever read as that language. */
sealed interface Asked {

    /** Entries of which a text has this term: how often, and how rare it is, decide. */
    record HasTerm(String text, String term, float weight) implements Asked {}

    /** Entries of which a text has a term a few letters away; all are worth the same. */
    record HasSimilar(String text, String term, int edits, float weight) implements Asked {

        /** The first letter is right, and so many terms are tried. */
        static final int LETTERS_RIGHT = 1;
        static final int TERMS_MAX = 50;
    }

    /** Entries of which a text has a term that begins so. */
    record HasBeginning(String text, String term, float weight) implements Asked {}

    /** Any of these; the best decides, the others say a little. */
    record AnyOf(List<Asked> ways) implements Asked {
        static final float TIE = 0.15f;
    }

    /** So many of these. */
    record AtLeast(List<Asked> words, int least) implements Asked {}
}
