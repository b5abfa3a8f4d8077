package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.catalogue.SourceAnswer.Source;
import org.bicorne.folder.Folder;
import org.bicorne.forges.Forge;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageTable;
import org.bicorne.store.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the market and other sources add to the catalogue’s pages. */
class MarketPagesTest {

    @TempDir
    Path root;

    @TempDir
    Path state;

    private CatalogueOffice office() {
        return CatalogueOffice.at(root).with("catalogue/market.yml", "contracts:", "  - {id: support, name: {fr: Support, en: Help}, kind: support, holder: lab, since: 2020-10, beneficiaries: [port]}",
                "software:", "  - {name: The GIMP, entry: gimp, contract: support, critical: true, since: 2021}", "  - {name: <b>Ntp</b>, contract: support}", "contributions:",
                "  - {company: lab, software: GIMP, date: 2022-01-01, subject: Fixed it, url: 'https://forge.example/1', kind: commit}");
    }

    private static String text(PageTable table, String address) {
        Page page = table.page(new WebAddress(address)).orElseThrow(() -> new AssertionError("There is no " + address));
        return new String(switch (page.body()) {
            case Body.Rendered(var renderer) -> renderer.render();
            case Body.Asked(var unasked, var _) -> unasked.render();
            default -> throw new AssertionError(address);
        }, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheMarketToPeopleAndPrograms() {
        PageTable table = PageTable.of(List.of(office().catalogue(true)));

        Document software = Jsoup.parse(text(table, "/fr/catalogue/market/software/"));
        assertThat(software.select("tbody th").eachText()).containsExactly("<b>Ntp</b>", "The GIMP");
        assertThat(software.select("tbody a").attr("href")).isEqualTo("/fr/catalogue/gimp/");
        assertThat(Jsoup.parse(text(table, "/en/catalogue/market/")).select("tbody tr").text()).contains("Help", "Lab");
        assertThat(Jsoup.parse(text(table, "/en/catalogue/market/beneficiaries/")).select("tbody tr").text()).contains("City of Port");
        assertThat(text(table, "/catalogue/market/software.csv")).isEqualTo("software,contract,number,category,versions,critical,since,until\r\n<b>Ntp</b>,Support,,,,,,\r\nThe GIMP,Support,,,,critique,2021,\r\n");
        assertThat(text(table, "/catalogue/market/contributions.csv")).contains("GIMP,Labo,2022-01-01,Fixed it,Modification,https://forge.example/1");
        assertThat(text(table, "/catalogue/market.json")).contains("\"contributions\" : [", "\"subject\" : \"Fixed it\"");
        assertThat(text(table, "/en/catalogue/market.atom")).contains("GIMP: Fixed it");
        assertThat(Jsoup.parse(text(table, "/en/catalogue/gimp/")).select("section:has(#market)").text()).contains("Covered: Help", "critical", "since 2021", "Fixed it");
    }

    @Test
    void showsWhatOtherSourcesSayAndTellsTheOfficeWhereTheyDisagree() {
        CatalogueOffice office = office();
        Instant at = CatalogueOffice.NOW.minusSeconds(86_400);
        try (Database database = Database.in(state)) {
            Map<Field, List<String>> said = Map.of(Field.VERSION, List.of("3.0.4"), Field.RELEASED, List.of("2024-01-01"), Field.LICENCE, List.of("MIT"), Field.ARCHIVED, List.of("true"),
                    Field.WEBSITE, List.of("https://other.example"));
            new StoredAnswers(database).keep(List.of(new KeptAnswer(new Slug("gimp"), Source.WIKIDATA, "Q8038", Optional.of(at), new SourceFacts(Optional.of("https://www.wikidata.org/wiki/Q8038"), said),
                    Optional.of("503"), 1, at, at, Forge.Known.NOTHING)), List.of(new SourceChange(new Slug("gimp"), Source.WIKIDATA, Field.LICENCE, at, List.of("GPL-3.0-or-later"), List.of("MIT"))));
        }
        try (CatalogueState answers = CatalogueState.in(state, Optional.empty(), () -> CatalogueOffice.NOW).orElseThrow(); Folder folder = Folder.open(root)) {
            Catalogue catalogue = office.catalogue(true).knowing(Optional.of(answers), folder.snapshot());
            PageTable table = PageTable.of(List.of(catalogue));

            Document watch = Jsoup.parse(text(table, "/en/catalogue/watch/"));
            assertThat(watch.select("tbody tr td:nth-child(2)").eachText()).containsExactly("No release for 18 months", "Archived", "Licence differs", "Site differs", "Licence changed");
            assertThat(Jsoup.parse(text(table, "/en/catalogue/gimp/")).select("section:has(#watch)").text()).contains("Latest release: 3.0.4", "Another licence is told: MIT instead of GPL-3.0-or-later", "Wikidata");
            assertThat(text(table, "/en/catalogue/gimp/")).contains("had no answer (503); what stands here is older");
            assertThat(text(table, "/en/catalogue/watch.atom")).contains("GIMP: Licence: MIT");
            assertThat(catalogue.findings()).extracting((Finding finding) -> finding.file() + ":" + finding.line() + " " + finding.code().code())
                    .contains("catalogue/gimp.yml:5 source-licence-differs", "catalogue/gimp.yml:6 source-website-differs", "catalogue/gimp.yml:8 source-says-archived");
        }
    }

    @Test
    void saysWhereNobodyWasAskedYet() {
        PageTable table = PageTable.of(List.of(CatalogueOffice.at(root).catalogue(true)));

        assertThat(text(table, "/en/catalogue/watch/")).contains("No other source was asked yet");
    }
}
