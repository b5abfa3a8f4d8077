package org.bicorne.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends one request: guarded, in its turn, with an end in time and size. What several of them mean is for others to say. */
final class Wire implements AutoCloseable {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private final Outbound.Manners manners;
    private final Outbound.Surroundings around;
    private final Guard guard;
    private Optional<HttpClient> client = Optional.empty();
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();

    sealed interface Reply {}

    record Answered(int status, HttpHeaders headers, byte[] body) implements Reply {}

    record Failed(String why) implements Reply {}

    record Held(Answer.Postponed until) implements Reply {}

    /**
     * One message.
     *
     * @param isCut whether the beginning of a large answer is enough
     */
    record Message(String method, Map<String, String> headers, Optional<String> body, int octetsMax, boolean isCut, Duration max) {}

    Wire(Outbound.Manners manners, Outbound.Surroundings around) {
        this.manners = manners;
        this.around = around;
        this.guard = new Guard(manners.mayAskThisMachine(), around.names());
    }

    static String authority(URI uri) {
        return uri.getAuthority().toLowerCase(Locale.ROOT);
    }

    Courtesy courtesy(URI uri) {
        return manners.courtesies().getOrDefault(authority(uri), Courtesy.USUAL);
    }

    HostGate gate(URI uri) {
        return gates.computeIfAbsent(authority(uri), _ -> new HostGate(courtesy(uri).pace().orElse(manners.pace()), manners.patience(), around.clock(), around.waiting()));
    }

    Map<String, HostGate> gates() {
        return Map.copyOf(gates);
    }

    int requests() {
        return requests.get();
    }

    Reply send(URI uri, Message message) {
        Optional<String> refusal = guard.refusal(uri.getHost());
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        HostGate gate = gate(uri);
        gate.lock.lock();
        try {
            Optional<Answer.Postponed> held = requests.get() >= manners.requestsMax()
                    ? Optional.of(new Answer.Postponed(around.clock().instant(), "budget")) : gate.enter();
            if (held.isPresent()) {
                return new Held(held.get());
            }
            requests.incrementAndGet();
            Reply reply = exchange(uri, message);
            switch (reply) {
                case Answered(int status, HttpHeaders headers, _) -> gate.answered(status, headers);
                case Failed(String why) -> gate.failed(why);
                case Held _ -> throw new IllegalStateException(uri + " was held after it was sent");
            }
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Held(new Answer.Postponed(around.clock().instant(), "interrupted"));
        } finally {
            gate.lock.unlock();
        }
    }

    private Reply exchange(URI uri, Message message) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming = new CompletableFuture<>();
        try {
            HttpRequest.BodyPublisher body = message.body().map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody);
            HttpRequest.Builder request = HttpRequest.newBuilder(around.route().apply(uri)).method(message.method(), body).timeout(message.max())
                    .header("User-Agent", manners.userAgent());
            message.headers().forEach(request::header);
            coming = client().sendAsync(request.build(), _ -> new BoundedBody(message.octetsMax(), message.isCut()));
            HttpResponse<byte[]> response = coming.get(message.max().toMillis(), TimeUnit.MILLISECONDS);
            Optional<String> encoding = message.isCut() ? Optional.empty() : response.headers().firstValue("content-encoding");
            return new Answered(response.statusCode(), response.headers(), BoundedBody.unpacked(response.body(), encoding, message.octetsMax()));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Failed("timeout");
        } catch (ExecutionException e) {
            return new Failed(e.getCause() == null ? "connection" : why(e.getCause()));
        } catch (IOException | IllegalArgumentException e) {
            return new Failed(why(e));
        }
    }

    private static String why(Throwable error) {
        return error instanceof BoundedBody.TooLarge ? "too-large" : error.getClass().getSimpleName();
    }

    @Override
    public synchronized void close() {
        client.ifPresent(HttpClient::shutdownNow);
        client.ifPresent(HttpClient::close);
    }

    /** Made with the first request: to read the certificates that the system trusts takes a tenth of a second. */
    private synchronized HttpClient client() {
        if (client.isEmpty()) {
            client = Optional.of(HttpClient.newBuilder().connectTimeout(CONNECT_MAX).followRedirects(HttpClient.Redirect.NEVER).build());
        }
        return client.orElseThrow();
    }
}
