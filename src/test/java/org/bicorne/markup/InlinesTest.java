package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bicorne.kernel.Language;
import org.bicorne.markup.Link.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlinesTest {

    @Test
    void attributeListsBelongToWhatStandsBeforeThem() {
        assertThat(Texts.html("[a](b){.x .y lang=en onclick=z}")).isEqualTo("<p><a href=\"b\" class=\"x y\" lang=\"en\">a</a></p>");
        assertThat(Texts.html("Un mot {.x #y}")).isEqualTo("<p class=\"x\" id=\"y\">Un mot</p>");
        assertThat(Texts.html("> cité\n{: .x role=\"presentation\" }")).isEqualTo(
                "<blockquote class=\"x\" role=\"presentation\">\n<p>cité</p>\n</blockquote>");
        assertThat(Texts.html("para\n\n{: .x}\n\nfin")).isEqualTo("<p class=\"x\">para</p>\n<p>fin</p>");
        assertThat(Texts.html("- un {.x}\n- deux")).isEqualTo("<ul>\n<li class=\"x\">un</li>\n<li>deux</li>\n</ul>");
        assertThat(Texts.html("![a](b.png){width=20 .x}")).isEqualTo("<p><img src=\"b.png\" alt=\"a\" class=\"x\" width=\"20\" decoding=\"async\"></p>");
    }

    @Test
    void malformedAttributeListsAreReportedAndNeverShown() {
        MarkdownDocument document = Texts.read("un\n\ndeux\n{: : .noir .encadre}");

        assertThat(document.render(Texts.PAGE)).isEqualTo("<p>un</p>\n<p>deux</p>\n");
        assertThat(Texts.problems(document)).containsExactly("3 attributes-malformed {: : .noir .encadre}");
    }

    @Test
    void bracesThatAreNoListAreText() {
        assertThat(Texts.html("{{{user}}} {x} {\"a\": 1} et {% x %} {y=1}")).isEqualTo("<p>{{{user}}} {x} {&quot;a&quot;: 1} et {% x %} {y=1}</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', value = {
        "Quoi ?|Quoi\u202f?", "Non ! Si ; et|Non\u202f! Si\u202f; et", "Voici : un|Voici\u00a0: un", "« a »|«\u00a0a\u00a0»",
        "l'été d'*Ada*|l’été d’<em>Ada</em>", "'cité' 12' rock 'n' roll|'cité' 12' rock 'n' roll", "un :bouton: x|un :bouton: x",
        "`a ? l'b`|<code>a ? l'b</code>", "[Quoi ?](x?y=l'z)|<a href=\"x?y=l'z\">Quoi\u202f?</a>"})
    void frenchTextsGetTheirSpacesAndApostrophes(String written, String shown) {
        assertThat(Texts.html(written)).isEqualTo("<p>" + shown + "</p>");
        assertThat(Texts.html(written + " <b>z</b>")).isEqualTo("<p>" + shown.replace("\u00a0", "&nbsp;") + " <b>z</b></p>");
    }

    @Test
    void englishTextsGetTheirApostrophesOnly() {
        MarkdownSettings english = new MarkdownSettings(Dialect.COMMONMARK, Trust.TRUSTED, Language.ENGLISH, Set.of());

        assertThat(MarkdownDocument.parse("It's so : ok ?", english).render(Texts.PAGE)).isEqualTo("<p>It’s so : ok ?</p>\n");
    }

    @Test
    void everyLinkIsKnownWithItsLineAlsoInHtml() {
        MarkdownDocument markdown = Texts.read("a\n[b *c*](d.md)\n\n![e](f.png)\n\nhttps://g.fr");
        MarkdownDocument html = Texts.read("a\n[b](c)\n\n<div>\n<a href=\"d\">e</a>\n\n<img src=f alt=g>\n</div>");

        assertThat(markdown.links()).containsExactly(new Link(Kind.LINK, "d.md", "b c", 2), new Link(Kind.IMAGE, "f.png", "e", 4),
                new Link(Kind.LINK, "https://g.fr", "https://g.fr", 6));
        assertThat(html.links()).containsExactly(new Link(Kind.LINK, "c", "b", 2), new Link(Kind.LINK, "d", "e", 5),
                new Link(Kind.IMAGE, "f", "g", 7));
    }

    @Test
    void addressesThatNoCheckerAcceptsAreEncoded() {
        assertThat(Texts.html("[a](<https://m.to/#/#room:x y>) [b](a%zz|b)")).isEqualTo(
                "<p><a href=\"https://m.to/#/%23room:x%20y\">a</a> <a href=\"a%25zz%7Cb\">b</a></p>");
    }

    @Test
    void linksWithARefusedSchemeLeaveTheirWordsAndAProblem() {
        MarkdownDocument document = Texts.read("[a](javascript:x) <b>[c](lemonldap::ng.md)</b>\n[d](magnet:?x)");

        assertThat(document.render(Texts.PAGE)).isEqualTo("<p>a <b>c</b>\nd</p>\n");
        assertThat(Texts.problems(document)).containsExactly("1 link-scheme-refused javascript:x", "2 link-scheme-refused magnet:?x");
        assertThat(document.links()).extracting(Link::destination).containsExactly("lemonldap::ng.md");
    }

    @Test
    void strangersLinksLendNoCredit() {
        assertThat(Texts.readUntrusted("[a](https://b.fr) [c](d)").render(Texts.PAGE))
                .isEqualTo("<p><a href=\"https://b.fr\" rel=\"nofollow noopener\">a</a> <a href=\"d\">c</a></p>\n");
    }

    @Test
    void anImageAloneWithATitleIsAFigureAndOnlyTheFirstImageIsNotLazy() {
        assertThat(Texts.html("![a](b.png \"C : d\")\n\n![](e.png \"f\") g")).isEqualTo("""
                <figure><img src="b.png" alt="a" decoding="async"><figcaption>C\u00a0: d</figcaption></figure>
                <p><img src="e.png" alt="" title="f" loading="lazy" decoding="async"> g</p>""");
        assertThat(Texts.problems(Texts.read("![](e.png)"))).containsExactly("1 image-alt-missing e.png");
    }
}
