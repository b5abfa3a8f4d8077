package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at every kind of page in a browser, and keeps what it saw in {@code target/screenshots}. */
class GalleryIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    private static Optional<Gallery> gallery = Optional.empty();

    /** A browser before the samples, with a window for axe and one for photographs: opening them costs more than a page. */
    private record Gallery(SampleServer server, Chromium browser, Page inspected, Page photographed) {

        static Gallery open() throws IOException {
            Chromium browser = Chromium.open();
            return new Gallery(SampleServer.start(), browser, browser.context(Chromium.options(1280, 900).setBypassCSP(true)).newPage(), browser.visitor(1280, 900).newPage());
        }
    }

    @BeforeAll
    static void openBrowser() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        gallery = Optional.of(Gallery.open());
    }

    @AfterAll
    static void closeBrowser() {
        gallery.ifPresent(open -> {
            open.browser().close();
            open.server().close();
        });
    }

    private static String address(String name) {
        return gallery.orElseThrow().server().address(name);
    }

    private static BrowserContext visitor(Browser.NewContextOptions options) {
        return gallery.orElseThrow().browser().context(options);
    }

    static Stream<String> names() {
        return Samples.pages().keySet().stream().filter(name -> !name.equals("redirect"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasNoAccessibilityErrorInLightAndDark(String name) {
        Page page = gallery.orElseThrow().inspected();
        page.navigate(address(name));

        List<String> light = Chromium.violations(page, ColorScheme.LIGHT);
        List<String> dark = Chromium.violationsOfLook(page, ColorScheme.DARK);

        assertThat(light).isEmpty();
        assertThat(dark).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void neverScrollsSidewaysAndIsPhotographed(String name) {
        Page page = gallery.orElseThrow().photographed();
        page.navigate(address(name));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            photograph(page, name + "-" + width + "-light", ColorScheme.LIGHT);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of %s at %d px", name, width).isEqualTo(width);
        }
        photograph(page, name + "-1280-dark", ColorScheme.DARK);
    }

    @Test
    void breaksNoRuleOfTheSecurityPolicyAndLoadsNothingFromStrangers() {
        try (BrowserContext context = visitor(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            List<String> complaints = new java.util.concurrent.CopyOnWriteArrayList<>();
            List<String> strangers = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith(address("")) && !request.url().startsWith("data:")) {
                    strangers.add(request.url());
                }
            });

            page.navigate(address("article"));
            page.waitForLoadState();

            assertThat(complaints).isEmpty();
            assertThat(strangers).isEmpty();
        }
    }

    @Test
    void opensTheMenuOfAPhoneWithoutJavaScript() {
        try (BrowserContext context = visitor(new Browser.NewContextOptions().setViewportSize(320, 700).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("article"));

            boolean before = page.isVisible(".site-menu__main");
            page.click(".site-menu__button");
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("menu-320.png")));

            assertThat(before).isFalse();
            assertThat(page.isVisible(".site-menu__main")).isTrue();
        }
    }

    @Test
    void showsTheMenuOfADeskAtOnce() {
        try (BrowserContext context = visitor(new Browser.NewContextOptions().setViewportSize(1280, 700).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("article"));

            boolean visible = page.isVisible(".site-menu__main");

            assertThat(visible).isTrue();
        }
    }

    @Test
    void playsAVideoInItsPlaceOnlyAfterAClick() {
        try (BrowserContext context = visitor(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(address("article"));

            int before = page.locator("iframe").count();
            page.click("[data-embed]");

            assertThat(before).isZero();
            assertThat(page.locator("iframe").getAttribute("title")).contains("Le logiciel libre à la mairie");
        }
    }

    @Test
    void marksTheHeadingThatIsBeingRead() {
        try (BrowserContext context = visitor(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();

            page.navigate(address("article") + "#quotes");
            page.waitForSelector("[data-contents] a[aria-current]");

            assertThat(page.textContent("[data-contents] a[aria-current]")).isEqualTo("Citations, images, vidéos");
        }
    }

    @Test
    void printsAnArticleOnPaper() throws IOException {
        try (BrowserContext context = visitor(new Browser.NewContextOptions().setViewportSize(643, 900))) {
            Page page = context.newPage();
            page.navigate(address("article"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            Path paper = SCREENSHOTS.resolve("article.pdf");
            page.pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("article-paper.png")).setFullPage(true));

            assertThat(page.isVisible(".site-footer")).isFalse();
            assertThat(Files.size(paper)).isPositive();
        }
    }

    private static void photograph(Page page, String name, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }
}
