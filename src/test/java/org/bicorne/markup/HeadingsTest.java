package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {

    @ParameterizedTest
    @CsvSource({
        "SRHT, Présentation du logiciel, prsentation-du-logiciel", "KRAMDOWN, Présentation du logiciel, prsentation-du-logiciel",
        "HUGO, Présentation du logiciel, présentation-du-logiciel", "ELEVENTY2, Présentation du logiciel, presentation-du-logiciel",
        "SRHT, Offres d'emploi, offres-dx27emploi", "KRAMDOWN, Offres d'emploi, offres-demploi",
        "HUGO, Offres d'emploi, offres-demploi", "ELEVENTY2, Offres d'emploi, offres-d-emploi",
        "SRHT, ✏️ Ce que nous, -ce-que-nous", "KRAMDOWN, ✏️ Ce que nous, ce-que-nous",
        "HUGO, ✏️ Ce que nous, -ce-que-nous", "ELEVENTY2, ✏️ Ce que nous, ce-que-nous",
        "SRHT, Événements, vnements", "KRAMDOWN, Événements, vnements", "HUGO, Événements, événements", "ELEVENTY2, Événements, evenements"})
    void getTheIdThatTheirEngineGives(Dialect dialect, String words, String id) {
        MarkdownDocument document = Texts.read("# " + words, dialect);

        assertThat(document.anchors()).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"offres-dx27emploi", "offres-demploi", "offres-d-emploi", "Offres%20d'emploi", "offres-d%27emploi", "Offres d’emploi"})
    void areFoundByTheFragmentOfAnyEngine(String fragment) {
        MarkdownDocument document = Texts.read("# Autre\n\n# Offres d'emploi", Dialect.HUGO);

        assertThat(document.anchor(fragment)).contains("offres-demploi");
    }

    @Test
    void areFoundByTheNumberThatAnotherEngineGaveToTheSecondOfAName() {
        MarkdownDocument document = Texts.read("# Été\n\n# Été", Dialect.COMMONMARK);

        assertThat(document.anchor("été-1")).contains("ete-1");
        assertThat(document.anchor("été")).contains("ete");
        assertThat(document.anchor("hiver")).isEmpty();
    }

    @Test
    void startAtLevelTwoAndNeverSkipOne() {
        MarkdownDocument document = Texts.read("# A\n\n### B\n\n# C\n\n##### D\n\n###### E\n\n## F");

        assertThat(document.headings()).extracting(Heading::level).containsExactly(2, 3, 2, 3, 4, 3);
    }

    @Test
    void haveTheSameLevelsInRawHtml() {
        MarkdownDocument document = Texts.read("<h1>A</h1>\n\n### B\n\n<h1>C</h1>\n\n<h5>D</h5>");

        assertThat(document.headings()).containsExactly(new Heading(2, "a", "A"), new Heading(3, "b", "B"), new Heading(2, "c", "C"),
                new Heading(3, "d", "D"));
    }

    @Test
    void endWithALinkToThemselves() {
        String html = Texts.html("# Qui *sommes*-nous ?");

        assertThat(html).isEqualTo("<h2 id=\"qui-sommes-nous\">Qui <em>sommes</em>-nous\u202f? <a class=\"heading-anchor\" "
                + "href=\"#qui-sommes-nous\" aria-label=\"markup.permalink Qui sommes-nous\u202f?\">#</a></h2>");
    }

    @Test
    void takeTheIdThatTheirAuthorGives() {
        MarkdownDocument document = Texts.read("# Programme {#jour .large}\n\n# Jour");

        assertThat(document.headings()).extracting(Heading::id).containsExactly("jour", "jour-1");
        assertThat(document.render(Texts.PAGE)).startsWith("<h2 id=\"jour\" class=\"large\">Programme <a");
    }

    @Test
    void withoutWordsAreLeftOutAndReported() {
        MarkdownDocument document = Texts.read("x\n\n##\n\ny");

        assertThat(document.render(Texts.PAGE)).isEqualTo("<p>x</p>\n<p>y</p>\n");
        assertThat(Texts.problems(document)).containsExactly("3 heading-empty");
    }

    @Test
    void canBeReachedByAnAnchorInHtmlBeforeThem() {
        MarkdownDocument document = Texts.read("<a id=\"lib\"></a>\n# Bibliothèque\n\n<a name=\"old\"></a>\n");

        assertThat(document.anchors()).containsExactly("lib", "bibliotheque", "old");
        assertThat(document.anchor("lib")).contains("lib");
    }
}
