package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path CSS = Path.of("src", "main", "resources", "assets", "css");
    private static final int FIRST_VISIT_MAX = 100_000;

    @Test
    void namesEachFileAfterItsContent() {
        List<String> paths = Assets.all().stream().map(Asset::path).toList();

        assertThat(paths).allMatch(path -> path.matches("/assets/[A-Za-z0-9-]+\\.[0-9a-f]{12}\\.(css|js|woff2|txt)"));
        assertThat(paths).doesNotHaveDuplicates().contains(Assets.href(Assets.STYLE));
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> Assets.href("css/none.css")).isInstanceOf(IllegalStateException.class).hasMessageContaining("css/none.css");
    }

    @Test
    void putsEveryFileOfStylesInOneStyleSheet() throws IOException {
        List<String> sheets = List.of("bicorne.css", "code-pages.css");
        StringBuilder manifests = new StringBuilder();
        for (String sheet : sheets) {
            manifests.append(Files.readString(CSS.resolve(sheet)));
        }
        List<String> files;
        try (Stream<Path> folder = Files.list(CSS)) {
            files = folder.map(file -> file.getFileName().toString()).filter(name -> !sheets.contains(name)).sorted().toList();
        }

        assertThat(files).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(manifests.toString()).containsOnlyOnce("@import \"" + name + "\";"));
        assertThat(style()).startsWith("@layer reset, base, layout, components, utilities;").doesNotContain("@import").doesNotContain("/*");
    }

    @Test
    void pointsToPublishedFontsOnly() {
        List<String> addresses = Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(style()).results().map(found -> found.group(1)).toList();
        List<String> published = Assets.all().stream().map(Asset::fileName).toList();

        assertThat(addresses).hasSize(4).allMatch(published::contains);
    }

    @Test
    void putsEveryRuleInALayerAndNothingOnAnIdentifier() throws IOException {
        try (Stream<Path> folder = Files.list(CSS)) {
            for (Path file : folder.filter(path -> !path.endsWith("bicorne.css") && !path.endsWith("code-pages.css") && !path.endsWith("fonts.css")).toList()) {
                String css = Files.readString(file);
                assertThat(css).as(file.toString()).contains("@layer ").doesNotContain("!important");
                assertThat(Pattern.compile("(?m)^\\s*#[a-z]").matcher(css).find()).as(file.toString()).isFalse();
            }
        }
    }

    @Test
    void usesOnlyCustomPropertiesThatExist() {
        String style = style() + more() + Theme.DEFAULT.css();
        List<String> defined = Pattern.compile("(--[a-z0-9-]+):").matcher(style).results().map((MatchResult found) -> found.group(1)).toList();

        List<String> used = Pattern.compile("var\\((--[a-z0-9-]+)").matcher(style).results().map((MatchResult found) -> found.group(1)).toList();

        assertThat(defined).containsAll(used);
    }

    @Test
    void keepsAFirstVisitLight() {
        int bytes = Samples.page("article").render().length + style().length() + Theme.DEFAULT.asset().content().length;
        for (Asset asset : Assets.all()) {
            boolean first = asset.path().contains("latin-wght-normal") || asset.path().contains("/contents.") || asset.path().contains("/watch.") || asset.path().contains("/suggest.");
            bytes += first ? asset.content().length : 0;
        }

        assertThat(bytes).isLessThan(FIRST_VISIT_MAX);
    }

    private static String style() {
        return text(Assets.STYLE);
    }

    /** The sheet of pages on source code. */
    private static String more() {
        return text("css/code-pages.css");
    }

    private static String text(String sheet) {
        return Assets.all().stream().filter(asset -> asset.path().equals(Assets.href(sheet))).map(Asset::content)
                .map(content -> new String(content, StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }
}
