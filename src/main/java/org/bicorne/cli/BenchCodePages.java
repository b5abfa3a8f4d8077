package org.bicorne.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.bicorne.kernel.Slug;
import org.bicorne.site.Office;
import org.bicorne.site.OfficeOptions;
import org.bicorne.site.WebServer;

/** The pages and files of many repositories, asked for over HTTP on this machine, each page once only, so that none is answered from memory. */
record BenchCodePages(Benchmark.Conditions conditions, Path state, BenchRows rows) {

    private static final int WARM_UP = 60;
    private static final int ASKED = 300;
    private static final int ACCOUNTS = 400;
    private static final int PAGES = 100;
    private static final int WORDS = 20_000;
    private static final Duration INDEX_MAX = Duration.ofMinutes(30);
    private static final Duration LOOKED_EACH = Duration.ofMillis(50);
    private static final double MEGABYTE = 1 << 20;

    List<Figure> run() throws IOException, InterruptedException {
        int size = conditions.pages();
        Path site = Files.createDirectories(conditions.work().resolve("office"));
        Files.writeString(site.resolve("bicorne.yml"), "name: Bureau\nurl: https://bureau.example\nlanguages: [fr]\n");
        Files.writeString(site.resolve("index.md"), "# Bureau\n");
        List<Figure> figures = new ArrayList<>();
        long started = System.nanoTime();
        double cpu = Child.cpuSeconds();
        try (Office office = Office.open(OfficeOptions.of(site))) {
            office.keepIn(Optional.empty(), conditions.search());
            try (WebServer server = WebServer.start(office, "127.0.0.1", 0, state); HttpClient client = HttpClient.newHttpClient()) {
                BenchClient asker = new BenchClient(client, server.port());
                awaitIndex(asker, size);
                String many = size + " repositories" + conditions.search().map(_ -> ", OpenSearch").orElse("");
                figures.add(Figure.alone("search index of " + many + ", from the database", BenchClient.milliseconds(started) / 1e3, "s"));
                figures.add(Figure.alone("search index of " + many + ", from the database, CPU", Child.cpuSeconds() - cpu, "s"));
                if (conditions.search().isEmpty()) {
                    figures.add(Figure.alone("search index of " + many + ", on disk", BenchImport.octets(state.resolve("repositories-index")) / MEGABYTE, "MB"));
                }
                pages(asker, many, figures);
                System.gc();
                figures.add(Figure.alone("memory with " + many, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE, "MB"));
            }
        }
        return figures;
    }

    /** The index says nothing before it has all. */
    private static void awaitIndex(BenchClient asker, int size) throws IOException, InterruptedException {
        long until = System.nanoTime() + INDEX_MAX.toNanos();
        while (!found(asker, size)) {
            if (System.nanoTime() > until) {
                throw new IOException("The index was not ready in time");
            }
            Thread.sleep(LOOKED_EACH);
        }
    }

    private static boolean found(BenchClient asker, int size) throws IOException, InterruptedException {
        return asker.response("/api/v1/repositories?q=projet&limit=1").headers().firstValue("Total-Count").filter(count -> Integer.parseInt(count) == size).isPresent();
    }

    private void pages(BenchClient asker, String many, List<Figure> figures) throws IOException, InterruptedException {
        int accounts = Math.clamp(conditions.pages() / 9, 1, ACCOUNTS);
        Random random = new Random(conditions.pages());
        long started = System.nanoTime();
        asker.ask("/code/statistics/");
        figures.add(Figure.alone("first statistics page of " + many, BenchClient.milliseconds(started), "ms"));
        times(asker, figures, "list page of 50 among " + many, i -> "/code/?page=" + (1 + i % PAGES) + "&sort=" + (i / PAGES % 2 == 0 ? "activity" : "stars"));
        times(asker, figures, "list page, a word, among " + many, _ -> "/code/?q=" + encoded(BenchRows.word(random.nextInt(WORDS))));
        times(asker, figures, "list page, two facets, among " + many, i -> "/code/?language=" + BenchRows.language(i) + "&licence=MIT&page=" + (1 + i / 15));
        times(asker, figures, "page of an organisation among " + many, _ -> "/code/organisations/" + Slug.of(BenchRows.account(random.nextInt(accounts))).value() + "/");
        times(asker, figures, "repository page among " + many, _ -> "/code/repositories/" + encoded(rows.path(random.nextInt(conditions.pages()))).replace("%2F", "/") + "/");
        times(asker, figures, "statistics page of " + many, i -> "/code/statistics/?" + i);
        exported(asker, figures, "/code.csv", many);
        exported(asker, figures, "/data/codegouvfr-repositories.json", many);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void times(BenchClient asker, List<Figure> figures, String what, IntFunction<String> path) throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        double cpu = 0;
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            cpu = i == WARM_UP ? Child.cpuSeconds() : cpu;
            String asked = path.apply(i);
            long started = System.nanoTime();
            asker.ask(asked);
            took.add(BenchClient.milliseconds(started));
        }
        List<Double> sorted = took.subList(WARM_UP, took.size()).stream().sorted().toList();
        figures.add(Figure.alone(what + ", p50", sorted.get(ASKED / 2), "ms"));
        figures.add(Figure.alone(what + ", p99", sorted.get(ASKED * 99 / 100), "ms"));
        figures.add(Figure.alone(what + ", CPU", (Child.cpuSeconds() - cpu) / ASKED * 1e3, "ms"));
    }

    private void exported(BenchClient asker, List<Figure> figures, String path, String many) throws IOException, InterruptedException {
        long started = System.nanoTime();
        double cpu = Child.cpuSeconds();
        HttpResponse<InputStream> answer = asker.client().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + asker.port() + path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream octets = answer.body()) {
            long length = octets.transferTo(OutputStream.nullOutputStream());
            if (answer.statusCode() != 200 || length < conditions.pages()) {
                throw new IOException(path + " answers " + answer.statusCode() + " and " + length + " octets");
            }
        }
        figures.add(Figure.alone("export of " + many + ", " + path, conditions.pages() / BenchClient.milliseconds(started) * 1e3, "rows/s"));
        figures.add(Figure.alone("export of " + many + ", " + path + ", CPU", Child.cpuSeconds() - cpu, "s"));
    }
}
