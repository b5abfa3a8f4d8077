package org.bicorne.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Serves the sample pages and the assets to a browser, with the headers that they have in earnest. */
final class SampleServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Samples.Page> pages = Samples.pages();

    private SampleServer(HttpServer server) {
        this.server = server;
        Assets.all().forEach(asset -> assets.put(asset.path(), asset));
        Samples.site(false).theme().assets().forEach(asset -> assets.put(asset.path(), asset));
        Theme.DEFAULT.assets().forEach(asset -> assets.put(asset.path(), asset));
    }

    static SampleServer start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SampleServer server = new SampleServer(http);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    String address(String name) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/" + name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Asset asset = assets.get(path);
        Samples.Page page = pages.get(path.substring(1));
        if (asset != null) {
            send(exchange, 200, asset.mediaType(), asset.content());
        } else if (page != null) {
            SecurityHeaders.forPages(Set.of("video.example.org")).forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            send(exchange, 200, "text/html; charset=utf-8", page.render());
        } else {
            send(exchange, 404, "text/plain; charset=utf-8", new byte[] {'?'});
        }
    }

    private static void send(HttpExchange exchange, int status, String mediaType, byte[] content) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
