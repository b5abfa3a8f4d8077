package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

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

class ChartBlocksTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeData() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "languages: [fr, en]")
                .with("data/d.csv", "an,poste,montant", "2025,Été & co,1000", "2025,Hiver,-20", "2026,Été & co,500", "2026,Été & co,750");
    }

    private Element page(String... block) {
        office.with("page.md", "---", "title: Page", "---", "Texte", "", "```chart", String.join("\n", block), "```");
        return Jsoup.parse(OfficeFolder.text(office.content(), "/fr/page/"));
    }

    private List<String> findings() {
        return office.content().findings().stream().filter(finding -> !(finding.code() instanceof SourceFinding)).map(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code() + " "
                + String.join(" | ", finding.arguments())).toList();
    }

    @Test
    void drawsForWideAndNarrowScreensWithAWayToReadItAll() {
        Element figure = page("file: data/d.csv", "caption: Dépenses", "x: an", "y: montant", "series: poste").expectFirst("figure.chart");

        assertThat(figure.select("svg[role=img]")).hasSize(2).allSatisfy(svg -> {
            assertThat(svg.select("title").text()).isEqualTo("Dépenses");
            assertThat(svg.select("desc").text()).isEqualTo("Diagramme en barres. Séries : Été & co, Hiver. De 2025 à 2026.");
            assertThat(svg.attr("aria-labelledby").split(" ")).allMatch(id -> figure.getElementById(id) != null);
        });
        assertThat(figure.select("details tbody tr")).hasSize(4);
        assertThat(figure.select("[style]")).isEmpty();
        assertThat(figure.expectFirst("svg").select("text").eachText()).as("added up; a gap where there is no value").contains("1\u202f250", "−20", "–");
    }

    @Test
    void keepsEveryIdToItself() {
        office.with("page.md", "```chart", "file: data/d.csv", "caption: A", "```", "", "```chart", "file: data/d.csv", "caption: B", "type: stacked", "x: an", "series: poste", "```");
        List<String> ids = Jsoup.parse(OfficeFolder.text(office.content(), "/fr/page/")).select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void namesWhatItDrawsInWordsForOneSeries() {
        Element figure = page("file: data/d.csv", "caption: C", "type: line", "x: poste", "unit: €");

        assertThat(figure.expectFirst("desc").text().replaceAll("[\u00a0\u202f]", " ")).isEqualTo("Courbe, 2 valeurs. La plus grande : Été & co, 2 250 €. La plus petite : Hiver, −20 €.");
    }

    @Test
    void showsAKindSentenceWhenThereIsNothingToDraw() {
        office.with("data/vide.csv", "a,b").with("data/un.csv", "a,b", "x,3").with("data/rien.csv", "");

        assertThat(page("file: data/vide.csv", "caption: C").select("figure.chart").text()).contains("Il n’y a pas encore de données.");
        assertThat(page("file: data/rien.csv", "caption: C").select("figure.chart").text()).contains("Il n’y a pas encore de données.");
        assertThat(page("file: data/un.csv", "caption: C").select(".chart svg")).hasSize(2);
    }

    @Test
    void tellsWhatItCannotDraw() {
        page("file: data/d.csv", "caption: C", "type: pie");
        assertThat(findings()).containsExactly("page.md:9 block-value-wrong type | pie | bar, line, stacked");

        office.with("data/mots.csv", "a,b", "x,trois", "y,2");
        page("file: data/mots.csv", "caption: C", "y: b");
        assertThat(findings()).containsExactly("data/mots.csv:2 data-not-a-number trois | b");

        page("file: data/mots.csv", "caption: C");
        assertThat(findings()).containsExactly("page.md:6 block-key-missing chart | y");
    }

    @Test
    void drawsNoMoreThanCanBeToldApart() {
        office.with("data/many.csv", "x,y", IntStream.rangeClosed(1, 500).mapToObj(i -> "Nom " + i + "," + i).collect(Collectors.joining("\n")));

        assertThat(page("file: data/many.csv", "caption: C").expectFirst("svg.chart__svg").select("rect")).hasSize(ChartDrawing.CATEGORIES_MAX);
        assertThat(findings()).containsExactly("page.md:6 chart-too-many 60");
    }

    @Test
    void givesFeedsTheTable() {
        office.with("news/a.md", "---", "title: A", "date: 2026-01-01", "---", "```chart", "file: data/d.csv", "caption: C", "```")
                .with("news/b.md", "---", "title: B", "date: 2026-01-02", "---", "B");

        assertThat(OfficeFolder.text(office.content(), "/fr/news.atom")).contains("https://office.example/data/d.csv").doesNotContain("svg");
    }
}
