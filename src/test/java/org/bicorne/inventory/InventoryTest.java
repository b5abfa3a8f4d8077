package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.PageText;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageTable;
import org.bicorne.store.Database;
import org.bicorne.ui.PageLink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {

    @TempDir
    Path root;

    private InventoryOffice office;

    @BeforeEach
    void writeAnOffice() {
        office = InventoryOffice.at(root);
    }

    private void withList() {
        office.withList();
    }

    private Document page(String address, String question) {
        return office.html(address, question);
    }

    private static List<String> names(Document list) {
        return list.select(".code-row__name > a").eachText();
    }

    @Test
    void isNotThereWithoutAList() {
        assertThat(office.inventory(true).pages()).isEmpty();
        assertThat(office.inventory(true).families()).isEmpty();
        assertThat(office.inventory(true).redirects()).isEmpty();
    }

    @Test
    void listsWhatMovedLastFirst() {
        withList();

        Document list = page("/fr/code/", "");

        assertThat(names(list)).containsExactly("ardoise", "ardoise", "marees");
        assertThat(list.select(".code-row__description").eachText().getFirst()).isEqualTo("Réservation de <postes>");
        assertThat(list.select(".code-bar__count").text()).isEqualTo("3 dépôts");
    }

    @Test
    void keepsChoicesInTheAddress() {
        withList();

        Document list = page("/en/code/", "language=Python&fork=no&sort=name&show=licence&show=forks");

        assertThat(names(list)).containsExactly("ardoise");
        assertThat(list.select(".chips__chip").eachText()).allMatch(chip -> chip.matches("Remove the filter (Language: Python|Copies: Not copies)×"));
        assertThat(list.select(".chips__chip").eachAttr("href").getFirst()).isEqualTo("/en/code/?fork=no&sort=name&show=licence&show=forks");
        assertThat(list.select("input[type=hidden]").eachAttr("name")).containsExactly("language", "fork");
        assertThat(list.select(".code-row__fact").eachText()).containsExactly("EUPL-1.2", "3 copies");
        assertThat(list.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void countsAFacetAsIfNothingOfItWereChosen() {
        withList();

        Document list = page("/en/code/", "language=Rust");

        assertThat(list.select(".facet:has(h2:contains(Language)) .facet__choice").eachText()).containsExactly("Python 2 repositories");
        assertThat(list.select(".facet:has(h2:contains(Language)) .facet__choice").attr("href")).isEqualTo("/en/code/?language=Rust&language=Python");
    }

    @Test
    void saysWhatToLoosenWhereNothingIsFound() {
        withList();

        Document list = page("/en/code/", "q=ardoise&language=Rust");

        assertThat(list.select(".empty li").eachText()).containsExactly("Without “ardoise” (1 repository)", "Without “Rust” (2 repositories)");
    }

    @Test
    void survivesWhateverStrangersAsk() {
        withList();

        for (String question : List.of("q=(", "page=99999", "page=-1", "sort=<b>", "show=", "language=" + "x".repeat(5_000), "organisation=%00", "q=%ff&q=2", "a=1&".repeat(500))) {
            assertThat(page("/fr/code/", question).select("h1")).hasSize(1);
        }
    }

    @Test
    void tellsAllThatIsKnownOfARepository() {
        withList();

        Document sheet = page("/fr/code/repositories/forge.example/port/ardoise/", "");

        assertThat(sheet.select("h1").text()).isEqualTo("ardoise");
        assertThat(sheet.select(".code-marks__mark").eachText()).containsExactly("Licence : EUPL-1.2", "Actif dans les six derniers mois");
        assertThat(sheet.select(".code-check--there").eachText()).containsExactly("README présent", "LICENSE présent", "publiccode.yml présent");
        assertThat(sheet.select("#signal-openness .code-signal__value").text()).isEqualTo("2\u202f110 points");
        assertThat(sheet.select("script[type=application/ld+json]").html()).contains("\"@type\":\"SoftwareSourceCode\"", "\"codeRepository\":\"https://forge.example/port/ardoise\"");
        assertThat(sheet.select(".code-row__name").eachText()).contains("marees Archivé", "ardoise Copie");
    }

    @Test
    void leadsFromOtherFormsOfAnAddressToThePage() {
        withList();

        assertThat(office.table().lookup(new WebAddress("/fr/code/repositories/forge.example/Port/Ardoise"))).isEqualTo(new Answer.Moved("/fr/code/repositories/forge.example/port/ardoise/"));
        assertThat(office.table().lookup(new WebAddress("/code/repositories/forge.example/port/ardoise/"))).isEqualTo(new Answer.Moved("/fr/code/repositories/forge.example/port/ardoise/"));
        assertThat(office.table().lookup(new WebAddress("/fr/code/repositories/forge.example/port/none/"))).isInstanceOf(Answer.Missing.class);
        assertThat(office.table().lookup(new WebAddress("/fr/code/repositories/"))).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void leadsACopyToWhatItIsACopyOf() {
        withList();

        assertThat(page("/en/code/repositories/forge.example/lab/ardoise/", "").select("dt:contains(Copy of) + dd a").attr("href"))
                .isEqualTo("/en/code/repositories/forge.example/port/ardoise/");
    }

    @Test
    void drawsBadgesWithTheirWords() {
        withList();

        String badge = office.text("/code/repositories/forge.example/port/ardoise/badge-openness.svg", "");

        assertThat(badge).startsWith("<svg").contains("role=\"img\"", "<title id=\"t\">Ouverture");
    }

    @Test
    void showsAListThatNobodyCanSearchWithoutAServer() {
        withList();
        Page page = PageTable.of(List.of(office.inventory(false))).page(new WebAddress("/fr/code/")).orElseThrow();

        Document list = Jsoup.parse(PageText.of(page, ""));

        assertThat(names(list)).hasSize(3);
        assertThat(list.select("main form, .facets")).isEmpty();
        assertThat(list.select(".code-note")).hasSize(1);
    }

    @Test
    void tellsTheSearchOfTheSiteHowManyThereAre() {
        withList();
        Inventory inventory = office.inventory(true);

        assertThat(inventory.found("ardoise", Language.FRENCH)).hasValue(new PageLink("2 dépôts de code source", "/fr/code/?q=ardoise"));
        assertThat(inventory.found("heures de maree", Language.ENGLISH)).hasValue(new PageLink("1 repository of source code", "/en/code/?q=heures+de+maree"));
        assertThat(inventory.found("voilier", Language.FRENCH)).isEmpty();
        assertThat(inventory.found(" ", Language.FRENCH)).isEmpty();
    }

    @Test
    void showsWhatTheStateKeepsBeforeAListKeptByHand() {
        Path state = root.resolve("_state");
        withList();
        office.folder().with("inventory/accounts.yml", "other.example: {forge: gitea, owners: {a: {}}}");
        try (Database database = Database.in(state)) {
            new StoredRepositories(database).save(new HandList().read("url,description,last_modification\nhttps://other.example/a/b,Kept,2026-01-01\n", java.util.Map.of()).repositories());
        }

        try (InventoryState kept = InventoryState.in(state).orElseThrow()) {
            PageTable table = PageTable.of(List.of(office.inventory(false, java.util.Optional.of(kept))));

            assertThat(names(Jsoup.parse(PageText.of(table.page(new WebAddress("/fr/code/")).orElseThrow(), "")))).containsExactly("b");
            assertThat(table.page(new WebAddress("/fr/code/repositories/other.example/a/b/"))).isPresent();
            assertThat(Jsoup.parse(PageText.of(table.page(new WebAddress("/fr/code/status/")).orElseThrow(), "")).select(".crawl-host").eachText())
                    .containsExactly("other.example a jamais visité");
        }
    }
}
