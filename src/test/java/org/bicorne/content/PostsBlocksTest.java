package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostsBlocksTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writePosts() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "languages: [fr, en]", "collections: {news: {folder: posts, kind: post, feed: true}}")
                .with("posts/a.md", "---", "title: A", "date: 2026-01-01", "tags: [Port]", "---", "a").with("posts/b.md", "---", "title: B", "date: 2026-01-02", "---", "b")
                .with("posts/a.en.md", "---", "title: A in English", "date: 2026-01-01", "---", "a").with("notes/c.md", "---", "title: C", "date: 2026-01-03", "tags: [Port]", "---", "c")
                .with("notes/d.md", "---", "title: D", "date: 2025-01-03", "---", "d");
    }

    private Element page(String... block) {
        office.with("page.md", "---", "title: Page", "---", "Texte", "", "```posts", String.join("\n", block), "```");
        return Jsoup.parse(OfficeFolder.text(office.content(), "/fr/page/")).expectFirst(".prose");
    }

    private List<String> titles(String... block) {
        return page(block).select(".card__title").eachText();
    }

    @Test
    void showsTheNewestOfACollectionOfATagOrOfAll() {
        assertThat(titles("collection: news")).containsExactly("B", "A");
        assertThat(titles("tag: port")).containsExactly("C", "A");
        assertThat(titles("collection: posts", "tag: port")).containsExactly("A");
        assertThat(titles("limit: 3")).containsExactly("C", "B", "A");
        assertThat(titles("language: en")).containsExactly("A in English");
    }

    @Test
    void leadsToTheWholeListAndLeavesTheOutlineAlone() {
        assertThat(page("collection: news").select(".posts__more a").attr("href")).isEqualTo("/fr/posts/");
        assertThat(page("tag: Port").select(".posts__more a").attr("href")).isEqualTo("/fr/tags/port/");
        assertThat(page("tag: Port").select("h2, h3")).isEmpty();
    }

    @Test
    void tellsWhichListWasMeant() {
        assertThat(page("collection: post", "limit: 0").select(".callout--warning")).hasSize(1);
        assertThat(office.content().findings().stream().filter(finding -> finding.code() instanceof BlockFinding).map(finding -> finding.line() + " " + finding.arguments()))
                .containsExactly("7 [collection, post, posts]", "8 [limit, 0, 1 – 50]");
    }

    @Test
    void changesThePageWithItsPosts() {
        page("collection: news");
        Content before = office.content();
        String version = OfficeFolder.page(before, "/fr/page/").version().get().value();
        office.with("posts/b.md", "---", "title: Bé", "date: 2026-01-02", "---", "b");

        assertThat(OfficeFolder.page(office.contentAfter(before), "/fr/page/").version().get().value()).isNotEqualTo(version);
    }
}
