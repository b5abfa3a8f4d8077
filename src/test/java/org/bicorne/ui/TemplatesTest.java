package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    static Stream<String> names() {
        return Samples.pages().keySet().stream();
    }

    static Stream<String> framedNames() {
        return names().filter(name -> !name.equals("redirect"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasOneTitleAndOneMainPartInALanguage(String name) {
        Document page = page(name);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.expectFirst("h1").text()).isNotBlank();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("framedNames")
    void givesEachLandmarkAName(String name) {
        Document page = page(name);

        assertThat(page.select("body > header, body > footer")).hasSize(2);
        assertThat(page.select("nav")).allMatch(nav -> nav.hasAttr("aria-label") || nav.hasAttr("aria-labelledby"));
        assertThat(page.select("[aria-labelledby]")).allMatch(element -> page.getElementById(element.attr("aria-labelledby")) != null);
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsHeadingsInOrderAndIdentifiersUnique(String name) {
        Document page = page(name);

        int previous = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(previous + 1);
            previous = level;
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsNothingInlineThatThePolicyForbids(String name) {
        Document page = page(name);

        assertThat(page.select("[style], style, [onclick], [onload], script:not([src]):not([type=application/ld+json])")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void leavesNoEmptyLinkAndNoTraceOfATemplate(String name) {
        Document page = page(name);

        assertThat(page.select("a")).allMatch(link -> link.hasAttr("href") && !link.text().isBlank());
        assertThat(page.text()).doesNotContain("Optional").doesNotContain("${").doesNotContain("null");
    }

    @Test
    void announcesThePageToMachines() {
        Document page = page("article");

        assertThat(page.expectFirst("link[rel=canonical]").attr("href")).isEqualTo("https://libre.port-liberte.example/fr/guide/publier/");
        assertThat(page.select("link[hreflang]").eachAttr("href")).containsExactly("https://libre.port-liberte.example/fr/", "https://libre.port-liberte.example/en/");
        assertThat(page.expectFirst("link[type=application/atom+xml]").attr("href")).isEqualTo("/fr/posts.atom");
        assertThat(page.expectFirst("meta[property=og:image]").attr("content")).isEqualTo("https://libre.port-liberte.example/img/port.png");
    }

    @Test
    void cannotBeLeftByStructuredText() {
        Document page = page("article");

        Element script = page.expectFirst("script[type=application/ld+json]");

        assertThat(script.data()).isEqualTo("{\"@type\":\"Article\",\"headline\":\"\\u003c/script>\\u003cb>\"}");
    }

    @Test
    void escapesTitles() {
        Frame frame = Samples.bareFrame("<script>alert(1)</script>");
        ArticleView view = new ArticleView(frame, "<script>alert(1)</script>", Optional.of("\"><b>"), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), List.of(), "", Optional.of("javascript:\"><script>"), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        Document page = Jsoup.parse(new String(Templates.render("content/article.jte", view), StandardCharsets.UTF_8));

        assertThat(page.select("script:not([src^=/assets/]), b")).isEmpty();
        assertThat(page.expectFirst("h1").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void switchesLanguageOnThePageItself() {
        Element link = page("article").expectFirst(".site-menu__languages a");

        assertThat(link.attr("href")).isEqualTo("/en/");
        assertThat(link.attr("lang")).isEqualTo("en");
        assertThat(link.text()).isEqualTo("English");
    }

    @Test
    void saysWhenItsOwnWordsAreForeign() {
        Language breton = new Language("br");
        Frame frame = new Frame(Samples.site(false), PageHead.of(breton, "Degemer", new WebAddress("/br/")), Messages.in(breton));
        ArticleView view = new ArticleView(frame, "Degemer", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                List.of(), "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        Document page = Jsoup.parse(new String(Templates.render("content/article.jte", view), StandardCharsets.UTF_8));

        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("br");
        assertThat(page.expectFirst(".site-skip").attr("lang")).isEqualTo("en");
    }

    @Test
    void marksTheEntryOfTheMenuWhereThePageIs() {
        Document page = page("list");

        assertThat(page.select(".site-menu__main [aria-current=page]").eachText()).containsExactly("Actualités");
    }

    @Test
    void saysSomethingKindWhenAListIsEmpty() {
        Document page = page("list-bare");

        assertThat(page.expectFirst(".empty__title").text()).isEqualTo("Il n’y a encore rien ici");
    }

    @Test
    void sendsVisitorsOfAMovedPageToItsNewAddress() {
        Document page = page("redirect");

        assertThat(page.expectFirst("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=/fr/agenda/");
        assertThat(page.expectFirst("main a").attr("href")).isEqualTo("/fr/agenda/");
    }

    @Test
    void keepsOutOfSearchEnginesWhatIsNotIndexed() {
        PageHead head = new PageHead(Language.FRENCH, "x", Optional.empty(), new WebAddress("/x/"), Optional.empty(), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), false);
        Site site = new Site(LocalizedText.of("x"), Optional.empty(), "", LocalizedText.of("/"), List.of(Language.FRENCH), List.of(), Theme.DEFAULT, Footer.EMPTY, true);

        String page = new String(Templates.render("home/feeds.jte", new FeedsView(new Frame(site, head, Messages.in(Language.FRENCH)), List.of())), StandardCharsets.UTF_8);

        assertThat(page).contains("<meta name=\"robots\" content=\"noindex\">").contains(Assets.href("js/reload.js"));
    }

    @Test
    void keepsTemplatesShort() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(template).size()).as(template.toString()).isLessThanOrEqualTo(60);
            }
        }
    }

    private static Document page(String name) {
        return Jsoup.parse(new String(Samples.page(name).render(), StandardCharsets.UTF_8));
    }
}
