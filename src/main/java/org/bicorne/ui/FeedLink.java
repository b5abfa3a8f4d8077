package org.bicorne.ui;

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
}
