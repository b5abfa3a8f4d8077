package org.bicorne.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bicorne.OfficeFolder;
import org.bicorne.content.Content;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageTable;
import org.bicorne.pages.Version;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void openEmptyFolder() {
        office = OfficeFolder.at(root);
    }

    private Home home(Content content) {
        return new Home(content, office.agenda(), office.settings(), List.of(content), PageTable.of(List.of(content)).pages(), List.of());
    }

    private PageTable table() {
        Content content = office.content();
        return PageTable.of(List.of(content, home(content)));
    }

    private Document page(String address) {
        return Jsoup.parse(text(address));
    }

    private String text(String address) {
        return OfficeFolder.text(table().page(new WebAddress(address)).orElseThrow());
    }

    private void posts(String folder) {
        office.with(folder + "/a.md", "---", "title: Premier billet", "date: 2022-01-01", "---", "Text").with(folder + "/b.md", "---", "title: Second billet",
                "date: 2022-02-01", "---", "Text");
    }

    @Test
    void showsAFrontPageEvenInAnEmptyFolder() {
        assertThat(page("/").select("h1")).hasSize(1);
        assertThat(page("/site-map/").select("h1")).hasSize(1);
        assertThat(page("/feeds/").select("h1")).hasSize(1);
        assertThat(text("/sitemap.xml")).contains("<urlset");
        assertThat(text("/robots.txt")).startsWith("User-agent: *");
        assertThat(table().findings()).isEmpty();
    }

    @Test
    void putsNewsBelowTheOfficesOwnText() {
        office.with("index.md", "---", "title: Le pôle", "---", "Nous aidons les administrations.");
        posts("posts");

        Document front = page("/");

        assertThat(front.select("h1").text()).isEqualTo("Le pôle");
        assertThat(front.text()).contains("Nous aidons les administrations.", "Premier billet", "Second billet");
        assertThat(table().findings()).isEmpty();
    }

    @Test
    void leavesTheOfficesOwnFrontPageAloneWhenThereIsNoNews() {
        office.with("index.md", "---", "title: Le pôle", "---", "Nous aidons les administrations.");

        assertThat(home(office.content()).pages()).extracting(page -> page.address().path()).doesNotContain("/");
        assertThat(page("/").text()).contains("Nous aidons les administrations.");
    }

    @Test
    void leadsToWhatThereIsWhenNobodyWroteAFrontPage() {
        office.with("bicorne.yml", "name: Bureau").with("mission.md", "---", "title: Notre mission", "---", "Text");
        posts("posts");

        Document front = page("/");

        assertThat(front.select("h1").text()).isEqualTo("Bureau");
        assertThat(front.select("main a").eachAttr("href")).contains("/mission/", "/posts/", "/posts/b/");
    }

    @Test
    void hasAFrontPageInEachLanguage() {
        office.with("bicorne.yml", "languages: [fr, en]", "name: {fr: Bureau, en: Office}").with("fr/a.md", "A").with("en/a.md", "A");

        assertThat(page("/fr/").select("h1").text()).isEqualTo("Bureau");
        assertThat(page("/en/").select("h1").text()).isEqualTo("Office");
        assertThat(page("/en/").expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(table().findings()).isEmpty();
        assertThat(table().lookup(WebAddress.HOME)).hasToString("Moved[to=/fr/]");
    }

    /** Members of one page each. */
    private static Family numbers(long size) {
        return new Family() {
            @Override
            public String pattern() {
                return "/n/NUMBER/";
            }

            @Override
            public Answer lookup(WebAddress address) {
                return new Answer.Missing();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public List<Page> part(long from, int membersMax) {
                return LongStream.range(from, Math.min(size, from + membersMax)).mapToObj(number -> Page.listed(new WebAddress("/n/" + number + "/"),
                        new Entry("n", Language.ENGLISH, Optional.empty()), () -> Version.of(""), () -> new byte[0])).toList();
            }
        };
    }

    private PageTable table(Family family) {
        Content content = office.content();
        return PageTable.of(List.of(content, new Home(content, office.agenda(), office.settings(), List.of(content), PageTable.of(List.of(content)).pages(), List.of(family))));
    }

    @Test
    void listsAFamilyBesideThePagesInOneSiteMap() {
        String map = OfficeFolder.text(table(numbers(700)).page(new WebAddress("/sitemap.xml")).orElseThrow());

        assertThat(map).contains("<urlset", "<loc>/n/0/</loc>", "<loc>/n/699/</loc>", "<loc>/site-map/</loc>").doesNotContain("/n/700/");
    }

    @Test
    void splitsASiteMapThatIsTooLong() {
        PageTable table = table(numbers(120_000));

        assertThat(OfficeFolder.text(table.page(new WebAddress("/sitemap.xml")).orElseThrow())).contains("<sitemapindex", "<loc>/sitemaps/0.xml</loc>", "<loc>/sitemaps/3.xml</loc>")
                .doesNotContain("/sitemaps/4.xml");
        assertThat(OfficeFolder.text(table.page(new WebAddress("/sitemaps/0.xml")).orElseThrow())).contains("<loc>/site-map/</loc>").doesNotContain("/n/");
        assertThat(OfficeFolder.text(table.page(new WebAddress("/sitemaps/3.xml")).orElseThrow())).contains("<loc>/n/100000/</loc>", "<loc>/n/119999/</loc>").doesNotContain("/n/99999/");
        assertThat(table.page(new WebAddress("/sitemaps/4.xml"))).isEmpty();
    }

    @Test
    void listsEveryPageInBothSiteMaps() {
        office.with("bicorne.yml", "url: https://office.example").with("mission.md", "---", "title: Notre mission", "---", "T")
                .with("été.md", "---", "title: L’été", "---", "T").with("hidden.md", "---", "title: Hidden", "hidden: true", "---", "T");

        String forMachines = text("/sitemap.xml");

        assertThat(forMachines).contains("<loc>https://office.example/</loc>", "<loc>https://office.example/mission/</loc>",
                "<loc>https://office.example/%C3%A9t%C3%A9/</loc>").doesNotContain("hidden");
        assertThat(page("/site-map/").select("main a").eachText()).contains("Notre mission", "L’été").doesNotContain("Hidden");
    }

    @Test
    void gathersTheNewestOfAllListsInOneFeed() {
        office.with("bicorne.yml", "url: https://office.example");
        posts("posts");
        posts("notes");

        assertThat(text("/feed.atom").split("<entry")).hasSize(5);
        assertThat(text("/feed.json")).contains("\"id\" : \"https://office.example/posts/a/\"");
    }

    @Test
    void suggestsPagesWhoseNameIsNear() {
        office.with("mission.md", "---", "title: Notre mission", "---", "T").with("contact.md", "---", "title: Contact", "---", "T");
        Content content = office.content();
        Home home = home(content);

        Document near = Jsoup.parse(new String(home.notFound(new WebAddress("/Misions.html"), table()), StandardCharsets.UTF_8));
        Document far = Jsoup.parse(new String(home.notFound(new WebAddress("/zzzzzzzzz/"), table()), StandardCharsets.UTF_8));

        assertThat(near.select("main a").eachText()).contains("Notre mission").doesNotContain("Contact");
        assertThat(far.select("main a").eachText()).doesNotContain("Notre mission", "Contact");
        assertThat(near.select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void answersHostileAddressesWithTheSamePage() {
        Content content = office.content();

        String page = new String(home(content).notFound(new WebAddress("/<script>alert(1)</script>" + "x".repeat(1_500)), table()), StandardCharsets.UTF_8);

        assertThat(page).contains("</html>").doesNotContain("<script>alert");
    }
}
