package org.bicorne.pages;

import java.util.Optional;

/** The whole text of a feed's entry, with absolute links; whoever keeps it keeps its octets in Atom too, which many feeds give. */
public final class FeedText {

    private final String html;
    private volatile Optional<byte[]> atom = Optional.empty();

    private FeedText(String html) {
        this.html = html;
    }

    public static FeedText of(String html) {
        return new FeedText(html);
    }

    String html() {
        return html;
    }

    /** As characters of XML; two threads that ask at once may both make them, and they are the same. */
    byte[] atom() {
        if (atom.isEmpty()) {
            atom = Optional.of(AtomFeed.characters(html));
        }
        return atom.orElseThrow();
    }
}
