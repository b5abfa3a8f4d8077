package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCheckTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeSiteUnderAPath() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://ville.example/bureau/").with("a.md", "---", "title: A", "description: A.", "---", "", "Text.")
                .with("img/a.png", "x");
    }

    private List<String> linksOf(String... lines) {
        office.with("b.md", lines);
        return office.content().findings().stream().filter(finding -> finding.file().value().equals("b.md") && finding.code() instanceof LinkFinding)
                .map(finding -> finding.line() + ":" + finding.column() + " " + finding.code().code() + " " + finding.arguments().getFirst()
                        + finding.fix().map(fix -> " -> " + fix.after()).orElse("")).toList();
    }

    /** What stands beside the path belongs to others. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://ville.example/bureau/a/ | 6:1 link-own-absolute https://ville.example/bureau/a/ -> /a/",
            "http://ville.example/bureau/a/ | 6:1 link-own-absolute http://ville.example/bureau/a/ -> /a/",
            "https://ville.example/bureau/z/ | 6:1 link-own-address-missing https://ville.example/bureau/z/",
            "/bureau/a/ | 6:1 link-target-missing /bureau/a/", "/z/ | 6:1 link-target-missing /z/"})
    void readsOwnLinksOfASiteUnderAPath(String link, String finding) {
        assertThat(linksOf("---", "title: B", "description: B.", "---", "", "[page](" + link + ")")).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({"/a/", "a.md", "https://ville.example/autre/z/", "https://ville.example/bureaux/z/"})
    void leavesLinksThatLeadSomewhereOrToOthers(String link) {
        assertThat(linksOf("---", "title: B", "description: B.", "---", "", "[page](" + link + ")")).isEmpty();
    }

    @Test
    void readsLinksOfTheFrontMatterAtTheirLines() {
        List<String> findings = linksOf("---", "title: B", "description: B.", "image: /img/b.png", "img: img/a.png", "linkImage: ../nulle.png", "link: /z/", "files:",
                "- file: plan.pdf", "- file: https://ville.example/bureau/z.pdf", "une:", "  image: /img/c.png", "une-ou-diaporama:", "  - image: /img/d.png", "---", "", "Text.");

        assertThat(findings).containsExactlyInAnyOrder("4:0 link-target-missing /img/b.png", "6:0 link-target-outside ../nulle.png", "7:0 link-target-missing /z/",
                "9:0 link-target-missing plan.pdf", "10:0 link-own-address-missing https://ville.example/bureau/z.pdf", "12:0 link-target-missing /img/c.png",
                "14:0 link-target-missing /img/d.png");
    }

    @Test
    void readsNoLinkWhereTemplatesWriteIt() {
        assertThat(linksOf("---", "title: B", "description: B.", "image: false", "link: \"{{ site.url }}/z/\"", "---", "", "Text.")).isEmpty();
    }
}
