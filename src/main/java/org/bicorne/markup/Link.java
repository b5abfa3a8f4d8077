package org.bicorne.markup;

/**
 * A link, an image or a frame as the text wrote it, in Markdown or in HTML.
 *
 * @param destination as written, entities and backslashes resolved, nothing else
 * @param text the link's words, the image's alternative, the frame's title
 * @param line where it is in the text, counted from 1
 */
public record Link(Kind kind, String destination, String text, int line) {

    /** What the destination is for. */
    public enum Kind {
        LINK,
        IMAGE,
        FRAME
    }
}
