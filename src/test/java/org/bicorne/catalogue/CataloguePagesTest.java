package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.PageText;
import org.bicorne.kernel.Language;
import org.bicorne.pages.Answer;
import org.bicorne.ui.PageLink;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguePagesTest {

    @TempDir
    Path root;

    private CatalogueOffice office;

    @BeforeEach
    void writeAnOffice() {
        office = CatalogueOffice.at(root);
    }

    private static List<String> names(Document list) {
        return list.select(".software-row__name > a").eachText();
    }

    @Test
    void listsWhatMayBeUsedByName() {
        Document list = office.html("/fr/catalogue/", "");

        assertThat(names(list)).containsExactly("GIMP", "Krita", "QGIS");
        assertThat(list.select(".software-mark").eachText()).containsExactly("En observation");
        assertThat(list.select(".code-bar__count").text()).isEqualTo("3 logiciels");
    }

    @Test
    void findsByWhatItReplacesByAliasesAccentsSlipsLicencesAndIdentifiers() {
        assertThat(names(office.html("/fr/catalogue/", "q=photoshop"))).containsExactly("GIMP", "Krita");
        assertThat(names(office.html("/fr/catalogue/", "q=GNU+Image+Manipulation"))).containsExactly("GIMP");
        assertThat(names(office.html("/fr/catalogue/", "q=qgsi"))).containsExactly("QGIS");
        assertThat(names(office.html("/fr/catalogue/", "q=RETOUCHÉ"))).containsExactly("GIMP");
        assertThat(names(office.html("/fr/catalogue/", "q=Q8038"))).containsExactly("GIMP");
        assertThat(names(office.html("/fr/catalogue/", "q=GPL-2.0"))).contains("QGIS");
    }

    @Test
    void takesSignsOfRegularExpressionsAsText() {
        for (String signs : List.of("(.*", "[a-", "\\", "a{1000000}", "+++", "?")) {
            assertThat(office.html("/fr/catalogue/", "q=" + java.net.URLEncoder.encode(signs, java.nio.charset.StandardCharsets.UTF_8)).select("h1").text()).isEqualTo("Logiciels recommandés");
        }
    }

    @Test
    void showsWhatWasWithdrawnToThoseWhoAskForIt() {
        assertThat(names(office.html("/fr/catalogue/", "q=oldpaint"))).containsExactly("OldPaint");
        assertThat(names(office.html("/fr/catalogue/", "status=withdrawn"))).containsExactly("OldPaint");
    }

    @Test
    void keepsChoicesInTheAddress() {
        Document list = office.html("/en/catalogue/", "platform=linux&category=graphics&sort=users&view=table");

        assertThat(list.select(".chips__chip").eachAttr("href")).containsExactly("/en/catalogue/?platform=linux&sort=users&view=table", "/en/catalogue/?category=graphics&sort=users&view=table");
        assertThat(list.select(".software-table tbody th > a").eachText()).containsExactly("GIMP", "Krita");
        assertThat(list.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void countsFacetsOfTheOfficeToo() {
        Document list = office.html("/en/catalogue/", "x-rgaa=yes");

        assertThat(names(list)).containsExactly("GIMP");
        assertThat(list.select(".facet:has(h2:contains(Accessible)) .facet__choice").eachText()).containsExactly("No 1 software");
    }

    @Test
    void saysWhatToLoosenWhereNothingIsFound() {
        Document list = office.html("/en/catalogue/", "q=photoshop&category=maps");

        assertThat(list.select(".empty li").eachText()).containsExactly("Without “photoshop” (1 software)", "Without “Maps” (2 software)");
    }

    @Test
    void suggestsSomethingWhateverIsAsked() {
        assertThat(office.html("/en/catalogue/", "q=zzzzzzzz").select(".empty a").eachText()).isNotEmpty();
        assertThat(office.html("/en/catalogue/", "platform=amiga").select(".empty a").eachText()).isNotEmpty();
    }

    @Test
    void decidesFirstOnTheSheet() {
        Document sheet = office.html("/fr/catalogue/old-paint/", "");

        assertThat(sheet.select(".software-decision__title").text()).isEqualTo("Retiré");
        assertThat(sheet.select(".software-decision p").eachText()).containsExactly("Retiré : mars 2021.", "Dernière version recommandée : 1.9.", "Plus personne ne le maintient.",
                "Au catalogue depuis : 2012.", "À prendre à la place : GIMP");
    }

    @Test
    void trustsNobodysDescription() {
        Document sheet = office.html("/fr/catalogue/gimp/", "");

        assertThat(sheet.select(".software-description strong").text()).isEqualTo("calques");
        assertThat(sheet.select(".software-description script")).isEmpty();
        assertThat(sheet.html()).doesNotContain("javascript:");
    }

    @Test
    void tellsWhoUsesItAndWhatIsLikeIt() {
        Document sheet = office.html("/fr/catalogue/gimp/", "");

        assertThat(sheet.select("section:has(#users) .software-line").eachText()).containsExactly("Ville du Port depuis 2019 · Affiches preuve publique", "Labo");
        assertThat(sheet.select("section:has(#similar) .software-line").eachText()).containsExactly("Krita En observation · Dessin", "Affinity Photo absent de notre catalogue");
        assertThat(sheet.select("section:has(#history) .software-line").eachText()).containsExactly("10 février 2020 modifié, version 2.10 Mise à jour", "2014 ajouté");
    }

    @Test
    void tellsMachinesWhatItIs() {
        var thing = tools.jackson.databind.json.JsonMapper.shared().readTree(office.html("/en/catalogue/gimp/", "").select("script[type=application/ld+json]").html()).get(0);

        assertThat(thing.get("@type").stringValue()).isEqualTo("SoftwareApplication");
        assertThat(thing.get("operatingSystem").toString()).isEqualTo("[\"Windows\",\"Linux\",\"macOS\"]");
        assertThat(thing.get("license").stringValue()).isEqualTo("https://spdx.org/licenses/GPL-3.0-or-later");
    }

    @Test
    void isFoundByAnyNameAndByItsRepositories() {
        Catalogue catalogue = office.catalogue(true);
        PageLink gimp = new PageLink("GIMP", "/fr/catalogue/gimp/");

        assertThat(catalogue.page("gimp", Language.FRENCH)).contains(gimp);
        assertThat(catalogue.page("gnu image manipulation program", Language.FRENCH)).contains(gimp);
        assertThat(catalogue.page("photoshop", Language.FRENCH)).isEmpty();
        assertThat(catalogue.sheetsOf("http://GitLab.gnome.org/gnome/GIMP/", Language.FRENCH)).containsExactly(gimp);
        assertThat(catalogue.sheetsOf("https://gitlab.gnome.org/GNOME/gimp-web", Language.FRENCH)).isEmpty();
    }

    @Test
    void leadsFromOtherNamesToTheSheet() {
        assertThat(office.answer("/catalogue/gimp/")).isEqualTo(new Answer.Moved("/fr/catalogue/gimp/"));
        assertThat(office.answer("/en/catalogue/GIMP")).isEqualTo(new Answer.Moved("/en/catalogue/gimp/"));
        assertThat(office.answer("/en/catalogue/nothing/")).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void showsSelections() {
        assertThat(names(office.html("/fr/catalogue/categories/graphics/", ""))).containsExactly("GIMP", "Krita", "OldPaint");
        assertThat(names(office.html("/fr/catalogue/organisations/port/", ""))).containsExactly("GIMP", "QGIS");
        assertThat(names(office.html("/fr/catalogue/alternatives/adobe-photoshop/", ""))).containsExactly("GIMP", "Krita");
        assertThat(names(office.html("/fr/catalogue/new/", ""))).containsExactly("Krita", "QGIS", "GIMP");
        assertThat(names(office.html("/fr/catalogue/withdrawn/", ""))).containsExactly("OldPaint");
        assertThat(office.html("/fr/catalogue/alternatives/", "").select(".software-overview a").eachText()).containsExactly("Adobe Photoshop");
    }

    @Test
    void comparesSideBySide() {
        Document page = office.html("/en/catalogue/compare/", "c=gimp&c=krita&add=qgis&c=nothing");

        assertThat(page.select(".software-comparison thead a").eachText()).containsExactly("GIMP", "Krita", "QGIS");
        assertThat(page.select(".software-comparison tr:has(th:contains(Licence)) td").eachText()).containsExactly("GPL-3.0-or-later", "GPL-3.0-only", "GPL-2.0-or-later");
        assertThat(page.select("p.code-note").text()).isEqualTo("“nothing” is not in the catalogue.");
        assertThat(page.select(".software-comparison tbody tr:last-child a").attr("href")).isEqualTo("/en/catalogue/compare/?c=krita&c=qgis");
    }

    @Test
    void feedsWhatChanges() {
        String feed = office.text("/fr/catalogue.atom", "");

        assertThat(feed).contains("Krita\u00a0: ajouté", "GIMP\u00a0: modifié, version 2.10", "OldPaint\u00a0: retiré, dernière version 1.9");
        assertThat(office.text("/fr/catalogue/gimp.atom", "")).contains("GIMP\u00a0: ajouté").doesNotContain("Krita");
        assertThat(office.text("/fr/catalogue/categories/maps.atom", "")).contains("QGIS").doesNotContain("Krita");
    }

    @Test
    void pagesTheListWhereNoServerAnswers() {
        for (int number = 0; number < 40; number++) {
            office.with("catalogue/tool-" + number + ".yml", "name: Tool " + number, "recommendation: {status: recommended}");
        }
        var pages = office.catalogue(false).pages();

        assertThat(pages.stream().map(page -> page.address().path())).contains("/fr/catalogue/", "/fr/catalogue/page-2/").doesNotContain("/fr/catalogue/page-3/");
        Document list = org.jsoup.Jsoup.parse(PageText.of(pages.stream().filter(page -> page.address().path().equals("/fr/catalogue/page-2/")).findFirst().orElseThrow(), ""));
        assertThat(names(list)).hasSize(13);
        assertThat(list.select("form[role=search].code-form")).isEmpty();
    }

    @Test
    void countsInCharts() {
        Document page = office.html("/fr/catalogue/statistics/", "");

        assertThat(page.select(".code-figures__number").eachText()).containsExactly("3", "2", "1", "1");
        assertThat(page.select("table tr:has(td:contains(Images)) td, table tr:has(th:contains(Images)) td").eachText()).contains("2");
    }
}
