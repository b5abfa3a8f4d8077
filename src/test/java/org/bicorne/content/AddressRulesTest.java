package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private static final Map<String, String> ENGINE_FILES = Map.of("plain", "notes.txt", "eleventy", "_data/site.json", "jekyll", "_config.yml",
            "hugo", "hugo.toml", "mkdocs", "mkdocs.yml");

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void openEmptyFolder() {
        office = OfficeFolder.at(root);
    }

    private String address(String path, String frontMatter) {
        office.with(path, "---", frontMatter, "---", "Text");
        return OfficeFolder.addressOf(office.content(), path);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, mission.md, /mission/",
        "plain, index.md, /",
        "plain, 2022/index.md, /2022/",
        "plain, 2022/01.md, /2022/01/",
        "plain, notes.markdown, /notes/",
        "plain, données-personnelles.md, /données-personnelles/",
        "plain, sill/fiches/lemonldap::ng.md, /sill/fiches/lemonldap::ng/",
        "plain, Plan d’action 2022.md, /Plan d’action 2022/",
        "plain, a..b.md, /a..b/",
        "plain, x/x.md, /x/x/",
        "eleventy, ateliers/catala.md, /ateliers/catala/",
        "eleventy, accessibilité.md, /accessibilité/",
        "eleventy, LICENSES/MIT.md, /LICENSES/MIT/",
        "eleventy, posts/slug/index.md, /posts/slug/",
        "eleventy, posts/slug/slug.md, /posts/slug/",
        "eleventy, content/blog/de-GCOS-a-gnucobol.md, /blog/de-GCOS-a-gnucobol/",
        "hugo, content/Posts/My Post.md, /posts/my-post/",
        "hugo, content/posts/_index.md, /posts/",
        "hugo, content/_index.md, /",
        "hugo, content/posts/bundle/index.md, /posts/bundle/",
        "hugo, content/about.md, /about/",
        "hugo, archetypes/default.md, nowhere",
        "mkdocs, docs/index.md, /",
        "mkdocs, docs/guide/about.md, /guide/about/",
        "mkdocs, README.md, nowhere",
        "jekyll, about.md, /about.html",
        "jekyll, about/index.md, /about/",
        "jekyll, _posts/2022-03-04-bonjour.md, /2022/03/04/bonjour.html",
        "jekyll, _includes/part.md, nowhere",
        "jekyll, _drafts/idée.md, nowhere",
    })
    void givesEachFileTheAddressOfItsEngine(String engine, String path, String address) {
        office.with(ENGINE_FILES.getOrDefault(engine, ""), "").with("content/z.md", "Z").with("docs/z.md", "Z");

        assertThat(address(path, "title: T")).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "date, /2022/03/04/bonjour.html",
        "pretty, /2022/03/04/bonjour/",
        "none, /bonjour.html",
        "/actualites/:title/, /actualites/bonjour/",
        "/:year/:slug, /2022/bonjour",
        "/:categories/:title/, /vie-du-pole/bonjour/",
    })
    void followsJekyllsStylesOfPermalinks(String style, String address) {
        office.with("_config.yml", "permalink: " + style);

        String found = address("_posts/2022-03-04-bonjour.md", style.contains("categories") ? "categories: [Vie du pôle]" : "title: T");

        assertThat(found).isEqualTo(address);
    }

    @Test
    void writesTheCollectionsThatJekyllIsToWrite() {
        office.with("_config.yml", "collections:", "  actualites: {output: true, permalink: /actualites/:title/}", "  publications: {output: true}", "  brouillons: {output: false}");

        assertThat(address("_actualites/un-prix.md", "title: T")).isEqualTo("/actualites/un-prix/");
        assertThat(address("_publications/plan.md", "title: T")).isEqualTo("/publications/plan.html");
        assertThat(address("_brouillons/idee.md", "title: T")).isEqualTo("nowhere");
        assertThat(address("_notes/idee.md", "title: T")).isEqualTo("nowhere");
    }

    @Test
    void followsThePermalinkOfAJekyllCollection() {
        office.with("_config.yml", "collections:", "  posts:", "    output: true", "    permalink: /agenda/:title/");

        assertThat(address("_posts/2022-11-08-journee-796c88.md", "title: T")).isEqualTo("/agenda/journee-796c88/");
        assertThat(address("_posts/2022-11-08-autre.md", "slug: Été 2022")).isEqualTo("/agenda/ete-2022/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[permalinks] | posts = \"/:year/:month/:slug/\" | /2022/03/un/",
        "[permalinks] | posts = \"/billets/:title/\" | /billets/premier-billet/",
        "[permalinks] | posts = \"/:section/:filename/\" | /posts/un/",
        "[permalinks.page] | posts = \"/b/:slug/\" | /b/un/",
    })
    void followsHugosPermalinks(String table, String rule, String address) {
        office.with("hugo.toml", table, rule);

        assertThat(address("content/posts/Un.md", "title: Premier billet\ndate: 2022-03-04")).isEqualTo(address);
        assertThat(address("content/posts/_index.md", "title: Billets")).isEqualTo("/posts/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/posts/{slug}/ | posts/un.md | title: T | /posts/un/",
        "/posts/{slug}/ | posts/un.md | slug: Été | /posts/ete/",
        "/posts/{slug}/ | posts/un/index.md | title: T | /posts/un/",
        "/posts/{slug}/ | posts/un/un.md | title: T | /posts/un/",
        "/posts/{slug}/ | posts/index.md | title: T | /posts/",
        "/b/{year}/{month}/{day}/{slug}/ | posts/un.md | date: 2022-03-04 | /b/2022/03/04/un/",
        "/b/{year}/{slug}/ | posts/un.md | title: T | /b/un/",
        "/b/{path}/ | posts/2022/un.md | title: T | /b/2022/un/",
        "/b/{name}.html | posts/un.md | slug: x | /b/un.html",
        "billets/{slug}/ | posts/un.md | title: T | /billets/un/",
        "{slug} | posts/un.md | title: T | /un",
        "/{slug}/ | posts/index.md | title: T | /posts/",
        "../{slug}/ | posts/un.md | title: T | /un/",
    })
    void followsThePatternOfACollection(String url, String path, String frontMatter, String address) {
        office.with("bicorne.yml", "collections:", "  posts: {url: \"" + url + "\"}");

        assertThat(address(path, frontMatter)).isEqualTo(address);
    }

    @Test
    void prefersTheCollectionWithTheLongestFolder() {
        office.with("bicorne.yml", "collections:", "  posts: {url: \"/b/{slug}/\"}", "  old: {folder: posts/old, url: \"/vieux/{slug}/\"}");

        assertThat(address("posts/old/un.md", "title: T")).isEqualTo("/vieux/un/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "permalink: /fr/bluehats/prix/ | /fr/bluehats/prix/",
        "permalink: fr/prix | /fr/prix/",
        "permalink: 404.html | /404.html",
        "permalink: https://code.gouv.fr/a/b/ | /a/b/",
        "permalink: //a//b/ | /a/b/",
        "permalink: /été/ | /été/",
        "permalink: false | nowhere",
        "permalink: true | /dir/x/",
        "permalink: \"{{ metadata.feed.path }}\" | /dir/x/",
        "permalink: ../../etc/passwd | /dir/x/",
        "permalink: /a/./b/ | /dir/x/",
        "permalink: . | /dir/x/",
        "url: /hugo/ | /hugo/",
        "slug: Mentions légales | /dir/mentions-legales/",
        "slugOverride: mentions legales | /dir/mentions-legales/",
        "slug: \"🎉\" | /dir/x/",
    })
    void obeysTheFrontMatter(String line, String address) {
        assertThat(address("dir/x.md", line)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ x }}", "../x", "/a/./b/", "."})
    void reportsAPermalinkThatCannotBeAnAddress(String permalink) {
        office.with("x.md", "---", "title: T", "permalink: \"" + permalink + "\"", "---");

        List<Finding> findings = office.content().findings();

        assertThat(findings).contains(Finding.of(new FilePath("x.md"), 3, FactsFinding.PERMALINK_UNUSABLE, permalink));
    }

    @Test
    void keepsEverySegmentShortEnoughForAFileName() {
        String bySlug = address("a.md", "slug: " + "é".repeat(2_000));
        String byPermalink = address("b.md", "permalink: /" + "x".repeat(300) + "/");

        assertThat(bySlug).matches("/e{100}/");
        assertThat(byPermalink).isEqualTo("/b/");
    }
}
