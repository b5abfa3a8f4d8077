package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * A body that publishes source code, for {@code inventory/body.jte}.
 *
 * @param coverage how many of its repositories follow good practice
 * @param trendHtml how that grew, as a chart
 * @param below bodies under it, with what they publish
 * @param rows its repositories that moved last
 * @param all leads to all of them
 */
public record BodyView(Frame frame, String title, String lead, List<TalksView.Fact> facts, List<Share> coverage, Optional<String> trendHtml, List<Below> below, List<CodeListView.Row> rows,
        Optional<PageLink> all, List<PageLink> files, List<PageLink> elsewhere) {

    /** So many of so many; {@code text} says it in words. */
    public record Share(String name, long count, long all, String text) {}

    /** A body and how many repositories it has. */
    public record Below(PageLink body, long count) {}

    public BodyView {
        facts = List.copyOf(facts);
        coverage = List.copyOf(coverage);
        below = List.copyOf(below);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        elsewhere = List.copyOf(elsewhere);
    }
}
