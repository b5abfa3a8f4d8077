package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.SharedFolder;
import org.bicorne.inventory.InventoryImport;
import org.bicorne.search.TestOpenSearch;
import org.bicorne.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --search URL} from end to end: what a real OpenSearch finds among the inventory of 2021 is what our own index finds. */
class RemoteSearchIT {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));
    private static final int LOOKS_MAX = 2_000;
    private static final List<String> QUESTIONS = List.of("q=carte", "q=données&language=Python", "q=covid&sort=stars", "language=Java&licence=MIT&sort=name", "forge=gitlab.com&archived=yes",
            "q=simulateurr", "q=éducation nationale&cursor=cGFnZSAy", "sort=activity&cursor=cGFnZSAyMA", "q=zzzzqqqq");

    @TempDir
    private Path folder;

    @Test
    void findsTheSameAsOurOwnIndex() throws IOException, InterruptedException {
        Path site = Files.createDirectories(folder.resolve("office"));
        Files.writeString(site.resolve("bicorne.yml"), "name: Bureau\nurl: https://bureau.example\nlanguages: [fr]\n");
        Files.writeString(site.resolve("index.md"), "# Bureau\n");
        Path state = folder.resolve("state");
        try (Database database = Database.in(state)) {
            new InventoryImport(database, site, NOW).read(List.of(SharedFolder.path("data/inventory-2021/repositories-csv-all.csv")), (_, _) -> {});
        }

        List<String> own = answers(site, state, Optional.empty());
        try (TestOpenSearch cluster = TestOpenSearch.start()) {
            List<String> remote = answers(site, state, Optional.of(cluster.address() + "/bureau"));

            assertThat(remote).containsExactlyElementsOf(own);
            assertThat(own.getFirst()).contains("url");
        }
    }

    private static List<String> answers(Path site, Path state, Optional<String> search) throws IOException, InterruptedException {
        try (Office office = Office.open(OfficeOptions.of(site))) {
            office.keepIn(Optional.empty(), search);
            try (WebServer server = WebServer.start(office, "127.0.0.1", 0, state); HttpClient client = HttpClient.newHttpClient()) {
                for (int i = 0; i < LOOKS_MAX && count(client, server).filter(count -> !count.equals("0")).isEmpty(); i++) {
                    assertThat(i).isLessThan(LOOKS_MAX - 1);
                }
                List<String> answers = new ArrayList<>();
                for (String question : QUESTIONS) {
                    answers.add(ask(client, server, "/api/v1/repositories?limit=50&" + question.replace(" ", "+")).body());
                    answers.add(ask(client, server, "/api/v1/repositories/filters?" + question.replace(" ", "+")).body());
                }
                assertThat(ask(client, server, "/code/?q=carte").body()).contains("carte");
                return answers;
            }
        }
    }

    private static Optional<String> count(HttpClient client, WebServer server) throws IOException, InterruptedException {
        return ask(client, server, "/api/v1/repositories?q=carte&limit=1").headers().firstValue("Total-Count");
    }

    private static HttpResponse<String> ask(HttpClient client, WebServer server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(URI.create(address.toASCIIString())).build(), HttpResponse.BodyHandlers.ofString());
    }
}
