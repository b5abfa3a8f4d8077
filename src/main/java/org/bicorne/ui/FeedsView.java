package org.bicorne.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What feeds are and where they are, for {@code home/feeds.jte}. */
public record FeedsView(Frame frame, List<FeedLink> feeds) {

    public FeedsView {
        feeds = List.copyOf(feeds);
    }

    /** Each list once, with all its formats. */
    public Map<String, List<FeedLink>> byTitle() {
        return feeds.stream().collect(Collectors.groupingBy(FeedLink::title, LinkedHashMap::new, Collectors.toList()));
    }
}
