package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static Document document(String text) {
        return new Document(Path.of("README.md"), text);
    }

    @Test
    void findsLinksThatLeadNowhere() {
        Document document = document("# Title\n[a](pom.xml) [b](nothing.md) [c](https://example.org) [d](#title) [e](#nothing) ![f](no.png)\n```\n[g](no)\n```\n`[h](no)`\n");

        assertThat(document.brokenLinks()).containsExactly("README.md: nothing.md", "README.md: #nothing", "README.md: no.png");
    }

    @Test
    void readsTheFirstColumnOfASection() {
        Document document = document("## One\n\n| key | what |\n| --- | --- |\n| `a`, `b` | `c` |\n\n## Two\n\n| `d` | e |\n");

        assertThat(document.sections()).containsExactly("One", "Two");
        assertThat(document.section("One").firstColumn()).containsExactly("a", "b");
        assertThat(document.row("d")).isEqualTo("| `d` | e |");
    }

    @Test
    void replacesOnlyWhatTestsDraw() {
        Document document = document("before\n<!-- rooms: drawn by the tests -->\nold\n<!-- end of rooms -->\nafter\n");

        assertThat(document.with("rooms", List.of("new")).text())
                .isEqualTo("before\n<!-- rooms: drawn by the tests -->\n\nnew\n\n<!-- end of rooms -->\nafter\n");
    }
}
