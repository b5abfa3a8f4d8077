package org.bicorne.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

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

    /**
     * A page to which a form sends more than an address holds. Nothing is kept of what was sent, and the same may be sent again.
     *
     * @param unasked the page before anything was sent, as it is built
     */
    record Posted(Renderer unasked, Answerer answerer) implements Body {}

    /**
     * A page on which a form asks for something to be done. Only what is sent to it does anything, never an address that somebody follows; what was done already is
     * not done again.
     *
     * @param unasked the page before anything was sent, as it is built
     */
    record Acting(Renderer unasked, Answerer answerer) implements Body {}

    /**
     * Written piece by piece, as far as its visitor reads, because it may be too large to be kept: the same bytes for the same question as long as the
     * page's version is the same.
     *
     * @param isKept whether it is small enough to be kept as other pages are, as long as nothing is asked of it
     */
    record Streamed(Streamer streamer, boolean isKept) implements Body {

        /** All that answers a question, at once. */
        public byte[] octets(PageQuery query) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                streamer.write(query, out);
            } catch (IOException e) {
                throw new UncheckedIOException("Writing to memory failed", e);
            }
            return out.toByteArray();
        }
    }

    /** What programs ask: each answer says its own status and headers. There is none without a server. */
    record Replied(Replier replier) implements Body {}

    /** @param headers besides those that all answers have */
    record Reply(int status, MediaType mediaType, Map<String, String> headers, byte[] octets) {

        public Reply {
            headers = Map.copyOf(headers);
        }
    }

    /** Writes a page's bytes; may be called by several threads at once. */
    @FunctionalInterface
    interface Streamer {
        void write(PageQuery query, OutputStream out) throws IOException;
    }

    /** Answers a program; may be called by several threads at once. */
    @FunctionalInterface
    interface Replier {
        Reply reply(PageQuery query);
    }

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
