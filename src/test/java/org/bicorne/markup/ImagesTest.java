package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Language;
import org.junit.jupiter.api.Test;

class ImagesTest {

    private static final SizedImage LARGE = new SizedImage(1_600, 1_000, "/l-480.jpg 480w, /l-720.jpg 720w");
    private static final String WIDTHS = "srcset=\"/l-480.jpg 480w, /l-720.jpg 720w\" sizes=\"" + SizedImage.IN_TEXT + "\"";

    private static final Rendering PAGE = new Rendering() {
        @Override
        public Target target(Link link) {
            return Target.inside(link.destination());
        }

        @Override
        public Optional<SizedImage> image(Link link) {
            return switch (link.destination()) {
                case "large.jpg" -> Optional.of(LARGE);
                case "small.png" -> Optional.of(new SizedImage(40, 30, ""));
                default -> Optional.empty();
            };
        }

        @Override
        public String words(String key, Object... arguments) {
            return key;
        }
    };

    private static String html(String markdown) {
        return MarkdownDocument.parse(markdown, new MarkdownSettings(Dialect.COMMONMARK, Trust.TRUSTED, Language.FRENCH, Set.of())).render(PAGE).strip();
    }

    @Test
    void keepTheirPlaceAndWaitUnlessTheyAreFirst() {
        assertThat(html("![a](large.jpg)\n\n![b](small.png)\n\n![c](elsewhere.png)")).isEqualTo("""
                <p><img src="large.jpg" alt="a" width="1600" height="1000" WIDTHS decoding="async"></p>
                <p><img src="small.png" alt="b" width="40" height="30" loading="lazy" decoding="async"></p>
                <p><img src="elsewhere.png" alt="c" loading="lazy" decoding="async"></p>""".replace("WIDTHS", WIDTHS));
    }

    @Test
    void areTheSameInHtml() {
        assertThat(html("<p><img src=\"large.jpg\" alt=\"a\"></p>\n\n<p><img src=\"small.png\" alt=\"b\"></p>")).contains(
                "<img src=\"large.jpg\" alt=\"a\" width=\"1600\" height=\"1000\" " + WIDTHS + " decoding=\"async\">",
                "<img src=\"small.png\" alt=\"b\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\">");
    }

    @Test
    void areAsWideAsTheirAuthorSays() {
        assertThat(html("![a](large.jpg){width=320}")).contains("width=\"320\"", "height=\"200\"", "sizes=\"320px\"");
        assertThat(html("<img src=\"large.jpg\" alt=\"a\" height=\"100\">")).contains("width=\"160\"", "height=\"100\"", "sizes=\"(min-width");
        assertThat(html("<img src=\"large.jpg\" alt=\"a\" width=\"10\" height=\"10\">")).contains("width=\"10\"", "height=\"10\"").doesNotContain("1600");
    }

    @Test
    void haveACaptionThatSaysMoreThanTheirAlternative() {
        assertThat(html("![Un port](small.png \"Le port en hiver\")")).contains("alt=\"Un port\"", "<figcaption>Le port en hiver</figcaption>").doesNotContain("title=");
        assertThat(html("<p><img src=\"small.png\" alt=\"Un port\" title=\"Le port en hiver\"></p>")).contains("alt=\"Un port\"", "<figcaption>Le port en hiver</figcaption>")
                .doesNotContain("title=");
    }

    @Test
    void areHeardOnceWhenTheirCaptionRepeatsTheAlternative() {
        assertThat(html("![L'été  au port](small.png \"L’été au Port\")")).contains("alt=\"\"", "<figcaption>L’été au Port</figcaption>");
        assertThat(html("<p><img src=\"small.png\" alt=\"Un port\" title=\"Un port\"></p>")).contains("alt=\"\"", "<figcaption>Un port</figcaption>");
        assertThat(html("Voici ![un port](small.png \"un port\") d’hiver")).contains("alt=\"un port\"").doesNotContain("title=", "figcaption");
        assertThat(html("<p>Voici <img src=\"small.png\" alt=\"un port\" title=\"un port\"> d’hiver</p>")).contains("alt=\"un port\"").doesNotContain("title=", "figcaption");
    }

    @Test
    void areSmallAsPortraits() {
        assertThat(html(":::quote /x\nMots\n:::\n")).contains("class=\"quote__portrait\"", "width=\"80\" height=\"80\"");
    }
}
