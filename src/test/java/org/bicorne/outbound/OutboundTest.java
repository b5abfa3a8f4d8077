package org.bicorne.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Outbound outbound;
    private String base = "";

    @TempDir
    Path state;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        outbound = new Outbound(new Outbound.Manners("Bicorne (+office@example.org)", Duration.ofMillis(1), true), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        outbound.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + " " + exchange.getRequestHeaders().getFirst("User-Agent"));
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        int status = switch (path) {
            case "/alive" -> 200;
            case "/no-head" -> isHead ? 405 : 200;
            case "/forbidden" -> 403;
            case "/busy" -> 429;
            case "/broken" -> 500;
            case "/for-good", "/loop", "/inward" -> 301;
            case "/for-now" -> 302;
            default -> 404;
        };
        String location = switch (path) {
            case "/loop" -> "/loop";
            case "/inward" -> "ftp://10.0.0.1/";
            default -> "/alive";
        };
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void tellsWhatIsThereFromWhatIsGone() {
        assertThat(outbound.look(base + "/alive#part")).isEqualTo(new Outcome.Alive());
        assertThat(outbound.look(base + "/nothing")).isEqualTo(new Outcome.Gone(404));
        assertThat(outbound.look(base + "/broken")).isEqualTo(new Outcome.Unreachable("500"));
        assertThat(outbound.look("http://127.0.0.1:1/")).isInstanceOf(Outcome.Unreachable.class);
        assertThat(outbound.look("http://nobody.invalid/")).isEqualTo(new Outcome.Unreachable("unknown-host"));
        assertThat(outbound.look("not an address")).isEqualTo(new Outcome.Unreachable("address"));
    }

    @Test
    void takesNoServerThatRefusesProgramsForADeadOne() {
        assertThat(outbound.look(base + "/forbidden")).isEqualTo(new Outcome.Refused(403));
        assertThat(outbound.look(base + "/busy")).isEqualTo(new Outcome.Refused(429));
    }

    @Test
    void asksWithHeadThenWithGetAndSaysWhoItIs() {
        assertThat(outbound.look(base + "/no-head")).isEqualTo(new Outcome.Alive());

        assertThat(asked).containsExactly("HEAD /no-head Bicorne (+office@example.org)", "GET /no-head Bicorne (+office@example.org)");
    }

    @Test
    void followsRedirectsAndRemembersOnlyThoseForGood() {
        assertThat(outbound.look(base + "/for-good")).isEqualTo(new Outcome.Moved(base + "/alive"));
        assertThat(outbound.look(base + "/for-now")).isEqualTo(new Outcome.Alive());
        assertThat(outbound.look(base + "/loop")).isEqualTo(new Outcome.Unreachable("redirects"));
        assertThat(outbound.look(base + "/inward")).isEqualTo(new Outcome.Unreachable("address"));
    }

    @Test
    void asksNoPrivateAddress() {
        try (Outbound strict = new Outbound(new Outbound.Manners("Bicorne", Duration.ZERO, false), Clock.systemUTC())) {
            assertThat(strict.look(base + "/alive")).isEqualTo(new Outcome.Unreachable("private"));
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
            "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1"})
    void knowsPrivateAddresses(String address) throws UnknownHostException {
        assertThat(Guard.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "193.0.6.139", "2001:67c:2e8:22::c100:68b"})
    void knowsPublicAddresses(String address) throws UnknownHostException {
        assertThat(Guard.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void remembersClearAnswersForSomeDays() throws IOException {
        Instant day = Instant.parse("2026-11-22T10:00:00Z");
        Path file = state.resolve("links.tsv");
        Remembered first = new Remembered(file, Clock.fixed(day, ZoneOffset.UTC));
        first.keep("https://a.example/", new Outcome.Alive());
        first.keep("https://b.example/", new Outcome.Moved("https://c.example/"));
        first.keep("https://d.example/", new Outcome.Gone(410));
        first.keep("https://e.example/", new Outcome.Unreachable("timeout"));
        first.write();

        Remembered soon = new Remembered(file, Clock.fixed(day.plus(Duration.ofDays(2)), ZoneOffset.UTC));
        Remembered late = new Remembered(file, Clock.fixed(day.plus(Duration.ofDays(4)), ZoneOffset.UTC));

        assertThat(soon.of("https://a.example/")).contains(new Outcome.Alive());
        assertThat(soon.of("https://b.example/")).contains(new Outcome.Moved("https://c.example/"));
        assertThat(soon.of("https://d.example/")).contains(new Outcome.Gone(410));
        assertThat(soon.of("https://e.example/")).isEqualTo(Optional.empty());
        assertThat(late.of("https://a.example/")).isEqualTo(Optional.empty());
    }
}
