package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bicorne.Photograph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page with photographs, served and built. */
class ImagesTest {

    @TempDir
    private Path temporary;

    private SmallOffice folder;

    @BeforeEach
    void write() throws IOException {
        folder = new SmallOffice(Files.createDirectory(temporary.resolve("office"))).with("bicorne.yml", "url: https://office.example/bureau\n")
                .with("a.md", "---\ntitle: A\ndate: 2026-01-02\nimage: {path: img/lead.jpg, alt: Port}\n---\n\n![Une photo](img/photo.jpg)\n\n![Cassée](img/broken.jpg)\n")
                .with("img/broken.jpg", "no image");
        Files.write(folder.folder().resolve("img/photo.jpg"), Photograph.jpeg(1_700, 1_000, 6));
        Files.write(folder.folder().resolve("img/lead.jpg"), Photograph.jpeg(1_200, 800));
    }

    private static List<String> forms(Document page) {
        return page.select("main img[srcset]").stream().flatMap(image -> Stream.of(image.attr("srcset").split(", "))).map(form -> form.split(" ")[0])
                .filter(address -> address.contains("/-/")).distinct().toList();
    }

    private Path built(String name) throws IOException {
        Path out = temporary.resolve(name);
        try (Office office = folder.open(Optional.empty(), false)) {
            StaticSite site = new StaticSite(office, temporary.resolve("state"));
            int[] done = {0};
            int size = site.size();
            site.write(out, count -> done[0] = Math.max(done[0], count));
            assertThat(done[0]).isEqualTo(size);
        }
        return out;
    }

    @Test
    void everyFormThatAPageNamesIsBuiltUnderItsPathAndNoOther() throws IOException {
        Path out = built("out");
        List<String> named = forms(Jsoup.parse(out.resolve("a/index.html").toFile()));

        assertThat(named).hasSizeGreaterThan(3).allMatch(address -> address.startsWith("/bureau/-/images/img/"));
        try (Stream<Path> files = Files.walk(out.resolve("-")).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> "/bureau/" + out.relativize(file))).containsExactlyInAnyOrderElementsOf(named);
        }
        assertThat(Files.readString(out.resolve("_headers"))).contains("/bureau/-/images/*\n  Cache-Control: public, max-age=31536000, immutable\n  Cross-Origin-Resource-Policy: cross-origin\n");
    }

    @Test
    void twoBuildsAreTheSameAndTheSecondMakesNothingAnew() throws IOException {
        Path first = built("first");
        Path kept = temporary.resolve("state/images");
        TreeMap<String, Object> before = stamps(kept);
        Path second = built("second");

        assertThat(stamps(kept)).isEqualTo(before);
        for (String file : List.of("a/index.html", Files.walk(first.resolve("-")).filter(Files::isRegularFile).map(first::relativize).findFirst().orElseThrow().toString())) {
            assertThat(Files.mismatch(first.resolve(file), second.resolve(file))).as(file).isEqualTo(-1);
        }
    }

    @Test
    void aBuildForgetsThePhotographsThatAreGone() throws IOException {
        built("first");
        Path kept = temporary.resolve("state/images");
        Set<String> before = stamps(kept).keySet();
        for (String file : before) {
            Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        Files.delete(folder.folder().resolve("img/photo.jpg"));

        built("second");
        Set<String> after = stamps(kept).keySet();

        assertThat(after).isNotEmpty().hasSizeLessThan(before.size());
        assertThat(before).containsAll(after);
    }

    @Test
    void serveGivesTheSameBytesForGoodWhenTheyAreAskedFor() throws IOException, InterruptedException {
        Path out = built("out");
        try (Office office = folder.open(Optional.empty(), false); HttpClient visitor = HttpClient.newHttpClient();
                WebServer server = WebServer.start(office, "127.0.0.1", 0, temporary.resolve("state-of-serve"))) {
            Document page = Jsoup.parse(new String(get(visitor, server, "/a/").body(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(temporary.resolve("state-of-serve/images")).doesNotExist();

            for (String form : forms(page)) {
                HttpResponse<byte[]> answer = get(visitor, server, form);
                assertThat(Arrays.equals(answer.body(), Files.readAllBytes(out.resolve(form.substring(1))))).as(form).isTrue();
                assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
                assertThat(answer.headers().firstValue("Cache-Control")).contains(HttpAnswer.KEPT_FOR_GOOD);
                int width = Integer.parseInt(form.replaceAll(".*-(\\d+)\\.jpg", "$1"));
                assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(width);
            }
            String form = forms(page).getFirst();
            for (String wrong : List.of(form.replace("480.jpg", "481.jpg"), form.replace("-480", "-2000"), form.replaceAll("a[0-9a-f]{12}", "a000000000000"),
                    form.replace("/img/", "/../img/"), form.replace("lead", "none"), "/-/images/", "/-/images/a.md/a000000000000-480.jpg")) {
                assertThat(get(visitor, server, wrong).statusCode()).as(wrong).isIn(400, 404);
            }
        }
    }

    @Test
    void aChangedPhotographHasOtherAddresses() throws IOException, InterruptedException {
        try (Office office = folder.open(Optional.empty(), false); HttpClient visitor = HttpClient.newHttpClient();
                WebServer server = WebServer.start(office, "127.0.0.1", 0, temporary.resolve("state"))) {
            String before = new String(get(visitor, server, "/a/").body(), java.nio.charset.StandardCharsets.UTF_8);
            Files.write(folder.folder().resolve("img/photo.jpg"), Photograph.jpeg(1_800, 1_000));
            get(visitor, server, "/img/photo.jpg");
            String after = new String(get(visitor, server, "/a/").body(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(before).contains("width=\"1000\" height=\"1700\"");
            assertThat(after).contains("width=\"1800\" height=\"1000\"");
            assertThat(get(visitor, server, forms(Jsoup.parse(after)).getLast()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theFirstImageIsNotLateAndTheHeadHasTheOriginal() {
        Document page = folder.page("/a/");
        List<Element> images = page.select("main img");

        assertThat(images.getFirst().attr("src")).isEqualTo("/img/lead.jpg");
        assertThat(images.getFirst().attr("loading")).isEmpty();
        assertThat(images.getFirst().attr("width")).isEqualTo("1200");
        assertThat(images.subList(1, images.size())).isNotEmpty().allMatch(image -> image.attr("loading").equals("lazy"));
        assertThat(page.select("meta[property=og:image]").attr("content")).endsWith("/img/lead.jpg").startsWith("https://office.example");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("/img/lead.jpg");
    }

    @Test
    void aBrokenImageIsFoundAndShownAsItIs() {
        assertThat(folder.page("/a/").select("img[src=/img/broken.jpg]")).hasSize(1).noneMatch(image -> image.hasAttr("width"));
        try (Office office = folder.open(Optional.empty(), false)) {
            assertThat(office.shown().findings()).extracting(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code())
                    .contains("a.md:9 image-unreadable");
        }
    }

    @Test
    void aMissingImageOfTheHeadLeavesNothingBroken() throws IOException {
        folder.with("b.md", "---\ntitle: B\ndate: 2026-01-03\nimage: {path: img/none.jpg, alt: Rien}\n---\n\nText.\n");

        Document page = folder.page("/b/");

        assertThat(page.select("main img, meta[property=og:image]")).isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html()).doesNotContain("none.jpg");
    }

    @Test
    void feedsHaveTheSizeAndTheOriginal() {
        try (Office office = folder.with("posts/p.md", "---\ntitle: P\ndate: 2026-01-03\n---\n\n![Une photo](/img/photo.jpg)\n")
                .with("posts/q.md", "---\ntitle: Q\ndate: 2026-01-04\n---\n\nText.\n").open(Optional.empty(), false)) {
            String feed = office.shown().table().pages().stream().filter(page -> page.address().path().equals("/feed.atom"))
                    .map(page -> page.body() instanceof org.bicorne.pages.Body.Rendered(var renderer) ? new String(renderer.render(), java.nio.charset.StandardCharsets.UTF_8) : "")
                    .findFirst().orElse("");

            assertThat(feed).contains("width=\"1000\" height=\"1700\"").doesNotContain("srcset");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TreeMap<String, Object> stamps(Path folder) throws IOException {
        TreeMap<String, Object> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                stamps.put(file.toString(), Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return stamps;
    }

    private static HttpResponse<byte[]> get(HttpClient visitor, WebServer server, String path) throws IOException, InterruptedException {
        // The canonical path is not there when the office is served.
        URI address = URI.create("http://127.0.0.1:" + server.port() + path.replace("/../", "/%2e%2e/"));
        return visitor.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
