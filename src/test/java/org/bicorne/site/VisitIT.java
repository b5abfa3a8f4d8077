package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.Chromium;
import org.bicorne.kernel.WebAddress;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits the demo office as people do: on a phone, without scripts, with a keyboard, on a slow line. */
class VisitIT {

    private static final int PAGE_OCTETS_MAX = 100_000;

    @TempDir
    private static Path state;

    private static Chromium browser;
    private static ServedSite site;

    @BeforeAll
    static void openBrowser() {
        browser = Chromium.open();
        site = ServedSite.of(Sample.DEMO.options(), state);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            site.close();
            browser.close();
        }
    }

    @Test
    void theMenuOfAPhoneOpensAndLeadsSomewhereWithoutScripts() {
        try (BrowserContext phone = browser.context(Chromium.options(320, 700).setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate(site.origin() + "/fr/");

            boolean before = page.isVisible(".site-menu__main");
            page.click("summary.site-menu__button");
            page.click(".site-menu__main a[href='/fr/mission/']");

            assertThat(before).isFalse();
            assertThat(page.url()).isEqualTo(site.origin() + "/fr/mission/");
        }
    }

    @Test
    void theDataOfAChartArePrintedBelowIt() {
        try (BrowserContext reader = browser.context(Chromium.options(1280, 800))) {
            Page page = reader.newPage();
            page.navigate(site.origin() + "/fr/chiffres/");
            boolean onScreen = page.isVisible(".chart__table table");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(onScreen).isFalse();
            assertThat(page.isVisible(".chart__table table")).isTrue();
            assertThat(page.isVisible(".chart__table summary")).isFalse();
        }
    }

    @Test
    void theLanguageSwitchStaysOnThePageWithoutScripts() {
        try (BrowserContext desk = browser.context(Chromium.options(1280, 800).setJavaScriptEnabled(false))) {
            Page page = desk.newPage();
            page.navigate(site.origin() + "/fr/mission/");

            page.click(".site-menu__languages a[hreflang=en]");

            assertThat(page.url()).isEqualTo(site.origin() + "/en/mission/");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        }
    }

    @Test
    void theKeyboardMeetsTheSkipLinkTheNameTheSearchThenTheMenuAndAlwaysShowsWhereItIs() {
        try (BrowserContext desk = browser.visitor(1280, 800)) {
            Page page = desk.newPage();
            page.navigate(site.origin() + "/fr/mission/");

            List<String> steps = new ArrayList<>();
            for (int step = 0; step < 11; step++) {
                page.keyboard().press("Tab");
                steps.add(String.valueOf(page.evaluate("""
                        () => {
                          const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
                          const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3 && box.height > 0 && box.top >= 0;
                          return (focused.getAttribute("href") ?? focused.tagName) + (ring ? "" : " without a ring");
                        }""")));
            }

            assertThat(steps).containsExactly("#bicorne-main", "/fr/", "INPUT", "BUTTON", "/fr/mission/", "/fr/services/", "/fr/guide-publication/", "/fr/catalogue/",
                    "/fr/agenda/", "/en/mission/", "/fr/");
        }
    }

    @Test
    void theSkipLinkLeadsToTheText() {
        try (BrowserContext desk = browser.visitor(1280, 800)) {
            Page page = desk.newPage();
            page.navigate(site.origin() + "/fr/mission/");

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
        }
    }

    @Test
    void noPageBreaksTheSecurityPolicyOrAsksStrangersForAnything() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext desk = browser.visitor(1280, 800)) {
            Page page = desk.newPage();
            page.onConsoleMessage(message -> complaints.add(page.url() + " " + message.text()));
            page.onPageError(error -> complaints.add(page.url() + " " + error));
            desk.route("**", route -> {
                if (!route.request().url().startsWith(site.origin() + "/")) {
                    complaints.add(page.url() + " asks for " + route.request().url());
                }
                route.resume();
            });

            for (WebAddress address : Representatives.of(BuiltSite.of(Sample.DEMO)).pages()) {
                if (!address.path().equals("/404.html")) {
                    page.navigate(site.origin() + address.encoded());
                }
            }
        }

        assertThat(complaints).isEmpty();
    }

    /** What those pages would do that no browser looked at. */
    @Test
    void noPageHoldsWhatTheSecurityPolicyForbids() {
        BuiltSite built = BuiltSite.of(Sample.DEMO);
        List<String> found = new ArrayList<>();
        for (WebAddress address : built.all()) {
            Document html = built.html(address);
            html.select("style, [style], iframe, object, embed, base, script:not([src]):not([type=application/ld+json])").forEach(element -> found.add(address + " " + element.tagName()));
            html.getAllElements().forEach(element -> element.attributes().asList().stream().filter(attribute -> attribute.getKey().startsWith("on"))
                    .forEach(attribute -> found.add(address + " " + attribute)));
            html.select("[src], link[rel~=stylesheet|preload|icon|manifest]").stream().map(element -> element.absUrl(element.hasAttr("src") ? "src" : "href"))
                    .filter(target -> !target.startsWith(built.url() + "/")).forEach(target -> found.add(address + " " + target));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void anOpenPageShowsByItselfWhatWasSavedWhileTheOfficeIsWritten() {
        FolderCopy copy = FolderCopy.of(Sample.DEMO.folder(), state.resolve("written"));
        OfficeOptions options = new OfficeOptions(copy.root(), Optional.empty(), Optional.empty(), false, true);
        try (ServedSite written = ServedSite.of(options, state.resolve("state")); BrowserContext desk = browser.visitor(1280, 800)) {
            Page page = desk.newPage();
            page.waitForResponse(written.origin() + "/-/changes", () -> page.navigate(written.origin() + "/fr/mission/"));

            copy.replace("mission.md", "title: .*", "title: Un titre tout neuf");
            page.waitForSelector("h1:text-is('Un titre tout neuf')");

            assertThat(page.title()).startsWith("Un titre tout neuf");
        }
    }

    @Test
    void aVideoOfAnAllowedHostPlaysInPlaceAfterAClickAndAsksItsHostForNothingBefore() {
        FolderCopy copy = FolderCopy.of(Sample.DEMO.folder(), state.resolve("video"));
        copy.replace("bicorne.yml", "\\z", "\nvideoHosts: [tube.example.org]\n");
        copy.replace("equipe.md", "\\z", "\n<iframe src=\"https://tube.example.org/videos/embed/abc\" title=\"Le film\"></iframe>\n");
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (ServedSite served = ServedSite.of(OfficeOptions.of(copy.root()), state.resolve("state-video")); BrowserContext desk = browser.visitor(1280, 800)) {
            desk.route("https://tube.example.org/**", route -> {
                asked.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html><title>Le film</title>"));
            });
            Page page = desk.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(served.origin() + "/fr/equipe/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));

            int before = asked.size();
            page.waitForResponse("https://tube.example.org/**", () -> page.click(".watch__link"));

            assertThat(before).isZero();
            assertThat(asked).containsExactly("https://tube.example.org/videos/embed/abc");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void theHeaviestPagesWeighLittleOnAFirstVisit() {
        List<String> heavy = new ArrayList<>();
        for (WebAddress address : heaviest()) {
            try (BrowserContext stranger = browser.visitor(1280, 4_000)) {
                Page page = stranger.newPage();
                List<Request> requests = new ArrayList<>();
                page.onRequestFinished(requests::add);

                page.navigate(site.origin() + address.encoded());
                page.waitForLoadState(LoadState.NETWORKIDLE);

                int octets = requests.stream().mapToInt(request -> request.sizes().responseBodySize).sum();
                if (octets > PAGE_OCTETS_MAX || requests.size() < 4) {
                    heavy.add(address + " " + octets + " octets in " + requests.stream().map(request -> request.url() + " " + request.sizes().responseBodySize).toList());
                }
            }
        }

        assertThat(heavy).isEmpty();
    }

    private static List<WebAddress> heaviest() {
        BuiltSite built = BuiltSite.of(Sample.DEMO);
        Comparator<WebAddress> byWeight = Comparator.comparingLong(address -> -built.folder().resolve(address.file()).toFile().length());
        List<WebAddress> heaviest = new ArrayList<>(built.all().stream().sorted(byWeight).limit(3).toList());
        built.all().stream().filter(page -> !built.html(page).select("main img").isEmpty()).limit(2).forEach(heaviest::add);
        return heaviest;
    }
}
