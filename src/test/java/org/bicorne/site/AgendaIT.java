package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bicorne.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agenda in a browser: what scripts add, and that nothing needs them, nor a mouse. AccessibilityIT looks at its pages with axe. */
class AgendaIT {

    private static final int TABS_MAX = 60;
    private static final String LIST = "/fr/agenda/";
    private static final String DAY = "/fr/agenda/jour/";

    @TempDir
    private static Path folder;

    @TempDir
    private static Path state;

    private static Chromium browser;
    private static ServedSite site;

    @BeforeAll
    static void open() throws IOException {
        new SmallOffice(folder).with("bicorne.yml", "url: https://office.example\nlanguages: [fr, en]\ntimezone: Europe/Paris\n")
                .with("agenda/ateliers.yml", """
                        series: ateliers
                        access: public
                        occurrences:
                          - {id: un, start: 2090-06-01 14:00, end: 2090-06-01 16:00, title: Premier atelier}
                          - {id: deux, start: 2090-06-08 14:00, end: 2090-06-08 16:00, title: Second atelier}
                        """)
                .with("agenda/jour.md", """
                        ---
                        title: Le jour
                        kind: day
                        start: 2090-06-15 09:00
                        end: 2090-06-15 17:00
                        ---

                        Venez.

                        ## Programme

                        ### 2090-06-15 | Grande salle

                        - **9h-10h** Ouvrir — Awa Diarra {#ouvrir}

                        ### 2090-06-15 | Petite salle

                        - **9h-10h** Publier — Jo Le Bris {#publier}
                        """);
        browser = Chromium.open();
        site = ServedSite.of(new OfficeOptions(folder, Optional.empty(), Optional.empty(), false, false), state);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private static List<String> shown(Page page) {
        return page.locator(".event__title").all().stream().filter(Locator::isVisible).map(Locator::textContent).toList();
    }

    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < TABS_MAX; tabs++) {
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No key leads to " + selector);
    }

    @Test
    void tellsReadersElsewhereTheirHour() {
        try (BrowserContext reunion = browser.context(Chromium.options(1280, 800).setTimezoneId("Indian/Reunion"));
                BrowserContext paris = browser.context(Chromium.options(1280, 800).setTimezoneId("Europe/Paris"))) {
            Page far = reunion.newPage();
            far.navigate(site.origin() + DAY);
            Page near = paris.newPage();
            near.navigate(site.origin() + DAY);

            far.locator(".event-facts__local").waitFor();
            assertThat(far.locator(".event-facts__when").textContent()).contains("9\u00a0h\u00a0à\u00a017\u00a0h", "Chez vous\u00a0: 11:00");
            assertThat(near.locator(".event-facts__local").count()).isZero();
        }
    }

    @Test
    void filtersAtOnceAndKeepsTheChoiceInTheAddress() {
        try (BrowserContext context = browser.visitor(1280, 800)) {
            Page page = context.newPage();
            page.navigate(site.origin() + LIST);

            page.locator("select[name=kind]").selectOption(new SelectOption().setValue("workshop"));

            assertThat(shown(page)).containsExactly("Premier atelier", "Second atelier");
            assertThat(page.url()).endsWith(LIST + "?kind=workshop");
            assertThat(page.locator("[data-count]").textContent()).isEqualTo("2 rendez-vous");
            page.reload();
            assertThat(shown(page)).containsExactly("Premier atelier", "Second atelier");
        }
    }

    @Test
    void filtersByKeyboardWithoutAScript() {
        try (BrowserContext context = browser.context(Chromium.options(1280, 800).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.origin() + LIST);

            tabTo(page, "select[name=kind]");
            page.keyboard().press("ArrowDown");
            tabTo(page, ".filters__form button");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));

            assertThat(page.url()).contains("kind=workshop");
            assertThat(shown(page)).containsExactly("Premier atelier", "Second atelier");
        }
    }

    @Test
    void givesTheCalendarFileByKeyboardWithoutAScript() {
        try (BrowserContext context = browser.context(Chromium.options(320, 700).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.origin() + DAY);

            tabTo(page, ".event-facts__actions a");

            assertThat(page.waitForDownload(() -> page.keyboard().press("Enter")).suggestedFilename()).isEqualTo("jour.ics");
        }
    }

    @Test
    void scrollsTheGridByKeyboardOnAPhoneAndNeverThePage() {
        try (BrowserContext context = browser.visitor(320, 700)) {
            Page page = context.newPage();
            page.navigate(site.origin() + DAY);

            tabTo(page, ".programme__region");
            page.keyboard().press("ArrowRight");

            page.waitForFunction("document.querySelector('.programme__region').scrollLeft > 0");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }
}
