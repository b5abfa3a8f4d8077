package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /** All of them take four minutes and have been flawless; these catch what changes in the markup of real texts, the kinds what changes in templates. */
    private static final int INSPECTED_EVERY = 12;

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
            for (WebAddress address : kinds(BuiltSite.of(Sample.DEMO).pages())) {
                open(page, site, address);
                List<String> found = address.path().startsWith("/en/") ? Chromium.violations(page, ColorScheme.LIGHT) : flaws(page);
                found.forEach(flaw -> flaws.add(address + " " + flaw));
            }
        }

        assertThat(flaws).isEmpty();
    }

    /**
     * Each width once and each scheme once: colours are the same tokens at every width. Pages in English have the templates and colours of those in
     * French; of them, the desk in light is looked at. GalleryIT looks at each component in both schemes.
     */
    private static List<String> flaws(Page page) {
        page.setViewportSize(DESK, 800);
        List<String> flaws = new ArrayList<>(Chromium.violations(page, ColorScheme.LIGHT));
        page.setViewportSize(PHONE, 800);
        flaws.addAll(Chromium.violations(page, ColorScheme.DARK));
        return flaws;
    }

    @ParameterizedTest
    @EnumSource(value = Sample.class, names = "DEMO", mode = EnumSource.Mode.EXCLUDE)
    void everyKindAndEveryTwelfthPageOfRealSitesAreFlawlessAndNoneIsTooWide(Sample sample) {
        List<String> flaws = new ArrayList<>();
        try (ServedSite site = ServedSite.of(sample.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            List<WebAddress> pages = BuiltSite.of(sample).pages();
            Collection<WebAddress> kinds = kinds(pages);
            for (int i = 0; i < pages.size(); i++) {
                WebAddress address = pages.get(i);
                page.setViewportSize(DESK, 800);
                open(page, site, address);
                if (i % INSPECTED_EVERY == 0 || kinds.contains(address)) {
                    Chromium.violations(page, ColorScheme.LIGHT).forEach(flaw -> flaws.add(address + " " + flaw));
                }
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

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        List<String> wide = new ArrayList<>();
        try (ServedSite site = ServedSite.of(Sample.DEMO.options(), state); BrowserContext context = inspected()) {
            Page page = context.newPage();
            for (WebAddress address : BuiltSite.of(Sample.DEMO).pages()) {
                open(page, site, address);
                widthOnAPhone(page).ifPresent(width -> wide.add(address + " is " + width + " wide"));
            }
        }

        assertThat(wide).isEmpty();
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

    /** One page for each shape of address and language: pages that one template makes from one kind of source differ in words only. */
    private static Collection<WebAddress> kinds(List<WebAddress> pages) {
        TreeMap<String, WebAddress> kinds = new TreeMap<>();
        pages.forEach(page -> kinds.putIfAbsent(kind(page.path()), page));
        Stream.of("/fr/elements/", "/en/elements/", "/fr/chiffres/", "/en/chiffres/", "/fr/guide-publication/verifier-ses-droits/", "/fr/catalogue/gimp/",
                "/fr/catalogue/redmine/", "/fr/catalogue/categories/", "/fr/catalogue/compare/", "/fr/catalogue/statistics/", "/fr/catalogue/new/")
                .map(WebAddress::new).filter(pages::contains).forEach(page -> kinds.put(page.path(), page));
        return kinds.values();
    }

    private static String kind(String path) {
        String[] names = path.replaceFirst("^/-/history/.*", "/history/").split("/");
        boolean isYear = names.length > 3 && names[3].matches("\\d{4}");
        return names.length > 3 ? String.join("/", names[1], names[2], isYear ? "year" : "child") : path;
    }
}
