package org.bicorne.markup;

/** What only the page that shows a text can decide: where its links lead and the words of the interface. */
public interface Rendering {

    /** Called once for every link, image and frame, in the order of the text, also in raw HTML. */
    Target target(Link link);

    /** A word of the interface, such as {@code words("markup.permalink", headingText)}. */
    String words(String key, Object... arguments);
}
