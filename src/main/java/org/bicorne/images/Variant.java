package org.bicorne.images;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.WebAddress;

/**
 * A smaller variant of a photograph. Its address says all there is to know to make it, and changes when its bytes do.
 *
 * @param image the photograph
 * @param key of the photograph's content and of how variants are made
 */
public record Variant(FilePath image, String key, int width) {

    /** Under this Bicorne keeps what would otherwise take an address of the folder's. */
    public static final String FOLDER = "/-/images/";

    /** Another letter, when variants are made in another way. */
    private static final String RECIPE = "a";

    private static final int VERSION_DIGITS = 12;
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(FOLDER) + "(.+)/([a-z][0-9a-f]{12})-(\\d{3,4})\\.jpg");

    /** @param version of the photograph's content, in hexadecimal digits */
    public static Variant of(FilePath image, String version, int width) {
        return new Variant(image, RECIPE + version.substring(0, Math.min(VERSION_DIGITS, version.length())), width);
    }

    /** The variant that has this address, whether or not its photograph exists. */
    public static Optional<Variant> at(WebAddress address) {
        Matcher parts = ADDRESS.matcher(address.path());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Variant(new FilePath(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3))));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    public WebAddress address() {
        return new WebAddress(FOLDER + image + "/" + name());
    }

    /** As a file: {@code a3f5c0d1e2b4a-720.jpg}. */
    String name() {
        return key + "-" + width + ".jpg";
    }
}
