package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final Set<String> NEVER = Set.of("script", "style", "iframe", "object", "embed", "svg", "math", "form", "input", "button",
            "textarea", "select", "link", "meta", "base", "template", "noscript", "frame", "frameset", "applet", "video", "audio", "image",
            "animate", "xmp", "plaintext", "title", "foreignobject", "body", "html", "head", "isindex", "keygen", "marquee");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <img src=x onerror=alert(1)> b",
        "<img src='x' onerror='alert(1)' alt=\"<script>alert(1)</script>\">",
        "<img src=\"javascript:alert(1)\">",
        "<img src=data:image/svg+xml;base64,PHN2Zy8+>",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\"\\>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\"java&#x09;script:alert(1)\">x</a>",
        "<a href=\"java&#10;script:alert(1)\">x</a>",
        "<a href=\" &#14; javascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"javascript://%0aalert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](&#x6A;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](y.png)",
        "[x](y.html \"a\\\" onmouseover=\\\"alert(1)\")",
        "<javascript:alert(1)>",
        "[x]\n\n[x]: javascript:alert(1)",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><![CDATA[ > <img src=x onerror=alert(1)> ]]></math>",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<iframe src=\"data:text/html,x\" title=\"javascript:alert(1)\"></iframe>",
        "<iframe src=\"https://x.example/\" title='\"><script>alert(1)</script>'></iframe>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<form action=\"javascript:alert(1)\"><input type=submit formaction=javascript:alert(1)></form>",
        "<button formaction=\"javascript:alert(1)\" onclick=alert(1)>x</button>",
        "<body onload=alert(1)>",
        "<html onclick=alert(1)><head><base href=//evil.example/></head>",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>*{background:url(javascript:alert(1))}</style>",
        "<div style=\"position:fixed;inset:0\">x</div>",
        "<p style=\"background:url('javascript:alert(1)')\">x</p>",
        "<table background=\"javascript:alert(1)\"><tr><td>x</td></tr></table>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<video src=x onerror=alert(1)></video>",
        "<video><source onerror=alert(1) src=\"javascript:alert(1)\"></video>",
        "<audio src=\"javascript:alert(1)\" controls></audio>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<isindex action=javascript:alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><img src=x onerror=alert(1)></template>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><img src=x onerror=alert(1)>",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<title><img src=x onerror=alert(1)></title>",
        "<noembed><img src=x onerror=alert(1)></noembed>",
        "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
        "<a/onmouseover=alert(1)/href=x>x</a>",
        "<a href=x\" onclick=alert(1)>x</a>",
        "<div\nonclick\n=\nalert(1)>x</div>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "</p><script>alert(1)</script>",
        "`<script>alert(1)</script>` <b onclick=alert(1)>x</b>",
        "```\" onclick=\"alert(1)\n<script>alert(1)</script>\n```",
        "{.\" onclick=alert(1)}",
        "x *y*{onclick=alert(1)} z",
        "*y*{: onclick=\"alert(1)\" style=\"color:red\" .x}",
        "# <img src=x onerror=alert(1)> {#x\" onclick=\"alert(1)}",
        ":::info <script>alert(1)</script>\nx\n:::",
        ":::quote /x.png\"onerror=\"alert(1)\nx\n:::",
        ":::quote ://javascript:alert(1)\nx\n:::",
        "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
        "x[^1]\n\n[^1]: <script>alert(1)</script>",
        "<a href=\"https://x.example\" target=_blank style=x ping=//evil.example>x</a>"
    })
    void runsNothingForAnyTrust(String hostile) {
        for (Trust trust : Trust.values()) {
            String html = MarkdownDocument.parse(hostile, Texts.settings(Dialect.COMMONMARK, trust)).render(Texts.PAGE);

            Document page = Jsoup.parse("<!doctype html><html><head></head><body><main>" + html + "</main></body></html>");

            assertThat(page.selectFirst("main")).as(html).isNotNull();
            page.select("main *").forEach(element -> assertHarmless(element, html));
        }
    }

    @Test
    void runsNothingWhenThePageAnswersWithAHostileAddress() {
        Rendering hostile = new Rendering() {
            @Override
            public Target target(Link link) {
                return Target.inside("javascript:alert(1)");
            }

            @Override
            public String words(String key, Object... arguments) {
                return "\"><script>alert(1)</script>";
            }
        };

        String html = Texts.read("[x](y) ![z](t)\n\n# H\n\n[^1]\n\n[^1]: n").render(hostile)
                + Texts.read("<a href=x>x</a><img src=y alt=z>\n\n# H\n\n<table><tr><td>x</table>").render(hostile);

        Jsoup.parseBodyFragment(html).body().children().forEach(child -> child.getAllElements().forEach(it -> assertHarmless(it, html)));
    }

    @Test
    void keepsAnUntrustedTextFromTheSitesOwnClassesAndIds() {
        String text = "<div class=\"site-header callout fr-btn\" id=\"main\">x</div>\n\n*y*{.site-header .hop #z}\n\n<h2 id=\"ok\">t</h2>";

        Document html = Jsoup.parseBodyFragment(Texts.readUntrusted(text).render(Texts.PAGE));

        assertThat(html.select("div").attr("class")).isEqualTo("callout");
        assertThat(html.select("[id]").eachAttr("id")).containsExactly("ok");
        assertThat(html.select("em").first()).hasToString("<em>y</em>");
    }

    @Test
    void neverGivesATrustedTextThePagesOwnIdsAndClasses() {
        String text = "<div class=\"site-header bicorne-x mine\" id=\"bicorne-menu\">x</div>\n\n# Bicorne menu";

        MarkdownDocument document = Texts.read(text);

        assertThat(Jsoup.parseBodyFragment(document.render(Texts.PAGE)).select("div").outerHtml()).isEqualTo("<div class=\"mine\">x</div>");
        assertThat(document.anchors()).containsExactly("section-bicorne-menu");
    }

    @Test
    void staysOnItsFeetWhenQuotesListsAndEmphasisAreNestedThousandsDeep() {
        String[] hostile = {">".repeat(20_000) + "x", "- ".repeat(5_000) + "x", "*".repeat(20_000) + "x" + "*".repeat(20_000),
            "*a ".repeat(20_000) + "a* ".repeat(20_000), "[".repeat(20_000) + "x" + "](y)".repeat(20_000),
            "![".repeat(5_000) + "x" + "](y)".repeat(5_000), "<div>".repeat(20_000) + "x", "<b>".repeat(5_000) + "x", ":::info\n".repeat(5_000) + "x",
            "x\n: y\n".repeat(5_000), "`".repeat(20_000) + "x", "| a ".repeat(2_000) + "\n" + "|---".repeat(2_000) + "\n" + "| b\n".repeat(200)};

        for (String text : hostile) {
            String html = Assertions.assertTimeoutPreemptively(PATIENCE, () -> Texts.read(text).render(Texts.PAGE),
                    () -> text.substring(0, 20));

            assertThat(html).isNotBlank();
        }
    }

    @Test
    void saysSoWhenItShowsATextFlatBecauseItIsTooDeep() {
        String text = "*".repeat(20_000) + "word" + "*".repeat(20_000);

        MarkdownDocument document = Texts.read(text);

        assertThat(Texts.problems(document)).containsExactly("1 text-too-deep");
        assertThat(document.render(Texts.PAGE)).contains("word");
    }

    private static void assertHarmless(Element element, String html) {
        assertThat(NEVER).as(html).doesNotContain(element.normalName());
        element.attributes().forEach(attribute -> {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            assertThat(name).as(html).doesNotStartWith("on").isNotIn("style", "srcdoc", "formaction", "action", "background", "ping", "target");
            if (Set.of("href", "src", "data-embed").contains(name)) {
                assertThat(Addresses.scheme(attribute.getValue())).as(html).isIn("", "http", "https", "mailto");
            }
        });
    }
}
