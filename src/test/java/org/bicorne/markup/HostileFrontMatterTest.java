package org.bicorne.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HostileFrontMatterTest {

    private static TextFile read(String text) {
        return TextFile.read(text.getBytes(UTF_8));
    }

    @Test
    void refusesAFrontMatterOfTwoMegabytesAndKeepsTheBody() {
        TextFile file = read("---\na: " + "x".repeat(2_000_000) + "\n---\nText");

        assertThat(file.problems()).extracting(MarkupProblem::code).containsExactly(FrontMatterFinding.FRONT_MATTER_TOO_LARGE);
        assertThat(file.body()).isEqualTo("Text");
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a").append(i).append(": &a").append(i).append(" [").append(String.join(", ", java.util.Collections.nCopies(5, alias))).append("]\n");
        }

        TextFile file = read("---\n" + yaml + "---\nText");

        assertThat(file.problems()).hasSize(1);
        assertThat(file.frontMatter().keys()).isEmpty();
        assertThat(file.body()).isEqualTo("Text");
    }

    @Test
    void refusesAListThatHoldsItself() {
        TextFile file = read("---\na: &a [*a, *a]\n---\nText");

        assertThat(file.problems()).hasSize(1);
        assertThat(file.frontMatter().keys()).isEmpty();
    }

    @Test
    void refusesDeepNestingInEveryNotation() {
        String deep = "[".repeat(20_000);

        assertThat(read("---\na: " + deep + "\n---\nText").problems()).extracting(MarkupProblem::code).containsExactly(FrontMatterFinding.YAML_TOO_DEEP);
        assertThat(read("+++\na = " + deep + "]".repeat(20_000) + "\n+++\nText").problems()).extracting(MarkupProblem::code).containsExactly(FrontMatterFinding.TOML_MALFORMED);
        assertThat(read("---\n" + "- ".repeat(20_000) + "\n---\nText").problems()).extracting(MarkupProblem::code).containsExactly(FrontMatterFinding.YAML_TOO_DEEP);
        assertThat(read("---\n" + "? ".repeat(20_000) + "\n---\nText").problems()).hasSize(1);
    }

    @Test
    void readsAMegabyteOfYamlInReasonableTime() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            yaml.append("key").append(i).append(": a value of text\n");
        }

        Yaml.Answer answer = Yaml.read(yaml.toString());

        assertThat(answer).isInstanceOfSatisfying(Yaml.Parsed.class, parsed -> assertThat(parsed.values().keys()).hasSize(30_000));
    }

    @Test
    void survivesOctetsThatMeanNothing() {
        Random random = new Random(42);
        Duration most = Duration.ofSeconds(10);

        org.junit.jupiter.api.Assertions.assertTimeout(most, () -> {
            for (int i = 0; i < 300; i++) {
                byte[] octets = new byte[2_000];
                random.nextBytes(octets);
                System.arraycopy("---\n".getBytes(UTF_8), 0, octets, 0, 4);
                System.arraycopy("\n---\n".getBytes(UTF_8), 0, octets, 1_500, 5);

                assertThat(TextFile.read(octets).problems()).isNotEmpty();
            }
        });
    }
}
