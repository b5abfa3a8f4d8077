package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.pages.PageTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void openEmptyFolder() {
        office = OfficeFolder.at(root);
    }

    private Document page(String address) {
        return Jsoup.parse(OfficeFolder.text(office.content(), address));
    }

    private String addressOf(String path) {
        return OfficeFolder.addressOf(office.content(), path);
    }

    private void inTwoLanguages() {
        office.with("bicorne.yml", "languages: [fr, en]", "url: https://office.example");
    }

    @Test
    void tellsTheLanguageFromASuffix() {
        office.with("mission.md", "Le texte").with("mission.en.md", "The text").with("index.it.md", "Il testo");

        assertThat(page("/mission.en/").expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page("/index.it/").expectFirst("html").attr("lang")).isEqualTo("it");
    }

    @Test
    void tellsLanguagesFromTwoFoldersNamedByThem() {
        office.with("fr/index.md", "Bonjour").with("en/index.md", "Hello").with("en/about.md", "About");

        assertThat(page("/en/about/").expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page("/fr/").select("link[hreflang=en]").attr("href")).endsWith("/en/");
    }

    @Test
    void takesAFolderNamedItForAFolder() {
        office.with("index.md", "Hello").with("it/index.md", "Computers of the office").with("it/network.md", "The network of the office and its cables");

        assertThat(page("/it/network/").expectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void knowsNoOtherLanguageFolderThanThoseTheOfficeAsksFor() {
        inTwoLanguages();
        office.with("fr/a.md", "A").with("en/a.md", "A").with("it/a.md", "A").with("it/index.md", "I");

        assertThat(addressOf("fr/a.md")).isEqualTo("/fr/a/");
        assertThat(addressOf("en/a.md")).isEqualTo("/en/a/");
        assertThat(addressOf("it/a.md")).isEqualTo("/fr/it/a/");
    }

    @Test
    void givesPagesTheirLanguageAsPrefixWhereTheOfficeHasSeveral() {
        inTwoLanguages();
        office.with("mission.md", "M").with("mission.en.md", "M").with("glossary.fr.md", "G").with("x.it.md", "X").with("y.md", "---", "lang: en", "---", "Y");

        assertThat(addressOf("mission.md")).isEqualTo("/fr/mission/");
        assertThat(addressOf("mission.en.md")).isEqualTo("/en/mission/");
        assertThat(addressOf("glossary.fr.md")).isEqualTo("/fr/glossary/");
        assertThat(addressOf("x.it.md")).isEqualTo("/fr/x.it/");
        assertThat(addressOf("y.md")).isEqualTo("/en/y/");
    }

    @Test
    void givesNoPrefixWhereTheOfficeHasOneLanguage() {
        office.with("bicorne.yml", "languages: [fr]").with("mission.md", "M").with("mission.en.md", "M");

        assertThat(addressOf("mission.md")).isEqualTo("/mission/");
        assertThat(addressOf("mission.en.md")).isEqualTo("/mission.en/");
    }

    @Test
    void tiesTwinsByPathAndByTranslationKey() {
        inTwoLanguages();
        office.with("fr/mission.md", "M").with("en/mission.md", "M").with("fr/plan.md", "---", "translationKey: plan", "---", "P")
                .with("en/action-plan.md", "---", "translationKey: plan", "---", "P").with("fr/seul.md", "S");

        assertThat(page("/fr/mission/").select("link[hreflang]").eachAttr("href")).contains("https://office.example/en/mission/", "https://office.example/fr/mission/");
        assertThat(page("/fr/plan/").select("link[hreflang=en]").attr("href")).isEqualTo("https://office.example/en/action-plan/");
        assertThat(page("/fr/seul/").select("link[hreflang]")).isEmpty();
        assertThat(page("/fr/seul/").select("a[hreflang=en]").attr("href")).isEqualTo("/en/");
    }

    @Test
    void leadsFromAddressesWithoutLanguageToTheDefaultOne() {
        inTwoLanguages();
        office.with("mission.md", "M").with("mission.en.md", "M");

        PageTable table = PageTable.of(List.of(office.content()));

        assertThat(table.redirects()).extracting(redirect -> redirect.from() + " " + redirect.to()).containsExactly("/ /fr/", "/mission/ /fr/mission/");
    }

    @Test
    void guessesTheLanguageOfAFolderThatSaysNone() {
        office.with("a.md", "Le pôle accompagne les administrations et publie les codes sources pour vous, avec des outils dans la durée.")
                .with("b.md", "The office helps the administrations and publishes the source code of the State for you, with tools that are free.")
                .with("c.md", "42");

        assertThat(page("/a/").expectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page("/b/").expectFirst("html").attr("lang")).isEqualTo("en");
    }
}
