package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.pages.PageTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {

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

    private List<String> addresses() {
        return office.content().pages().stream().filter(page -> page.mediaType().isHtml()).map(page -> page.address().path()).sorted().toList();
    }

    private void post(String path, String date, String tags) {
        office.with(path, "---", "title: " + path, "date: " + date, "tags: " + tags, "---", "Text");
    }

    @Test
    void makesAListOfAFolderWithTwoDatedPages() {
        post("news/a.md", "2022-01-01", "[]");
        post("news/b.md", "2022-02-01", "[]");
        post("alone/c.md", "2022-02-01", "[]");

        Document list = page("/news/");

        assertThat(list.select("main a[href^=/news/]").eachText()).containsSubsequence("news/b.md", "news/a.md");
        assertThat(addresses()).contains("/news/2022/", "/alone/").doesNotContain("/alone/2022/");
    }

    /** A list of many pages would else go through all of them for each visitor. */
    @Test
    void makesTheVersionOfEachPageOnce() {
        post("news/a.md", "2021-01-01", "[prix]");
        post("news/b.md", "2022-02-01", "[prix]");
        office.with("guide/a.md", "# A");

        assertThat(office.content().pages()).extracting(page -> page.address().path())
                .contains("/news/", "/news/2021/", "/news/a/", "/news.atom", "/news.json", "/news.csv", "/tags/prix/", "/tags/", "/guide/");
        assertThat(office.content().pages()).allSatisfy(page -> assertThat(page.version().get()).isSameAs(page.version().get()));
    }

    @Test
    void givesThePagesOfACollectionItsTags() {
        office.with("bicorne.yml", "collections: {news: {tags: [vigie]}}");
        post("news/a.md", "2022-01-01", "[prix]");

        assertThat(addresses()).contains("/tags/vigie/", "/tags/prix/");
        assertThat(page("/tags/vigie/").select("main a[href^=/news/]").eachText()).containsExactly("news/a.md");
    }

    @Test
    void linksTheYearsOfAListThatSpansSeveral() {
        post("news/a.md", "2021-01-01", "[]");
        post("news/b.md", "2022-02-01", "[]");

        assertThat(page("/news/").select("main a").eachAttr("href")).contains("/news/2022/", "/news/2021/");
        assertThat(page("/news/2021/").select("main h1").text()).contains("2021");
        assertThat(page("/news/2021/").text()).contains("news/a.md").doesNotContain("news/b.md");
    }

    @Test
    void showsADeclaredCollectionOnItsOwnIndexPage() {
        office.with("bicorne.yml", "collections:", "  posts: {folder: posts, url: \"/posts/{slug}/\", kind: post, feed: true}")
                .with("posts/index.md", "---", "title: Toutes les actualités", "---", "Une introduction.");
        post("posts/a.md", "2022-01-01", "[]");

        Document list = page("/posts/");

        assertThat(list.select("h1").text()).isEqualTo("Toutes les actualités");
        assertThat(list.text()).contains("Une introduction.", "posts/a.md");
        assertThat(PageTable.of(List.of(office.content())).findings()).isEmpty();
    }

    @Test
    void listsJekyllsPostsUnderTheNameOfTheirFolder() {
        office.with("_config.yml", "title: Site").with("_posts/2022-01-01-a.md", "A").with("_posts/2022-02-02-b.md", "B");

        assertThat(addresses()).contains("/posts/", "/2022/01/01/a.html", "/2022/01/01/", "/2022/");
        assertThat(PageTable.of(List.of(office.content())).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "20, 1", "21, 2", "41, 3", "10000, 500"})
    void showsTwentyPagesAtATime(int pages, int listPages) {
        LocalDate day = LocalDate.of(2022, 1, 1);
        for (int i = 0; i < pages; i++) {
            office.with("news/p%05d.md".formatted(i), "---", "date: " + day, "---", "T");
        }

        List<String> lists = office.content().pages().stream().map(page -> page.address().path()).filter(path -> path.matches("/news/(page-\\d+/)?")).toList();

        assertThat(lists).hasSize(listPages);
    }

    @Test
    void linksTheFirstAndTheLastPageOfALongList() {
        for (int i = 0; i < 61; i++) {
            office.with("news/p%05d.md".formatted(i), "---", "date: 2022-01-01", "---", "T");
        }

        assertThat(page("/news/page-4/").select("main a[href=/news/p00060/]")).hasSize(1);
        assertThat(page("/news/page-4/").select("nav a").eachAttr("href")).contains("/news/", "/news/page-3/");
    }

    @Test
    void showsADeclaredCollectionWithoutPagesNowhere() {
        office.with("bicorne.yml", "collections:", "  posts: {kind: post, feed: true}").with("a.md", "A");

        assertThat(addresses()).containsExactly("/a/");
    }

    @Test
    void gathersTagsThatDifferInAccentsAndCapitals() {
        post("a.md", "2022-01-01", "[Été]");
        post("b.md", "2022-01-02", "[ete, ÉTÉ]");

        Document list = page("/tags/ete/");

        assertThat(list.select("h1").text()).isEqualTo("Été");
        assertThat(list.text()).contains("a.md", "b.md");
        assertThat(page("/b/").select("a[href=/tags/ete/]").eachText()).containsExactly("Été");
    }

    @Test
    void introducesATagWithItsPage() {
        post("a.md", "2022-01-01", "[atelier]");
        office.with("tags/atelier.md", "---", "title: Les ateliers", "---", "Chaque mois.");

        assertThat(page("/tags/atelier/").select("h1").text()).isEqualTo("Les ateliers");
        assertThat(page("/tags/atelier/").text()).contains("Chaque mois.", "a.md");
        assertThat(page("/tags/").select("a[href=/tags/atelier/]").text()).isEqualTo("Les ateliers");
    }

    @Test
    void sharesListsBetweenLanguagesThatAddressesDoNotTellApart() {
        office.with("news/a.md", "---", "lang: fr", "date: 2022-01-01", "tags: [x]", "title: Un", "---", "Un")
                .with("news/b.md", "---", "lang: en", "date: 2022-01-02", "tags: [x]", "title: Two", "---", "Two");

        assertThat(PageTable.of(List.of(office.content())).findings()).isEmpty();
        assertThat(page("/tags/x/").text()).contains("Un", "Two");
        assertThat(page("/news/").text()).contains("Un", "Two");
    }

    @Test
    void keepsHiddenPagesAndDraftsOutOfLists() {
        post("news/a.md", "2022-01-01", "[x]");
        post("news/b.md", "2022-01-02", "[x]");
        office.with("news/hidden.md", "---", "title: Hidden", "date: 2022-01-03", "tags: [x, y]", "hidden: true", "---", "H")
                .with("news/draft.md", "---", "title: Draft", "date: 2022-01-03", "tags: [x, z]", "draft: true", "---", "D");

        assertThat(page("/news/").text()).doesNotContain("Hidden", "Draft");
        assertThat(addresses()).contains("/news/hidden/").doesNotContain("/news/draft/", "/tags/y/", "/tags/z/");
        assertThat(office.contentWithDrafts().pages()).extracting(page -> page.address().path()).contains("/news/draft/", "/tags/z/");
    }

    @Test
    void leavesOutWhatTheSettingsExclude() {
        office.with("bicorne.yml", "exclude: [secret/**]").with("secret/a.md", "A").with("b.md", "B");

        assertThat(addresses()).containsExactly("/b/");
    }

    @Test
    void listsAFolderThatHasNoPageOfItsOwn() {
        office.with("a/b/c.md", "---", "title: Deep", "---", "C");

        assertThat(page("/a/").select("main a").eachAttr("href")).contains("/a/b/");
        assertThat(page("/a/b/").select("main a").eachText()).contains("Deep");
        assertThat(page("/a/b/c/").select("nav[aria-label] a").eachAttr("href")).contains("/a/", "/a/b/");
    }
}
