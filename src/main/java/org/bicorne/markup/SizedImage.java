package org.bicorne.markup;

/**
 * An image whose size is known, so that a page keeps its place before it arrives.
 *
 * @param srcset where the image is in which widths, as HTML writes it; empty when there is only one
 */
public record SizedImage(int width, int height, String srcset) {

    /** How wide an image of the text is shown: its column, or a small screen without its margins. */
    public static final String IN_TEXT = "(min-width: 48rem) 45rem, 92vw";
}
