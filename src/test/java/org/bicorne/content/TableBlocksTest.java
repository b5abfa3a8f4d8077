package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bicorne.OfficeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableBlocksTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeData() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "languages: [fr, en]")
                .with("data/depenses.csv", "Année,Poste,Montant,Le,Lien", "2023,Été,1234.5,2023-03-01,https://www.example.org/a/", "2024,Hiver,-20,,", "2025,,38000,2025-01-02,");
    }

    private Element page(String... block) {
        office.with("page.md", "---", "title: Page", "---", "Texte", "", "```table", String.join("\n", block), "```");
        return Jsoup.parse(OfficeFolder.text(office.content(), "/fr/page/"));
    }

    private List<List<String>> rows(String... block) {
        return page(block).select("tbody tr").stream().map(row -> row.select("td, th").eachText()).toList();
    }

    private List<String> findings() {
        return office.content().findings().stream().filter(finding -> !(finding.code() instanceof SourceFinding)).map(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code() + " "
                + String.join(" | ", finding.arguments())).toList();
    }

    @Test
    void showsAFileAsATableWithCaptionSourceAndDownload() {
        Element figure = page("file: data/depenses.csv", "caption: Les dépenses", "source: \"[Finances](https://f.example)\"").expectFirst("figure");

        assertThat(figure.select("caption").text()).isEqualTo("Les dépenses");
        assertThat(figure.select("[role=region][tabindex=0]").attr("aria-labelledby")).isEqualTo(figure.select("caption").attr("id"));
        assertThat(figure.select("thead th[scope=col]").eachText()).containsExactly("Année", "Poste", "Montant", "Le", "Lien");
        assertThat(figure.select("tbody th[scope=row]").eachText()).containsExactly("2023", "2024", "2025");
        assertThat(figure.select("figcaption a").eachAttr("href")).containsExactly("https://f.example", "/data/depenses.csv");
        assertThat(figure.select("figcaption").text()).contains("(CSV, 125 octets)");
    }

    @Test
    void writesNumbersDaysAndAddressesForItsReaders() {
        assertThat(rows("file: data/depenses.csv", "caption: C").getFirst()).containsExactly("2023", "Été", "1\u202f234,5", "1er mars 2023", "example.org/a");
        assertThat(page("file: data/depenses.csv", "caption: C").select("td.align-right").eachText()).containsExactly("1\u202f234,5", "−20,0", "38\u202f000,0");
    }

    @Test
    void choosesColumnsAndRowsAndTheirOrder() {
        assertThat(rows("file: data/depenses.csv", "caption: C", "columns: {Montant: Euros, annee: An}")).as("an accent counts").isEmpty();
        assertThat(rows("file: data/depenses.csv", "caption: C", "columns: Poste, Montant", "sort: Montant desc")).extracting(List::getLast)
                .containsExactly("38\u202f000,0", "1\u202f234,5", "−20,0");
        assertThat(rows("file: data/depenses.csv", "caption: C", "where: {année: [2024, 2025]}", "sort: Poste")).extracting(List::getFirst)
                .as("empty cells last").containsExactly("2024", "2025");
        assertThat(rows("file: data/depenses.csv", "caption: C", "limit: 1")).hasSize(1);
        assertThat(page("file: data/depenses.csv", "caption: C", "sort: Montant desc").select("th[aria-sort=descending]").text()).isEqualTo("Montant");
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        office.with("data/tableur.csv", "\uFEFFNom;Prix\r\n\"Un;deux\";1,5\r\nTrois;\r\n".getBytes(StandardCharsets.UTF_8))
                .with("data/liste.csv", "b", "a").with("data/t.tsv", "x\ty", "1\t2").with("data/vide.csv", "");

        assertThat(rows("file: data/tableur.csv", "caption: C")).containsExactly(List.of("Un;deux", "1,5"), List.of("Trois"));
        assertThat(rows("file: data/liste.csv", "caption: C", "header: false", "columns: [Lettre]", "sort: Lettre")).containsExactly(List.of("a"), List.of("b"));
        assertThat(rows("file: data/t.tsv", "caption: C")).containsExactly(List.of("1", "2"));
        assertThat(page("file: data/vide.csv", "caption: C").select("td").text()).isEqualTo("Il n’y a pas encore de données.");
    }

    @Test
    void readsListsAndMapsOfYaml() {
        office.with("data/a.yml", "- nom: Un", "  ville: {fr: Londres, en: London}", "- nom: Deux", "  tags: [a, b]")
                .with("data/b.yaml", "un: {nom: Premier}", "deux: {nom: Second}");

        assertThat(rows("file: data/a.yml", "caption: C")).containsExactly(List.of("Un", "Londres"), List.of("Deux", "a\u202f; b"));
        assertThat(rows("file: data/b.yaml", "caption: C")).containsExactly(List.of("un", "Premier"), List.of("deux", "Second"));
    }

    @Test
    void tellsWhatIsWrongAndWhatWasMeant() {
        Element page = page("file: data/depense.csv", "captoin: C");
        assertThat(page.select(".callout--warning").text()).contains("n’a pas pu être affiché");
        assertThat(findings()).containsExactlyInAnyOrder("page.md:7 data-file-missing data/depense.csv | data/depenses.csv",
                "page.md:8 block-key-unknown captoin | table | caption");

        page("file: data/depenses.csv", "sort: Montan", "caption: C");
        assertThat(findings()).containsExactly("page.md:8 data-column-missing Montan | data/depenses.csv | Montant");

        page("caption: Les dépenses : tout");
        assertThat(findings()).singleElement().asString().startsWith("page.md:7 yaml-colon");
    }

    @Test
    void tellsWhatIsWrongInTheData() {
        office.with("data/bancal.csv", "a,b,a", "1,2", "1,2,3,4").with("data/latin.csv", "a\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                .with("data/mots.yml", "juste un texte");
        page("file: data/bancal.csv", "caption: C");
        assertThat(findings()).containsExactlyInAnyOrder("data/bancal.csv:1 data-column-repeated a", "data/bancal.csv:2 data-row-uneven 2 | 3",
                "data/bancal.csv:3 data-row-uneven 4 | 3");
        page("file: data/latin.csv", "caption: C");
        assertThat(findings()).containsExactly("data/latin.csv:2 text-encoding ");
        page("file: data/mots.yml", "caption: C");
        assertThat(findings()).containsExactly("data/mots.yml:1 yaml-without-keys ");
    }

    @Test
    void boundsWhatItReadsAndShows() {
        String rows = IntStream.rangeClosed(1, DataTable.ROWS_MAX + 10).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        office.with("data/long.csv", "n", rows).with("data/cell.csv", "n", "x".repeat(DataTable.CELL_CHARACTERS_MAX + 1)).with("data/wide.csv", ",".repeat(200));

        assertThat(page("file: data/long.csv", "caption: C").select("tbody tr")).hasSize(TableBlocks.ROWS_SHOWN_MAX);
        assertThat(findings()).singleElement().asString().contains("data-too-large");
        page("file: data/cell.csv", "caption: C");
        assertThat(findings()).singleElement().asString().contains("data-file-unreadable");
        page("file: data/wide.csv", "caption: C");
        assertThat(findings()).singleElement().asString().contains("data-file-unreadable");
    }

    @Test
    void keepsTheBlockInATextThatHoldsHtml() {
        office.with("page.md", "<b>Gras</b>", "", "```table", "file: data/depenses.csv", "caption: <i>C</i>", "```", "", "\uFDD07\uFDD0", "", "```table", "```");
        Element page = Jsoup.parse(OfficeFolder.text(office.content(), "/fr/page/"));

        assertThat(page.select("caption").text()).isEqualTo("<i>C</i>");
        assertThat(page.select(".callout--warning")).hasSize(1);
        assertThat(findings()).containsExactlyInAnyOrder("page.md:10 block-key-missing table | file");
    }

    @Test
    void changesThePageWithItsData() {
        page("file: data/depenses.csv", "caption: C");
        office.with("other.md", "Sans données");
        Content before = office.content();
        String version = OfficeFolder.page(before, "/fr/page/").version().get().value();
        String other = OfficeFolder.page(before, "/fr/other/").version().get().value();
        office.with("data/depenses.csv", "Année,Poste", "2027,Neuf");
        Content after = office.contentAfter(before);

        assertThat(OfficeFolder.page(after, "/fr/page/").version().get().value()).isNotEqualTo(version);
        assertThat(OfficeFolder.text(after, "/fr/page/")).contains("Neuf");
        assertThat(OfficeFolder.page(after, "/fr/other/").version().get().value()).isEqualTo(other);
    }

    @Test
    void givesFeedsAPlainTableWithAbsoluteAddresses() {
        office.with("news/a.md", "---", "title: A", "date: 2026-01-01", "---", "```table", "file: data/depenses.csv", "caption: C", "```")
                .with("news/b.md", "---", "title: B", "date: 2026-01-02", "---", "B");
        String feed = OfficeFolder.text(office.content(), "/fr/news.atom");

        assertThat(feed).contains("https://office.example/data/depenses.csv").doesNotContain("tabindex", "figure", "region");
    }
}
