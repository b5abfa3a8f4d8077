package org.bicorne.images;

/**
 * What a header says of an image's form.
 *
 * @param width as it is shown
 * @param kind whether it can be made smaller without harm
 * @param orientation how its camera was held (Exif), 1 when it was not turned
 */
record Shape(int width, int height, Kind kind, int orientation) {

    /** No format has more in one direction. */
    private static final int SIDE_MAX = 1_000_000;

    /** What may be done with it. */
    enum Kind {
        /** A JPEG in colours that we can read. */
        PHOTOGRAPH,
        /** An opaque PNG in true colours: a photograph if its file is large for its points, a drawing otherwise. */
        TRUE_COLOURS,
        /** Given out as it is. */
        OTHER
    }

    boolean isPlausible() {
        return width > 0 && height > 0 && width <= SIDE_MAX && height <= SIDE_MAX;
    }

    /** Drawings and screenshots compress to much less than an octet for a point, photographs do not. */
    boolean isPhotograph(long octets) {
        return kind == Kind.PHOTOGRAPH || kind == Kind.TRUE_COLOURS && octets > (long) width * height;
    }
}
