package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.InvalidValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteUnderAPathTest {

    @TempDir
    private Path temporary;

    private Path out;

    @BeforeEach
    void buildTwoPagesUnderAPath() throws IOException {
        out = temporary.resolve("out");
        SmallOffice office = new SmallOffice(temporary.resolve("office"))
                .with("bicorne.yml", "theme: {css: style.css}\nredirects: {/ancien/: /mission/}\nvideoHosts: [tube.example]\n")
                .with("style.css", "h1{background:url(/img/a.png)}").with("img/a.png", "x")
                .with("posts/un.md", "---\ntitle: Un\ndate: 2022-11-08\n---\n![a](../img/a.png) [b](../mission.md)\n")
                .with("posts/deux.md", "---\ntitle: Deux\ndate: 2022-11-09\n---\nx\n").with("mission.md", "# Mission\n");
        try (Office built = office.open(Optional.of("https://ville.example/bureau/"), false)) {
            new StaticSite(built).write(out, done -> { });
        }
    }

    @Test
    void everyLinkFromTheRootCarriesThePath() throws IOException {
        List<String> astray = new ArrayList<>();

        try (Stream<Path> files = Files.walk(out).filter(file -> file.toString().endsWith(".html"))) {
            for (Path file : files.toList()) {
                Document page = Jsoup.parse(file);
                page.select("[href^=/], [src^=/]").forEach(link -> {
                    String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    if (!href.startsWith("/bureau/") || !Files.exists(target(href))) {
                        astray.add(file + " " + href);
                    }
                });
            }
        }

        assertThat(astray).isEmpty();
    }

    @Test
    void feedsAndSiteMapsHaveTheWholeAddress() throws IOException {
        assertThat(Files.readString(out.resolve("feed.atom"))).contains("https://ville.example/bureau/posts/un/", "https://ville.example/bureau/img/a.png");
        assertThat(Files.readString(out.resolve("sitemap.xml"))).contains("<loc>https://ville.example/bureau/</loc>", "<loc>https://ville.example/bureau/mission/</loc>");
    }

    @Test
    void redirectsAndStyleSheetsFollow() throws IOException {
        assertThat(Files.readString(out.resolve("_redirects"))).contains("/bureau/ancien/ /bureau/mission/ 301\n");
        assertThat(Files.readString(out.resolve("ancien/index.html"))).contains("content=\"0; url=/bureau/mission/\"");
        assertThat(Files.readString(out.resolve("style.css"))).isEqualTo("h1{background:url(/bureau/img/a.png)}");
    }

    @Test
    void headersSayWhatServeSays() throws IOException {
        String headers = Files.readString(out.resolve("_headers"));

        assertThat(headers).startsWith("/bureau/*\n  Content-Security-Policy: default-src 'none'").contains("frame-src https://tube.example;",
                "/bureau/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    }

    @Test
    void refusesWhatIsNoAddressOfASite() {
        assertThatThrownBy(() -> new SmallOffice(temporary).open(Optional.of("ville.example"), false)).isInstanceOf(InvalidValue.class);
    }

    private Path target(String href) {
        String path = href.substring("/bureau/".length()).replaceFirst("[?#].*$", "");
        return out.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }
}
