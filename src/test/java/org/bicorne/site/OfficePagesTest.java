package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficePagesTest {

    private static final String POST = "---\ntitle: %s\ndate: 2022-11-08\n---\nx\n";

    @TempDir
    private Path folder;

    @Test
    void titlesHaveFrenchSpacesWhereverTheyStand() throws IOException {
        SmallOffice office = new SmallOffice(folder).with("bicorne.yml", "name: L'office\nlanguages: [fr]\n")
                .with("guide/index.md", "---\ntitle: \"Guide : l'essentiel\"\ndescription: Pourquoi l'ouvrir ?\n---\nx\n").with("guide/suite.md", "# Et après ?\n");

        Document page = office.page("/guide/suite/");

        assertThat(page.title()).isEqualTo("Et après\u202f? – L’office");
        assertThat(page.select(".site-breadcrumb li").stream().map(step -> step.wholeText().strip())).containsExactly("Accueil", "Guide\u00a0: l’essentiel", "Et après\u202f?");
        assertThat(office.page("/guide/").select("meta[name=description]").attr("content")).isEqualTo("Pourquoi l’ouvrir\u202f?");
    }

    @Test
    void languageSwitchStaysOnAListThatHasATwin() throws IOException {
        SmallOffice office = bilingual();

        Document list = office.page("/fr/posts/");

        assertThat(list.select(".site-menu__languages a").attr("href")).isEqualTo("/en/posts/");
        assertThat(list.select("link[hreflang]").eachAttr("hreflang")).containsExactly("fr", "en");
    }

    @Test
    void languageSwitchSaysWhenItLeavesThePage() throws IOException {
        SmallOffice office = bilingual();

        Document page = office.page("/fr/equipe/");

        assertThat(page.select(".site-menu__languages a").attr("href")).isEqualTo("/en/");
        assertThat(page.select(".site-menu__languages a").text()).isEqualTo("English (home page)");
        assertThat(page.select("link[hreflang]")).isEmpty();
    }

    @Test
    void siteMapSaysHowManyPagesItLeavesOut() throws IOException {
        SmallOffice office = new SmallOffice(folder).with("bicorne.yml", "languages: [fr]\n");
        for (int i = 1; i <= 103; i++) {
            office.with("posts/p%d.md".formatted(i), POST.formatted("Page " + i));
        }

        Document map = office.page("/site-map/");

        assertThat(map.select(".site-map__more a").eachText()).containsExactly("et 3 autres pages");
        assertThat(map.select(".site-map__more a").attr("href")).isEqualTo("/posts/");
        assertThat(map.select("a[href^=/posts/p]").eachText().subList(0, 3)).isEqualTo(List.of("Page 1", "Page 2", "Page 3"));
    }

    @Test
    void themeAddsAllItsStyleSheetsInOrder() throws IOException {
        SmallOffice office = new SmallOffice(folder)
                .with("bicorne.yml", "theme: {extends: themes/ville, css: [a.css, absent.css], fonts: {headings: Spectral, titles: Arial}}\n")
                .with("themes/ville/theme.css", "x{}").with("a.css", "x{}").with("mission.md", "# Mission\n");

        Document page = office.page("/mission/");

        assertThat(page.select("link[rel=stylesheet]").eachAttr("href").subList(2, 4)).containsExactly("/themes/ville/theme.css", "/a.css");
        assertThat(page.select("link[rel=stylesheet]")).hasSize(4);
        assertThat(page.select("link[rel=icon]").attr("href")).startsWith("/assets/mark.");
        assertThat(codes(office)).contains("theme-file-missing", "theme-font-unknown");
    }

    @Test
    void componentsAreShownInDevelopmentOnly() throws IOException {
        SmallOffice office = new SmallOffice(folder).with("mission.md", "# Mission\n");
        WebAddress components = new WebAddress("/dev/components/");

        boolean inDevelopment = hasPage(office, components, true);
        boolean otherwise = hasPage(office, components, false);

        assertThat(inDevelopment).isTrue();
        assertThat(otherwise).isFalse();
    }

    @Test
    void whatIsToBeMendedIsListedInDevelopment() throws IOException {
        SmallOffice office = new SmallOffice(folder).with("mission.md", "# Mission\n\n[Nowhere](nowhere.md)\n");

        try (Office opened = office.open(Optional.empty(), true)) {
            Page page = opened.shown().table().page(new WebAddress("/dev/findings/")).orElseThrow();
            Document shown = Jsoup.parse(new String(((Body.Rendered) page.body()).renderer().render(), StandardCharsets.UTF_8));

            assertThat(shown.select("h2").eachText()).contains("mission.md");
            assertThat(shown.select("h2:contains(mission.md) + ul li").text()).contains("(line 3)", "nowhere.md", "link-target-missing");
        }
    }

    private SmallOffice bilingual() throws IOException {
        return new SmallOffice(folder).with("bicorne.yml", "languages: [fr, en]\n").with("equipe.md", "# Équipe\n")
                .with("posts/un.md", POST.formatted("Un")).with("posts/deux.md", POST.formatted("Deux"))
                .with("posts/un.en.md", POST.formatted("One")).with("posts/deux.en.md", POST.formatted("Two"));
    }

    private static List<String> codes(SmallOffice office) {
        try (Office opened = office.open(Optional.empty(), false)) {
            return opened.shown().findings().stream().map(finding -> finding.code().code()).toList();
        }
    }

    private static boolean hasPage(SmallOffice office, WebAddress address, boolean isDev) {
        try (Office opened = office.open(Optional.empty(), isDev)) {
            return opened.shown().table().page(address).isPresent();
        }
    }
}
