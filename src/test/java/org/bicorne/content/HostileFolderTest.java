package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.Finding;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFolderTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void openFolderWithOneGoodPage() {
        office = OfficeFolder.at(root).with("good.md", "---", "title: Good", "---", "Good text");
    }

    /** Renders everything, as a build would, and gives the text of one page. */
    private String textAfterRenderingAll(String address) {
        Content content = office.content();
        for (Page page : PageTable.of(List.of(content)).pages()) {
            assertThat(page.version().get().value()).hasSize(32);
            assertThat(page.body() instanceof Body.Rendered(var renderer) ? renderer.render() : new byte[0]).isNotNull();
        }
        return OfficeFolder.text(content, address);
    }

    private List<String> codes() {
        return office.content().findings().stream().map(Finding::code).map(code -> code.code()).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags/index.md", "tags/x.md", "feeds.md", "site-map.md", "404.md", "-/x.md", "assets/x.md", "feed.atom.md", "_index.md",
            "index.md", "page-2.md", "2022/2022.md", "a b/%41?.md", "a#b.md", "aux.md", "é/É.md", "x.md/y.md", "'\"<>&.md", "{{x}}.md", "$0.md", "..a..md"})
    void showsAPageWhateverItsName(String name) {
        office.with(name, "---", "title: Hostile", "tags: [x]", "date: 2022-01-01", "---", "# Heading", "Text");

        assertThat(textAfterRenderingAll("/good/")).contains("Good text");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "title: <script>alert(1)</script>", "title: '\"><img src=x onerror=alert(1)>'", "title: </script><script>alert(1)</script>", "title: [a, b]",
        "title: {a: b}", "title: ''", "tags: [🎉, ' ', '<b>']", "tags: {a: b}", "date: 0000-99-99", "date: +999999999-12-31", "date: [2022]", "lang: '!!'",
        "lang: [fr]", "permalink: [a]", "permalink: ''", "slug: ../..", "aliases: ['../x', '', '.', 'a b']",
        "redirect_from: {a: b}", "image: 'javascript:alert(1)'", "image: {path: ../../etc/passwd}", "video: {src: '\"><script>alert(1)</script>', title: '\"'}",
        "files: [{file: 'x>)<script>', nom: ']('}]", "order: many", "weight: 99999999999999999999", "menu: {main: {name: '<script>x</script>'}}",
        "translationKey: good.md", "layout: [gazette]", "author: {name: x}", "toc: perhaps", "draft: perhaps", "description: '</script>'", "---", "\t: x",
    })
    void showsAPageWhateverItsFrontMatter(String line) {
        office.with("bad.md", "---", line, "---", "# Heading", "Text of the bad page").with("bicorne.yml", "url: https://office.example");

        String good = textAfterRenderingAll("/good/");

        assertThat(good).contains("Good text");
        Document bad = Jsoup.parse(OfficeFolder.text(office.content(), "/bad/"));
        assertThat(bad.select("[onerror], script:not([type=application/ld+json], [src^=/assets/]), [href^=javascript], [src^=javascript], [content^=javascript]")).isEmpty();
        assertThat(bad.text()).contains("Text of the bad page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "url: https://office.example?x=1 | url-unusable",
        "menu: [{page: ../x}] | menu-page-missing",
        "menu: [{page: ./x}] | url-missing",
        "menu: [{page: nowhere.md}] | menu-page-missing",
        "redirects: {a/../b: /x/} | permalink-unusable",
        "redirects: {/x/: ../y} | permalink-unusable",
        "redirects: {/x/: 'javascript://%0aalert(1)'} | url-missing",
        "theme: {logo: ./img/../logo.svg} | url-missing",
        "collections: {posts: {url: '{slug}'}} | url-missing",
        "collections: {'..': {kind: post}} | url-missing",
        "languages: [fr, en] | url-missing",
        "timezone: Mars/Olympus | url-missing",
        "exclude: ['**'] | url-missing",
    })
    void goesOnWhateverTheSettings(String line, String code) {
        office.with("bicorne.yml", line);

        List<String> codes = codes();

        assertThat(codes).contains(code);
        assertThat(PageTable.of(List.of(office.content())).redirects()).allMatch(redirect -> redirect.to().startsWith("/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "_config.yml | url: 'http://bad host' | url-unusable",
        "_config.yml | url: '{{ site.url }}' | url-missing",
        "hugo.toml | baseURL = 'http://[' | url-missing",
        "posts/posts.json | {\"lang\": \"not a language!\"} | language-unknown",
        "posts/posts.json | {\"tags\": {\"a\": 1}} | url-missing",
        "posts/posts.json | [1, 2 | yaml-malformed",
    })
    void goesOnWhateverTheEngineSays(String file, String text, String code) {
        office.with(file, text).with("content/x.md", "X").with("posts/a.md", "A");

        assertThat(codes()).contains(code);
    }

    @Test
    void showsAnEmptyFolder() {
        office.without("good.md");

        assertThat(office.content().pages()).isEmpty();
        assertThat(codes()).containsExactly("url-missing");
    }

    @Test
    void takesAFolderNamedLikeTheSettingsForAFolder() {
        office.with("bicorne.yml/a.md", "A");

        assertThat(textAfterRenderingAll("/bicorne.yml/a/")).contains("<p>A</p>");
    }

    @Test
    void showsAPageOfFrontMatterOnly() {
        office.with("bare.md", "---", "title: Bare", "---");

        assertThat(textAfterRenderingAll("/bare/")).contains("<h1", "Bare");
    }

    @Test
    void showsATextThatIsNotUtf8AndSaysSo() {
        office.with("latin.md", "# Été\n\nÀ bientôt".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(textAfterRenderingAll("/latin/")).contains("bient");
        assertThat(codes()).contains("text-encoding");
    }

    @Test
    void showsTheRestWhenAFileGoesAwayBeforeItIsShown() throws Exception {
        office.with("posts/a.md", "---", "date: 2022-01-01", "---", "A").with("posts/b.md", "---", "date: 2022-01-02", "---", "B");
        Content content = office.content();
        Files.delete(root.resolve("posts/b.md"));

        String list = OfficeFolder.text(content, "/posts/");
        String gone = OfficeFolder.text(content, "/posts/b/");

        assertThat(list).contains("/posts/a/");
        assertThat(gone).contains("</html>");
    }

    @Test
    void keepsBothPagesThatClaimOneAddress() {
        office.with("x.md", "first").with("x/index.md", "second");

        PageTable table = PageTable.of(List.of(office.content()));

        assertThat(table.findings()).extracting(finding -> finding.code().code()).containsExactly("address-claimed-twice");
        assertThat(table.pages()).extracting(page -> page.address().path()).contains("/x/", "/-/x/");
    }

    @Test
    void cutsWhatALongTitleMakes() {
        office.with("long.md", "---", "title: " + "long ".repeat(400), "tags: ['" + "tag ".repeat(400) + "']", "---", "Text");

        assertThat(textAfterRenderingAll("/long/")).contains("long long");
        assertThat(office.content().pages()).allSatisfy(page -> assertThat(page.address().path().length()).isLessThan(150));
    }

    @Test
    void hasNoListForATagWithoutALetter() {
        office.with("a.md", "---", "tags: [🎉]", "---", "A");

        assertThat(office.content().pages()).extracting(page -> page.address().path()).containsExactlyInAnyOrder("/a/", "/good/");
    }
}
