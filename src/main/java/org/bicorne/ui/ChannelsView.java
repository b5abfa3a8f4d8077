package org.bicorne.ui;

import java.util.List;

/** The office's own channels, for {@code circles/channels.jte}. */
public record ChannelsView(Frame frame, String title, List<ChannelRow> channels, List<FeedLink> feeds) {

    public ChannelsView {
        channels = List.copyOf(channels);
        feeds = List.copyOf(feeds);
    }
}
