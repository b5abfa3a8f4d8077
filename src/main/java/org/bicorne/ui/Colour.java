package org.bicorne.ui;

import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;

/**
 * An sRGB colour, seen as OKLCH to be made lighter or darker without changing its hue
 * (<a href="https://bottosson.github.io/posts/oklab/">Ottosson, A perceptual color space</a>).
 *
 * @param lightness from 0 (black) to 1 (white)
 * @param chroma from 0 (grey) to about 0.3
 * @param hue in radians
 */
record Colour(double lightness, double chroma, double hue) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double STEP = 0.005;

    /** @throws InvalidValue when it is not six hexadecimal digits after a # */
    static Colour of(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new InvalidValue("colour", "'" + hex + "' is not a colour such as #000091");
        }
        double r = linear(Integer.parseInt(hex.substring(1, 3), 16));
        double g = linear(Integer.parseInt(hex.substring(3, 5), 16));
        double b = linear(Integer.parseInt(hex.substring(5, 7), 16));
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Colour(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, yellow), Math.atan2(yellow, a));
    }

    Colour withLightness(double other) {
        return new Colour(other, chroma, hue);
    }

    Colour withChromaAtMost(double most) {
        return new Colour(lightness, Math.min(chroma, most), hue);
    }

    /** The nearest darker colour that reads on this background (WCAG 2.2, 1.4.3). */
    Colour darkenedUntil(double contrast, Colour background) {
        Colour colour = this;
        while (colour.contrast(background) < contrast && colour.lightness > 0) {
            colour = colour.withLightness(colour.lightness - STEP);
        }
        return colour;
    }

    /** The nearest lighter colour that reads on this background. */
    Colour lightenedUntil(double contrast, Colour background) {
        Colour colour = this;
        while (colour.contrast(background) < contrast && colour.lightness < 1) {
            colour = colour.withLightness(colour.lightness + STEP);
        }
        return colour;
    }

    /** WCAG's contrast ratio, measured on the colours as they are written. */
    double contrast(Colour other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    String hex() {
        int[] rgb = rgb();
        return String.format(java.util.Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }

    private double luminance() {
        int[] rgb = rgb();
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    /** The colour that a screen can show: chroma goes down until it is in sRGB, then what remains is clipped. */
    private int[] rgb() {
        Colour shown = this;
        while (shown.chroma > 0 && !isInGamut(shown.channels())) {
            shown = shown.withChromaAtMost(Math.max(0, shown.chroma - STEP));
        }
        double[] channels = shown.channels();
        return new int[] {written(channels[0]), written(channels[1]), written(channels[2])};
    }

    private double[] channels() {
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean isInGamut(double[] channels) {
        for (double channel : channels) {
            if (channel < -0.001 || channel > 1.001) {
                return false;
            }
        }
        return true;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int written) {
        double value = written / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int written(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
