package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.Chromium;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks at the samples, and on whatever screen, can read them: axe finds nothing, and no page scrolls sideways. */
class AccessibilityIT {

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private static Chromium browser;

    @TempDir
    private Path state;

    @BeforeAll
    static void openBrowser() {
        browser = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyKindOfPageIsFlawlessInBothLanguagesOnPhonesAndDesksInLightAndDark() {
        List<String> flaws = new ArrayList<>();
        try (ServedSite site = ServedSite.of(Sample.DEMO.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            for (WebAddress address : Representatives.of(BuiltSite.of(Sample.DEMO)).pages()) {
                page.setViewportSize(DESK, 800);
                open(page, site, address);
                List<String> found = Representatives.isInEnglish(address) ? Chromium.violationsButOfLook(page, ColorScheme.LIGHT) : flaws(page);
                found.forEach(flaw -> flaws.add(address + " " + flaw));
                widthOnAPhone(page).ifPresent(width -> flaws.add(address + " is " + width + " wide"));
            }
        }

        assertThat(flaws).isEmpty();
    }

    /**
     * Everything on a desk in light, and on a phone in dark what colours and sizes decide: the elements are the same. Pages in English have the templates
     * and colours of those in French; of them, all but the look is inspected. GalleryIT looks at each component in both schemes.
     */
    private static List<String> flaws(Page page) {
        page.setViewportSize(DESK, 800);
        List<String> flaws = new ArrayList<>(Chromium.violations(page, ColorScheme.LIGHT));
        page.setViewportSize(PHONE, 800);
        flaws.addAll(Chromium.violationsOfLook(page, ColorScheme.DARK));
        return flaws;
    }

    /** What only phones show: the button of the menu, contents and filters that are folded. */
    @Test
    void pagesOfAPhoneAreFlawlessWithTheirMenuOpen() {
        List<String> flaws = new ArrayList<>();
        try (ServedSite site = ServedSite.of(Sample.DEMO.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            page.setViewportSize(PHONE, 800);
            for (String address : List.of("/fr/elements/", "/fr/agenda/", "/fr/code/statistics/")) {
                open(page, site, new WebAddress(address));
                page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
                Chromium.violations(page, ColorScheme.LIGHT).forEach(flaw -> flaws.add(address + " " + flaw));
            }
        }

        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Sample.class, names = "DEMO", mode = EnumSource.Mode.EXCLUDE)
    void everyKindOfPageOfRealSitesIsFlawless(Sample sample) {
        List<String> flaws = new ArrayList<>();
        try (ServedSite site = ServedSite.of(sample.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            for (WebAddress address : Representatives.of(BuiltSite.of(sample)).pages()) {
                page.setViewportSize(DESK, 800);
                open(page, site, address);
                Chromium.violations(page, ColorScheme.LIGHT).forEach(flaw -> flaws.add(address + " " + flaw));
                widthOnAPhone(page).ifPresent(width -> flaws.add(address + " is " + width + " wide"));
            }
        }

        assertThat(flaws).isEmpty();
    }

    @Test
    void answersOfTheSearchAreFlawless() {
        List<String> flaws = new ArrayList<>();
        try (ServedSite site = ServedSite.of(Sample.DEMO.options(), state); BrowserContext context = inspected()) {
            SearchedOffice.await(site.office());
            Page page = context.newPage();
            for (String query : List.of("?q=license+libre&tag=Europe", "?q=logiciel&page=2", "?q=xyzzyplugh", "?q=")) {
                page.navigate(site.origin() + "/fr/search/" + query);
                flaws(page).forEach(flaw -> flaws.add(query + " " + flaw));
                widthOnAPhone(page).ifPresent(width -> flaws.add(query + " is " + width + " wide"));
            }
        }

        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void noPageScrollsSidewaysOnAPhone(Sample sample) {
        try (ServedSite site = ServedSite.of(sample.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            page.setViewportSize(PHONE, 700);

            assertThat(Widths.wrong(page, site.origin(), BuiltSite.of(sample).all())).isEmpty();
        }
    }

    @Test
    void aPageThatScrollsSidewaysIsSeen() {
        try (ServedSite site = ServedSite.of(Sample.DEMO.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            page.setViewportSize(PHONE, 700);
            open(page, site, new WebAddress("/fr/"));
            String wide = page.content().replace("</main>", "<p style=\"inline-size:2000px\">Wide</p></main>");
            page.route("**/fr/wide/", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(wide)));

            assertThat(Widths.wrong(page, site.origin(), List.of(new WebAddress("/fr/"), new WebAddress("/fr/wide/")))).singleElement().asString().contains("/fr/wide/ is 2");
        }
    }

    private static Optional<Object> widthOnAPhone(Page page) {
        page.setViewportSize(PHONE, 700);
        return Optional.of(page.evaluate("document.documentElement.scrollWidth")).filter(width -> !width.equals(PHONE));
    }

    private BrowserContext inspected() {
        BrowserContext context = browser.context(Chromium.options(DESK, 800).setBypassCSP(true));
        context.route("**", AccessibilityIT::onlyFrom127);
        return context;
    }

    /** Images that real texts take from elsewhere are none of our business, and would make the tests wait. */
    private static void onlyFrom127(Route route) {
        if (route.request().url().startsWith("http://127.0.0.1:")) {
            route.resume();
        } else {
            route.abort();
        }
    }

    private static void open(Page page, ServedSite site, WebAddress address) {
        page.navigate(site.origin() + address.encoded());
    }
}
