package org.bicorne.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the first octets of an image say; none of its points is looked at.
 *
 * @param width as it is shown, in points: turned if its camera was
 * @param isPhotograph whether smaller variants can be made of it: a JPEG, or a PNG that should have been one; not what moves or is transparent
 * @param octets how large the file is
 * @param orientation how its camera was held (Exif), 1 when it was not turned
 */
public record ImageHeader(int width, int height, boolean isPhotograph, long octets, int orientation) {

    /** More points are not decoded: they would need more memory than the program has. */
    public static final long POINTS_MAX = 60_000_000;

    /** Of more than these, not every point is decoded. */
    private static final long POINTS_DECODED_MAX = 16_000_000;

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");

    /** A column of text at one, one and a half, and two device points to a CSS pixel; the first is for small screens. */
    private static final int[] WIDTHS = {480, 720, 1_080, 1_440};

    /** A variant that is hardly smaller is not worth a file. */
    private static final double SMALLER_MIN = 1.15;

    /** What a photograph with many details needs at our quality. */
    private static final double OCTETS_PER_POINT = 0.25;

    /** A file that is compressed more than ours would be gains only where many points go. */
    private static final double MUCH_NARROWER = 0.63;

    /** Whether a file of this name should have a header that we can read. */
    public static boolean isExpected(String extension) {
        return EXTENSIONS.contains(extension);
    }

    /** Empty when it is no image that we know, or is broken. */
    public static Optional<ImageHeader> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Optional<Shape> shape = Shapes.read(in);
            long octets = Files.size(file);
            return shape.filter(Shape::isPlausible)
                    .map(known -> new ImageHeader(known.width(), known.height(), known.isPhotograph(octets), octets, known.orientation()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it has too many points to be decoded. */
    public boolean isTooLarge() {
        return (long) width * height > POINTS_MAX;
    }

    /** In which smaller widths it is offered; follows from the file alone. Never larger than it is. */
    public List<Integer> variantWidths() {
        if (!isPhotograph || isTooLarge()) {
            return List.of();
        }
        return IntStream.of(WIDTHS).filter(wanted -> wanted * SMALLER_MIN <= width && isSmaller(wanted)).boxed().toList();
    }

    /** Whether the file itself is one of the widths that are offered: where no variant is as large as a page needs. */
    public boolean isOfferedItself() {
        return !variantWidths().contains(WIDTHS[WIDTHS.length - 1]);
    }

    /** The height that goes with a smaller width. */
    public int heightAt(int smallerWidth) {
        return Math.max(1, Math.round((float) height * smallerWidth / width));
    }

    /** Every how many points one is decoded, in each direction. */
    int step() {
        return (int) Math.ceil(Math.sqrt((double) width * height / POINTS_DECODED_MAX));
    }

    /** How many points are in memory when it is decoded, in millions. */
    int millionsDecoded() {
        return (int) ((long) width * height / step() / step() / 1_000_000) + 1;
    }

    private boolean isSmaller(int wanted) {
        return wanted < width * MUCH_NARROWER || (double) wanted * heightAt(wanted) * OCTETS_PER_POINT < octets * 0.8;
    }
}
