package org.bicorne.inventory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.bicorne.forges.ForgeKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Forges on loopback that serve the inventory of 2021 through the interfaces of GitHub, GitLab and Gitea, with their pages, entity tags and limits, and
 * with faults when asked for. The first segment of a path is the host that is meant.
 */
final class ReplayedForges implements AutoCloseable {

    /** They keep to themselves how many projects they have, as large instances do. */
    private static final Set<String> GIANTS = Set.of("gitlab.com", "framagit.org");
    private static final String LICENCE = "Permission is hereby granted, free of charge, to any person obtaining a copy … The above copyright notice and this permission notice";

    final Map<String, AtomicInteger> requests = new TreeMap<>();
    final AtomicInteger overTheLimit = new AtomicInteger();
    final AtomicInteger faults = new AtomicInteger();

    /** The most requests that one host had before it at once, while answers took their time. */
    final AtomicInteger atOnceMax = new AtomicInteger();
    private final Map<String, AtomicInteger> byHost = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final ReplayedInventory inventory;
    private final Clock clock;
    private final HttpServer server;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final Map<String, ForgeKind> kinds = new HashMap<>();
    private final Random random = new Random(2021);
    private volatile double faultRate;
    private volatile Duration slowness = Duration.ZERO;

    /** Requests of one host in its current hour or minute. */
    private static final class Window {
        private Instant begunAt = Instant.EPOCH;
        private int count;
    }

    private record Reply(int status, String body, Map<String, String> headers) {}

    static {
        // Else each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    ReplayedForges(ReplayedInventory inventory, Clock clock) throws IOException {
        this.inventory = inventory;
        this.clock = clock;
        inventory.accounts.values().forEach(account -> kinds.put(account.host(), account.kind()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    URI route(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("http://127.0.0.1:" + port() + "/" + uri.getHost() + uri.getRawPath() + query);
    }

    void breakDown(double rate) {
        faultRate = rate;
    }

    /** How long each answer takes. */
    void slowDown(Duration each) {
        slowness = each;
    }

    int port() {
        return server.getAddress().getPort();
    }

    int requests(String... kindsOfThem) {
        synchronized (requests) {
            return requests.entrySet().stream().filter(entry -> kindsOfThem.length == 0 || Set.of(kindsOfThem).contains(entry.getKey()))
                    .mapToInt(entry -> entry.getValue().get()).sum();
        }
    }

    int requestsTo(String host) {
        return byHost.getOrDefault(host, new AtomicInteger()).get();
    }

    void forget() {
        byHost.clear();
        synchronized (requests) {
            requests.clear();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (slowness.isZero()) {
            answer(exchange);
        } else {
            String host = exchange.getRequestURI().getRawPath().split("/", 3)[1];
            AtomicInteger here = atOnce.computeIfAbsent(host, _ -> new AtomicInteger());
            atOnceMax.accumulateAndGet(here.incrementAndGet(), Math::max);
            var _ = later.schedule(() -> {
                here.decrementAndGet();
                answer(exchange);
                return true;
            }, slowness.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getRawPath().substring(1).split("/", 2);
            String path = parts.length < 2 ? "" : parts[1];
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            String fault = fault(path);
            byHost.computeIfAbsent(parts[0], _ -> new AtomicInteger()).incrementAndGet();
            Reply reply = switch (fault) {
                case "broken" -> new Reply(500, "oops", Map.of());
                case "redirect" -> new Reply(302, "", Map.of("Location", "https://" + parts[0] + "/" + path + "?"
                        + String.valueOf(exchange.getRequestURI().getRawQuery()) + "&again=1"));
                default -> limited(parts[0], path, query);
            };
            send(exchange, reply, fault.equals("truncated"));
        }
    }

    private synchronized String fault(String path) {
        if (path.equals("robots.txt") || random.nextDouble() >= faultRate) {
            return "";
        }
        faults.incrementAndGet();
        return List.of("broken", "truncated", "redirect").get(random.nextInt(3));
    }

    private void send(HttpExchange exchange, Reply reply, boolean isTruncated) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        String tag = "W/\"" + Integer.toHexString(reply.body().hashCode()) + "\"";
        boolean isSame = reply.status() == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.status() == 200) {
            exchange.getResponseHeaders().set("ETag", tag);
        }
        boolean isEmpty = isSame || body.length == 0;
        exchange.sendResponseHeaders(isSame ? 304 : reply.status(), isEmpty ? -1 : body.length);
        if (!isEmpty) {
            exchange.getResponseBody().write(body, 0, isTruncated ? body.length / 2 : body.length);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private void count(String kind) {
        synchronized (requests) {
            requests.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** 5,000 an hour as GitHub gives with a token, 600 a minute as GitLab does; Gitea has no limit of its own. */
    private Reply limited(String host, String path, Map<String, String> query) {
        boolean isGitHub = host.equals("api.github.com");
        if (path.equals("robots.txt") || !isGitHub && kinds.get(host) != ForgeKind.GITLAB) {
            return reply(host, path, query);
        }
        int limit = isGitHub ? 5_000 : 600;
        int seconds = isGitHub ? 3_600 : 60;
        Window window = windows.computeIfAbsent(host, _ -> new Window());
        Map<String, String> headers = new HashMap<>();
        synchronized (window) {
            Instant now = clock.instant();
            if (!now.isBefore(window.begunAt.plusSeconds(seconds))) {
                window.begunAt = now;
                window.count = 0;
            }
            window.count++;
            String prefix = isGitHub ? "X-RateLimit-" : "RateLimit-";
            headers.put(prefix + "Limit", Integer.toString(limit));
            headers.put(prefix + "Remaining", Integer.toString(Math.max(0, limit - window.count)));
            headers.put(prefix + "Reset", Long.toString(window.begunAt.plusSeconds(seconds).getEpochSecond()));
            if (window.count > limit) {
                overTheLimit.incrementAndGet();
                return new Reply(429, "slow down", headers);
            }
        }
        Reply reply = reply(host, path, query);
        headers.putAll(reply.headers());
        return new Reply(reply.status(), reply.body(), headers);
    }

    private Reply reply(String host, String path, Map<String, String> query) {
        if (path.equals("robots.txt")) {
            count("robots");
            boolean isGitLab = kinds.get(host) == ForgeKind.GITLAB;
            return isGitLab ? new Reply(200, "User-Agent: *\nDisallow: /api/v*\n", Map.of()) : missing();
        }
        if (path.contains("/repos?") || path.matches("orgs/[^/]+/repos") || path.matches("users/[^/]+/repos")) {
            return gitHubList(path, query);
        }
        if (path.matches("api/v4/(?:projects|groups/[^/]+/projects|users/[^/]+/projects)")) {
            return gitLabList(host, path, query);
        }
        if (path.equals("api/v1/repos/search") || path.matches("api/v1/(?:orgs|users)/[^/]+/repos")) {
            return giteaList(host, path, query);
        }
        return inside(path);
    }

    private static Reply missing() {
        return new Reply(404, "{\"message\": \"Not Found\"}", Map.of());
    }

    private Reply gitHubList(String path, Map<String, String> query) {
        String login = path.split("/")[1].toLowerCase(Locale.ROOT);
        if (path.startsWith("users/") || !inventory.accounts.containsKey("github.com/" + login)) {
            return missing();
        }
        List<ReplayedRepository> all = newestFirst(inventory.of("github.com", login));
        return page("https://api.github.com/" + path, all, query, "per_page", ReplayedJson::gitHub, Map.of());
    }

    private static List<ReplayedRepository> newestFirst(List<ReplayedRepository> all) {
        return all.stream().sorted(Comparator.comparing((ReplayedRepository repository) -> repository.pushedAt).reversed().thenComparing(repository -> repository.id)).toList();
    }

    private Reply gitLabList(String host, String path, Map<String, String> query) {
        List<ReplayedRepository> all = inventory.of(host);
        String base = "https://" + host + "/" + path;
        if (path.equals("api/v4/projects") && "keyset".equals(query.get("pagination"))) {
            count("list");
            int after = Integer.parseInt(query.getOrDefault("id_after", "0"));
            List<ReplayedRepository> rest = all.stream().filter(repository -> repository.id > after).sorted(Comparator.comparingInt(repository -> repository.id)).toList();
            List<ReplayedRepository> page = rest.stream().limit(100).toList();
            String next = rest.size() <= 100 ? "" : "<" + base + "?visibility=public&pagination=keyset&order_by=id&sort=asc&per_page=100&id_after=" + page.getLast().id + ">; rel=\"next\"";
            return new Reply(200, array(page, ReplayedJson::gitLab), next.isEmpty() ? Map.of() : Map.of("Link", next));
        }
        if (path.equals("api/v4/projects")) {
            return page(base, newestFirst(all), query, "per_page", ReplayedJson::gitLab, GIANTS.contains(host) ? Map.of() : Map.of("X-Total", Integer.toString(all.size())));
        }
        String login = URLDecoder.decode(path.split("/")[3], StandardCharsets.UTF_8);
        if (path.startsWith("api/v4/users") || !inventory.accounts.containsKey(host + "/" + login.toLowerCase(Locale.ROOT))) {
            return missing();
        }
        return page(base, newestFirst(inventory.of(host, login)), query, "per_page", ReplayedJson::gitLab, Map.of());
    }

    private Reply giteaList(String host, String path, Map<String, String> query) {
        boolean isSearch = path.endsWith("search");
        List<ReplayedRepository> all = isSearch ? inventory.of(host) : inventory.of(host, path.split("/")[3]);
        List<ReplayedRepository> sorted = "updated".equals(query.get("sort")) ? newestFirst(all) : all;
        Reply reply = page("https://" + host + "/" + path, sorted, query, "limit", ReplayedJson::gitea, Map.of("X-Total-Count", Integer.toString(all.size())));
        return isSearch ? new Reply(reply.status(), "{\"ok\": true, \"data\": " + reply.body() + "}", reply.headers()) : reply;
    }

    private Reply page(String base, List<ReplayedRepository> all, Map<String, String> query, String sizeKey, Function<ReplayedRepository, JsonNode> json,
            Map<String, String> headers) {
        count("list");
        int size = Integer.parseInt(query.getOrDefault(sizeKey, "20"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        Map<String, String> more = new HashMap<>(headers);
        if (all.size() > page * size) {
            Map<String, String> next = new TreeMap<>(query);
            next.put("page", Integer.toString(page + 1));
            List<String> pairs = new ArrayList<>();
            next.forEach((name, value) -> pairs.add(name + "=" + value));
            more.put("Link", "<" + base + "?" + String.join("&", pairs) + ">; rel=\"next\", <" + base + "?page=99>; rel=\"last\"");
        }
        return new Reply(200, array(all.stream().skip((long) (page - 1) * size).limit(size).toList(), json), more);
    }

    private static String array(List<ReplayedRepository> page, Function<ReplayedRepository, JsonNode> json) {
        ArrayNode array = ReplayedJson.MAPPER.createArrayNode();
        page.forEach(repository -> array.add(json.apply(repository)));
        return array.toString();
    }

    /** Trees, files, releases and commits are the same everywhere. */
    private Reply inside(String path) {
        if (path.contains("/git/trees/")) {
            count("tree");
            return new Reply(200, "{\"sha\": \"t\", \"tree\": " + ReplayedJson.tree("path", "sha", "blob") + ", \"truncated\": false}", Map.of());
        }
        if (path.endsWith("/repository/tree") || path.endsWith("/contents")) {
            count("tree");
            return new Reply(200, ReplayedJson.tree(path.endsWith("/contents") ? "name" : "path", path.endsWith("/contents") ? "sha" : "id", "blob").toString(), Map.of());
        }
        if (path.endsWith("/releases") || path.endsWith("/commits")) {
            count("more");
            return new Reply(200, "[]", Map.of());
        }
        if (path.endsWith("/LICENSE") || path.contains("/LICENSE/raw") || path.contains("/raw/")) {
            count("file");
            return new Reply(200, LICENCE, Map.of());
        }
        count("other");
        return missing();
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
        workers.shutdownNow();
    }
}
