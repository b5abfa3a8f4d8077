package org.bicorne.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final double AA = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): ?(#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"#000091", "#24408e", "#ffff00", "#ff0000", "#00ff00", "#ffffff", "#000000", "#e1000f", "#808080", "#f7a8b8"})
    void makesEveryAccentReadableInLightAndDark(String accent) throws IOException {
        String css = theme(accent).css();

        Map<String, Colour> light = colours(Files.readString(tokens()).split("@media")[0] + css.split("@media")[0]);
        Map<String, Colour> dark = colours(Files.readString(tokens()).split("@media")[1] + css.split("@media")[1]);

        assertReadable(light);
        assertReadable(dark);
    }

    @Test
    void keepsAnAccentThatAlreadyReads() {
        String css = theme("#000091").css();

        assertThat(css).contains("--accent:#000091;");
    }

    @Test
    void namesItsStyleSheetAfterWhatIsInIt() {
        Asset blue = theme("#000091").asset();
        Asset sameBlue = theme("#000091").asset();
        Asset red = theme("#e1000f").asset();

        assertThat(blue.path()).matches("/assets/theme\\.[0-9a-f]{12}\\.css").isEqualTo(sameBlue.path()).isNotEqualTo(red.path());
    }

    @Test
    void refusesWhatIsNotAColour() {
        assertThatThrownBy(() -> theme("blue;}body{display:none")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesAFontThatWouldLeaveItsDeclaration() {
        Optional<String> none = Optional.empty();

        assertThatThrownBy(() -> new Theme.Fonts(none, Optional.of("x;}body{display:none"), none)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void usesTheOfficesFonts() {
        Optional<String> none = Optional.empty();

        String css = new Theme(none, Theme.DEFAULT_ACCENT, List.of(), new Theme.Fonts(Optional.of("Marianne, \"Open Sans\""), Optional.of("Spectral"), none)).css();

        assertThat(css).contains("--font-text:Marianne, \"Open Sans\",sans-serif;", "--font-headings:Spectral,sans-serif;");
    }

    @Test
    void readsEveryTextColourOnItsGround() throws IOException {
        for (String scheme : Files.readString(tokens()).split("@media")) {
            Map<String, Colour> colours = colours(scheme);
            for (String meaning : List.of("info", "success", "warning", "error", "note")) {
                assertContrast(colours, meaning, meaning + "-surface");
                assertContrast(colours, "ink", meaning + "-surface");
                assertContrast(colours, "accent", meaning + "-surface");
            }
            colours.keySet().stream().filter(name -> name.startsWith("code-")).forEach(name -> assertContrast(colours, name, "surface"));
            for (String ground : List.of("paper", "surface", "accent-tint")) {
                assertContrast(colours, "ink", ground);
                assertContrast(colours, "muted", ground);
            }
        }
    }

    @Test
    void knowsTheSurfacesOfTheStyleSheet() throws IOException {
        String[] schemes = Files.readString(tokens()).split("@media");

        assertThat(colours(schemes[0])).containsEntry("surface", Theme.LIGHT_SURFACE);
        assertThat(colours(schemes[1])).containsEntry("surface", Theme.DARK_SURFACE);
    }

    @Test
    void writesBackTheColourThatItRead() {
        for (String hex : List.of("#000091", "#ffffff", "#000000", "#7f3c12", "#00ff00")) {
            assertThat(Colour.of(hex).hex()).isEqualTo(hex);
        }
    }

    private static void assertReadable(Map<String, Colour> colours) {
        for (String ground : List.of("paper", "surface", "accent-tint")) {
            assertContrast(colours, "accent", ground);
            assertContrast(colours, "accent-strong", ground);
            assertContrast(colours, "muted", ground);
        }
    }

    private static void assertContrast(Map<String, Colour> colours, String text, String ground) {
        Colour written = requireNonNull(colours.get(text), text);
        Colour under = requireNonNull(colours.get(ground), ground);
        assertThat(written.contrast(under)).as(text + " on " + ground).isGreaterThanOrEqualTo(AA);
    }

    /** Where a colour is given twice the last one holds, as in CSS. */
    private static Map<String, Colour> colours(String css) {
        Map<String, Colour> colours = new HashMap<>();
        COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), Colour.of(found.group(2))));
        return colours;
    }

    private static Path tokens() {
        return Path.of("src", "main", "resources", "assets", "css", "tokens.css");
    }

    private static Theme theme(String accent) {
        return new Theme(Optional.empty(), accent, List.of(), Theme.Fonts.OURS);
    }
}
