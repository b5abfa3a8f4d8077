package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstHeadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'# Title\n\nText' | Title | '\n\nText'",
        "'\n\n# Title #\nText' | Title | '\n\n\nText'",
        "'  # Title' | Title | '  '",
        "'Title\n=====\nText' | Title | '\n\nText'",
        "'# *Strong* title {#id}\n' | '*Strong* title {#id}' | '\n'",
    })
    void takesAHeadingOfLevelOneFromTheBeginning(String body, String heading, String rest) {
        assertThat(FirstHeading.of(body)).contains(heading);
        assertThat(FirstHeading.cut(body).strip()).isEqualTo(rest.strip());
        assertThat(FirstHeading.cut(body).lines().count()).isEqualTo(body.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "Text", "## Sub", "#Title", "# ", "#", "Text\n# Title", "    # code", "\n\n    # code\n", "\t# code"})
    void findsNoneElsewhere(String body) {
        assertThat(FirstHeading.of(body)).isEqualTo(Optional.empty());
    }

    @Test
    void findsFragmentLinksOnce() {
        assertThat(FragmentLinks.in("# T\n[a](b.md#x) [c](<d e.md#y>) <a href=\"/f/#z\"> [r]: ../g.md#q\n[a](b.md#w) [h](#here) ##"))
                .containsExactly("b.md", "e.md", "/f/", "../g.md");
    }
}
