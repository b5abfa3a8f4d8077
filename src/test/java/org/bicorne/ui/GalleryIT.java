package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at every kind of page in a browser, and keeps what it saw in {@code target/screenshots}. */
class GalleryIT {

    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    private static SampleServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() throws IOException {
        Optional<Path> program = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium is installed, so no page is looked at");
        Files.createDirectories(SCREENSHOTS);
        server = SampleServer.start();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.orElseThrow()).setChromiumSandbox(false));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    static Stream<String> names() {
        return Samples.pages().keySet().stream().filter(name -> !name.equals("redirect"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNoAccessibilityErrorInLightAndDark(String name) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(server.address(name));

            List<String> light = violations(page, ColorScheme.LIGHT);
            List<String> dark = violations(page, ColorScheme.DARK);

            assertThat(light).isEmpty();
            assertThat(dark).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void neverScrollsSidewaysAndIsPhotographed(String name) {
        for (int width : WIDTHS) {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setReducedMotion(ReducedMotion.REDUCE))) {
                Page page = context.newPage();
                page.navigate(server.address(name));

                photograph(page, name + "-" + width + "-light", ColorScheme.LIGHT);
                photograph(page, name + "-" + width + "-dark", ColorScheme.DARK);

                assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of %s at %d px", name, width).isEqualTo(width);
            }
        }
    }

    @Test
    void breaksNoRuleOfTheSecurityPolicyAndLoadsNothingFromStrangers() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();
            List<String> strangers = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith(server.address("")) && !request.url().startsWith("data:")) {
                    strangers.add(request.url());
                }
            });

            page.navigate(server.address("article"));
            page.waitForLoadState();

            assertThat(complaints).isEmpty();
            assertThat(strangers).isEmpty();
        }
    }

    @Test
    void opensTheMenuOfAPhoneWithoutJavaScript() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 700).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.address("article"));

            boolean before = page.isVisible(".site-menu__main");
            page.click(".site-menu__button");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("menu-320.png")));

            assertThat(before).isFalse();
            assertThat(page.isVisible(".site-menu__main")).isTrue();
        }
    }

    @Test
    void showsTheMenuOfADeskAtOnce() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 700).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.address("article"));

            boolean visible = page.isVisible(".site-menu__main");

            assertThat(visible).isTrue();
        }
    }

    @Test
    void playsAVideoInItsPlaceOnlyAfterAClick() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("article"));

            int before = page.locator("iframe").count();
            page.click("[data-embed]");

            assertThat(before).isZero();
            assertThat(page.locator("iframe").getAttribute("title")).contains("Le logiciel libre à la mairie");
        }
    }

    @Test
    void marksTheHeadingThatIsBeingRead() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();

            page.navigate(server.address("article") + "#quotes");
            page.waitForSelector("[data-contents] a[aria-current]");

            assertThat(page.textContent("[data-contents] a[aria-current]")).isEqualTo("Citations, images, vidéos");
        }
    }

    @Test
    void printsAnArticleOnPaper() throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(643, 900))) {
            Page page = context.newPage();
            page.navigate(server.address("article"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            Path paper = SCREENSHOTS.resolve("article.pdf");
            page.pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("article-paper.png")).setFullPage(true));

            assertThat(page.isVisible(".site-footer")).isFalse();
            assertThat(Files.size(paper)).isPositive();
        }
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> String.valueOf(node.getHtml())).toList())
                .toList();
    }

    private static void photograph(Page page, String name, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }
}
