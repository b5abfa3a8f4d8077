package org.bicorne.ui;

import java.util.List;

/**
 * A feed of the page or of the site.
 *
 * @param type its media type: {@code application/atom+xml}
 */
public record FeedLink(String title, String href, String type) {

    /** The format's name as people say it. */
    public String format() {
        return switch (type) {
            case "application/atom+xml" -> "Atom";
            case "application/feed+json" -> "JSON Feed";
            case "application/rss+xml" -> "RSS";
            case "text/calendar" -> "iCalendar";
            default -> type;
        };
    }

    /** Its format, and what it tells where another one of these has the same format. */
    public String labelAmong(List<FeedLink> feeds) {
        boolean isAlone = feeds.stream().filter(other -> other.type().equals(type)).count() < 2;
        return isAlone ? format() : title + " (" + format() + ")";
    }
}
