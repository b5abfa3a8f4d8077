package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;

/**
 * The page that searches, for {@code search/search.jte}.
 *
 * @param query as it was typed
 * @param by who looks for the answer
 * @param count how many results there are, in words
 * @param notice that the index is being made
 * @param fewer that results have some of the words only
 * @param nearest the question with other words that have results
 * @param elsewhere what is found by another search than this
 * @param chips what was chosen, each with the way back
 * @param facets what may be chosen
 */
public record SearchView(Frame frame, String query, By by, String count, Optional<String> notice, Optional<String> fewer,
        Optional<PageLink> nearest, Optional<PageLink> elsewhere, List<Chip> chips, List<Facet> facets, List<Hit> hits, Pagination pagination) {

    /** Who looks for the answer: the server has done it, the browser will, or nothing is asked yet. */
    public enum By { SERVER, BROWSER, NOBODY }

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

    /**
     * The page as it is before anything is asked.
     *
     * @param isServed whether a server answers, and no browser has to search by itself
     */
    public static SearchView unasked(Frame frame, boolean isServed) {
        return new SearchView(frame, "", isServed ? By.NOBODY : By.BROWSER, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Pagination.NONE);
    }
}
