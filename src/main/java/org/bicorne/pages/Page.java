package org.bicorne.pages;

import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;

/**
 * A page is a value: an address, a media type, a version and a way to its bytes.
 *
 * @param address where it is
 * @param mediaType what it is
 * @param origin whose it is, which decides who keeps an address that two pages claim
 * @param source the file of the folder that it shows, if it shows one
 * @param version asked for when the page is; equal versions mean equal bytes
 * @param body its bytes
 * @param entry what lists of pages say of it; empty for what no list shows
 */
public record Page(WebAddress address, MediaType mediaType, Origin origin, Optional<FilePath> source, Supplier<Version> version,
        Body body, Optional<Entry> entry) {

    /** Whether somebody wrote the page in the folder, or Bicorne computed it. */
    public enum Origin { FOLDER, COMPUTED }

    /** A computed page that no list shows: a feed, a script, a redirect. */
    public static Page computed(WebAddress address, MediaType mediaType, Supplier<Version> version, Body.Renderer renderer) {
        return new Page(address, mediaType, Origin.COMPUTED, Optional.empty(), version, new Body.Rendered(renderer), Optional.empty());
    }

    /** A computed page that the site map shows. */
    public static Page listed(WebAddress address, Entry entry, Supplier<Version> version, Body.Renderer renderer) {
        return new Page(address, MediaType.HTML, Origin.COMPUTED, Optional.empty(), version, new Body.Rendered(renderer), Optional.of(entry));
    }

    Page at(WebAddress other) {
        return new Page(other, mediaType, origin, source, version, body, entry);
    }
}
