package org.bicorne.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bicorne.kernel.InvalidValue;

/**
 * A service that whoever runs the office runs too, at an address of the command line, never of a file: private addresses are expected, and no pace is
 * kept. Time and size have limits all the same, and redirects are not followed.
 */
public final class OwnService implements AutoCloseable {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration REPLY_MAX = Duration.ofSeconds(60);
    private static final long REPLY_OCTETS_MAX = 64L << 20;

    private final URI base;
    private final Optional<String> authorization;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    /** What it answered. */
    public record Reply(int status, String body) {}

    /** @param address {@code https://host:port} with a path where it has one; {@code name:password@} before the host goes into a header */
    public OwnService(String address) {
        URI uri = uri(address);
        String path = Optional.ofNullable(uri.getRawPath()).orElse("").replaceAll("/+$", "");
        this.base = URI.create(uri.getScheme() + "://" + (uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort()) + path);
        this.authorization = Optional.ofNullable(uri.getUserInfo())
                .map(user -> "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }

    private static URI uri(String address) {
        try {
            URI uri = new URI(address);
            if (!("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) || uri.getHost() == null) {
                throw new InvalidValue("address", withoutPassword(address));
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new InvalidValue("address", withoutPassword(address));
        }
    }

    private static String withoutPassword(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The address without what is secret in it. */
    public String address() {
        return base.toString();
    }

    /**
     * Asks once.
     *
     * @param path from the address on, encoded
     * @param mediaType of what is sent
     * @param sent empty for nothing
     * @throws IOException when it does not answer in time, or more than it may
     */
    public Reply ask(String method, String path, String mediaType, byte[] sent) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(REPLY_MAX).header("Accept", "application/json")
                .method(method, sent.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(sent));
        authorization.ifPresent(value -> request.header("Authorization", value));
        if (sent.length > 0) {
            request.header("Content-Type", mediaType);
        }
        var handler = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), REPLY_OCTETS_MAX);
        var response = client.sendAsync(request.build(), handler);
        try {
            HttpResponse<String> answered = response.get(REPLY_MAX.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(answered.statusCode(), answered.body());
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException(address() + " does not answer within " + REPLY_MAX.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(address() + " does not answer: " + (e.getCause() == null ? e : e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + address(), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
