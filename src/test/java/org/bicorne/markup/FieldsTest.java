package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.junit.jupiter.api.Test;

/** Rooms read their files with one class, and say what is wrong in their own words. */
class FieldsTest {

    private enum Colour { RED, DARK_BLUE }

    private final List<Finding> findings = new ArrayList<>();
    private final Fields fields = new Fields(new FilePath("x.yml"), new Fields.Wrong(Set.of("phone"), FrontMatterFinding.YAML_COLON, FrontMatterFinding.YAML_DUPLICATE_KEY, 2,
            FrontMatterFinding.YAML_TOO_LARGE, FrontMatterFinding.YAML_TAB, FrontMatterFinding.YAML_MALFORMED), findings);

    private static FrontMatter values(String text) {
        return Yaml.read(text) instanceof Yaml.Parsed(var values, _) ? values : FrontMatter.empty();
    }

    private List<String> told() {
        return findings.stream().map(finding -> finding.line() + " " + finding.code() + " " + finding.arguments()).toList();
    }

    @Test
    void tellsKeysThatNobodyReadsAndKeepsSecretsToItself() {
        fields.checkKeys(values("name: a\nnmae: b\nPhone: 0123\nzzz: c\n"), Set.of("name", "date"));

        assertThat(told()).containsExactly("2 YAML_DUPLICATE_KEY [nmae, name]", "3 YAML_COLON [Phone]", "4 YAML_DUPLICATE_KEY [zzz, date, name]");
    }

    @Test
    void readsWordsOfAClosedListHoweverTheyAreWritten() {
        FrontMatter values = values("one: Dark-Blue\ntwo: rde\nthree: [red]\n");

        assertThat(fields.word(values, "one", Colour.class)).contains(Colour.DARK_BLUE);
        assertThat(fields.word(values, "two", Colour.class)).isEmpty();
        assertThat(fields.word(values, "three", Colour.class)).isEmpty();
        assertThat(fields.word(values, "none", Colour.class)).isEmpty();
        assertThat(told()).containsExactly("2 YAML_TAB [rde, two, red, dark-blue]");
    }

    @Test
    void tellsWhatIsNoDateAndWhatIsTooLong() {
        FrontMatter values = values("day: \"" + "x".repeat(90) + "\"\nlist:\n  - {a: 1}\n  - {a: 2}\n  - {a: 3}\n");

        assertThat(fields.date(values, "day", _ -> Optional.empty())).isEmpty();
        assertThat(fields.entries(values, "list")).hasSize(2);
        assertThat(told()).containsExactly("1 YAML_MALFORMED [" + "x".repeat(60) + "…]", "2 YAML_TOO_LARGE [list, 2]");
    }
}
