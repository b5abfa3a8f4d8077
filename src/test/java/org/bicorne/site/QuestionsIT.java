package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bicorne.Chromium;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.ui.SecurityHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where there is no server, the browser finds the same in the files of a built site. */
class QuestionsIT {

    private static final int RIGHT_MIN = 36;
    private static final String SITE = "https://built.example";

    private static Chromium browser;

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
    void findsFirstWhatPeopleLookFor() {
        List<String> misses = new ArrayList<>();
        for (Sample sample : Sample.values()) {
            try (BrowserContext context = visitors(sample, false)) {
                Page page = context.newPage();
                Question.all().stream().filter(question -> question.sample() == sample).forEach(question -> {
                    List<String> found = found(page, question.at() + "search/?" + question.query());
                    if (found.isEmpty() || !question.first().contains(found.getFirst())) {
                        misses.add(question.miss(found.isEmpty() ? "nothing" : found.getFirst()));
                    }
                });
            }
        }

        assertThat(misses).hasSizeLessThanOrEqualTo(Question.all().size() - RIGHT_MIN);
    }

    @Test
    void narrowsWhatWasFoundAndWidensItAgain() {
        try (BrowserContext context = visitors(Sample.DEMO, true)) {
            Page page = context.newPage();
            int all = found(page, "/fr/search/?q=logiciel").size();

            page.locator(".facet__choice").filter(new Locator.FilterOptions().setHasText("Lettre d’information")).click();
            awaitAnswer(page);
            int issues = addresses(page).size();
            page.locator(".chips__chip").click();
            awaitAnswer(page);

            assertThat(issues).isPositive().isLessThan(all);
            assertThat(addresses(page)).hasSize(all);
            assertThat(Chromium.violations(page, com.microsoft.playwright.options.ColorScheme.LIGHT)).isEmpty();
        }
    }

    @Test
    void saysWhatToDoWhenNothingIsFound() {
        try (BrowserContext context = visitors(Sample.DEMO, false)) {
            Page page = context.newPage();

            List<String> found = found(page, "/fr/search/?q=xyzzyplugh");

            assertThat(found).isEmpty();
            assertThat(page.locator("[data-search-count]").textContent()).isEqualTo("Aucun résultat");
            assertThat(page.locator(".empty a").getAttribute("href")).isEqualTo("/fr/site-map/");
        }
    }

    @Test
    void offersTitlesWhileOneTypes() {
        try (BrowserContext context = visitors(Sample.DEMO, false)) {
            Page page = context.newPage();
            page.navigate(SITE + "/fr/");

            page.locator("#bicorne-search-all").pressSequentially("lic");
            page.locator("#bicorne-search-all-titles option").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

            assertThat(page.locator("#bicorne-search-all-titles option").allTextContents()).contains("Choisir une licence");
        }
    }

    private static List<String> found(Page page, String address) {
        page.navigate(SITE + address);
        awaitAnswer(page);
        return addresses(page);
    }

    private static void awaitAnswer(Page page) {
        page.locator(".results, .search > .empty").waitFor();
    }

    private static List<String> addresses(Page page) {
        return page.locator(".result__title a").all().stream().map(link -> link.getAttribute("href").replace(SITE, "")).toList();
    }

    /** A browser for which the files of the sample are on line. */
    private static BrowserContext visitors(Sample sample, boolean isInspected) {
        Path folder = BuiltSite.of(sample).folder();
        BrowserContext context = browser.context(Chromium.options(1280, 800).setBypassCSP(isInspected));
        context.route("**", route -> answer(route, folder));
        return context;
    }

    private static void answer(Route route, Path folder) {
        String path = java.net.URI.create(route.request().url()).getPath();
        Path file = folder.resolve(new WebAddress(path).file());
        if (!Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
            return;
        }
        String name = file.getFileName().toString();
        Map<String, String> headers = new java.util.HashMap<>(SecurityHeaders.forPages(java.util.Set.of()));
        headers.put("Content-Type", MediaType.ofExtension(name.substring(name.lastIndexOf('.') + 1)).value());
        route.fulfill(new Route.FulfillOptions().setPath(file).setHeaders(headers));
    }
}
