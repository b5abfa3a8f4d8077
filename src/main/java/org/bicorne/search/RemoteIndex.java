package org.bicorne.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bicorne.outbound.OwnService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A faceted index kept by OpenSearch, for several programs at once. It has an alias that everybody asks; one that is made anew is filled beside it and
 * takes the alias when it is whole. Terms are made here, so that a word is found in it exactly as in ours; of OpenSearch’s analysis only the cutting at
 * spaces is used.
 */
final class RemoteIndex implements FacetedIndex {

    static final String TEXT = "terms";
    static final String KEYWORD = "keyword";
    static final String ID = "entry";
    static final String TIE = "tie";

    private static final int REASON_CHARACTERS_MAX = 400;
    private static final int FAILED = 300;
    private static final int NOT_FOUND = 404;
    private static final int BULK_CHARACTERS_MAX = 4_000_000;
    private static final String MADE_BY = "made_by";
    private static final String STAMP = "stamp";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OwnService service;
    private final IndexMapping mapping;
    private final String alias;
    private final Words words = new Words();

    /** The index that is being filled until it takes the alias. */
    private Optional<String> beside = Optional.empty();

    /** @param prefix of all names in OpenSearch */
    RemoteIndex(OwnService service, String prefix, IndexMapping mapping) {
        this.service = service;
        this.mapping = mapping;
        this.alias = prefix + "-" + mapping.name();
        ask("GET", "/", Map.of());
    }

    @Override
    public void put(Collection<IndexEntry> entries) {
        Bulk bulk = new Bulk();
        for (IndexEntry entry : entries) {
            bulk.add("index", entry.id(), Optional.of(document(entry)));
        }
        bulk.send();
    }

    @Override
    public void remove(Collection<String> ids) {
        Bulk bulk = new Bulk();
        ids.forEach(id -> bulk.add("delete", id, Optional.empty()));
        bulk.send();
    }

    @Override
    public void clear() {
        beside.ifPresent(name -> ask("DELETE", "/" + name, Map.of()));
        String name = alias + "-" + UUID.randomUUID();
        ask("PUT", "/" + name, definition());
        beside = Optional.of(name);
    }

    @Override
    public void commit(String stamp) {
        String target = target();
        ask("POST", "/" + target + "/_refresh", Map.of());
        ask("PUT", "/" + target + "/_mapping", Map.of("_meta", Map.of(MADE_BY, mapping.fingerprint(), STAMP, stamp)));
        if (beside.isPresent()) {
            List<String> former = holders();
            List<Object> actions = new ArrayList<>();
            former.forEach(name -> actions.add(Map.of("remove_index", Map.of("index", name))));
            actions.add(Map.of("add", Map.of("index", target, "alias", alias)));
            ask("POST", "/_aliases", Map.of("actions", actions));
            beside = Optional.empty();
        }
    }

    @Override
    public Optional<String> stamp() {
        return meta().filter(meta -> meta.path(MADE_BY).asString("").equals(mapping.fingerprint())).map(meta -> meta.path(STAMP).asString(""));
    }

    @Override
    public FacetAnswer answer(FacetQuestion question) {
        List<String> typed = question.words();
        List<Wording.Way> ways = typed.isEmpty() ? List.of() : new Wording(mapping).ways(typed);
        RemoteQuestion asked = new RemoteQuestion(mapping, question);
        if (ways.isEmpty()) {
            return asked.answer(search(asked.json(Optional.empty())), FacetAnswer.Closeness.EXACT);
        }
        JsonNode answer = JSON.createObjectNode();
        for (Wording.Way way : ways) {
            answer = search(asked.json(Optional.of(way.asked())));
            if (RemoteQuestion.foundAnything(answer)) {
                return asked.answer(answer, way.closeness());
            }
        }
        return asked.answer(answer, ways.getLast().closeness());
    }

    @Override
    public long count(String text) {
        List<String> typed = FacetQuestion.words(text);
        List<Optional<Asked>> asked = typed.isEmpty() ? List.of(Optional.empty())
                : new Wording(mapping).ways(typed).stream().filter(way -> way.closeness() != FacetAnswer.Closeness.FEWER).map(way -> Optional.of(way.asked())).toList();
        long count = 0;
        for (int i = 0; i < asked.size() && count == 0; i++) {
            count = ask("POST", "/" + alias + "/_count", Map.of("query", RemoteQuestion.query(asked.get(i)))).path("count").asLong(0);
        }
        return count;
    }

    private JsonNode search(Map<String, Object> json) {
        return ask("POST", "/" + alias + "/_search", json);
    }

    /** The index that is filled, else the one that is asked; made when there is none yet. */
    private String target() {
        if (beside.isEmpty() && meta().filter(meta -> meta.path(MADE_BY).asString("").equals(mapping.fingerprint())).isEmpty()) {
            clear();
        }
        return beside.orElse(alias);
    }

    private Optional<JsonNode> meta() {
        OwnService.Reply reply = reply("GET", "/" + alias + "/_mapping", "application/json", "");
        if (reply.status() == NOT_FOUND) {
            return Optional.empty();
        }
        JsonNode mappings = checked(reply, alias);
        return mappings.values().stream().findFirst().map(index -> index.path("mappings").path("_meta"));
    }

    private List<String> holders() {
        OwnService.Reply reply = reply("GET", "/_alias/" + alias, "application/json", "");
        return reply.status() == NOT_FOUND ? List.of() : List.copyOf(checked(reply, alias).propertyNames());
    }

    private Map<String, Object> definition() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(ID, Map.of("type", KEYWORD, "index", false));
        fields.put(TIE, Map.of("type", "long", "index", false));
        mapping.texts().forEach(text -> fields.put(text.name(), Map.of("type", "text", "analyzer", TEXT, "index_options", "freqs")));
        mapping.facets().forEach(facet -> fields.put(facet.name(), Map.of("type", KEYWORD, "eager_global_ordinals", true)));
        mapping.orders().forEach(order -> fields.put(order.name(), Map.of("type", order.isText() ? KEYWORD : "long")));
        Map<String, Object> settings = Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "refresh_interval", "-1",
                "analysis", Map.of("analyzer", Map.of(TEXT, Map.of("type", "custom", "tokenizer", "whitespace"))));
        return Map.of("settings", Map.of("index", settings), "mappings",
                Map.of("dynamic", "strict", "_source", Map.of("enabled", false), "_meta", Map.of(MADE_BY, mapping.fingerprint()), "properties", fields));
    }

    private Map<String, Object> document(IndexEntry entry) {
        Map<String, Object> document = new HashMap<>();
        document.put(ID, entry.id());
        document.put(TIE, IndexEntry.tie(entry.id()));
        mapping.texts().forEach(text -> document.put(text.name(), String.join(" ", words.of(text.kind(), entry.texts().getOrDefault(text.name(), "")))));
        mapping.facets().forEach(facet -> document.put(facet.name(), entry.valuesOf(facet)));
        for (IndexMapping.Order order : mapping.orders()) {
            if (!order.isText()) {
                Optional.ofNullable(entry.numbers().get(order.name())).ifPresent(number -> document.put(order.name(), number));
            } else if (entry.sortTexts().containsKey(order.name())) {
                document.put(order.name(), Words.folded(entry.sortTexts().getOrDefault(order.name(), "")));
            }
        }
        return document;
    }

    /** Many entries in one request. */
    private final class Bulk {

        private final StringBuilder lines = new StringBuilder();

        /** To an alias that is gone nothing may be sent: OpenSearch would make an index without our mapping. */
        private final String path = "/" + target() + "/_bulk" + (beside.isPresent() ? "" : "?require_alias=true");

        void add(String action, String id, Optional<Map<String, Object>> document) {
            lines.append(json(Map.of(action, Map.of("_id", name(id))))).append('\n');
            document.ifPresent(fields -> lines.append(json(fields)).append('\n'));
            if (lines.length() > BULK_CHARACTERS_MAX) {
                send();
            }
        }

        void send() {
            if (lines.isEmpty()) {
                return;
            }
            JsonNode answer = checked(reply("POST", path, "application/x-ndjson", lines.toString()), path);
            lines.setLength(0);
            if (answer.path("errors").asBoolean(false)) {
                String why = answer.path("items").values().stream().flatMap(item -> item.values().stream()).map(item -> item.path("error").toString())
                        .filter(error -> !error.isEmpty()).findFirst().orElse("");
                throw new UncheckedIOException(new IOException(service.address() + " refuses entries: " + why));
            }
        }

        /** Names have 512 octets at most. */
        private static String name(String id) {
            return id.length() <= 150 ? id : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    private JsonNode ask(String method, String path, Map<String, Object> json) {
        return checked(reply(method, path, "application/json", json.isEmpty() ? "" : json(json)), path);
    }

    private OwnService.Reply reply(String method, String path, String mediaType, String sent) {
        try {
            return service.ask(method, path, mediaType, sent.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode checked(OwnService.Reply reply, String path) {
        if (reply.status() >= FAILED) {
            String why = reply.body().substring(0, Math.min(reply.body().length(), REASON_CHARACTERS_MAX));
            throw new UncheckedIOException(new IOException(service.address() + path + " answers " + reply.status() + ": " + why));
        }
        return JSON.readTree(reply.body());
    }

    private static String json(Map<String, Object> value) {
        return JSON.writeValueAsString(value);
    }

    @Override
    public void close() {
        service.close();
    }
}
