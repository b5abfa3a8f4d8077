package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serves a copy of the demo office whose files change under the server. */
class ServeIT {

    @TempDir
    private Path temporary;

    private final HttpClient visitor = HttpClient.newHttpClient();
    private FolderCopy copy;
    private ServedSite site;

    @BeforeEach
    void serve() {
        copy = FolderCopy.of(Sample.DEMO.folder(), temporary.resolve("office"));
        site = ServedSite.of(OfficeOptions.of(copy.root()), temporary.resolve("state"));
    }

    @AfterEach
    void stop() {
        site.close();
        visitor.close();
    }

    @Test
    void everyPageWithoutAFormHasTheBytesThatBuildWrites() throws IOException, InterruptedException {
        Path out = temporary.resolve("built");
        try (Office office = Office.open(OfficeOptions.of(copy.root()))) {
            new StaticSite(office, temporary.resolve("built-state")).write(out, _ -> { });
        }
        List<WebAddress> addresses = site.office().shown().table().pages().stream().filter(page -> !(page.body() instanceof Body.Asked || page.body() instanceof Body.Posted || page.body() instanceof Body.Acting))
                .map(page -> page.address()).sorted().toList();

        List<String> different = new ArrayList<>();
        for (WebAddress address : addresses) {
            HttpResponse<byte[]> answer = visitor.send(request(address.encoded()).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || !java.util.Arrays.equals(answer.body(), Files.readAllBytes(out.resolve(address.file())))) {
                different.add(address + " " + answer.statusCode());
            }
        }

        assertThat(addresses).hasSizeGreaterThan(100);
        assertThat(different).isEmpty();
    }

    @Test
    void aSavedFileIsOnItsPageInItsListAndInItsFeedAtTheNextRequest() throws IOException, InterruptedException {
        List<String> before = bodies("/fr/actualites/atelier-premier-depot/", "/fr/actualites/", "/fr/actualites.atom");

        copy.replace("actualites/atelier-premier-depot.md", "title: .*", "title: Un titre tout neuf");
        List<String> after = bodies("/fr/actualites/atelier-premier-depot/", "/fr/actualites/", "/fr/actualites.atom");

        assertThat(before).noneMatch(body -> body.contains("Un titre tout neuf"));
        assertThat(after).allMatch(body -> body.contains("Un titre tout neuf"));
    }

    @Test
    void aListIsRightAsSoonAsTheSystemReportsTheFileEvenWhenNobodyAskedForItsPage() throws IOException, InterruptedException {
        body("/fr/actualites/");

        copy.replace("actualites/atelier-premier-depot.md", "title: .*", "title: Un titre tout neuf");
        String after = body("/fr/actualites/");
        for (Instant deadline = Instant.now().plusSeconds(5); !after.contains("Un titre tout neuf") && Instant.now().isBefore(deadline);) {
            after = body("/fr/actualites/");
        }

        assertThat(after).contains("Un titre tout neuf");
    }

    @Test
    void aNewFileHasAPageAtTheNextRequestAndADeletedOneHasNone() throws IOException, InterruptedException {
        int before = get("/fr/actualites/annonce/").statusCode();

        copy.write("actualites/annonce.md", "---\ntitle: Une annonce\ndate: 2026-11-20\n---\n\nTout est dit.\n");
        HttpResponse<String> written = get("/fr/actualites/annonce/");
        String list = body("/fr/actualites/");
        Files.delete(copy.root().resolve("actualites/annonce.md"));
        int deleted = get("/fr/actualites/annonce/").statusCode();
        String listAfter = body("/fr/actualites/");

        assertThat(before).isEqualTo(404);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.body()).contains("Tout est dit.");
        assertThat(list).contains("Une annonce");
        assertThat(deleted).isEqualTo(404);
        assertThat(listAfter).doesNotContain("Une annonce");
    }

    @Test
    void aNewFolderIsSeenWithAllThatItHolds() throws IOException, InterruptedException {
        body("/fr/");

        copy.write("ateliers/printemps/repair.md", "# Réparer ensemble\n\nVenez.\n");
        int status = get("/fr/ateliers/printemps/repair/").statusCode();
        copy.write("ateliers/printemps/coudre.md", "# Coudre ensemble\n\nVenez.\n");
        int later = get("/fr/ateliers/printemps/coudre/").statusCode();

        assertThat(List.of(status, later)).containsOnly(200);
    }

    @Test
    void aRenamedFileIsAtItsNewAddressOnly() throws IOException, InterruptedException {
        body("/fr/equipe/");

        Files.move(copy.root().resolve("equipe.md"), copy.root().resolve("agents.md"));
        int there = get("/fr/agents/").statusCode();
        int formerly = get("/fr/equipe/").statusCode();

        assertThat(List.of(there, formerly)).containsExactly(200, 404);
    }

    @Test
    void theOfficesNameIsOnEveryPageAsSoonAsTheSettingsSayIt() throws IOException, InterruptedException {
        List<String> before = bodies("/fr/mission/", "/fr/", "/fr/actualites/", "/fr/feed.atom");

        copy.replace("bicorne.yml", "fr: Bureau du logiciel libre.*", "fr: Bureau des communs");
        List<String> after = bodies("/fr/mission/", "/fr/", "/fr/actualites/", "/fr/feed.atom");

        assertThat(before).noneMatch(body -> body.contains("Bureau des communs"));
        assertThat(after).allMatch(body -> body.contains("Bureau des communs"));
    }

    @Test
    void aFileThatPagesDoNotReadIsGivenAsItIsNow() throws IOException, InterruptedException {
        body("/data/logiciels.csv");

        copy.write("data/logiciels.csv", "nom\nÉcale\n");

        assertThat(body("/data/logiciels.csv")).isEqualTo("nom\nÉcale\n");
    }

    @Test
    void whoHasThePageAlreadyIsToldSoUntilItChanges() throws IOException, InterruptedException {
        String etag = get("/fr/mission/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> same = get("/fr/mission/", "If-None-Match", etag);
        copy.replace("mission.md", "\\z", "\nUn dernier mot.\n");
        HttpResponse<String> changed = get("/fr/mission/", "If-None-Match", etag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).contains(etag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("Un dernier mot.");
    }

    @Test
    void aPageIsCompressedForWhoTakesItSoAndIsAnotherRepresentationThen() throws IOException, InterruptedException {
        HttpResponse<String> plain = get("/fr/mission/", "Accept-Encoding", "br, gzip;q=0");
        HttpResponse<byte[]> compressed = visitor.send(request("/fr/mission/").header("Accept-Encoding", "br, gzip").build(), HttpResponse.BodyHandlers.ofByteArray());

        String unpacked = new String(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(), StandardCharsets.UTF_8);
        HttpResponse<String> same = get("/fr/mission/", "Accept-Encoding", "gzip", "If-None-Match", compressed.headers().firstValue("ETag").orElseThrow());

        assertThat(unpacked).isEqualTo(plain.body());
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(compressed.headers().firstValue("ETag")).isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(same.statusCode()).isEqualTo(304);
    }

    @Test
    void headersAreThoseOfThePageWhenOnlyTheyAreAsked() throws IOException, InterruptedException {
        HttpResponse<String> page = get("/fr/mission/");

        HttpResponse<String> head = visitor.send(request("/fr/mission/").HEAD().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control", "Content-Security-Policy")) {
            assertThat(head.headers().firstValue(name)).as(name).isPresent().isEqualTo(page.headers().firstValue(name));
        }
    }

    @Test
    void whatIsNotThereIsA404ThatSaysWhatWasPerhapsMeant() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/fr/misson/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("href=\"/fr/mission/\">Notre mission</a>").contains("<html lang=\"fr\"");
    }

    @Test
    void whatIsNotThereInEnglishIsSaidInEnglish() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/en/misson/");

        assertThat(answer.body()).contains("<html lang=\"en\"").contains("href=\"/en/mission/\"");
    }

    @Test
    void onlyReadingIsAllowed() throws IOException, InterruptedException {
        HttpResponse<String> answer = visitor.send(request("/fr/").POST(HttpRequest.BodyPublishers.ofString("x")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void addressesThatMakeNoSenseAreBadRequests() throws IOException {
        List<String> answers = new ArrayList<>();
        for (String path : List.of("/%zz", "/%ff", "/a%00b", "/%2e%2e/%2e%2e/etc/passwd", "//", "/fr/%2e%2e/")) {
            answers.add(statusOfRaw(path));
        }

        assertThat(answers).containsOnly("HTTP/1.1 400");
    }

    @Test
    void formerAndCarelessAddressesLeadToThePage() throws IOException, InterruptedException {
        assertThat(location("/fr/mission")).contains("/fr/mission/");
        assertThat(location("/fr/mission?a=1")).contains("/fr/mission/?a=1");
        assertThat(location("/fr/mission/index.html")).contains("/fr/mission/");
        assertThat(location("/fr/mission.html")).contains("/fr/mission/");
        assertThat(location("/mission.md")).contains("/fr/mission/");
        assertThat(location("/mission/")).contains("/fr/mission/");
        assertThat(location("/mission")).contains("/fr/mission/");
        assertThat(location("/")).contains("/fr/");
        assertThat(location("/le-bureau/")).contains("/fr/mission/");
        assertThat(location("/le-bureau")).contains("/fr/mission/");
    }

    @Test
    void settingsAndHiddenFilesAreNeverGiven() throws IOException, InterruptedException {
        copy.write(".git/config", "[core]\n");
        copy.write("_drafts/secret.md", "# Secret\n");

        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of("/bicorne.yml", "/.git/config", "/_drafts/secret.md", "/fr/_drafts/secret/")) {
            statuses.add(get(path).statusCode());
        }

        assertThat(statuses).containsOnly(404);
    }

    private Optional<String> location(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(301);
        return answer.headers().firstValue("Location");
    }

    /** As no well-behaved client would send it. */
    private String statusOfRaw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, Math.min(12, answer.length()));
        }
    }

    private List<String> bodies(String... paths) throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (String path : paths) {
            bodies.add(body(path));
        }
        return bodies;
    }

    private String body(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.origin() + path));
    }
}
