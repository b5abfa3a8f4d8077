package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * A list of pages, for {@code content/list.jte}.
 *
 * @param introHtml trusted: made by the markup room
 * @param total how many pages there are in all
 */
public record ListView(Frame frame, String title, Optional<String> introHtml, List<Group> groups, Pagination pagination,
        List<YearLink> years, List<FeedLink> feeds, int total) {

    public ListView {
        groups = List.copyOf(groups);
        years = List.copyOf(years);
        feeds = List.copyOf(feeds);
    }

    /** Only what this page needs. */
    public List<String> scripts() {
        return introHtml.map(Scripts::of).orElse(List.of());
    }
}
