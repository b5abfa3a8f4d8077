package org.bicorne.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bicorne.kernel.Language;
import org.bicorne.site.Office;
import org.bicorne.site.OfficeOptions;
import org.bicorne.site.StaticSite;
import org.bicorne.site.WebServer;
import org.bicorne.ui.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code bicorne train}, for the launcher only: does once what commands do, so that the class cache (JEP 514) holds what they need.
 */
@Command(name = "train", hidden = true)
final class Train implements Callable<Integer> {

    private static final int SEARCHES_MAX = 50;

    /** What most offices are, as the demo is not: without a menu, with one language. */
    private static final String PLAIN = "---\ntitle: One\ndate: 2026-01-0%d\ntags: [a]\n---\n\n# One\n\nText, [a link](https://example.org/) and `code`.\n";

    @Parameters(index = "0")
    private Path folder;

    @Parameters(index = "1")
    private Path work;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bicorne.commandLine(Messages.in(Language.ENGLISH)).parseArgs("serve", folder.toString(), "--port", "0");
        plain();
        try (Office office = Office.open(OfficeOptions.of(folder))) {
            StaticSite site = new StaticSite(office);
            site.write(work.resolve("site"), done -> { });
            site.findings();
            try (WebServer server = WebServer.start(office, "127.0.0.1", 0, work.resolve("state")); HttpClient client = HttpClient.newHttpClient()) {
                for (String path : new String[] {"/", "/fr/", "/nothing/"}) {
                    ask(client, server, path);
                }
                // Each answer waits a moment for the index, which is made meanwhile.
                for (int i = 0; i < SEARCHES_MAX && !ask(client, server, "/fr/search/?q=licence").contains("<mark>"); i++) {
                    ask(client, server, "/search/titles.json?q=li");
                }
            }
        }
        return Bicorne.EXIT_OK;
    }

    private void plain() throws IOException, InterruptedException {
        Path plain = work.resolve("plain");
        Path posts = Files.createDirectories(plain.resolve("posts"));
        for (int i = 1; i <= 2; i++) {
            Files.writeString(posts.resolve("page-" + i + ".md"), PLAIN.formatted(i));
        }
        try (Office office = Office.open(OfficeOptions.of(plain));
                WebServer server = WebServer.start(office, "127.0.0.1", 0, work.resolve("plain-state")); HttpClient client = HttpClient.newHttpClient()) {
            ask(client, server, "/posts/page-1/");
        }
    }

    private static String ask(HttpClient client, WebServer server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
