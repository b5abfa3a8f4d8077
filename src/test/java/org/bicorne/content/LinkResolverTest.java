package org.bicorne.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.Finding;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkResolverTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void writeOffice() {
        office = OfficeFolder.at(root)
                .with("bicorne.yml", "url: https://office.example", "hosts: {own: [www.office.example], former: [old.example]}", "missing: [/img/**]",
                        "edit: https://git.sr.ht/~office/wiki/blob/main/{path}")
                .with("index.md", "---", "title: Home", "---", "Text")
                .with("faq.md", "---", "title: FAQ", "---", "## Présentation du logiciel", "## Offres d'emploi", "## ✏️ Ce que nous faisons", "<a id=\"algo\"></a>")
                .with("sill/index.md", "---", "title: SILL", "---", "Text")
                .with("sill/fiches/lemonldap::ng.md", "---", "title: LL", "---", "Text")
                .with("données.md", "---", "title: D", "---", "Text")
                .with("old.markdown", "---", "title: O", "---", "Text")
                .with("docs/plan.pdf", "pdf")
                .with("posts/a.md", "---", "title: A", "date: 2022-01-01", "tags: [x]", "---", "Text")
                .with("posts/b.md", "---", "title: B", "date: 2022-01-02", "---", "Text");
    }

    private String href(String from, String destination) {
        office.with(from, "---", "title: Links", "---", "[link](<" + destination + ">)");
        Content content = office.content();
        return Jsoup.parse(OfficeFolder.text(content, OfficeFolder.addressOf(content, from))).expectFirst("main .prose a").attr("href");
    }

    private List<String> codes(String from) {
        return office.content().findings().stream().filter(finding -> finding.file().value().equals(from)).map(Finding::code)
                .filter(LinkFinding.class::isInstance).map(code -> code.code()).toList();
    }

    @ParameterizedTest(name = "rule {0}: {2} in {1}")
    @CsvSource(delimiter = '|', value = {
        "1 | x.md | faq.md | /faq/ |",
        "1 | x.md | faq.md?a=1&b=2#algo | /faq/?a=1&b=2#algo |",
        "1 | x.md | old.markdown | /old/ |",
        "1 | x.md | ./sill/../faq.md | /faq/ |",
        "2 | sill/x.md | ../faq.md | /faq/ |",
        "2 | sill/fiches/x.md | faq.md | /faq/ | link-from-root",
        "2 | sill/x.md | docs/plan.pdf | /docs/plan.pdf | link-from-root",
        "3 | x.md | FAQ.md | /faq/ | link-wrong-case",
        "3 | x.md | Sill/Index.md | /sill/ | link-wrong-case",
        "4 | x.md | sill/index.md | /sill/ |",
        "4 | sill/fiches/x.md | ../index.md | /sill/ |",
        "4 | x.md | sill/ | /sill/ |",
        "5 | x.md | faq | /faq/ | link-slash-missing",
        "5 | sill/x.md | fiches/lemonldap::ng | /sill/fiches/lemonldap::ng/ |",
        "6 | x.md | sill/fiches/lemonldap::ng.md | /sill/fiches/lemonldap::ng/ |",
        "6 | sill/fiches/x.md | lemonldap::ng.md | /sill/fiches/lemonldap::ng/ |",
        "6 | x.md | donn%C3%A9es.md | /donn%C3%A9es/ |",
        "6 | x.md | données.md | /donn%C3%A9es/ |",
        "7 | x.md | https://office.example/faq/ | /faq/ | link-own-absolute",
        "7 | x.md | https://www.Office.example/faq/#algo | /faq/#algo | link-own-absolute",
        "7 | x.md | http://old.example/faq/ | /faq/ | link-former-host",
        "7 | x.md | https://office.example | / | link-own-absolute",
        "7 | x.md | https://old.example/gone/ | https://old.example/gone/ | link-former-page-missing",
        "7 | x.md | https://old.example/ | https://old.example/ | link-former-page-missing",
        "7 | x.md | https://office.example/img/x.png | https://office.example/img/x.png |",
        "7 | x.md | https://office.example/nowhere/ | https://office.example/nowhere/ | link-own-address-missing",
        "7 | x.md | https://elsewhere.example/faq/ | https://elsewhere.example/faq/ |",
        "8 | x.md | https://git.sr.ht/~office/wiki/blob/main/docs/plan.pdf | /docs/plan.pdf |",
        "8 | x.md | https://git.sr.ht/~office/wiki/blob/master/faq.md | /faq/ |",
        "8 | x.md | https://git.sr.ht/~other/wiki/blob/main/docs/plan.pdf | https://git.sr.ht/~other/wiki/blob/main/docs/plan.pdf |",
        "9 | x.md | faq.md#prsentation-du-logiciel | /faq/#presentation-du-logiciel |",
        "9 | x.md | faq.md#présentation-du-logiciel | /faq/#presentation-du-logiciel |",
        "9 | x.md | faq.md#pr%C3%A9sentation-du-logiciel | /faq/#presentation-du-logiciel |",
        "9 | x.md | faq.md#offres-dx27emploi | /faq/#offres-d-emploi |",
        "9 | x.md | faq.md#offres-demploi | /faq/#offres-d-emploi |",
        "9 | x.md | faq.md#-ce-que-nous-faisons | /faq/#ce-que-nous-faisons |",
        "9 | x.md | faq.md#algo | /faq/#algo |",
        "9 | x.md | faq.md#nulle-part | /faq/#nulle-part | link-fragment-missing",
        "10 | x.md | /#/sill | /#/sill |",
        "10 | x.md | https://matrix.to/#/#room:office.example | https://matrix.to/#/%23room:office.example |",
        "10 | x.md | https://element.example/#/room/!x:office | https://element.example/#/room/!x:office |",
        "else | x.md | /faq | /faq/ | link-slash-missing",
        "else | x.md | /faq.md | /faq/ |",
        "else | x.md | /posts/ | /posts/ |",
        "else | x.md | posts/2022/ | /posts/2022/ |",
        "else | x.md | /tags/x/ | /tags/x/ |",
        "else | x.md | /posts.atom | /posts.atom |",
        "else | x.md | sill/fiches/ | /sill/fiches/ |",
        "else | x.md | docs/plan.pdf?v=2#page=3 | /docs/plan.pdf?v=2#page=3 |",
        "else | x.md | /img/x.png | /img/x.png |",
        "else | x.md | /nowhere/ | /nowhere/ | link-target-missing",
        "else | x.md | nowhere.md | /nowhere.md | link-target-missing",
        "else | x.md | 100%.md | /100%25.md | link-target-missing",
        "else | sill/x.md | ../../secret.md | /secret.md | link-target-outside",
        "else | x.md | floss@office.example | mailto:floss@office.example | link-is-email",
        "else | x.md | gitlab.mim-Libre.fr | https://gitlab.mim-Libre.fr | link-without-scheme",
        "else | x.md | mailto:floss@office.example | mailto:floss@office.example |",
        "else | x.md | //cdn.example/x | https://cdn.example/x |",
    })
    void findsWhereALinkLeads(String rule, String from, String destination, String href, String code) {
        String found = href(from, destination);

        assertThat(found).isEqualTo(href);
        assertThat(codes(from)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void leadsToTheTopOfAPageForTheHeadingThatIsItsTitle() {
        office.with("guide.md", "# Mon guide", "", "Texte");

        assertThat(href("x.md", "guide.md#mon-guide")).isEqualTo("/guide/");
        assertThat(codes("x.md")).isEmpty();
    }

    @Test
    void saysOnWhichLineALinkIsWrong() {
        office.with("x.md", "---", "title: Links", "---", "Text", "", "[link](nowhere.md)");

        assertThat(office.content().findings()).filteredOn(finding -> finding.file().value().equals("x.md")).filteredOn(finding -> finding.code() instanceof LinkFinding)
                .extracting(Finding::line, Finding::column).containsExactly(org.assertj.core.api.Assertions.tuple(6, 1));
    }
}
