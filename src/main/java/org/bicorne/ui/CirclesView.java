package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/** The list of circles, for {@code circles/list.jte}. */
public record CirclesView(Frame frame, String title, List<Row> circles, List<FeedLink> feeds) {

    /** A circle in the list: who is in it, and when it meets next. */
    public record Row(PageLink page, String members, Optional<EventRow> next) {}

    public CirclesView {
        circles = List.copyOf(circles);
        feeds = List.copyOf(feeds);
    }
}
