package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bicorne.house.Document;
import org.junit.jupiter.api.Test;

class WritingDocumentTest {

    private static final Document DOCUMENT = Document.read("docs/writing.md");

    @Test
    void explainsEveryKeyOfFrontMatterThatIsRead() {
        assertThat(DOCUMENT.section("Front matter").firstColumn()).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(PageFactsReader.READ.stream(), PageFactsReader.KEPT.stream()).toList());
    }

    @Test
    void namesEveryKeyThatHasNoEffect() {
        assertThat(PageFactsReader.WITHOUT_EFFECT).allSatisfy(key -> assertThat(DOCUMENT.text()).contains("`" + key + "`"));
    }
}
