package org.bicorne.pages;

import java.nio.file.Path;

/** Where a page's bytes come from. */
public sealed interface Body {

    /** Made on demand: the same bytes each time as long as the page's version is the same. */
    record Rendered(Renderer renderer) implements Body {}

    /** A file given out as it is, however large. */
    record Stored(Path file) implements Body {}

    /**
     * A page that a form asks: where there is a server it answers each question, else the same page as without one does what it can.
     *
     * @param unasked the page without a question, as it is built
     */
    record Asked(Renderer unasked, Answerer answerer) implements Body {}

    /** Makes the page that answers a question; may be called by several threads at once. */
    @FunctionalInterface
    interface Answerer {
        byte[] answer(PageQuery query);
    }

    /** Makes a page's bytes; touches nothing, and may be called by several threads at once. */
    @FunctionalInterface
    interface Renderer {
        byte[] render();
    }
}
