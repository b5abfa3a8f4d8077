package org.bicorne;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** The browser that tests look at pages with; where none is installed they are skipped, or fail with {@code -Dbicorne.browser=required}. */
public final class Chromium implements AutoCloseable {

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final List<String> RULES_OF_LOOK = List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser that this machine has. */
    public static Chromium open() {
        Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            missing("No Chromium is installed, so no page is looked at");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program.orElseThrow()).setChromiumSandbox(false)));
    }

    /** Says that a tool of the browser tests is not there: they are skipped, or fail where the property asks for it. */
    public static void missing(String sentence) {
        if ("required".equals(System.getProperty("bicorne.browser"))) {
            throw new IllegalStateException(sentence);
        }
        Assumptions.abort(sentence);
    }

    /** A visitor with a window of this size; the rules of the page hold for them. */
    public BrowserContext visitor(int width, int height) {
        return context(options(width, height));
    }

    /** A visitor whose browser has these settings. */
    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** The settings of a visitor with a window of this size, who wants nothing to move. */
    public static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** What axe finds wrong in a page, a line for each element; the context must let scripts of the tests in ({@code setBypassCSP}). */
    public static List<String> violations(Page page, ColorScheme scheme) {
        return violations(page, scheme, Map.of());
    }

    /** The same, for those rules only that colours and sizes decide: most of the time that axe takes. */
    public static List<String> violationsOfLook(Page page, ColorScheme scheme) {
        return violations(page, scheme, Map.of("runOnly", RULES_OF_LOOK));
    }

    /** The same, for all other rules: for a page that looks like another one which was inspected whole. */
    public static List<String> violationsButOfLook(Page page, ColorScheme scheme) {
        return violations(page, scheme, Map.of("rules", RULES_OF_LOOK.stream().collect(Collectors.toMap(rule -> rule, _ -> Map.of("enabled", false)))));
    }

    /** Axe told to write down what is wrong only: what is right is most of what it would describe. */
    private static List<String> violations(Page page, ColorScheme scheme, Map<String, Object> options) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate("source => { (0, eval)(source); }", AxeBuilder.getAxeScript());
        }
        Object found = page.evaluate("""
                async options => (await axe.run(document, {...options, resultTypes: ["violations"]})).violations
                  .flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html.split("\\n")[0]))""", options);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
