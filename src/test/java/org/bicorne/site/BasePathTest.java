package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bicorne.pages.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasePathTest {

    private static final BasePath BUREAU = BasePath.of("https://ville.example/bureau/");

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
            "<a href=\"/mission/\">x</a> § <a href=\"/bureau/mission/\">x</a>",
            "<img alt=\"a > b\" src=\"/a.png\"> § <img alt=\"a > b\" src=\"/bureau/a.png\">",
            "<a href=\"//cdn.example/\">x</a> § <a href=\"//cdn.example/\">x</a>",
            "<a href=\"#notes\">x</a> § <a href=\"#notes\">x</a>",
            "<a href=\"https://a.example/b\">x</a> § <a href=\"https://a.example/b\">x</a>",
            "<pre>&lt;a href=\"/mission/\"&gt;</pre> § <pre>&lt;a href=\"/mission/\"&gt;</pre>",
            "<meta name=\"description\" content=\"/ est la racine\"> § <meta name=\"description\" content=\"/ est la racine\">",
            "<meta http-equiv=\"refresh\" content=\"0; url=/b/\"> § <meta http-equiv=\"refresh\" content=\"0; url=/bureau/b/\">"})
    void leadsLinksOfPagesUnderThePath(String page, String written) {
        byte[] led = BUREAU.lead(MediaType.HTML, page.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(led, StandardCharsets.UTF_8)).isEqualTo(written);
    }

    @Test
    void leadsLinksOfStyleSheetsUnderThePath() {
        String css = "@import \"/a.css\";b{background:url(/img/c.png) url('d.png') url(\"//e.example/f.png\")}";

        byte[] led = BUREAU.lead(MediaType.ofExtension("css"), css.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(led, StandardCharsets.UTF_8))
                .isEqualTo("@import \"/bureau/a.css\";b{background:url(/bureau/img/c.png) url('d.png') url(\"//e.example/f.png\")}");
    }

    @Test
    void changesNothingAtTheRootOfAHost() {
        BasePath root = BasePath.of("https://ville.example/");

        byte[] led = root.lead(MediaType.HTML, "<a href=\"/a/\">".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(led, StandardCharsets.UTF_8)).isEqualTo("<a href=\"/a/\">");
    }
}
