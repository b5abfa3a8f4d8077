package org.bicorne.markup;

import java.util.Optional;

import java.util.Optional;

/** What only the page that shows a text can decide: where its links lead and the words of the interface. */
public interface Rendering {

    /** Called for every link and image, also in raw HTML, and for frames that become plain links. */
    Target target(Link link);

    /** What is known of an image that the page shows; nothing of one that is elsewhere. */
    default Optional<SizedImage> image(Link link) {
        return Optional.empty();
    }

    /** Whether the page shows an image before the text, so that none of the text is seen first. */
    default boolean hasImageBefore() {
        return false;
    }

    /** A word of the interface, such as {@code words("markup.permalink", headingText)}. */
    String words(String key, Object... arguments);

    /** Safe HTML in the place of a block that is no code; without it, the block is shown as code. */
    default Optional<String> block(FencedBlock block) {
        return Optional.empty();
    }
}
