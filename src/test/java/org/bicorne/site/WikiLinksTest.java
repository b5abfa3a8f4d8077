package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.Finding;
import org.junit.jupiter.api.Test;

class WikiLinksTest {

    /** Spec content.md, 5.1: 19 dead relative links, of which 2 lead to files that are not Markdown and that the copy does not have. */
    @Test
    void findsTheDeadRelativeLinksOfAWiki() {
        List<Finding> findings = new Checkup(OfficeOptions.of(SharedFolder.path("corpora/wiki-2022-02"))).examine().findings();

        List<String> dead = findings.stream().filter(finding -> finding.code().code().matches("link-(?:target-missing|from-root)"))
                .map(finding -> finding.arguments().getFirst()).toList();

        assertThat(dead).hasSize(19);
        assertThat(dead.stream().filter(link -> link.endsWith(".pdf"))).containsExactly("LICENSE.pdf", "docs/pocos-dinsic-stable.pdf");
        assertThat(dead.stream().filter(link -> link.startsWith("pocos/"))).as("written from the root").hasSize(15);
    }
}
