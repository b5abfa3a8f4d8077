package org.bicorne.catalogue;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How sources are asked: an address in, JSON out, whatever happens told in one way; what is missing or of another type is empty. */
final class SourceApi {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]{1,40})");
    private static final int ITEMS_MAX = 1_000;

    private SourceApi() {}

    /** @param octetsMax how large the answer may be, unpacked; empty for the usual limit */
    static Told<JsonNode> get(String address, Optional<Integer> octetsMax, Function<Request, Answer> fetch) {
        Request usual = Request.of(address);
        Request request = new Request(address, usual.headers(), Optional.empty(), Optional.empty(), Optional.empty(), octetsMax.orElse(usual.octetsMax()), true);
        return Told.of(fetch.apply(request)).then(here -> read(here.value()).<Told<JsonNode>>map(json -> new Told.Here<>(json, here.entityTag(), here.lastModified()))
                .orElseGet(() -> new Told.Failed<>("not-json")));
    }

    /** In the encoding that the server says, where Java knows it; octets that make no sense become a sign that no value keeps. */
    private static Optional<JsonNode> read(Answer.Fetched fetched) {
        Matcher named = CHARSET.matcher(fetched.header("content-type").orElse(""));
        Charset charset = StandardCharsets.UTF_8;
        try {
            charset = named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            // A name that nobody knows says nothing.
        }
        try {
            String text = new String(fetched.body(), charset);
            return Optional.ofNullable(MAPPER.readTree(text.startsWith("\ufeff") ? text.substring(1) : text)).filter(JsonNode::isContainer);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Each asked about on its own. */
    static Map<String, Told<SourceFacts>> each(List<String> subjects, Function<String, Told<SourceFacts>> ask) {
        Map<String, Told<SourceFacts>> answers = new LinkedHashMap<>();
        subjects.forEach(subject -> answers.put(subject, ask.apply(subject)));
        return answers;
    }

    /** Those that one answer tells of, by subject; the others are gone. */
    static Map<String, Told<SourceFacts>> among(List<String> subjects, Map<String, JsonNode> all, Told.Here<JsonNode> told, Function<JsonNode, SourceFacts> facts) {
        return each(subjects, subject -> Optional.ofNullable(all.get(subject)).<Told<SourceFacts>>map(one -> new Told.Here<>(facts.apply(one), told.entityTag(), told.lastModified()))
                .orElseGet(() -> new Told.Gone<>(404)));
    }

    /** The same answer for all. */
    static <T> Map<String, Told<SourceFacts>> all(List<String> subjects, Told<T> told) {
        return each(subjects, _ -> told.then(_ -> {
            throw new IllegalStateException("Here is another case");
        }));
    }

    /** A text or a number, as text. */
    static Optional<String> text(JsonNode node) {
        boolean isValue = node.isString() || node.isNumber();
        return isValue && !node.asString().isBlank() ? Optional.of(node.asString().strip()) : Optional.empty();
    }

    /** A text, or several; of a map with languages, as JSON-LD has it, its values. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isContainer()) {
            items(node).forEach(item -> text(item).or(() -> text(item.path("@value"))).or(() -> text(item.path("name"))).ifPresent(texts::add));
        } else {
            text(node).ifPresent(texts::add);
        }
        return texts;
    }

    /** The items of a list or the values of a map; not more than anybody needs. */
    static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : node) {
            if (items.size() < ITEMS_MAX) {
                items.add(item);
            }
        }
        return items;
    }

    static Optional<String> first(JsonNode node) {
        return texts(node).stream().findFirst();
    }
}
