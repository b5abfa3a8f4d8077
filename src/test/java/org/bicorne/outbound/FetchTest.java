package org.bicorne.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchTest {

    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Reaction> reactions = new ConcurrentHashMap<>();
    private HttpServer server;

    private interface Reaction {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            try (exchange) {
                reactions.getOrDefault(path, FetchTest::missing).to(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Each host of these tests is a first segment of the path on one loopback server. */
    private Outbound outbound(Map<String, Courtesy> courtesies) {
        return outbound(courtesies, host -> new InetAddress[] {InetAddress.getByName(host.equals("inside.example") ? "10.0.0.7" : "1.1.1.1")});
    }

    private Outbound outbound(Map<String, Courtesy> courtesies, Outbound.Names names) {
        Outbound.Manners manners = new Outbound.Manners("Bicorne (+office@example.org)", Duration.ofSeconds(1), false, Duration.ofMinutes(10), 100, courtesies);
        return new Outbound(manners, new Outbound.Surroundings(time, time, names,
                uri -> URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + uri.getHost() + uri.getRawPath()), new Random(1)));
    }

    private static void missing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
    }

    private static Reaction says(String text) {
        return exchange -> {
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    }

    private static Reaction status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    @Test
    void readsRobotsOnceADayAndPacesEachHost() {
        reactions.put("/a.example/file", says("hello"));
        try (Outbound outbound = outbound(Map.of())) {
            outbound.fetch(Request.file("https://a.example/file", 100));
            Answer second = outbound.fetch(Request.file("https://a.example/file", 100));
            time.pass(Duration.ofHours(25));
            outbound.fetch(Request.file("https://a.example/file", 100));

            assertThat(second).isInstanceOfSatisfying(Answer.Fetched.class, answer -> assertThat(answer.text()).isEqualTo("hello"));
            assertThat(asked).containsExactly("/a.example/robots.txt", "/a.example/file", "/a.example/file", "/a.example/robots.txt", "/a.example/file");
            assertThat(time.rested()).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void heedsRobotsUnlessTheOperatorSaysOtherwise() {
        reactions.put("/a.example/robots.txt", says("User-agent: *\nDisallow: /api/\nDisallow: /p*/x$\nCrawl-delay: 5\nUser-agent: bicorne\nDisallow: /secret\n"));
        reactions.put("/b.example/robots.txt", says("User-agent: *\nDisallow: /\n"));
        reactions.put("/b.example/file", says("b"));
        Courtesy waived = new Courtesy(Optional.empty(), true, Optional.empty());
        try (Outbound outbound = outbound(Map.of()); Outbound trusted = outbound(Map.of("b.example", waived))) {
            assertThat(outbound.fetch(Request.of("https://a.example/secret"))).isEqualTo(new Answer.Refused("robots"));
            assertThat(outbound.fetch(Request.file("https://b.example/file", 9))).isEqualTo(new Answer.Refused("robots"));
            assertThat(outbound.fetch(Request.of("https://b.example/file"))).isInstanceOf(Answer.Fetched.class);
            assertThat(trusted.fetch(Request.file("https://b.example/file", 9))).isInstanceOf(Answer.Fetched.class);
        }
    }

    @Test
    void tellsWhatDidNotChange() {
        reactions.put("/a.example/list", exchange -> {
            boolean isSame = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.sendResponseHeaders(isSame ? 304 : 200, -1);
        });
        try (Outbound outbound = outbound(Map.of())) {
            Answer first = outbound.fetch(Request.of("https://a.example/list"));
            Answer second = outbound.fetch(Request.of("https://a.example/list").unlessChanged(Optional.of("\"v1\""), Optional.empty()));

            assertThat(first).isInstanceOfSatisfying(Answer.Fetched.class, answer -> assertThat(answer.header("ETag")).contains("\"v1\""));
            assertThat(second).isEqualTo(new Answer.Unchanged());
        }
    }

    @Test
    void waitsWhenALimitIsNearAndGivesUpWhenItIsFar() {
        long soon = START.plusSeconds(300).getEpochSecond();
        reactions.put("/a.example/near", status(200, "X-RateLimit-Limit", "60", "X-RateLimit-Remaining", "6", "X-RateLimit-Reset", Long.toString(soon)));
        reactions.put("/b.example/far", status(429, "Retry-After", "3600"));
        try (Outbound outbound = outbound(Map.of())) {
            outbound.fetch(Request.of("https://a.example/near"));
            outbound.fetch(Request.of("https://a.example/near"));
            Instant after = time.instant();
            Answer far = outbound.fetch(Request.of("https://b.example/far"));

            assertThat(after).isEqualTo(Instant.ofEpochSecond(soon));
            assertThat(far).isInstanceOfSatisfying(Answer.Postponed.class, postponed -> assertThat(postponed.why()).isEqualTo("limit"));
            assertThat(asked.stream().filter("/b.example/far"::equals)).hasSize(1);
        }
    }

    @Test
    void triesAgainThenHoldsTheHostToBeOffline() {
        reactions.put("/a.example/broken", status(503));
        try (Outbound outbound = outbound(Map.of())) {
            Answer first = outbound.fetch(Request.of("https://a.example/broken"));
            outbound.fetch(Request.of("https://a.example/broken"));
            int before = outbound.requests();
            Answer third = outbound.fetch(Request.of("https://a.example/broken"));

            assertThat(first).isEqualTo(new Answer.Unreachable("503"));
            assertThat(third).isInstanceOfSatisfying(Answer.Postponed.class, postponed -> assertThat(postponed.why()).isEqualTo("offline"));
            assertThat(outbound.requests()).isEqualTo(before);
            assertThat(outbound.hosts()).hasEntrySatisfying("a.example", condition -> assertThat(condition.offlineSince()).isPresent());
        }
    }

    @Test
    void sendsATokenToItsHostAloneAndNeverUnencrypted() {
        List<String> shown = new CopyOnWriteArrayList<>();
        Reaction here = exchange -> {
            shown.add(exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            status(302, "Location", "https://b.example/there").to(exchange);
        };
        reactions.put("/a.example/here", here);
        reactions.put("/b.example/there", exchange -> {
            shown.add(exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(200, -1);
        });
        Courtesy known = new Courtesy(Optional.empty(), true, Optional.of(new Courtesy.Authorization("Authorization", "Bearer s3cret")));
        try (Outbound outbound = outbound(Map.of("a.example", known))) {
            outbound.fetch(Request.of("https://a.example/here"));
            outbound.fetch(Request.of("http://a.example/here"));
        }

        assertThat(shown).containsExactly("/a.example/here Bearer s3cret", "/b.example/there null", "/a.example/here null", "/b.example/there null");
        assertThat(known.toString()).doesNotContain("s3cret");
    }

    @Test
    void asksNoPrivateNetworkNotEvenByARedirect() {
        reactions.put("/a.example/inward", status(302, "Location", "https://inside.example/"));
        try (Outbound outbound = outbound(Map.of())) {
            assertThat(outbound.fetch(Request.of("https://inside.example/"))).isEqualTo(new Answer.Refused("private"));
            assertThat(outbound.fetch(Request.of("https://a.example/inward"))).isEqualTo(new Answer.Refused("private"));
            assertThat(outbound.fetch(Request.of("file:///etc/passwd"))).isEqualTo(new Answer.Refused("address"));
        }
        assertThat(asked).noneMatch(path -> path.startsWith("/inside"));
    }

    @Test
    void takesNoMoreThanItWants() throws IOException {
        byte[] bomb = packed(new byte[1_000_000]);
        reactions.put("/a.example/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });
        reactions.put("/a.example/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < 100; i++) {
                body.write(new byte[10_000]);
            }
        });
        try (Outbound outbound = outbound(Map.of())) {
            assertThat(outbound.fetch(Request.file("https://a.example/bomb", 10_000))).isEqualTo(new Answer.Unreachable("too-large"));
            assertThat(outbound.fetch(Request.file("https://a.example/large", 10_000))).isEqualTo(new Answer.Unreachable("too-large"));
            assertThat(outbound.fetch(Request.file("https://a.example/bomb", 1_000_000))).isInstanceOf(Answer.Fetched.class);
        }
    }

    @Test
    void sendsNoMoreThanItMay() {
        Outbound.Manners manners = new Outbound.Manners("Bicorne", Duration.ZERO, true, Duration.ZERO, 2, Map.of());
        try (Outbound outbound = new Outbound(manners, new Outbound.Surroundings(time, time, InetAddress::getAllByName, uri -> uri, new Random(1)))) {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";

            assertThat(outbound.fetch(Request.of(address))).isEqualTo(new Answer.Gone(404));
            assertThat(outbound.fetch(Request.of(address))).isEqualTo(new Answer.Postponed(START, "budget"));
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
