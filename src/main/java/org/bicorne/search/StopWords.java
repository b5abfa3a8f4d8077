package org.bicorne.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;

/** Words that every text has and every question too, as they are folded: articles, pronouns, what elisions leave, what begins a question. */
final class StopWords {

    static final Set<String> FRENCH = words("""
            a ai ainsi alors apres as au aucun aucune auquel aussi aux avec avez avons c ca car ce ceci cela celle celles celui ces cet cette ceux chez ci
            combien comme comment d dans de depuis des dont du elle elles en encore est et etait etc etre eux fait il ils j je jusqu jusque l la laquelle
            le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me meme mes mon n ne ni nos notre nous on ont ou par parmi pas
            pendant peu peut peuvent plus pour pourquoi puis puisque qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si sinon soit
            son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y""");

    static final Set<String> ENGLISH = words("""
            a about after all also am an and any are as at be because been before being but by can could d did do does for from get had has have he her
            here him his how i if in into is it its ll m may me more most my no not of on or our s she should so some such t than that the their them
            then there these they this those to too us was we were what when where which while who whom why will with would you your""");

    private StopWords() {}

    static Set<String> in(Language language) {
        return switch (Analysis.root(language)) {
            case "fr" -> FRENCH;
            case "en" -> ENGLISH;
            default -> Set.of();
        };
    }

    /** Without the words that mean nothing in one of the languages, unless nothing else is left. */
    static List<String> without(List<String> words) {
        List<String> meant = words.stream().filter(word -> !FRENCH.contains(word) && !ENGLISH.contains(word)).toList();
        return meant.isEmpty() ? words : meant;
    }

    /** All of them, for the browser. */
    static List<String> all() {
        return Stream.concat(FRENCH.stream(), ENGLISH.stream()).distinct().sorted().toList();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
