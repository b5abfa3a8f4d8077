package org.bicorne.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks other servers, one request at a time for each host, slowly, with limits on everything. Source: spec inventory.md, 3.5. */
public final class Outbound implements AutoCloseable {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration REQUEST_MAX = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER_MAX = Duration.ofSeconds(20);
    private static final int REDIRECTS_MAX = 5;
    private static final int BODY_OCTETS_MAX = 16_384;
    private static final Set<Integer> FOR_PEOPLE = Set.of(401, 402, 403, 405, 406, 429, 451, 999);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Manners manners;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT_MAX).followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /**
     * How to behave.
     *
     * @param userAgent who asks, with an address where they can be reached
     * @param pace the least time between two requests to one host
     * @param mayAskThisMachine whether private addresses are asked too: for tests
     */
    public record Manners(String userAgent, Duration pace, boolean mayAskThisMachine) {}

    /** What is known of a host while the program runs; its lock lets one request through at a time. */
    private static final class Host {
        private Instant nextAt = Instant.EPOCH;
    }

    public Outbound(Manners manners, Clock clock) {
        this.manners = manners;
        this.clock = clock;
    }

    /** Whether something is at this address, following redirects; never fails. */
    public Outcome look(String address) {
        String current = address;
        boolean isPermanent = true;
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            Optional<URI> uri = uri(current);
            if (uri.isEmpty()) {
                return new Outcome.Unreachable("address");
            }
            switch (ask(uri.get())) {
                case Failed(String why) -> {
                    return new Outcome.Unreachable(why);
                }
                case Answered(int status, Optional<String> location) when REDIRECTS.contains(status) && location.isPresent() -> {
                    isPermanent &= PERMANENT.contains(status);
                    current = uri.get().resolve(location.get().replace(" ", "%20")).toString();
                }
                case Answered(int status, _) -> {
                    return outcome(status, current.equals(address) || !isPermanent ? Optional.empty() : Optional.of(current));
                }
            }
        }
        return new Outcome.Unreachable("redirects");
    }

    private static Outcome outcome(int status, Optional<String> moved) {
        if (status < 400) {
            return moved.<Outcome>map(Outcome.Moved::new).orElseGet(Outcome.Alive::new);
        }
        if (FOR_PEOPLE.contains(status)) {
            return new Outcome.Refused(status);
        }
        return status >= 500 ? new Outcome.Unreachable(Integer.toString(status)) : new Outcome.Gone(status);
    }

    /** Without its fragment; only the web, only with a host. */
    private static Optional<URI> uri(String address) {
        try {
            int hash = address.indexOf('#');
            URI uri = URI.create(hash < 0 ? address : address.substring(0, hash));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return isWeb ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private sealed interface Reply {}

    private record Answered(int status, Optional<String> location) implements Reply {}

    private record Failed(String why) implements Reply {}

    /** HEAD first; servers that do not know it are asked with GET. One more try where a server says when to come back. */
    private Reply ask(URI uri) {
        Optional<String> refusal = refusal(uri.getHost());
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        Host host = hosts.computeIfAbsent(uri.getAuthority().toLowerCase(Locale.ROOT), _ -> new Host());
        synchronized (host) {
            Reply head = send(host, uri, "HEAD");
            boolean isClear = head instanceof Answered(int status, _) && (status < 400 || status == 410);
            return isClear ? head : send(host, uri, "GET");
        }
    }

    private Reply send(Host host, URI uri, String method) {
        try {
            rest(host);
            HttpRequest request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).timeout(REQUEST_MAX)
                    .header("User-Agent", manners.userAgent()).header("Accept", "text/html,*/*;q=0.5").build();
            HttpResponse<InputStream> response = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .get(REQUEST_MAX.toMillis(), TimeUnit.MILLISECONDS);
            try (InputStream body = response.body()) {
                body.readNBytes(method.equals("HEAD") ? 0 : BODY_OCTETS_MAX);
            }
            host.nextAt = clock.instant().plus(pause(response));
            return new Answered(response.statusCode(), response.headers().firstValue("location"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("interrupted");
        } catch (TimeoutException e) {
            return new Failed("timeout");
        } catch (ExecutionException e) {
            return new Failed(e.getCause() == null ? "connection" : e.getCause().getClass().getSimpleName());
        } catch (IOException | IllegalArgumentException e) {
            return new Failed(e.getClass().getSimpleName());
        }
    }

    private void rest(Host host) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), host.nextAt);
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
    }

    private Duration pause(HttpResponse<?> response) {
        Duration asked = response.headers().firstValue("retry-after").map(value -> RetryAfter.of(value, clock.instant())).orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : asked;
        return bounded.compareTo(manners.pace()) > 0 ? bounded : manners.pace();
    }

    /** Why a host is not asked: its name leads nowhere, or into a network that is nobody's business (RFC 6890). */
    private Optional<String> refusal(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host.replace("[", "").replace("]", ""))) {
                if (!manners.mayAskThisMachine() && isPrivate(address)) {
                    return Optional.of("private");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("unknown-host");
        }
    }

    static boolean isPrivate(InetAddress address) {
        byte[] octets = address.getAddress();
        int first = octets[0] & 0xff;
        int second = octets[1] & 0xff;
        boolean isSpecial4 = octets.length == 4 && (first == 0 || first >= 224 || first == 100 && second >= 64 && second < 128
                || first == 198 && (second == 18 || second == 19) || first == 192 && second == 0 && octets[2] == 0);
        boolean isSpecial6 = octets.length == 16 && ((first & 0xfe) == 0xfc || first == 0 && second == 0x64 || first == 0x20 && second == 0x02);
        return isSpecial4 || isSpecial6 || address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
