package org.bicorne.forges;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.forges.Forge.Known;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** How all adapters ask: an address in, JSON out, whatever happens told in one way. */
final class Api {

    /** More entries than any forge puts on one page. */
    private static final int ENTRIES_MAX = 1_000;
    private static final Pattern NEXT = Pattern.compile("<([^<>]{1,2000})>\\s*;[^,<]{0,200}?rel=\"?next\"?");

    private final String base;
    private final Map<String, String> headers;
    private final Function<Request, Answer> fetch;

    /** An answer read, with its headers. */
    record Document(JsonNode json, Map<String, String> headers) {}

    Api(String base, Map<String, String> headers, Function<Request, Answer> fetch) {
        this.base = base;
        this.headers = headers;
        this.fetch = fetch;
    }

    String at(String path) {
        return base + path;
    }

    /** Each segment of a path on its own. */
    static String segments(String path) {
        return String.join("/", java.util.Arrays.stream(path.split("/")).map(Api::encoded).toList());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
    }

    Told<Document> get(String address, Known known) {
        return document(request(Request.of(address)).unlessChanged(known.entityTag(), known.lastModified()));
    }

    Told<Document> post(String address, Object body) {
        return document(request(Request.of(address)).sending(Json.written(body)));
    }

    private Request request(Request plain) {
        Request request = plain;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        return request;
    }

    private Told<Document> document(Request request) {
        return Told.of(fetch.apply(request)).then(here -> Json.read(here.value().body())
                .<Told<Document>>map(json -> new Told.Here<>(new Document(json, here.value().headers()), here.entityTag(), here.lastModified()))
                .orElseGet(() -> new Told.Failed<>("not-json")));
    }

    /** The octets of a file, from the interface or from elsewhere. */
    Told<byte[]> file(String address, int octetsMax, boolean isForPrograms) {
        Request plain = Request.file(address, octetsMax);
        Request request = new Request(address, plain.headers(), Optional.empty(), Optional.empty(), Optional.empty(), octetsMax, isForPrograms);
        return Told.of(fetch.apply(request)).map(Answer.Fetched::body);
    }

    /** A page of a listing: what is no list fails, entries that make no sense are counted. */
    Told<ListingPage> page(Told<Document> told, Function<Document, JsonNode> entries, Function<Document, Optional<String>> next,
            Function<JsonNode, Optional<ListingPage.Listed>> listed, Function<JsonNode, Boolean> isPublic) {
        if (!(told instanceof Told.Here<Document>(Document document, Optional<String> tag, Optional<String> date))) {
            return told.map(_ -> new ListingPage(List.of(), Optional.empty(), OptionalInt.empty(), 0));
        }
        JsonNode list = entries.apply(document);
        if (!list.isArray() || list.size() > ENTRIES_MAX) {
            return new Told.Failed<>("not-a-list");
        }
        List<ListingPage.Listed> repositories = new ArrayList<>();
        int unreadable = 0;
        for (JsonNode entry : list) {
            Optional<ListingPage.Listed> readable = listed.apply(entry);
            unreadable += readable.isEmpty() ? 1 : 0;
            readable.filter(_ -> isPublic.apply(entry)).ifPresent(repositories::add);
        }
        Optional<String> following = list.isEmpty() ? Optional.empty() : next.apply(document);
        if (following.isPresent() && !isOurs(following.get())) {
            return new Told.Failed<>("foreign-page");
        }
        return new Told.Here<>(new ListingPage(repositories, following, total(document), unreadable), tag, date);
    }

    /** The next page stands on the host that was asked: another one would get requests that nobody meant for it. */
    private boolean isOurs(String address) {
        try {
            return URI.create(address).getAuthority() != null
                    && URI.create(address).getAuthority().toLowerCase(Locale.ROOT).equals(URI.create(base).getAuthority().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** RFC 8288. */
    static Optional<String> linkedNext(Document document) {
        String links = document.headers().getOrDefault("link", "");
        Matcher next = NEXT.matcher(links.substring(0, Math.min(links.length(), 5_000)));
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    private static OptionalInt total(Document document) {
        String total = document.headers().getOrDefault("x-total", document.headers().getOrDefault("x-total-count", ""));
        return total.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(total)) : OptionalInt.empty();
    }

    /** A list of other things, with those left out that make no sense. */
    static <T> Told<List<T>> list(Told<Document> told, Function<JsonNode, JsonNode> entries, Function<JsonNode, Optional<T>> made) {
        if (told.optional().isPresent() && !entries.apply(told.optional().get().json()).isArray()) {
            return new Told.Failed<>("not-a-list");
        }
        return told.map(document -> {
            List<T> all = new ArrayList<>();
            entries.apply(document.json()).forEach(entry -> made.apply(entry).filter(_ -> all.size() < ENTRIES_MAX).ifPresent(all::add));
            return List.copyOf(all);
        });
    }
}
