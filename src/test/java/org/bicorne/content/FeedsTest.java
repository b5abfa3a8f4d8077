package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeOffice() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example/", "licence: etalab-2.0",
                        "collections:", "  news: {folder: news, kind: post, feed: true}")
                .with("news/a.md", "---", "title: \"=1+1, \\\"deux\\\"\"", "date: 2022-01-01", "tags: [Été]", "---", "## Titre", "[b](b.md) [moi](#titre) ![i](i.png)")
                .with("news/b.md", "---", "title: Deux", "date: 2022-10-11 11:25:00 +00:00", "updated: 2023-01-02", "---", "Texte\u0001\uFFFE")
                .with("news/undated.md", "---", "title: Sans date", "---", "Texte")
                .with("news/i.png", "png");
    }

    private Document atom(String address) {
        return Jsoup.parse(OfficeFolder.text(office.content(), address), Parser.xmlParser());
    }

    @Test
    void givesStableIdsAndDatesInTheOfficesZone() {
        Document feed = atom("/news.atom");

        assertThat(feed.select("entry > id").eachText()).containsExactly("https://office.example/news/b/", "https://office.example/news/a/");
        assertThat(feed.select("entry > published").eachText()).containsExactly("2022-10-11T11:25:00Z", "2021-12-31T23:00:00Z");
        assertThat(feed.select("entry > updated").eachText()).containsExactly("2023-01-01T23:00:00Z", "2021-12-31T23:00:00Z");
        assertThat(feed.select("feed > updated").text()).isEqualTo("2023-01-01T23:00:00Z");
        assertThat(feed.select("feed > id").text()).isEqualTo("https://office.example/news/");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo("https://office.example/news.atom");
        assertThat(feed.select("feed > rights").text()).isEqualTo("Licence Ouverte 2.0");
    }

    @Test
    void givesTheWholeTextWithAbsoluteLinks() {
        String html = atom("/news.atom").select("entry").get(1).select("content").text();

        Document text = Jsoup.parse(html);

        assertThat(text.select("a").eachAttr("href")).contains("https://office.example/news/b/", "https://office.example/news/a/#titre")
                .allMatch(href -> href.startsWith("https://"));
        assertThat(text.select("img").eachAttr("src")).containsExactly("https://office.example/news/i.png");
    }

    @Test
    void leavesOutWhatXmlForbids() {
        assertThat(OfficeFolder.text(office.content(), "/news.atom")).contains("Texte").doesNotContain("\u0001", "\uFFFE");
    }

    @Test
    void keepsUndatedPagesOutOfFeedsButInTheList() {
        assertThat(atom("/news.atom").select("entry > title").eachText()).doesNotContain("Sans date");
        assertThat(OfficeFolder.text(office.content(), "/news/")).contains("Sans date");
    }

    @Test
    void givesTheSameEntriesAsJson() {
        String json = OfficeFolder.text(office.content(), "/news.json");

        assertThat(json).contains("\"version\" : \"https://jsonfeed.org/version/1.1\"", "\"id\" : \"https://office.example/news/a/\"",
                "\"date_published\" : \"2022-10-11T13:25:00+02:00\"", "\"tags\" : [ \"Été\" ]");
    }

    @Test
    void givesATableThatNoSpreadsheetRuns() {
        List<String> lines = OfficeFolder.text(office.content(), "/news.csv").lines().toList();

        assertThat(lines).hasSize(4).contains("\"'=1+1, \"\"deux\"\"\",https://office.example/news/a/,2022-01-01,en,Été,");
    }

    @Test
    void neverTellsTheTimeOfTheBuild() {
        office.with("bicorne.yml", "collections:", "  empty: {folder: empty, feed: true}").with("empty/a.md", "A");

        assertThat(atom("/empty.atom").select("updated").text()).isEqualTo("1970-01-01T00:00:00Z");
    }
}
