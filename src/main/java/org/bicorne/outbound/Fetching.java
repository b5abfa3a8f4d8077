package org.bicorne.outbound;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Fetches one address: asks robots.txt first, follows redirects, tries again what may be better in a moment, and says what became of it. */
final class Fetching {

    private static final Duration REQUEST_MAX = Duration.ofSeconds(30);
    private static final Duration FIRST_BREAK = Duration.ofSeconds(2);
    private static final Duration LIMIT_BREAK = Duration.ofSeconds(60);
    private static final int TRIES_MAX = 3;
    private static final int REDIRECTS_MAX = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Wire wire;
    private final String product;
    private final RandomGenerator random;

    Fetching(Wire wire, String product, RandomGenerator random) {
        this.wire = wire;
        this.product = product;
        this.random = random;
    }

    Answer fetch(Request request) {
        Optional<URI> asked = Guard.uri(request.address());
        if (asked.isEmpty()) {
            return new Answer.Refused("address");
        }
        URI current = asked.get();
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            Optional<Answer> barred = barred(current, request);
            if (barred.isPresent()) {
                return barred.get();
            }
            Wire.Reply reply = persistently(current, message(current, request, Wire.authority(current).equals(Wire.authority(asked.get()))));
            Optional<URI> next = reply instanceof Wire.Answered answered ? redirect(current, answered) : Optional.empty();
            if (next.isEmpty()) {
                return answer(current, reply);
            }
            if (current.getScheme().equalsIgnoreCase("https") && next.get().getScheme().equalsIgnoreCase("http")) {
                return new Answer.Refused("unencrypted");
            }
            current = next.get();
        }
        return new Answer.Unreachable("redirects");
    }

    private static Optional<URI> redirect(URI current, Wire.Answered answered) {
        Optional<String> location = REDIRECTS.contains(answered.status()) ? answered.headers().firstValue("location") : Optional.empty();
        try {
            return location.flatMap(where -> Guard.uri(current.resolve(where.replace(" ", "%20")).toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Validators and a body belong to the address that was asked; the token to the host that it was given for. */
    private Wire.Message message(URI uri, Request request, boolean isSameHost) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("Accept-Encoding", "gzip");
        if (isSameHost) {
            request.entityTag().ifPresent(tag -> headers.put("If-None-Match", tag));
            request.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        }
        boolean isEncrypted = uri.getScheme().equalsIgnoreCase("https");
        wire.courtesy(uri).authorization().filter(_ -> isEncrypted).ifPresent(known -> headers.put(known.header(), known.value()));
        Optional<String> body = isSameHost ? request.body() : Optional.empty();
        return new Wire.Message(body.isPresent() ? "POST" : "GET", headers, body, request.octetsMax(), false, REQUEST_MAX);
    }

    private Wire.Reply persistently(URI uri, Wire.Message message) {
        Wire.Reply reply = wire.send(uri, message);
        for (int tries = 1; tries < TRIES_MAX && mayBeBetterSoon(uri, reply, tries); tries++) {
            reply = wire.send(uri, message);
        }
        return reply;
    }

    private boolean mayBeBetterSoon(URI uri, Wire.Reply reply, int tries) {
        HostGate gate = wire.gate(uri);
        boolean isHopeful = switch (reply) {
            case Wire.Held _ -> false;
            case Wire.Failed(String why) -> !Set.of("private", "unknown-host", "too-large").contains(why);
            case Wire.Answered answered -> answered.status() >= 500 || isLimit(answered);
        };
        if (isHopeful && reply instanceof Wire.Answered answered && isLimit(answered)) {
            gate.holdBack(answered.headers().firstValue("retry-after").isPresent() ? Duration.ZERO : LIMIT_BREAK);
        } else if (isHopeful) {
            long most = FIRST_BREAK.toMillis() << (2 * (tries - 1));
            gate.holdBack(Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1)));
        }
        return isHopeful && gate.isWorthWaiting();
    }

    /** Too many requests: 429, or 403 as GitHub writes it, with a time to come back or nothing remaining. */
    private static boolean isLimit(Wire.Answered answered) {
        boolean isUsedUp = answered.headers().firstValue("x-ratelimit-remaining").filter("0"::equals).isPresent();
        return answered.status() == 429 || answered.status() == 403 && (isUsedUp || answered.headers().firstValue("retry-after").isPresent());
    }

    private Answer answer(URI uri, Wire.Reply reply) {
        return switch (reply) {
            case Wire.Held(Answer.Postponed until) -> until;
            case Wire.Failed(String why) -> why.equals("private") ? new Answer.Refused(why) : new Answer.Unreachable(why);
            case Wire.Answered answered when isLimit(answered) -> new Answer.Postponed(wire.gate(uri).nextAt(), "limit");
            case Wire.Answered(int status, HttpHeaders headers, byte[] body) -> switch (status) {
                case 200, 201, 202, 203 -> new Answer.Fetched(uri.toString(), flat(headers), body);
                case 204, 205 -> new Answer.Fetched(uri.toString(), flat(headers), new byte[0]);
                case 304 -> new Answer.Unchanged();
                case 404, 410 -> new Answer.Gone(status);
                case 451 -> new Answer.Withheld();
                default -> status >= 500 ? new Answer.Unreachable(Integer.toString(status)) : new Answer.Refused(Integer.toString(status));
            };
        };
    }

    private static Map<String, String> flat(HttpHeaders headers) {
        Map<String, String> flat = new HashMap<>();
        headers.map().forEach((name, values) -> flat.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
        return flat;
    }

    /** Whether robots.txt lets us; read once a day. Where it cannot be had for now, the page is not asked for either (RFC 9309, 2.3.1.4). */
    private Optional<Answer> barred(URI uri, Request request) {
        if (wire.courtesy(uri).ignoresRobots()) {
            return Optional.empty();
        }
        HostGate gate = wire.gate(uri);
        gate.lock.lock();
        try {
            if (gate.needsRobots()) {
                Optional<Answer> unread = readRobots(uri, gate);
                if (unread.isPresent()) {
                    return unread;
                }
            }
            String path = (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return gate.robots().allows(path, request.isForPrograms()) ? Optional.empty() : Optional.of(new Answer.Refused("robots"));
        } finally {
            gate.lock.unlock();
        }
    }

    private Optional<Answer> readRobots(URI uri, HostGate gate) {
        Wire.Message message = new Wire.Message("GET", Map.of("Accept", "text/plain,*/*;q=0.1"), Optional.empty(), Robots.OCTETS_MAX, true, REQUEST_MAX);
        URI current = uri.resolve("/robots.txt");
        for (int hops = 0; hops <= REDIRECTS_MAX; hops++) {
            Wire.Reply reply = persistently(current, message);
            Optional<URI> next = reply instanceof Wire.Answered answered ? redirect(current, answered) : Optional.empty();
            if (next.isPresent()) {
                current = next.get();
                continue;
            }
            if (reply instanceof Wire.Answered(int status, _, byte[] body) && status < 500 && status != 429) {
                gate.robots(status == 200 ? Robots.of(new String(body, StandardCharsets.UTF_8), product) : Robots.SILENT);
                return Optional.empty();
            }
            return Optional.of(answer(current, reply));
        }
        gate.robots(Robots.SILENT);
        return Optional.empty();
    }
}
