package org.bicorne.markup;

/** What only the page that shows a text can decide: where its links lead and the words of the interface. */
public interface Rendering {

    /** Called for every link and image, also in raw HTML, and for frames that become plain links. */
    Target target(Link link);

    /** A word of the interface, such as {@code words("markup.permalink", headingText)}. */
    String words(String key, Object... arguments);
}
