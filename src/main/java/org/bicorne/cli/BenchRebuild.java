package org.bicorne.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.site.Office;
import org.bicorne.site.OfficeOptions;
import org.bicorne.site.WebServer;

/**
 * From a saved page to all that shows it, as a visitor sees it: the page, the lists of its tags, the feed, the front page and the
 * site map, all asked for over HTTP and all right.
 */
final class BenchRebuild implements Benchmark {

    private static final int WARM_UP = 60;
    private static final int MEASURED = 40;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws IOException, InterruptedException {
        Path site = conditions.work().resolve("site");
        BenchSite.write(site, conditions.pages());
        long started = System.nanoTime();
        try (Office office = Office.open(OfficeOptions.of(site));
                WebServer server = WebServer.start(office, "127.0.0.1", 0, conditions.work().resolve("state"));
                HttpClient client = HttpClient.newHttpClient()) {
            int number = newest(site, conditions.pages());
            Asker asker = new Asker(new BenchClient(client, server.port()), number, BenchSite.tags(Files.readString(BenchSite.page(site, number))));
            asker.ask("Billet");
            double whole = BenchClient.milliseconds(started);
            office.awaitSearch(BenchClient.INDEX_WITHIN_MILLISECONDS);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                String title = "Titre " + i;
                long saved = BenchClient.retitle(BenchSite.page(site, number), title);
                asker.ask(title);
                times.add(BenchClient.milliseconds(saved));
            }
            double middle = Child.middle(times.subList(WARM_UP, times.size()));
            return List.of(Figure.alone("a page changed among " + conditions.pages() + ", with all that shows it", middle, "ms")
                    .beside("reading all again", whole));
        }
    }

    private static int newest(Path site, int pages) {
        int newest = Math.min(pages, 9_200) - 1;
        if (!Files.exists(BenchSite.page(site, newest))) {
            throw new IllegalStateException("No page " + newest);
        }
        return newest;
    }

    /** Asks for everything that shows one page. */
    private record Asker(BenchClient client, int number, List<String> tags) {

        void ask(String title) throws IOException, InterruptedException {
            List<String> paths = new ArrayList<>(List.of("/posts/page-" + number + "/", "/posts/", "/posts.atom", "/feed.atom", "/"));
            tags.forEach(tag -> paths.add("/tags/" + URLEncoder.encode(tag.replace("è", "e"), StandardCharsets.UTF_8) + "/"));
            for (String path : paths) {
                if (!body(path).contains(title)) {
                    throw new IOException(path + " does not show the new title " + title);
                }
            }
            if (!body("/sitemap.xml").contains("/posts/page-" + number + "/")) {
                throw new IOException("The site map has lost the page");
            }
        }

        private String body(String path) throws IOException, InterruptedException {
            return new String(client.ask(path), StandardCharsets.UTF_8);
        }
    }
}
