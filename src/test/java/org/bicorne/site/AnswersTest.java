package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bicorne.jobs.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server answers over HTTP, header by header. */
class AnswersTest {

    private static final String TEXT = "0123456789";
    private static final String LONG_TEXT = "nom,licence\n" + "Écale,EUPL-1.2\n".repeat(500);

    @TempDir
    private Path temporary;

    private final HttpClient visitor = HttpClient.newHttpClient();
    private SmallOffice folder;
    private Office office;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        folder = new SmallOffice(Files.createDirectory(temporary.resolve("office"))).with("bicorne.yml", "url: https://office.example\n")
                .with("a.md", "# A\n\nText.\n").with("part.bin", TEXT).with("data/list.csv", LONG_TEXT).with("empty.bin", "").with("catalogue/gimp.yml", "name: GIMP\nlicence: GPL-3.0-or-later\n")
                .with("agenda/talk.md", "---\ntitle: A talk\nstart: 2026-10-01T10:00\nend: 2026-10-01T11:00\n---\n")
                .with("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        office = folder.open(Optional.empty(), false);
        office.shown();
        server = WebServer.start(office, new WebServer.Options("127.0.0.1", 0, temporary.resolve("state"), true, List.of(), false, Node.named("a")));
    }

    @AfterEach
    void stop() {
        server.close();
        office.close();
        visitor.close();
    }

    @ParameterizedTest
    @CsvSource({"/data/list.csv,true", "/catalogue.json,true", "/catalogue.json?q=a,true", "/data/sill.json,true", "/data/sill.tsv,true", "/agenda.ics,true", "/catalogue.ttl,true",
            "/a/,false", "/robots.txt,false", "/part.bin,false"})
    void letsProgramsInPagesOfOtherSitesReadData(String path, boolean isData) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEqualTo(isData ? Optional.of("*") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"GET,/a/,200", "GET,/part.bin,200", "GET,/data/list.csv,200", "GET,/robots.txt,200", "GET,/nowhere/,404", "GET,/a,301", "POST,/a/,405", "GET,/%zz,400",
            "TRACE,/a/,405", "GET,/health,200", "PUT,/health,405", "GET,/health/live,200", "GET,//,400", "HEAD,/a/,200", "BREW,/a/,405"})
    void everyAnswerIsSafeAndSetsNothingOnVisitors(String method, String path, int status) throws IOException, InterruptedException {
        get("/a/");

        List<String> answer = raw(method + " " + path + " HTTP/1.1");

        assertThat(answer.getFirst()).startsWith("HTTP/1.1 " + status);
        assertSafe(answer);
    }

    @Test
    void answersToConditionsAndToNonsenseAreSafeToo() throws IOException, InterruptedException {
        String etag = header(get("/a/"), "ETag");

        assertThat(raw("GET /a/ HTTP/1.1", "If-None-Match: " + etag)).first().asString().contains(" 304");
        assertSafe(raw("GET /a/ HTTP/1.1", "If-None-Match: " + etag));
        assertSafe(raw("GET /part.bin HTTP/1.1", "Range: bytes=1-2"));
        assertSafe(raw("GET /part.bin HTTP/1.1", "Range: bytes=99-"));
        assertSafe(raw("nonsense"));
        assertSafe(raw("GET / HTTP/7.0"));
        assertSafe(raw("GET /" + "a".repeat(3_000) + " HTTP/1.1"));
        assertSafe(raw("GET /a/ HTTP/1.1", "X-Long: " + "a".repeat(20_000)));
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException {
        assertThat(raw("GET /" + "a".repeat(3_000) + " HTTP/1.1")).first().asString().contains(" 414");
        assertThat(raw("GET /a/ HTTP/1.1", "X-Long: " + "a".repeat(20_000))).first().asString().contains(" 400");
        assertThat(raw("GET /a/ HTTP/1.1", "X: a\r\n".repeat(150) + "X: a")).first().asString().contains(" 400");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"X-Forwarded-Proto: https | true", "Forwarded: for=192.0.2.1;proto=https | true", "X-Forwarded-Proto: http | false", "X-A: b | false"})
    void browsersAreToldToStayWithHttpsOnlyWhenTheyCameByIt(String sent, boolean isTold) throws IOException {
        List<String> answer = raw("GET /a/ HTTP/1.1", sent);

        assertThat(answer.stream().anyMatch(line -> line.startsWith("Strict-Transport-Security: max-age="))).isEqualTo(isTold);
    }

    @Test
    void anOfficeWithoutHttpsTellsNobodyToUseIt() throws IOException, InterruptedException {
        folder.with("bicorne.yml", "url: http://office.example\n");
        get("/a/");

        assertThat(raw("GET /part.bin HTTP/1.1", "X-Forwarded-Proto: https")).noneMatch(line -> line.startsWith("Strict-Transport-Security"));
    }

    @Test
    void nobodyIsBelievedUnlessToldSo() throws IOException {
        try (WebServer open = WebServer.start(office, "127.0.0.1", 0, temporary.resolve("open"))) {
            assertThat(raw(open.port(), "GET /a/ HTTP/1.1", "X-Forwarded-Proto: https")).noneMatch(line -> line.startsWith("Strict-Transport-Security"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bytes=2-4 | 234 | bytes 2-4/10", "bytes=7- | 789 | bytes 7-9/10", "bytes=-2 | 89 | bytes 8-9/10", "bytes=0-99 | 0123456789 | bytes 0-9/10"})
    void aPartOfAFileIsGiven(String range, String part, String of) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/part.bin", "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        assertThat(header(answer, "Content-Range")).isEqualTo(of);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(part.length()));
        assertThat(header(answer, "ETag")).isEqualTo(header(get("/part.bin"), "ETag"));
    }

    @Test
    void aPartOfAPageIsAPartOfTheBytesAsTheyAreCoded() throws IOException, InterruptedException {
        byte[] whole = visitor.send(request("/data/list.csv", "Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray()).body();
        HttpResponse<byte[]> part = visitor.send(request("/data/list.csv", "Accept-Encoding", "gzip", "Range", "bytes=10-19"), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, 20));
        assertThat(get("/a/", "Range", "bytes=0-14").body()).isEqualTo("<!doctype html>");
    }

    @Test
    void severalPartsOrNonsenseGetTheWhole() throws IOException, InterruptedException {
        assertThat(get("/part.bin", "Range", "bytes=0-1,4-5").body()).isEqualTo(TEXT);
        assertThat(get("/part.bin", "Range", "pages=1-2").body()).isEqualTo(TEXT);
        assertThat(header(get("/part.bin"), "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aPartThatIsNotThereIsSaidSo() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/part.bin", "Range", "bytes=10-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */10");
        assertThat(header(get("/empty.bin", "Range", "bytes=0-"), "Content-Range")).isEqualTo("bytes */0");
        assertThat(get("/empty.bin").body()).isEmpty();
    }

    @Test
    void aPartContinuesTheSameBytesOnly() throws IOException, InterruptedException {
        String etag = header(get("/part.bin"), "ETag");

        assertThat(get("/part.bin", "Range", "bytes=5-", "If-Range", etag).body()).isEqualTo("56789");
        assertThat(get("/part.bin", "Range", "bytes=5-", "If-Range", "W/" + etag).body()).isEqualTo(TEXT);
        assertThat(get("/part.bin", "Range", "bytes=5-", "If-Range", "\"other\"").body()).isEqualTo(TEXT);
        assertThat(get("/part.bin", "Range", "bytes=5-", "If-Range", "Sun, 22 Nov 2026 20:00:00 GMT").body()).isEqualTo(TEXT);
        assertThat(get("/part.bin", "Range", "bytes=5-", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void conditionsAreReadAsTheyAreWritten() throws IOException, InterruptedException {
        String etag = header(get("/part.bin"), "ETag");

        assertThat(get("/part.bin", "If-None-Match", "\"x\", W/" + etag).statusCode()).isEqualTo(304);
        assertThat(get("/part.bin", "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(get("/part.bin", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        assertThat(get("/part.bin", "If-Match", "\"x\"").statusCode()).isEqualTo(412);
        assertThat(get("/part.bin", "If-Modified-Since", "Sun, 22 Nov 2090 20:00:00 GMT").statusCode()).isEqualTo(200);
        assertThat(get("/nowhere/", "If-None-Match", "*").statusCode()).isEqualTo(404);
    }

    @Test
    void aTextOfTheFolderIsCompressedAsPagesAre() throws IOException, InterruptedException {
        HttpResponse<byte[]> compressed = visitor.send(request("/data/list.csv", "Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body().length).isLessThan(LONG_TEXT.length() / 5);
        assertThat(get("/data/list.csv").body()).isEqualTo(LONG_TEXT);
        assertThat(compressed.headers().firstValue("ETag")).isNotEqualTo(get("/data/list.csv").headers().firstValue("ETag"));
    }

    @Test
    void headersOfAFileAreGivenWithoutIt() throws IOException {
        List<String> answer = raw("HEAD /part.bin HTTP/1.1", "Range: bytes=2-4");

        assertThat(answer).first().asString().contains(" 200");
        assertThat(answer).contains("Content-Length: 10").last().asString().isEmpty();
    }

    @Test
    void healthIsToldInWordsAndToPrograms() throws IOException, InterruptedException {
        get("/a/");
        HttpResponse<String> plain = get("/health");
        HttpResponse<String> json = get("/health", "Accept", "application/json");

        assertThat(plain.body()).matches("ready\npages \\d+\nread \\d+ s ago\n");
        assertThat(json.body()).matches("\\{\"status\":\"ready\",\"pages\":\\d+,\"readSecondsAgo\":\\d+}\n");
        assertThat(header(json, "Content-Type")).isEqualTo("application/json");
        assertThat(header(plain, "Cache-Control")).isEqualTo("no-store");
        assertThat(get("/health/live").body()).isEqualTo("alive\n");
    }

    @Test
    void anOfficeWhoseFolderIsGoneIsNotReadyButAlive() throws IOException, InterruptedException {
        get("/a/");
        Files.move(folder.folder(), temporary.resolve("elsewhere"));

        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).isEqualTo("failing\n");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/a/,same-origin", "/data/list.csv,cross-origin", "/part.bin,same-origin", "/nowhere/,same-origin", "/drawing.svg,cross-origin", "/feed.atom,cross-origin",
            "/feed.json,cross-origin"})
    void otherSitesMayShowImagesAndReadDataOnly(String path, String policy) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        HttpResponse<String> known = get(path, "If-None-Match", header(answer, "ETag"));

        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly(policy);
        assertThat(known.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly(policy);
    }

    private static void assertSafe(List<String> answer) {
        assertThat(answer).contains("X-Content-Type-Options: nosniff");
        for (String header : List.of("Content-Security-Policy: default-src 'none'", "Referrer-Policy: ", "Permissions-Policy: ", "Cross-Origin-Opener-Policy: ")) {
            assertThat(answer).as(answer.getFirst()).filteredOn(line -> line.startsWith(header)).hasSize(1);
        }
        assertThat(answer).noneMatch(line -> line.matches("(?i)(set-cookie|server|x-powered-by|strict-transport-security):.*"))
                .noneMatch(line -> line.contains("Tomcat"));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return visitor.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The lines of an answer, to what no well-behaved client would send. */
    private List<String> raw(String... lines) throws IOException {
        return raw(server.port(), lines);
    }

    private static List<String> raw(int port, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().toList();
        }
    }
}
