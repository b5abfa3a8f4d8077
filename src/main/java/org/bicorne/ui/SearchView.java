package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;

/**
 * The page that searches, for {@code search/search.jte}.
 *
 * @param query as it was typed
 * @param isAsked false for the page without a question, in which a browser may search by itself
 * @param count how many results there are, in words
 * @param notice that the index is being made
 * @param fewer that results have some of the words only
 * @param nearest the question with other words that have results
 * @param chips what was chosen, each with the way back
 * @param facets what may be chosen
 */
public record SearchView(Frame frame, String query, boolean isAsked, String count, Optional<String> notice, Optional<String> fewer,
        Optional<PageLink> nearest, List<Chip> chips, List<Facet> facets, List<Hit> hits, Pagination pagination) {

    /** {@code href} leads to the results without it. */
    public record Chip(String label, String href) {}

    public record Facet(String title, List<Choice> choices) {}

    public record Choice(String label, String href, int count) {}

    /** Part of a text: a word that was searched, or what stands between two. */
    public record Piece(String text, boolean isMarked) {}

    /** @param language of the page, where it is not the reader's */
    public record Hit(List<Piece> title, String href, String kind, Optional<DateLine> date, Optional<Language> language, List<Piece> excerpt) {}

    public SearchView {
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
        hits = List.copyOf(hits);
    }

    /** The page as it is before anything is asked. */
    public static SearchView unasked(Frame frame) {
        return new SearchView(frame, "", false, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Pagination.NONE);
    }
}
