package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bicorne.jobs.Node;
import org.bicorne.PlantedSecret;
import org.bicorne.pages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservedOfficeTest {

    private static final long READY_WITHIN_MILLISECONDS = 60_000;

    @TempDir
    Path root;

    private final HttpClient client = HttpClient.newHttpClient();

    private String answer(String origin, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + address)).build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return response.headers().map() + new String(response.body(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void servesFindsAndLogsNoRoom() throws IOException, InterruptedException {
        Path folder = PlantedSecret.in(Files.createDirectory(root.resolve("office"))).root();
        Path state = root.resolve("state");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        List<String> holders = new ArrayList<>();
        List<String> addresses = new ArrayList<>(List.of("/fr/search/?q=" + PlantedSecret.HASH.substring(0, 5), "/fr/search/?q=moderateur", "/circles/council.yml",
                "/circles/old/copy.yml", "/agenda/council.yml", "/channels.yml", "/members.md", "/nothing"));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Office office = Office.open(new OfficeOptions(folder, java.util.Optional.empty(), java.util.Optional.empty(), false, true));
                WebServer server = WebServer.start(office, new WebServer.Options("127.0.0.1", 0, state, false, List.of(), true, Node.named("a")))) {
            assertThat(office.awaitSearch(READY_WITHIN_MILLISECONDS)).isTrue();
            office.shown().table().pages().stream().map(Page::address).forEach(address -> addresses.add(address.encoded()));
            for (String address : addresses) {
                if (answer("http://127.0.0.1:" + server.port(), address).contains(PlantedSecret.HASH)) {
                    holders.add(address);
                }
            }
        } finally {
            System.setOut(before);
        }

        assertThat(addresses).hasSizeGreaterThan(60);
        assertThat(holders).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(PlantedSecret.HASH);
        try (Stream<Path> files = Files.walk(state)) {
            assertThat(files.filter(Files::isRegularFile).filter(ReservedOfficeTest::holds)).isEmpty();
        }
    }

    private static boolean holds(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PlantedSecret.HASH);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
