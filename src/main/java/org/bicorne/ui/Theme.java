package org.bicorne.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;

/** How an office makes the look its own: a mark, an accent, fonts, style sheets. */
public final class Theme {

    /** The accent of an office that chose none: a hat's blue. */
    public static final String DEFAULT_ACCENT = "#24408e";

    /** What {@code tokens.css} calls paper and surface; the accent must read on both. */
    static final Colour LIGHT_SURFACE = Colour.of("#f5f3ee");
    static final Colour DARK_SURFACE = Colour.of("#21252b");

    private static final double READABLE = 4.6;
    private static final String MARK = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="%s"/>\
            <path d="M8 9h7v14H8zM17 9h7v14h-7z" fill="#fff"/></svg>
            """;
    private static final Pattern FONTS = Pattern.compile("[\\p{L}\\p{N} ,\"-]{1,200}");

    /** Stands after the constants that it needs. */
    public static final Theme DEFAULT =
            new Theme(Optional.empty(), DEFAULT_ACCENT, List.of(), Fonts.OURS);

    private final Optional<String> logo;
    private final List<String> styleSheets;
    private final Fonts fonts;
    private final Colour accent;
    private final Asset asset;
    private final Asset mark;

    /**
     * CSS lists of font families, by what they are for.
     *
     * @param headings when they are not those of the text
     */
    public record Fonts(Optional<String> text, Optional<String> headings, Optional<String> code) {

        /** Those that come with Bicorne. */
        public static final Fonts OURS = new Fonts(Optional.empty(), Optional.empty(), Optional.empty());

        /** @throws InvalidValue when one is not a list of names */
        public Fonts {
            text.ifPresent(Theme::checkFonts);
            headings.ifPresent(Theme::checkFonts);
            code.ifPresent(Theme::checkFonts);
        }
    }

    /**
     * @param logo the address of the office's mark
     * @param accent six hexadecimal digits after a #; it is made darker or lighter where it would not read
     * @param styleSheets addresses of style sheets that come after ours, in this order
     * @throws InvalidValue when the accent is not a colour
     */
    public Theme(Optional<String> logo, String accent, List<String> styleSheets, Fonts fonts) {
        this.logo = logo;
        this.accent = Colour.of(accent);
        this.styleSheets = List.copyOf(styleSheets);
        this.fonts = fonts;
        this.mark = Asset.of("mark.svg", "image/svg+xml", MARK.formatted(this.accent.hex()).getBytes(StandardCharsets.UTF_8));
        this.asset = Asset.of("theme.css", "text/css; charset=utf-8", css().getBytes(StandardCharsets.UTF_8));
    }

    public Optional<String> logo() {
        return logo;
    }

    public List<String> styleSheets() {
        return styleSheets;
    }

    /** What stands beside the title in tabs and bookmarks: the office's mark, or a booklet in its colour. */
    public String icon() {
        return logo.orElse(mark.path());
    }

    /** Whether pages show our font, which is then worth fetching early. */
    public boolean hasOurFont() {
        return fonts.text().isEmpty();
    }

    /** What the theme makes, to be served beside {@link Assets}. */
    public List<Asset> assets() {
        return logo.isPresent() ? List.of(asset) : List.of(asset, mark);
    }

    /** The generated style sheet as a file. */
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
        return "@layer base{\n:root{" + fontProperties() + "}\n:root{"
                + accents(light, light.withLightness(Math.max(0, light.lightness() - 0.1)), lightTint, accent.withLightness(0.84).withChromaAtMost(0.07))
                + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + accents(dark, dark.withLightness(Math.min(1, dark.lightness() + 0.08)), darkTint, accent.withLightness(0.45).withChromaAtMost(0.09))
                + "}}\n}\n";
    }

    private String fontProperties() {
        return fonts.text().map(families -> "--font-text:" + families + ",sans-serif;").orElse("")
                + fonts.headings().map(families -> "--font-headings:" + families + ",sans-serif;").orElse("")
                + fonts.code().map(families -> "--font-code:" + families + ",monospace;").orElse("");
    }

    private static String accents(Colour accent, Colour strong, Colour tint, Colour line) {
        return "--accent:" + accent.hex() + ";--accent-strong:" + strong.hex() + ";--accent-tint:" + tint.hex()
                + ";--accent-line:" + line.hex();
    }

    private static void checkFonts(String families) {
        if (!FONTS.matcher(families).matches()) {
            throw new InvalidValue("fonts", "'" + families + "' is not a list of font names");
        }
    }
}
