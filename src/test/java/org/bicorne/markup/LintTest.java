package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bicorne.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static Lint lint(Dialect dialect, String language, String... lines) {
        MarkdownSettings settings = new MarkdownSettings(dialect, Trust.TRUSTED, new Language(language), Set.of());
        return Lint.of(String.join("\n", lines), new Lint.Question(settings, true, Set.of("office.example")));
    }

    private static List<String> found(String... lines) {
        return lint(Dialect.COMMONMARK, "fr", lines).problems().stream().map(LintTest::told).toList();
    }

    private static String told(MarkupProblem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.code().code()
                + problem.fix().map(fix -> " " + fix.line() + ":" + fix.column() + " [" + fix.before() + "] [" + fix.after() + "]").orElse("");
    }

    @Test
    void saysNothingOfAGoodText() {
        assertThat(found("Un texte [avec un lien](page.md) ; une question ? Oui !", "", "## Un titre", "", "![Une mouette sur le quai](a.png \"Photo : la ville\")", "",
                "| a | b \\| c |", "|---|---|", "| 1 | `x` |", "", "Voir <https://example.org/a?b=c> à 9 h 30 &nbsp; fin.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "[ici](a.md) ~ 1:1 link-text-vague",
            "Voir [(PDF)](a.pdf). ~ 1:6 link-text-vague",
            "[](a.md) ~ 1:1 link-text-empty",
            "[un site](http://example.org/) ~ 1:1 link-insecure",
            "[mot](http://office.example/a) ~ 1:1 link-insecure 1:7 [http://office.example/a] [https://office.example/a]",
            "[mot](https://x.com/a) ~ 1:1 link-needs-account",
            "[mot](/a//b/) ~ 1:1 link-double-slash 1:7 [/a//b/] [/a/b/]",
            "[mot](https://example.org/a//b?c=//) ~ 1:1 link-double-slash",
            "[mot](https://example.org/a?b=c&utm_source=d#e) ~ 1:1 link-tracks 1:7 [https://example.org/a?b=c&utm_source=d#e] [https://example.org/a?b=c#e]",
            "[mot](https://example.org/?fbclid=1) ~ 1:1 link-tracks 1:7 [https://example.org/?fbclid=1] [https://example.org/]",
            "[mot](https://a_b.example.org/) ~ 1:1 link-host-odd",
            "[mot](https://example.org./a) ~ 1:1 link-host-odd 1:7 [https://example.org./a] [https://example.org/a]",
            "[mot](https://visio.example/signin/hash/84c9902a44b481830388d5d69c808eb669da0a5b) ~ 1:1 link-secret",
            "Voir https://example.org/a fin ~ 1:6 address-bare",
            "[mot] (/adresse/) ~ 1:5 link-malformed",
            "[mot](une adresse.md) ~ 1:5 link-malformed",
            "Quelle joie! ~ 1:12 text-space-missing",
            "Le plan : TODO ~ 1:11 text-unfinished",
            "## **Titre** ~ 1:1 heading-bold 1:4 [**Titre**] [Titre]",
            "#### Titre ~ 1:1 heading-level-skipped",
            "# Titre ~ 1:1 heading-level-one",
            "a\tb ~ 1:2 text-tab 1:2 [\t] [   ]",
            "![Quai](a.png \"Quai\") ~ 1:1 image-caption-repeats",
            "<img src=\"a.png\" alt=\"\"> ~ 1:1 image-alt-empty",
            "<center>Mot</center> ~ 1:1 html-obsolete",
            "<p style=\"color: red\">Mot</p> ~ 1:11 html-style",
            "<iframe src=\"https://example.org/\"></iframe> ~ 1:1 frame-title-missing",
            "<button><a href=\"b.md\">Le programme</a></button> ~ 1:9 html-nested",
            "<a href=\"http://example.org\">Un site</a> ~ 1:1 link-insecure",
    })
    void findsWhatIsWrongInALine(String text, String finding) {
        assertThat(found(text)).containsExactly(finding);
    }

    @Test
    void seesInvisibleAndDecomposedCharacters() {
        assertThat(found("a\u200bb", "cafe\u0301")).containsExactly("1:2 text-invisible 1:2 [\u200b] []", "2:1 text-not-composed 2:1 [cafe\u0301] [caf\u00e9]");
        assertThat(found("👩\u200d🔬 et `a\u200bb\t`", "", "    code\tcode")).isEmpty();
    }

    @Test
    void countsTheCellsOfATable() {
        assertThat(found("| a | b |", "|---|---|", "| 1 |", "| 1 | 2 | 3 |", "| 1 | 2 |")).containsExactly("3:1 table-row-uneven", "4:1 table-row-uneven");
    }

    @Test
    void tellsABreakThatMakesSpaceFromOneThatBreaksALine() {
        assertThat(found("1, quai Neuf<br>44000 Ville", "", "<br>", "", "a<br><br>b")).containsExactly("3:1 html-break", "5:6 html-break");
    }

    @Test
    void findsTwoHeadingsWithTheSameWordsAtTheSamePlaceOnly() {
        assertThat(found("## A", "### Dates", "## B", "### Dates", "## A")).containsExactly("5:1 heading-repeated");
    }

    @Test
    void findsAddressesThatThisDialectDoesNotLink() {
        Lint lint = lint(Dialect.ELEVENTY2, "en", "See https://example.org/a_b_c, and [words](https://example.org).");

        assertThat(lint.problems().stream().map(LintTest::told))
                .containsExactly("1:5 address-not-link 1:5 [https://example.org/a_b_c] [<https://example.org/a_b_c>]");
    }

    @Test
    void leavesEnglishPunctuationAlone() {
        assertThat(lint(Dialect.COMMONMARK, "en", "What joy! Really?").problems()).isEmpty();
    }

    @Test
    void findsNothingInCode() {
        assertThat(found("```html", "<center>http://example.org TODO!</center>", "```", "", "`[ici](http://x.com)`", "", "<pre><font>a!</font></pre>")).isEmpty();
    }

    @Test
    void givesEachLinkWithThePlaceOfItsDestination() {
        Lint lint = lint(Dialect.COMMONMARK, "en", "[![Quay](a.png)](b.md \"B (c)\") [d](<e f.md>) <https://g.example> [h][i]", "", "[i]: j.md");

        assertThat(lint.links().stream().map(link -> link.link().destination() + " " + link.column() + " " + link.place().map(SourceLink.Place::column).orElse(0)))
                .containsExactlyInAnyOrder("b.md 1 18", "a.png 2 10", "e f.md 32 37", "https://g.example 46 47", "j.md 66 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a x=\"", "[a](", "![", "<", "<!--", "](", "| ", "](]( ", "https://", "&amp", "\u200b", "\t", "# a\n", "<br>", "[ici](http://a_b//c?utm_a=b)"})
    void staysQuickWhateverIsRepeated(String piece) {
        long before = System.nanoTime();

        Lint lint = lint(Dialect.COMMONMARK, "fr", piece.repeat(20_000));

        assertThat(lint.problems().size()).isLessThanOrEqualTo(1_000);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
    }
}
