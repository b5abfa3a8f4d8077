package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bicorne.OfficeFolder;
import org.bicorne.SharedFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeGlossary() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "languages: [fr, en]")
                .with("glossary.fr.md", "---", "title: Vocabulaire", "---", "## Logiciel", "", "Un programme.", "", "## Logiciel libre", "", "Un logiciel *que* chacun peut modifier.",
                        "", "## Bureau du logiciel libre (OSPO)", "", "Une équipe.", "", "# A", "", "## Dépôt / répertoire", "", "Un dossier.")
                .with("glossary.en.md", "---", "title: Words", "---", "## Software", "", "A program.");
    }

    private Element page(String... text) {
        office.with("page.md", "---", "title: Page", "glossary: true", "---", String.join("\n", text));
        return Jsoup.parse(OfficeFolder.text(office.content(), "/fr/page/")).expectFirst(".prose");
    }

    private List<String> terms(String... text) {
        return page(text).select("a.term").stream().map(link -> link.text() + " " + link.attr("href")).toList();
    }

    private List<String> findings() {
        return office.content().findings().stream().filter(finding -> finding.code() instanceof GlossaryFinding)
                .map(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code() + " " + finding.arguments()).toList();
    }

    @Test
    void linksTheFirstUseOfTheLongestTerm() {
        assertThat(terms("Les logiciels libres, un Logiciel, des logiciels et L’OSPO. Son bureau du", "logiciel libre a des dépôts."))
                .containsExactly("logiciels libres /fr/glossary/#logiciel-libre", "Logiciel /fr/glossary/#logiciel",
                        "OSPO /fr/glossary/#bureau-du-logiciel-libre-ospo", "dépôts /fr/glossary/#depot-repertoire");
        assertThat(page("Logiciel libre").expectFirst("a.term").attr("data-term")).isEqualTo("Un logiciel que chacun peut modifier.");
    }

    @Test
    void leavesHeadingsLinksCodeAndTablesAlone() {
        assertThat(terms("## Logiciel", "", "[logiciel](glossary.fr.md) `logiciel` logicielle", "", "| logiciel |", "| --- |", "| logiciel |", "", "    logiciel")).isEmpty();
        assertThat(terms("<b title=\"a > logiciel\">logiciel</b>")).hasSize(1);
    }

    @Test
    void linksOnlyWherePagesAskForItAndInTheirLanguage() {
        office.with("bicorne.yml", "url: https://office.example", "languages: [fr, en]", "collections: {guide: {folder: guide, glossary: true}}")
                .with("guide/a.md", "---", "title: A", "---", "Un logiciel.").with("guide/b.md", "---", "title: B", "glossary: false", "---", "Un logiciel.")
                .with("guide/a.en.md", "---", "title: A", "---", "Some software, un logiciel.").with("plain.md", "Un logiciel.");
        Content content = office.content();

        assertThat(OfficeFolder.text(content, "/fr/guide/a/")).contains("class=\"term\"", "/assets/glossary.");
        assertThat(OfficeFolder.text(content, "/fr/guide/b/")).doesNotContain("class=\"term\"");
        assertThat(OfficeFolder.text(content, "/fr/plain/")).doesNotContain("class=\"term\"");
        assertThat(Jsoup.parse(OfficeFolder.text(content, "/en/guide/a/")).select("a.term").eachText()).containsExactly("software");
        assertThat(OfficeFolder.text(content, "/fr/glossary/")).doesNotContain("class=\"term\"");
    }

    @Test
    void readsTermsOfYaml() {
        office.with("glossary.yml", "forge: {term: {fr: Forge, en: Forge}, aliases: [usine], definition: {fr: Un site.}, url: \"https://f.example/\"}",
                "depot-repertoire: {term: Repo, definition: Un dossier.}", "perdu: {term: Perdu, definition: Nulle part.}");

        assertThat(terms("L’usine, le repo, le perdu.")).containsExactly("usine https://f.example/", "repo /fr/glossary/#depot-repertoire");
        assertThat(findings()).contains("glossary.yml:3 glossary-term-without-page [perdu]");
    }

    @Test
    void changesThePagesThatAskWhenADefinitionChanges() {
        page("Un logiciel.");
        Content before = office.content();
        String version = OfficeFolder.page(before, "/fr/page/").version().get().value();
        String other = OfficeFolder.page(before, "/en/glossary/").version().get().value();
        office.with("glossary.fr.md", "## Logiciel", "", "Autre chose.");
        Content after = office.contentAfter(before);

        assertThat(OfficeFolder.page(after, "/fr/page/").version().get().value()).isNotEqualTo(version);
        assertThat(OfficeFolder.page(after, "/en/glossary/").version().get().value()).isEqualTo(other);
    }

    @Test
    void tellsRepeatedTermsAndAnchorsThatDiffer() {
        office.with("glossary.fr.md", "<a id=\"lib\"></a>", "# Bibliothèque", "", "Un.", "", "<a id=\"algo\"></a>", "# Algorithme", "", "Deux.", "", "# bibliothèque", "", "Trois.")
                .with("glossary.en.md", "<a id=\"lib\"></a>", "# Library", "", "One.");

        assertThat(findings()).containsExactlyInAnyOrder("glossary.fr.md:11 glossary-term-repeated [bibliothèque, glossary.fr.md:2]",
                "glossary.fr.md:7 glossary-anchor-missing [algo, glossary.en.md]");
        assertThat(terms("Un algorithme.")).containsExactly("algorithme /fr/glossary/#algo");
    }

    @Test
    void readsTheGlossaryOfTheWiki() {
        SharedFolder.path("corpora/wiki-2022-02/glossary.fr.md");
        office.with("glossary.fr.md", org.assertj.core.util.Files.contentOf(SharedFolder.path("corpora/wiki-2022-02/glossary.fr.md").toFile(), "UTF-8"));

        assertThat(terms("Un algorithme public, des algorithmes et des communs numériques."))
                .containsExactly("algorithme public /fr/glossary/#algorithme-public", "algorithmes /fr/glossary/#algorithme", "communs numériques /fr/glossary/#commun-numerique");
    }

    @Test
    void readsALongTextOnceHoweverManyTerms() {
        String terms = IntStream.range(0, 1_500).mapToObj(i -> "## Mot mot mot" + i + "\n\nSens " + i + ".\n").collect(Collectors.joining("\n"));
        office.with("glossary.fr.md", terms);

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(terms("mot ".repeat(100_000) + "mot mot mot7")).hasSize(1));
    }
}
