package org.bicorne.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.search.FacetAnswer.Closeness;
import org.bicorne.search.FacetAnswer.Count;
import tools.jackson.databind.JsonNode;

/** A question in the words of OpenSearch, and its answer in ours. What visitors type is a value in it, never a query. */
record RemoteQuestion(IndexMapping mapping, FacetQuestion question) {

    private static final String TOP = "top";
    private static final String CHOSEN = "chosen";

    /** How many entries the words alone find. */
    private static final String WORDS = "_words";

    Map<String, Object> json(Optional<Asked> asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", question.first());
        json.put("size", question.size());
        json.put("_source", false);
        json.put("docvalue_fields", List.of(RemoteIndex.ID));
        json.put("track_total_hits", true);
        json.put("query", query(asked));
        json.put("post_filter", filters(""));
        json.put("sort", sort(asked.isPresent()));
        Map<String, Object> counts = new HashMap<>();
        counts.put(WORDS, Map.of("filter", Map.of("match_all", Map.of())));
        mapping.facets().forEach(facet -> counts.put(facet.name(), count(facet)));
        json.put("aggs", counts);
        return json;
    }

    private List<Object> sort(boolean isRanked) {
        List<Object> sort = new ArrayList<>();
        if (question.order().isPresent()) {
            IndexMapping.Order order = mapping.order(question.order().get());
            sort.add(Map.of(order.name(), Map.of("order", order.isDescending() ? "desc" : "asc", "missing", "_last")));
        } else if (isRanked) {
            sort.add(Map.of("_score", Map.of("order", "desc")));
        }
        sort.add(Map.of(RemoteIndex.TIE, Map.of("order", "asc")));
        return sort;
    }

    private Map<String, Object> count(IndexMapping.Facet facet) {
        Map<String, Object> values = new HashMap<>();
        values.put(TOP, Map.of("terms", Map.of("field", facet.name(), "size", facet.valuesMax())));
        List<String> chosen = question.chosen().getOrDefault(facet.name(), List.of());
        if (!chosen.isEmpty()) {
            values.put(CHOSEN, Map.of("terms", Map.of("field", facet.name(), "size", chosen.size(), "include", chosen)));
        }
        return Map.of("filter", filters(facet.name()), "aggs", values);
    }

    private Map<String, Object> filters(String except) {
        List<Object> filters = question.chosen().entrySet().stream().filter(chosen -> !chosen.getKey().equals(except))
                .<Object>map(chosen -> Map.of("terms", Map.of(mapping.facet(chosen.getKey()).name(), chosen.getValue()))).toList();
        return filters.isEmpty() ? Map.of("match_all", Map.of()) : Map.of("bool", Map.of("filter", filters));
    }

    /** What words ask; everything, where there are none. */
    static Map<String, Object> query(Optional<Asked> asked) {
        return asked.map(RemoteQuestion::query).orElse(Map.of("match_all", Map.of()));
    }

    private static Map<String, Object> query(Asked asked) {
        return switch (asked) {
            case Asked.HasTerm(String text, String term, float weight) -> Map.of("term", Map.of(text, Map.of("value", term, "boost", weight)));
            case Asked.HasSimilar(String text, String term, int edits, float weight) -> constant(weight, Map.of("fuzzy", Map.of(text, Map.of("value", term,
                    "fuzziness", edits, "prefix_length", Asked.HasSimilar.LETTERS_RIGHT, "max_expansions", Asked.HasSimilar.TERMS_MAX, "transpositions", true))));
            case Asked.HasBeginning(String text, String term, float weight) -> constant(weight, Map.of("prefix", Map.of(text, Map.of("value", term))));
            case Asked.AnyOf(List<Asked> ways) -> Map.of("dis_max", Map.of("tie_breaker", Asked.AnyOf.TIE, "queries", ways.stream().map(RemoteQuestion::query).toList()));
            case Asked.AtLeast(List<Asked> words, int least) -> Map.of("bool",
                    Map.of("should", words.stream().map(RemoteQuestion::query).toList(), "minimum_should_match", least));
        };
    }

    private static Map<String, Object> constant(float weight, Map<String, Object> filter) {
        return Map.of("constant_score", Map.of("filter", filter, "boost", weight));
    }

    static boolean foundAnything(JsonNode answer) {
        return answer.path("aggregations").path(WORDS).path("doc_count").asLong(0) > 0;
    }

    FacetAnswer answer(JsonNode answer, Closeness closeness) {
        List<String> ids = answer.path("hits").path("hits").values().stream().map(hit -> hit.path("fields").path(RemoteIndex.ID).path(0).asString("")).toList();
        Map<String, List<Count>> counts = new HashMap<>();
        for (IndexMapping.Facet facet : mapping.facets()) {
            JsonNode counted = answer.path("aggregations").path(facet.name());
            Map<String, Long> values = buckets(counted.path(TOP));
            Map<String, Long> chosen = buckets(counted.path(CHOSEN));
            question.chosen().getOrDefault(facet.name(), List.of()).forEach(value -> values.putIfAbsent(value, chosen.getOrDefault(value, 0L)));
            counts.put(facet.name(), values.entrySet().stream().map(value -> new Count(value.getKey(), value.getValue())).toList());
        }
        return new FacetAnswer(answer.path("hits").path("total").path("value").asLong(0), closeness, ids, counts);
    }

    private static Map<String, Long> buckets(JsonNode terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        terms.path("buckets").values().forEach(bucket -> counts.put(bucket.path("key").asString(""), bucket.path("doc_count").asLong(0)));
        return counts;
    }
}
