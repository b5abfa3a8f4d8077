package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void calloutsSayTheirMeaningInWords() {
        String html = Texts.html(":::danger\nAttention\n:::");

        assertThat(html).isEqualTo("""
                <aside class="callout callout--error" role="note">
                <p class="visually-hidden">markup.callout.error</p>
                <p>Attention</p>
                </aside>""");
    }

    @Test
    void containersNestWithFencesOfOneLength() {
        String html = Texts.html(":::info Un *titre*\na\n:::details\nb\n:::\nc\n:::\nd");

        assertThat(html).isEqualTo("""
                <aside class="callout callout--info" role="note">
                <p class="callout__title">Un <em>titre</em></p>
                <p>a</p>
                <details class="disclosure"><summary>markup.details</summary>
                <p>b</p>
                </details>
                <p>c</p>
                </aside>
                <p>d</p>""");
    }

    @Test
    void fencesInCodeCloseNoContainer() {
        String html = Texts.html(":::info\n```\n:::\n```\nx\n:::");

        assertThat(html).contains("<code>:::\n</code>").contains("<p>x</p>\n</aside>");
    }

    @Test
    void quotesTakeThePortraitOfTheirFirstLine() {
        String html = Texts.html(":::quote  /img/x.jpg\n« Oui »\n:::");

        assertThat(html).isEqualTo("""
                <figure class="quote">
                <img class="quote__portrait" src="/img/x.jpg" alt="" width="80" height="80" decoding="async">
                <blockquote>
                <p>«\u00a0Oui\u00a0»</p>
                </blockquote>
                </figure>""");
    }

    @Test
    void containersThatAreUnknownUnclosedOrStrayAreReported() {
        MarkdownDocument document = Texts.read(":::\n\n:::bizarre Titre\nx\n:::\n\n:::info\ny");

        assertThat(Texts.problems(document)).containsExactly("1 container-stray", "3 container-unknown bizarre", "7 container-unclosed info");
        assertThat(document.render(Texts.PAGE)).startsWith("<div>\n<p>Titre</p>\n<p>x</p>\n</div>\n");
    }

    @Test
    void definitionsFollowTheirTerms() {
        String html = Texts.html("Pomme\n: fruit\n: logiciel\n\nPoire\n: fruit\n\n  mûr\n\nfin");

        assertThat(html).isEqualTo("""
                <dl>
                <dt>Pomme</dt>
                <dd>fruit</dd>
                <dd>logiciel</dd>
                <dt>Poire</dt>
                <dd><p>fruit</p>
                <p>mûr</p>
                </dd>
                </dl>
                <p>fin</p>""");
    }

    @Test
    void orgTablesAreTablesWithANameAndColumnHeaders() {
        String html = Texts.html("# Prix\n\n| a | b |\n|---+--:|\n| 1 |\n\n| | c |\n|-|-|\n| d | e |");

        assertThat(html.lines().skip(1)).containsExactly(
                "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"markup.table.under 1 Prix\"><table>",
                "<thead>", "<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-right\">b</th></tr>", "</thead>",
                "<tbody>", "<tr><td>1</td><td class=\"align-right\"></td></tr>", "</tbody>", "</table>", "</div>",
                "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"markup.table.under 2 Prix\"><table>",
                "<thead>", "<tr><td></td><th scope=\"col\">c</th></tr>", "</thead>",
                "<tbody>", "<tr><td>d</td><td>e</td></tr>", "</tbody>", "</table>", "</div>");
    }

    @Test
    void tasksSayWhetherTheyAreDone() {
        String html = Texts.html("- [x] lire");

        assertThat(html).isEqualTo("<ul>\n<li><span class=\"task-mark\" aria-hidden=\"true\">☑</span> "
                + "<span class=\"visually-hidden\">markup.task.done</span> lire</li>\n</ul>");
    }

    @Test
    void footnotesAreNumberedAsTheyAreMentioned() {
        String html = Texts.html("a[^z] b[^y] c[^z]\n\n[^y]: deux\n[^z]: un\n[^x]: jamais");

        assertThat(html).contains("<a href=\"#fn-1\" id=\"fnref-1-2\"").contains("<li id=\"fn-1\"><p>un</p>").contains("<li id=\"fn-2\"><p>deux</p>")
                .contains("<li id=\"fn-3\"><p>jamais</p>");
    }

    @Test
    void codeIsColouredAndStaysExactlyTheCode() {
        String code = "/* a\n * b */ int x = 1;\tString s = \"<é>\"; // 'fin' ?\n\n}";

        String html = Texts.html("```java\n" + code + "\n```");

        assertThat(html).startsWith("<pre class=\"code\" tabindex=\"0\"><code class=\"language-java\"><span class=\"hl-c\">/* a</span>\n")
                .contains("<span class=\"hl-t\">int</span>");
        assertThat(org.jsoup.Jsoup.parseBodyFragment(html).wholeText()).isEqualTo(code + "\n");
    }

    @Test
    void codeOfAnUnknownLanguageOrVeryLongStaysPlain() {
        String html = Texts.html("```brainfuck\n+<\n```\n\n```java\n" + "int x;\n".repeat(2_001) + "```");

        assertThat(html).contains("<code class=\"language-brainfuck\">+&lt;\n</code>").doesNotContain("hl-");
    }

    @Test
    void dialectsDifferInLineBreaksBareAddressesAndIndentedCode() {
        String text = "a\nhttps://x.fr/y. z@x.fr.\n\n    b";

        assertThat(Texts.read(text, Dialect.ELEVENTY1).render(Texts.PAGE)).isEqualTo("<p>a<br>\n<a href=\"https://x.fr/y\">https://x.fr/y</a>. "
                + "<a href=\"mailto:z@x.fr\">z@x.fr</a>.</p>\n<p>b</p>\n");
        assertThat(Texts.read(text, Dialect.ELEVENTY2).render(Texts.PAGE)).isEqualTo("<p>a\nhttps://x.fr/y. z@x.fr.</p>\n<p>b</p>\n");
        assertThat(Texts.read(text, Dialect.SRHT).render(Texts.PAGE)).contains("<p>a\n<a href").contains("<pre class=\"code\"");
    }

    @Test
    void commentsAreDroppedAndUnclosedOnesReported() {
        MarkdownDocument document = Texts.read("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf\n\n<!-- g\n\nh");

        assertThat(document.render(Texts.PAGE)).isEqualTo("<p>a  c</p>\n<p>f</p>\n");
        assertThat(Texts.problems(document)).containsExactly("9 comment-unclosed");
    }

    @Test
    void theWordsOfATextAreOneLineABlock() {
        String text = Texts.read("# Un\n\ndeux *trois*\nquatre\n\n- cinq\n- six\n\n| a | b |\n|-|-|\n| c | d |\n\n<p>sept</p>").text();

        assertThat(text.lines()).containsExactly("Un", "deux trois quatre", "cinq", "six", "a b", "c d", "sept");
    }

    @Test
    void theLeadIsTheFirstParagraphCutAtAWord() {
        MarkdownDocument document = Texts.read("# Titre\n\n![i](x.png)\n\nUn deux [trois](y) quatre.\n\nFin");

        assertThat(document.lead(13)).contains("i");
        assertThat(Texts.read("# T\n\nUn deux [trois](y) quatre.").lead(13)).contains("Un deux…");
        assertThat(Texts.read("Un deux").lead(7)).contains("Un deux");
        assertThat(Texts.read("").lead(7)).isEmpty();
    }
}
