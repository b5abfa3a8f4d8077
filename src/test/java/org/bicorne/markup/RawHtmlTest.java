package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawHtmlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<center><font color=red>a</font></center>|a",
        "<button><a href=\"b\">a</a></button>|<p><a href=\"b\" class=\"button\">a</a></p>",
        "<a href=\"b\"><button>a</button></a>|<p><a href=\"b\" class=\"button\">a</a></p>",
        "<a href=\"b\" alt=\"c\">a</a>|<p><a href=\"b\">a</a></p>",
        "<p align=\"center\" style=\"x\">a<br><br>b<br></p>|<p>a<br>b</p>",
        "<div>a</div><br><br><div>b</div>|<div>a</div><div>b</div>",
        "<ul><li>a</li><br><ul><li>b</li></ul>c</ul>|<ul><li>a<ul><li>b</li></ul>c</li></ul>",
        "<div><li>a</li><li>b</li></div>|<div><ul><li>a</li><li>b</li></ul></div>",
        "<div><b><p>a</p></b>c</div>|<div><p>a</p>c</div>", "<div><b><div>a</div></b>c</div>|<div><div>a</div>c</div>",
        "<h2><div>a</div></h2><h3> &nbsp;</h3>|<h2 id=\"a\">a <a class=\"heading-anchor\" href=\"#a\" aria-label=\"markup.permalink a\">#</a></h2>",
        "<div><figcaption>a</figcaption></div>|<div><div>a</div></div>",
        "<details>a</details>|<details><summary>markup.details</summary>a</details>",
        "<aside>a</aside><nav>b</nav>|<div>a</div><div>b</div>",
        "<div><p></p><span></span>a</div>|<div>a</div>",
        "<div>a<hop-la>b</hop-la></div>|<div>ab</div>",
        "<div id=\"a\">x</div><div id=\"a\">y</div>|<div id=\"a\">x</div><div>y</div>",
        "<img src=a.png alt=b border=0 width=3 height=\"4px\">|<img src=\"a.png\" alt=\"b\" width=\"3\" decoding=\"async\">",
        "<div><time datetime=\"08 novembre 2021\">a</time></div>|<div><time>a</time></div>",
        "<div><a href=\"a\"></a>b</div>|<div>b</div>"})
    void isMendedWithoutLosingAWord(String written, String shown) {
        assertThat(Texts.html(written)).isEqualTo(shown);
    }

    @Test
    void tablesGetARegionAndLoseTheirDecoration() {
        String html = Texts.html("<table border=1><tr><th></th><th width=3>a</th></tr><tr><td nowrap>b</td></tr></table>");

        assertThat(html).isEqualTo("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"markup.table 1\"><table><tbody>"
                + "<tr><td></td><th>a</th></tr><tr><td>b</td></tr></tbody></table></div>");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tube.example.org/videos/embed/a-1?warningTitle=0, https://tube.example.org/videos/watch/a-1, markup.watch",
        "https://www.youtube.com/embed/x_Y-1, https://www.youtube.com/watch?v=x_Y-1, markup.watch",
        "https://www.youtube-nocookie.com/embed/x1, https://www.youtube.com/watch?v=x1, markup.watch",
        "//youtu.be/x1?t=3, https://www.youtube.com/watch?v=x1, markup.watch",
        "https://player.vimeo.com/video/12?h=3, https://vimeo.com/12, markup.watch",
        "https://speakerdeck.com/player/1f, https://speakerdeck.com/player/1f, markup.watch.slides",
        "https://carte.example.org/m/?a=1, https://carte.example.org/m/?a=1, markup.watch.other"})
    void framesBecomeALinkThatLoadsNothing(String source, String watch, String words) {
        String html = Texts.html("<iframe src=\"" + source + "\" title=\"Film\" width=3 allowfullscreen></iframe>");

        assertThat(html).startsWith("<figure class=\"watch\" data-nosnippet=\"\"><a class=\"watch__link\" href=\"" + watch + "\" rel=\"noreferrer\">"
                + words + " Film ").endsWith("</a></figure>");
    }

    @Test
    void framesOfAnAllowedHostCanBePlayedInPlace() {
        String html = Texts.html("<p>a<iframe src=\"https://tube.example.fr/videos/embed/b\"></iframe>c</p>");

        assertThat(html).isEqualTo("<p>a</p><figure class=\"watch\" data-nosnippet=\"\">"
                + "<a class=\"watch__link\" href=\"https://tube.example.fr/videos/watch/b\" rel=\"noreferrer\" data-embed=\"https://tube.example.fr/videos/embed/b\">"
                + "markup.watch.untitled tube.example.fr</a></figure><p>c</p>");
    }

    @Test
    void framesOfStrangersAreLinksAndBrokenOnesAreReported() {
        MarkdownDocument untrusted = Texts.readUntrusted("<iframe src=\"https://a.fr/\" title=\"b\"></iframe>");
        MarkdownDocument swapped = Texts.read("x\n\n<iframe title=\"https://speakerdeck.com/player/1\" src=\"Un titre\"></iframe>");

        assertThat(untrusted.render(Texts.PAGE)).startsWith("<a href=\"https://a.fr/\" rel=\"nofollow noopener\">b</a>");
        assertThat(swapped.render(Texts.PAGE)).contains("href=\"https://speakerdeck.com/player/1\"").contains("Un titre");
        assertThat(Texts.problems(swapped)).containsExactly("3 frame-address-wrong Un titre");
    }

    @Test
    void whatIsDroppedOrLacksAnAlternativeIsReportedAtItsLine() {
        MarkdownDocument document = Texts.read("a\n\n<div>\n<script>x</script>\n<img src=b.png>\n</div>\n\nc <input name=d>");

        assertThat(Texts.problems(document)).containsExactly("4 html-dropped script", "5 image-alt-missing b.png", "8 html-dropped input");
    }

    @Test
    void comesOutTheSameTwice() {
        MarkdownDocument document = Texts.read("# a\n\n<div>b [c](d)</div>\n\n# a\n\nx[^1]\n\n[^1]: y");

        assertThat(document.render(Texts.PAGE)).isEqualTo(document.render(Texts.PAGE));
    }
}
