package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bicorne.outbound.Outbound;
import org.bicorne.publiccode.Judgement;
import org.bicorne.publiccode.PubliccodeExample;
import org.bicorne.publiccode.Result;
import org.bicorne.publiccode.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PubliccodeDeskTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001A\nxxxxxxxxxxxxxxxx".getBytes(StandardCharsets.ISO_8859_1);

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private HttpServer server;
    private Outbound outbound;
    private PubliccodeDesk desk;
    private String base = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        outbound = new Outbound(new Outbound.Manners("Bicorne", Duration.ofMillis(1), true), Clock.systemUTC());
        desk = new PubliccodeDesk(outbound);
    }

    @AfterEach
    void stop() {
        outbound.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] octets = files.get(exchange.getRequestURI().toString());
        exchange.getResponseHeaders().set("Content-Type", exchange.getRequestURI().toString().equals("/page") ? "text/html" : "application/octet-stream");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(octets == null ? 404 : 200, octets == null || isHead ? -1 : octets.length);
        if (octets != null && !isHead) {
            exchange.getResponseBody().write(octets);
        }
        exchange.close();
    }

    @Test
    void asksWhetherAddressesAnswer() {
        files.put("/group/app/info/refs?service=git-upload-pack", "001e# service=git-upload-pack\n".getBytes(StandardCharsets.UTF_8));
        files.put("/group/app", new byte[0]);
        files.put("/group/app/-/raw/HEAD/publiccode.yml", file("logo.png").getBytes(StandardCharsets.UTF_8));
        files.put("/group/app/-/raw/HEAD/logo.png", PNG);

        PubliccodeDesk.Brought brought = desk.bring(base + "/group/app").orElseThrow();

        assertThat(brought.address()).isEqualTo(base + "/group/app/-/raw/HEAD/publiccode.yml");
        assertThat(desk.judge(brought, true).results()).isEmpty();
    }

    @Test
    void saysWhichAddressesDoNot() {
        files.put("/publiccode.yml", (file("logo.png") + "landingURL: " + base + "/nothing\n").getBytes(StandardCharsets.UTF_8));
        files.put("/logo.png", new byte[] {1, 2, 3});

        Judgement judged = desk.judge(desk.bring(base + "/publiccode.yml").orElseThrow(), true);

        assertThat(judged.results()).extracting(Result::text).containsExactly("'" + base + "/group/app' not reachable: HTTP GET returned 404 for " + base + "/group/app; 200 was expected",
                "is not a valid code repository", "'" + base + "/nothing' not reachable: HTTP GET returned 404 for " + base + "/nothing; 200 was expected", "image: unknown format");
        assertThat(desk.judge(desk.bring(base + "/publiccode.yml").orElseThrow(), false).results()).isEmpty();
    }

    @Test
    void asksForAFileOfThisMachineToo() {
        byte[] file = file("logo.png").replace(base, "http://127.0.0.1:1").getBytes(StandardCharsets.UTF_8);

        assertThat(org.bicorne.publiccode.Judge.judge(file, desk.asking(Surroundings.NONE)).keys()).isEqualTo("E:url,E:url,E:logo");
    }

    @Test
    void bringsNeitherPagesNorWhatIsPrivate() {
        files.put("/page", "<html>".getBytes(StandardCharsets.UTF_8));
        try (Outbound strict = new Outbound(new Outbound.Manners("Bicorne", Duration.ofMillis(1), false), Clock.systemUTC())) {
            files.put("/publiccode.yml", file("logo.png").getBytes(StandardCharsets.UTF_8));

            assertThat(new PubliccodeDesk(strict).bring(base + "/publiccode.yml")).isEmpty();
            assertThat(new PubliccodeDesk(strict).bring("file:///etc/passwd")).isEmpty();
        }
        assertThat(desk.bring(base + "/page")).isEmpty();
    }

    @Test
    void knowsWhereForgesKeepFiles() {
        assertThat(PubliccodeDesk.candidates("https://github.com/etalab/app")).containsExactly("https://raw.githubusercontent.com/etalab/app/HEAD/publiccode.yml");
        assertThat(PubliccodeDesk.candidates("https://github.com/etalab/app.git")).containsExactly("https://raw.githubusercontent.com/etalab/app/HEAD/publiccode.yml");
        assertThat(PubliccodeDesk.candidates("https://github.com/etalab/app/blob/main/publiccode.yml")).containsExactly("https://raw.githubusercontent.com/etalab/app/main/publiccode.yml");
        assertThat(PubliccodeDesk.candidates("https://gitlab.example.org/a/b/-/blob/main/publiccode.yml?ref_type=heads"))
                .containsExactly("https://gitlab.example.org/a/b/-/raw/main/publiccode.yml?ref_type=heads");
        assertThat(PubliccodeDesk.candidates("https://gitlab.example.org/a/b/")).startsWith("https://gitlab.example.org/a/b/-/raw/HEAD/publiccode.yml");
    }

    private String file(String logo) {
        return PubliccodeExample.TEXT.replace("https://code.example.org/meridian", base + "/group/app") + "logo: " + logo + "\n";
    }
}
