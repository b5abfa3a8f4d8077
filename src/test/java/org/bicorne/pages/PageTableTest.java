package org.bicorne.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTableTest {

    private static Page ofFolder(String address, String source) {
        return new Page(new WebAddress(address), MediaType.HTML, Page.Origin.FOLDER, Optional.of(new FilePath(source)), () -> Version.of(source),
                new Body.Rendered(() -> new byte[0]), Optional.empty());
    }

    private static Page computed(String address) {
        return Page.computed(new WebAddress(address), MediaType.HTML, () -> Version.of(address), () -> new byte[0]);
    }

    private static Redirect redirect(String from, String to) {
        return new Redirect(new WebAddress(from), to, Optional.of(new FilePath("bicorne.yml")));
    }

    private static PageTable table(List<Page> pages, Redirect... redirects) {
        return PageTable.of(List.of(new PageSource() {
            @Override
            public List<Page> pages() {
                return pages;
            }

            @Override
            public List<Redirect> redirects() {
                return List.of(redirects);
            }
        }));
    }

    private static List<String> codes(PageTable table) {
        return table.findings().stream().map(finding -> finding.code().code()).toList();
    }

    private static String goesTo(PageTable table, String address) {
        return switch (table.lookup(new WebAddress(address))) {
            case Answer.Found(var page) -> "found " + page.address();
            case Answer.Moved(String to) -> to;
            case Answer.Missing _ -> "missing";
        };
    }

    @ParameterizedTest
    @CsvSource({"/a/, found /a/", "/a, /a/", "/a/index.html, /a/", "/a.html, /a/", "/a.md, /a/", "/f.txt, found /f.txt", "/f.txt/, /f.txt", "/b/, missing",
        "/été, /%C3%A9t%C3%A9/"})
    void leadsFromOtherFormsOfAnAddressToThePage(String asked, String answer) {
        PageTable table = table(List.of(ofFolder("/a/", "a.md"), ofFolder("/f.txt", "f.txt"), ofFolder("/été/", "été.md")));

        assertThat(goesTo(table, asked)).isEqualTo(answer);
    }

    @Test
    void letsTheFolderKeepAnAddressThatAComputedPageClaims() {
        PageTable table = table(List.of(computed("/tags/"), ofFolder("/tags/", "tags.md")));

        assertThat(table.page(new WebAddress("/tags/")).orElseThrow().source()).contains(new FilePath("tags.md"));
        assertThat(table.page(new WebAddress("/-/tags/"))).isPresent();
        assertThat(codes(table)).containsExactly("address-claimed-twice");
    }

    @Test
    void keepsThreePagesThatClaimOneAddress() {
        PageTable table = table(List.of(ofFolder("/x/", "a.md"), ofFolder("/x/", "b.md"), ofFolder("/x/", "c.md")));

        assertThat(table.pages()).extracting(page -> page.address().path()).containsExactlyInAnyOrder("/x/", "/-/x/", "/-/2/x/");
        assertThat(table.findings()).extracting(finding -> finding.file().value()).containsExactly("b.md", "c.md");
    }

    @Test
    void movesAFileWhoseAddressIsAFolderOfOthers() {
        PageTable table = table(List.of(ofFolder("/LICENSE", "LICENSE"), ofFolder("/LICENSE/", "LICENSE.md"), ofFolder("/a.b", "a.b"), ofFolder("/a.b/c/d/", "d.md")));

        assertThat(table.pages()).extracting(page -> page.address().path()).containsExactlyInAnyOrder("/-/LICENSE", "/LICENSE/", "/-/a.b", "/a.b/c/d/");
        assertThat(codes(table)).containsOnly("address-claimed-twice").hasSize(2);
    }

    @Test
    void followsRedirectsWithAndWithoutTheLastSlash() {
        PageTable table = table(List.of(ofFolder("/b/", "b.md")), redirect("/a/", "/b/"), redirect("/c", "https://other.example/"));

        assertThat(goesTo(table, "/a/")).isEqualTo("/b/");
        assertThat(goesTo(table, "/a")).isEqualTo("/b/");
        assertThat(goesTo(table, "/c/")).isEqualTo("https://other.example/");
    }

    @Test
    void showsThePageThatARedirectWouldHideAndSaysSo() {
        PageTable table = table(List.of(ofFolder("/a/", "a.md")), redirect("/a/", "/b/"));

        assertThat(goesTo(table, "/a/")).isEqualTo("found /a/");
        assertThat(codes(table)).containsExactly("redirect-hides-page");
    }

    @Test
    void saysNothingOfARedirectThatNobodyAskedFor() {
        PageTable table = table(List.of(ofFolder("/a/", "a.md")), new Redirect(new WebAddress("/a/"), "/b/", Optional.empty()));

        assertThat(codes(table)).isEmpty();
    }

    @Test
    void dropsRedirectsThatTurnInCircles() {
        PageTable table = table(List.of(ofFolder("/c/", "c.md")), redirect("/a/", "/b/"), redirect("/b/", "/a/"), redirect("/d/", "/d/"),
                redirect("/e/", "/f"), redirect("/f/", "/c/"));

        assertThat(goesTo(table, "/a/")).isEqualTo("missing");
        assertThat(goesTo(table, "/e/")).isEqualTo("/f");
        assertThat(goesTo(table, "/f")).isEqualTo("/c/");
        assertThat(codes(table)).containsExactly("redirect-loop", "redirect-loop");
    }

    @Test
    void takesTheFirstOfTwoRedirectsFromOneAddress() {
        PageTable table = table(List.of(ofFolder("/b/", "b.md")), redirect("/a/", "/b/"), redirect("/a/", "/c/"));

        assertThat(goesTo(table, "/a/")).isEqualTo("/b/");
    }

    @Test
    void tellsARedirectThatLeadsNowhere() {
        PageTable table = table(List.of(ofFolder("/b/", "b.md")), redirect("/a/", "/b/#part"), redirect("/c/", "/nowhere/"), redirect("/d/", "https://other.example/x"));

        assertThat(codes(table)).containsExactly("redirect-target-missing");
    }
}
