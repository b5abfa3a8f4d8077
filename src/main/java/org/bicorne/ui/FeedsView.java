package org.bicorne.ui;

import java.util.List;

/** What feeds are and where they are, for {@code home/feeds.jte}. */
public record FeedsView(Frame frame, List<FeedLink> feeds) {

    public FeedsView {
        feeds = List.copyOf(feeds);
    }
}
