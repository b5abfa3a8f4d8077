package org.bicorne.ui;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;

/** How an office makes the look its own: a mark, an accent, fonts, a style sheet. */
public final class Theme {

    /** The accent of an office that chose none: a hat's blue. */
    public static final String DEFAULT_ACCENT = "#24408e";

    /** What {@code tokens.css} calls paper and surface; the accent must read on both. */
    static final Colour LIGHT_SURFACE = Colour.of("#f5f3ee");
    static final Colour DARK_SURFACE = Colour.of("#21252b");

    private static final double READABLE = 4.6;
    private static final Pattern FONTS = Pattern.compile("[\\p{L}\\p{N} ,\"-]{1,200}");

    /** Stands after the constants that it needs. */
    public static final Theme DEFAULT =
            new Theme(Optional.empty(), DEFAULT_ACCENT, Optional.empty(), Optional.empty(), Optional.empty());

    private final Optional<String> logo;
    private final Optional<String> styleSheet;
    private final Optional<String> textFont;
    private final Optional<String> codeFont;
    private final Colour accent;
    private final Asset asset;

    /**
     * @param logo the address of the office's mark
     * @param accent six hexadecimal digits after a #; it is made darker or lighter where it would not read
     * @param styleSheet the address of a style sheet that comes after ours
     * @param textFont a CSS list of font families
     * @param codeFont the same for code
     * @throws InvalidValue when the accent is not a colour or a font not a list of names
     */
    public Theme(Optional<String> logo, String accent, Optional<String> styleSheet, Optional<String> textFont, Optional<String> codeFont) {
        this.logo = logo;
        this.accent = Colour.of(accent);
        this.styleSheet = styleSheet;
        this.textFont = textFont.map(Theme::checkedFonts);
        this.codeFont = codeFont.map(Theme::checkedFonts);
        this.asset = Asset.of("theme.css", "text/css; charset=utf-8", css().getBytes(StandardCharsets.UTF_8));
    }

    public Optional<String> logo() {
        return logo;
    }

    public Optional<String> styleSheet() {
        return styleSheet;
    }

    /** The generated style sheet as a file, to be served beside {@link Assets}. */
    public Asset asset() {
        return asset;
    }

    /** Custom properties for light and dark; every accent has a contrast of 4.5 at least on paper, surfaces and its own tint. */
    public String css() {
        Colour lightTint = accent.withLightness(0.957).withChromaAtMost(0.014);
        Colour darkTint = accent.withLightness(0.27).withChromaAtMost(0.04);
        Colour light = accent.darkenedUntil(READABLE, lightTint).darkenedUntil(READABLE, LIGHT_SURFACE);
        Colour dark = accent.withChromaAtMost(0.095).withLightness(Math.max(accent.lightness(), 0.8))
                .lightenedUntil(READABLE, darkTint).lightenedUntil(READABLE, DARK_SURFACE);
        return "@layer base{\n:root{" + fonts() + "}\n:root{"
                + accents(light, light.withLightness(Math.max(0, light.lightness() - 0.1)), lightTint, accent.withLightness(0.84).withChromaAtMost(0.07))
                + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + accents(dark, dark.withLightness(Math.min(1, dark.lightness() + 0.08)), darkTint, accent.withLightness(0.45).withChromaAtMost(0.09))
                + "}}\n}\n";
    }

    private String fonts() {
        return textFont.map(families -> "--font-text:" + families + ",sans-serif;").orElse("")
                + codeFont.map(families -> "--font-code:" + families + ",monospace;").orElse("");
    }

    private static String accents(Colour accent, Colour strong, Colour tint, Colour line) {
        return "--accent:" + accent.hex() + ";--accent-strong:" + strong.hex() + ";--accent-tint:" + tint.hex()
                + ";--accent-line:" + line.hex();
    }

    private static String checkedFonts(String families) {
        if (!FONTS.matcher(families).matches()) {
            throw new InvalidValue("fonts", "'" + families + "' is not a list of font names");
        }
        return families;
    }
}
