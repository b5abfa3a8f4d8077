package org.bicorne.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes that let an image arrive late without moving a page, in a size that suits the screen (HTML Living Standard, section 4.8.4). */
final class ImageMarkup {

    private static final int DIGITS_MAX = 5;

    private ImageMarkup() {}

    /**
     * What is added to what the author wrote.
     *
     * @param givenWidth the author’s {@code width}, or an empty text
     * @param givenHeight the author’s {@code height}, or an empty text
     * @param isFirst whether the image is probably seen at once
     */
    static Map<String, String> attributes(Optional<SizedImage> known, String givenWidth, String givenHeight, boolean isFirst) {
        Map<String, String> attributes = new LinkedHashMap<>();
        known.ifPresent(image -> {
            size(attributes, image, givenWidth, givenHeight);
            if (!image.srcset().isEmpty()) {
                attributes.put("srcset", image.srcset());
                attributes.put("sizes", isNumber(givenWidth) ? givenWidth + "px" : SizedImage.IN_TEXT);
            }
        });
        if (!isFirst) {
            attributes.put("loading", "lazy");
        }
        attributes.put("decoding", "async");
        return attributes;
    }

    /** Whether a title says again what the alternative says: it is to be heard once. */
    static boolean repeats(@Nullable String title, String alternative) {
        return title != null && !title.isBlank() && plain(title).equalsIgnoreCase(plain(alternative));
    }

    private static String plain(String text) {
        return text.strip().replace('’', '\'').replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    /** One side that the author gives decides on the other; both, or something else than points, are theirs to know. */
    private static void size(Map<String, String> attributes, SizedImage image, String givenWidth, String givenHeight) {
        if (givenWidth.isEmpty() && givenHeight.isEmpty()) {
            attributes.put("width", String.valueOf(image.width()));
            attributes.put("height", String.valueOf(image.height()));
        } else if (givenHeight.isEmpty() && isNumber(givenWidth)) {
            attributes.put("height", scaled(image.height(), givenWidth, image.width()));
        } else if (givenWidth.isEmpty() && isNumber(givenHeight)) {
            attributes.put("width", scaled(image.width(), givenHeight, image.height()));
        }
    }

    private static String scaled(int side, String given, int other) {
        return String.valueOf(Math.max(1, Math.round((double) side * Integer.parseInt(given) / other)));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= DIGITS_MAX && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
