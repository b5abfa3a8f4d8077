package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.Chromium;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.kernel.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five documents that an office wrote, of five engines, put beside its wiki: nothing of them is lost. */
class SeedsIT {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^title: \"?(.*?)\"?$");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(<?([^()\\s>]+(?:\\([^()]*\\)[^()\\s]*)?)");
    private static final Pattern HTML_LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern LIQUID = Pattern.compile("\\{[{%].*?[%}]\\}", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE_LIST = Pattern.compile("\\{:[^}]*\\}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    enum Seed {
        RESEARCH("000_742a484f5b2da0bf.txt", "posts/rencontres-recherche.md", "/posts/rencontres-recherche/"),
        REPORT("001_4cf4886515b42d38.txt", "2022/rapport-fevrier.md", "/2022/rapport-fevrier/"),
        COUNCIL("002_2a5e5c4c7b194cbb.txt", "conseil-logiciels-libres.md", "/conseil-logiciels-libres/"),
        WIKI("003_8025152cb851f34e.txt", "index.md", "/"),
        DAY("004_8a05a9ab32e6ec5a.txt", "evenements/journee-bluehats-2022.md", "/evenements/journee-bluehats-2022/");

        private final String source;
        private final String path;
        private final WebAddress address;

        Seed(String source, String path, String address) {
            this.source = source;
            this.path = path;
            this.address = new WebAddress(address);
        }

        String text() {
            try {
                return Files.readString(SharedFolder.path("corpora/seeds").resolve(source)).replace("\r\n", "\n");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String body() {
            return FRONT_MATTER.matcher(text()).replaceFirst("");
        }
    }

    @TempDir
    private static Path temporary;

    private static OfficeOptions options;
    private static Path built;

    @BeforeAll
    static void build() {
        FolderCopy copy = FolderCopy.of(Sample.WIKI.folder(), temporary.resolve("office"));
        for (Seed seed : Seed.values()) {
            copy.delete(seed.path);
            copy.write(seed.path, seed.text());
        }
        options = new OfficeOptions(copy.root(), Optional.empty(), Optional.of(new SiteUrl("https://wiki.example.org")), false, false);
        built = temporary.resolve("built");
        try (Office office = Office.open(options)) {
            new StaticSite(office).write(built, _ -> { });
        }
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    void everyWordIsOnThePageInItsOrder(Seed seed) throws IOException {
        List<String> written = words(readable(seed.body()));

        List<String> shown = words(page(seed).select("main").text());

        assertThat(written).hasSizeGreaterThan(100);
        assertThat(shown).containsSubsequence(written);
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    void theTitleIsTheFirstHeading(Seed seed) throws IOException {
        Matcher title = TITLE.matcher(seed.text());
        assertThat(title.find()).isTrue();

        List<String> headings = page(seed).select("h1").eachText();

        assertThat(headings).hasSize(1);
        assertThat(words(headings.getFirst())).isEqualTo(words(title.group(1)));
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    void everyLinkIsOnThePageAndLeadsSomewhere(Seed seed) throws IOException {
        List<String> written = Stream.concat(MARKDOWN_LINK.matcher(seed.body()).results(), HTML_LINK.matcher(seed.body()).results())
                .map(match -> match.group(1)).filter(link -> link.contains(":")).map(SeedsIT::encoded).toList();
        Document page = page(seed);

        List<String> shown = Stream.concat(page.select("main [href]").eachAttr("href").stream(), page.select("main [src]").eachAttr("src").stream()).toList();

        assertThat(written).isNotEmpty();
        assertThat(shown).containsAll(written);
    }

    @Test
    void theProgrammeIsAListInAList() throws IOException {
        Document page = page(Seed.DAY);

        assertThat(page.select("main li > ul > li, main li > ol > li")).hasSizeGreaterThan(5);
        assertThat(page.select("main p:has(ul)")).isEmpty();
    }

    @Test
    void aCalloutInHtmlIsACallout() throws IOException {
        long written = Pattern.compile("<div class=\"[^\"]*encadre").matcher(Stream.of(Seed.values()).map(Seed::body).reduce("", String::concat)).results().count();

        long shown = 0;
        for (Seed seed : Seed.values()) {
            shown += page(seed).select("main .encadre").size();
        }

        assertThat(written).isPositive();
        assertThat(shown).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(Seed.class)
    void theContentsAreShownWhereTheyAreAskedFor(Seed seed) throws IOException {
        boolean isAsked = seed.text().contains("\ntoc: true\n");
        Document page = page(seed);

        List<String> entries = page.select("nav[data-contents] a").eachAttr("href");

        assertThat(entries.isEmpty()).isEqualTo(!isAsked);
        assertThat(entries).allMatch(entry -> page.getElementById(java.net.URI.create(entry).getFragment()) != null);
    }

    @Test
    void allFiveAreAccessibleAndPhotographed() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        List<String> flaws = new ArrayList<>();
        try (Chromium browser = Chromium.open(); ServedSite site = ServedSite.of(options, temporary.resolve("state"));
                BrowserContext context = browser.context(Chromium.options(1280, 800).setBypassCSP(true))) {
            Page page = context.newPage();
            for (Seed seed : Seed.values()) {
                page.navigate(site.origin() + seed.address.encoded());
                for (int width : new int[] {320, 1280}) {
                    page.setViewportSize(width, 800);
                    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                        Chromium.violations(page, scheme).forEach(flaw -> flaws.add(seed + " " + width + " " + scheme + " " + flaw));
                        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                                .setPath(SCREENSHOTS.resolve("seed-" + seed + "-" + width + "-" + scheme + ".png")));
                    }
                }
            }
        }

        assertThat(flaws).isEmpty();
    }

    private static Document page(Seed seed) throws IOException {
        return Jsoup.parse(Files.readString(built.resolve(seed.address.file())), "https://wiki.example.org" + seed.address.encoded());
    }

    /** What a reader sees of Markdown: no address, no tag, no code of a template. */
    private static String readable(String markdown) {
        String text = LIQUID.matcher(markdown).replaceAll(" ");
        text = ATTRIBUTE_LIST.matcher(text).replaceAll(" ");
        text = text.replaceAll("\\]\\([^)]*\\)", "] ").replaceAll("<(https?:[^>]*)>", "$1");
        return Jsoup.parseBodyFragment(text).text();
    }

    /** A fragment that holds {@code #} is written so that checkers take it; it means the same to applications that read it. */
    private static String encoded(String link) {
        int fragment = link.indexOf('#') + 1;
        return fragment == 0 ? link : link.substring(0, fragment) + link.substring(fragment).replace("#", "%23");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
