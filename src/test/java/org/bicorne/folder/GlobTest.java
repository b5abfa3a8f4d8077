package org.bicorne.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
            "/img/**, /img/a.png, true",
            "/img/**, /img/posts/a.png, true",
            "/img/**, /images/a.png, false",
            "drafts/**, drafts/2022/a.md, true",
            "drafts/**, posts/drafts/a.md, false",
            "*.md, a.md, true",
            "*.md, posts/a.md, false",
            "**/*.md, a.md, true",
            "**/*.md, posts/2022/a.md, true",
            "posts/*/a.md, posts/2022/a.md, true",
            "posts/*/a.md, posts/a.md, false",
            "posts/**/a.md, posts/a.md, true",
            "posts/**/a.md, posts/x/y/a.md, true",
            "posts/**/a.md, posts/xa.md, false",
            "p?ge.md, page.md, true",
            "p?ge.md, pge.md, false",
            "p?ge.md, p/ge.md, false",
            "a[b](c)+.md, a[b](c)+.md, true",
            "README.md, README.md, true",
            "README.md, README.mdx, false"})
    void matchesWholePaths(String pattern, String path, boolean expected) {
        assertThat(new Glob(pattern).matches(path)).isEqualTo(expected);
    }

    @Test
    @Timeout(5)
    void isNotSlowOnAPatternMadeToBeSlow() {
        Glob bomb = new Glob("a*".repeat(200) + "b");

        assertThat(bomb.matches("a".repeat(4_000))).isFalse();
    }

    @Test
    void refusesAnEmptyPattern() {
        assertThatThrownBy(() -> new Glob("/")).isInstanceOf(InvalidValue.class);
    }
}
