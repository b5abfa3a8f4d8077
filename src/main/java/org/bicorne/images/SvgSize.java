package org.bicorne.images;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.images.Shape.Kind;

/** The size that an SVG gives itself (SVG 2, section 8); it is text, and is not parsed further than its first tag. */
final class SvgSize {

    private static final Pattern ROOT = Pattern.compile("<svg\\b((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern VIEW_BOX = Pattern.compile("\\sviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]{1,9})[\\s,]+([\\d.]{1,9})\\s*[\"']");
    private static final Pattern LENGTH = Pattern.compile("\\s(width|height)\\s*=\\s*[\"']\\s*([\\d.]{1,9})(?:px)?\\s*[\"']");

    /** One that has a form but no size fills its column, whatever the units of its drawing. */
    private static final int WIDTH_OF_COLUMN = 1_200;

    private SvgSize() {}

    static Optional<Shape> read(String start) {
        Matcher root = ROOT.matcher(start);
        if (!root.find()) {
            return Optional.empty();
        }
        double width = 0;
        double height = 0;
        Matcher lengths = LENGTH.matcher(root.group(1));
        while (lengths.find()) {
            if (lengths.group(1).equals("width")) {
                width = number(lengths.group(2));
            } else {
                height = number(lengths.group(2));
            }
        }
        return width > 0 && height > 0 ? Optional.of(shape(width, height)) : ofViewBox(root.group(1));
    }

    private static Optional<Shape> ofViewBox(String attributes) {
        Matcher box = VIEW_BOX.matcher(attributes);
        if (!box.find()) {
            return Optional.empty();
        }
        double width = number(box.group(1));
        double height = number(box.group(2));
        return width > 0 && height > 0 ? Optional.of(shape(WIDTH_OF_COLUMN, WIDTH_OF_COLUMN * height / width)) : Optional.empty();
    }

    private static Shape shape(double width, double height) {
        return new Shape((int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)), Kind.OTHER, 1);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
