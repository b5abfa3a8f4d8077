package org.bicorne.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of all terms as a tree, so that a text is read once however many terms there are. */
final class TermWords {

    /** Shorter words have no plural that could be told from another word. */
    private static final int PLURAL_LENGTH_MIN = 4;
    private static final int WORDS_MAX = 12;

    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private Optional<GlossaryTerm> term = Optional.empty();
    }

    /** A term and where it ends in the text. */
    record Match(GlossaryTerm term, int end) {}

    TermWords(List<GlossaryTerm> terms) {
        terms.forEach(term -> term.forms().forEach(form -> add(form, term)));
    }

    private void add(String form, GlossaryTerm term) {
        Node node = root;
        int words = 0;
        for (int at = wordStart(form, 0); at < form.length() && words < WORDS_MAX; at = wordStart(form, wordEnd(form, at))) {
            node = node.next.computeIfAbsent(plain(form.substring(at, wordEnd(form, at))), word -> new Node());
            words++;
        }
        if (node != root && node.term.isEmpty()) {
            node.term = Optional.of(term);
        }
    }

    /** The longest term that starts with the word at this place. */
    Optional<Match> longest(String text, int start) {
        Optional<Match> found = Optional.empty();
        Node node = root;
        int at = start;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            Node following = node.next.get(plain(text.substring(at, end)));
            if (following == null) {
                break;
            }
            node = following;
            if (node.term.isPresent()) {
                found = Optional.of(new Match(node.term.get(), end));
            }
            at = joined(text, end);
        }
        return found;
    }

    static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && !isWordCharacter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the next word of the same expression starts: after spaces, a hyphen or an apostrophe; else nowhere. */
    private static int joined(String text, int end) {
        int at = end;
        while (at < text.length() && !isWordCharacter(text.charAt(at))) {
            if (text.startsWith("&nbsp;", at)) {
                at += "&nbsp;".length();
            } else if (" \n\u00a0\u202f-'\u2019".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return text.length();
            }
        }
        return at;
    }

    /** Without capitals, and without the s or x of a plural. */
    static String plain(String word) {
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        boolean isPlural = lower.length() >= PLURAL_LENGTH_MIN && (lower.endsWith("s") || lower.endsWith("x"));
        return isPlural ? lower.substring(0, lower.length() - 1) : lower;
    }
}
