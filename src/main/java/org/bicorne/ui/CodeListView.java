package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of repositories, for {@code inventory/list.jte}.
 *
 * @param address of the list, without a question
 * @param query as it was typed
 * @param isServed whether a server answers questions
 * @param kept what the form sends along
 * @param sorts orders to choose from
 * @param columns what rows may tell
 * @param count how many were found, in words
 * @param files the same list for programs
 * @param suggestions what to loosen where nothing was found
 * @param elsewhere other pages about code
 */
public record CodeListView(Frame frame, String title, String lead, String address, String query, boolean isServed, List<Hidden> kept, List<Option> sorts, List<Option> columns,
        String count, List<Chip> chips, List<Facet> facets, List<Row> rows, Pagination pagination, List<PageLink> files, List<FeedLink> feeds, List<Choice> suggestions,
        List<PageLink> elsewhere) {

    /** A field that nobody sees. */
    public record Hidden(String name, String value) {}

    /** One of several to choose from. */
    public record Option(String value, String label, boolean isChosen) {}

    /** What was chosen; {@code href} leads to the list without it. */
    public record Chip(String facet, String label, String href) {}

    /** What may be chosen; {@code more} is one click below. */
    public record Facet(String title, List<Choice> choices, List<Choice> more) {}

    public record Choice(String label, String href, long count) {}

    /** @param marks words that stand beside the name: archived, a fork */
    public record Row(String name, String href, Optional<String> description, List<String> marks, List<Fact> facts) {}

    /** @param key names what is told, for the look; {@code dateTime} is a day for machines */
    public record Fact(String key, String text, @Nullable String dateTime) {}

    public CodeListView {
        kept = List.copyOf(kept);
        sorts = List.copyOf(sorts);
        columns = List.copyOf(columns);
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        feeds = List.copyOf(feeds);
        suggestions = List.copyOf(suggestions);
        elsewhere = List.copyOf(elsewhere);
    }
}
