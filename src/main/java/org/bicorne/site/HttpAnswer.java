package org.bicorne.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Renderings;

/** What a visitor is answered. */
sealed interface HttpAnswer {

    /** {@code Cache-Control} of what changes its address when its bytes change (RFC 8246). */
    String KEPT_FOR_GOOD = "public, max-age=31536000, immutable";

    /** A page, or the page that says that there is none. {@code forGood}: its address changes when its bytes do. */
    record Octets(int status, MediaType mediaType, Renderings.Rendering rendering, boolean forGood) implements HttpAnswer {}

    /** A file of the folder, or one made of it. {@code forGood}: its address changes when its bytes do. */
    record StoredFile(MediaType mediaType, Path file, String etag, boolean forGood) implements HttpAnswer {}

    /** A page that is written while it is made. */
    record Streamed(MediaType mediaType, String etag, Writing writing) implements HttpAnswer {}

    /** An answer to a program. */
    record Replied(Body.Reply reply) implements HttpAnswer {}

    /** Writes an answer's bytes. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    record MovedPermanently(String location) implements HttpAnswer {}

    /** A request that makes no sense. */
    record Refused(int status) implements HttpAnswer {}
}
