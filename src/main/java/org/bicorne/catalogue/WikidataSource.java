package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/**
 * Wikidata, fifty items a request ({@code wbgetentities}); licences, languages, people and subjects are items too, and are asked for by their labels.
 * Source: spec catalogue.md, 1.7.
 */
final class WikidataSource implements SourceAdapter {

    private static final String API = "https://www.wikidata.org/w/api.php?action=wbgetentities&format=json&languages=fr%7Cen";
    private static final String LOGO = "https://commons.wikimedia.org/wiki/Special:FilePath/";
    private static final int ITEMS_MAX = 50;
    private static final int ITEMS_OF_ONE_MAX = 30;
    private static final String SPDX_ID = "P2479";
    private static final String RELEASED = "P577";
    private static final List<String> AUTHORS = List.of("P50", "P170", "P172", "P178");
    private static final List<String> NAMED = List.of("P275", "P277", "P921", "P50", "P170", "P172", "P178");
    private static final Map<String, Field> ADDRESSES = Map.of("P856", Field.WEBSITE, "P1324", Field.REPOSITORY, "P2078", Field.DOCUMENTATION);

    private final Map<String, JsonNode> items = new HashMap<>();

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.WIKIDATA;
    }

    @Override
    public Optional<String> subject(Software software) {
        return Optional.ofNullable(software.ids().get(Identifier.WIKIDATA)).filter(id -> id.matches("Q[1-9]\\d{0,11}"));
    }

    @Override
    public int subjectsMax() {
        return ITEMS_MAX;
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        Told<JsonNode> told = entities(subjects, "labels%7Cdescriptions%7Cclaims", fetch);
        if (!(told instanceof Told.Here<JsonNode>(JsonNode entities, _, _))) {
            return SourceApi.all(subjects, told);
        }
        Map<String, JsonNode> found = new LinkedHashMap<>();
        subjects.forEach(subject -> entity(entities, subject).ifPresent(entity -> found.put(subject, entity)));
        Optional<Told<JsonNode>> unnamed = learn(found.values().stream().flatMap(entity -> referenced(entity).stream()).toList(), fetch);
        if (unnamed.isPresent()) {
            return SourceApi.all(subjects, unnamed.get());
        }
        return SourceApi.each(subjects, subject -> Optional.ofNullable(found.get(subject))
                .<Told<SourceFacts>>map(entity -> new Told.Here<>(facts(subject, entity), Optional.empty(), Optional.empty())).orElseGet(() -> new Told.Gone<>(404)));
    }

    /** Errors of this interface come with a status that says all is well. */
    private static Told<JsonNode> entities(List<String> ids, String props, Function<Request, Answer> fetch) {
        Told<JsonNode> told = SourceApi.get(API + "&props=" + props + "&ids=" + String.join("%7C", ids), Optional.empty(), fetch);
        if (told instanceof Told.Here<JsonNode>(JsonNode document, _, _)) {
            Optional<String> error = SourceApi.text(document.path("error").path("code"));
            if (error.isPresent() || !document.path("entities").isObject()) {
                return new Told.Failed<>(error.map(code -> code.replaceAll("[^\\w-]", "")).orElse("no-entities"));
            }
            return told.map(json -> json.path("entities"));
        }
        return told;
    }

    /** Under its own id, or that of the item that it was merged into. */
    private static Optional<JsonNode> entity(JsonNode entities, String id) {
        Optional<JsonNode> own = Optional.of(entities.path(id)).filter(JsonNode::isObject);
        return own.or(() -> SourceApi.items(entities).stream().filter(entity -> SourceApi.text(entity.path("redirects").path("from")).equals(Optional.of(id))).findFirst())
                .filter(entity -> !entity.has("missing") && entity.path("claims").isContainer());
    }

    private static Set<String> referenced(JsonNode entity) {
        Set<String> ids = new LinkedHashSet<>();
        NAMED.forEach(property -> statements(entity, property).stream().limit(ITEMS_OF_ONE_MAX).forEach(statement -> item(statement).ifPresent(ids::add)));
        return ids;
    }

    /** Each item once in a run; what went wrong, where something did. */
    private Optional<Told<JsonNode>> learn(List<String> ids, Function<Request, Answer> fetch) {
        List<String> unknown = ids.stream().distinct().filter(id -> !items.containsKey(id)).toList();
        for (int from = 0; from < unknown.size(); from += ITEMS_MAX) {
            List<String> some = unknown.subList(from, Math.min(unknown.size(), from + ITEMS_MAX));
            Told<JsonNode> told = entities(some, "labels%7Cclaims", fetch);
            if (!(told instanceof Told.Here<JsonNode>(JsonNode entities, _, _))) {
                return Optional.of(told);
            }
            some.forEach(id -> items.put(id, entities.path(id)));
        }
        return Optional.empty();
    }

    private SourceFacts facts(String id, JsonNode entity) {
        SourceValues values = new SourceValues();
        values.add(Field.NAME, label(entity));
        values.add(Field.SUMMARY_FR, SourceApi.text(entity.path("descriptions").path("fr").path("value")));
        values.add(Field.SUMMARY_EN, SourceApi.text(entity.path("descriptions").path("en").path("value")));
        ADDRESSES.forEach((property, field) -> statements(entity, property).forEach(statement -> values.add(field, SourceApi.text(value(statement)))));
        statements(entity, "P154").stream().findFirst().flatMap(statement -> SourceApi.text(value(statement)))
                .ifPresent(file -> values.add(Field.LOGO, LOGO + SourceApi.encoded(file.replace(' ', '_')) + "?width=250"));
        statements(entity, "P275").forEach(statement -> item(statement).map(items::get).flatMap(WikidataSource::licence).ifPresent(licence -> values.add(Field.LICENCE, licence)));
        named(entity, "P277", Field.PROGRAMMING_LANGUAGE, values);
        named(entity, "P921", Field.KEYWORD, values);
        AUTHORS.forEach(property -> statements(entity, property).forEach(statement -> item(statement).ifPresent(author ->
                values.add(Field.AUTHOR, Optional.ofNullable(items.get(author)).flatMap(WikidataSource::label), Optional.of(author), Optional.empty()))));
        statements(entity, "P4107").forEach(statement -> values.add(Field.FRAMALIBRE, SourceApi.text(value(statement))));
        version(entity).ifPresent(statement -> {
            values.add(Field.VERSION, SourceApi.text(value(statement)));
            released(statement).ifPresent(day -> values.add(Field.RELEASED, day));
        });
        values.add(Field.WIKIDATA, SourceApi.text(entity.path("id")).orElse(id));
        return values.facts(Optional.of("https://www.wikidata.org/wiki/" + id));
    }

    private void named(JsonNode entity, String property, Field field, SourceValues values) {
        statements(entity, property).forEach(statement -> item(statement).map(items::get).flatMap(WikidataSource::label).ifPresent(label -> values.add(field, label)));
    }

    /** Its SPDX name, which the item of a licence has; else what people call it. */
    private static Optional<String> licence(JsonNode licence) {
        return statements(licence, SPDX_ID).stream().flatMap(statement -> SourceApi.text(value(statement)).stream()).findFirst().or(() -> label(licence));
    }

    /** Where several are preferred or none is, the one that compares highest, releases before what comes before them. */
    private static Optional<JsonNode> version(JsonNode entity) {
        Comparator<JsonNode> order = Comparator.comparing((JsonNode statement) -> number(statement).filter(version -> !version.isPreliminary()).isPresent())
                .thenComparing(statement -> number(statement).orElseGet(() -> VersionText.of("0").orElseThrow()))
                .thenComparing(statement -> released(statement).orElse(""));
        return statements(entity, "P348").stream().max(order);
    }

    private static Optional<VersionText> number(JsonNode statement) {
        return SourceApi.text(value(statement)).flatMap(VersionText::of);
    }

    private static Optional<String> released(JsonNode statement) {
        return SourceApi.items(statement.path("qualifiers").path(RELEASED)).stream().flatMap(moment -> SourceApi.text(moment.path("datavalue").path("value").path("time")).stream()).findFirst();
    }

    /** Those of the best rank: preferred ones where there are some, else the others, never those that are known to be wrong. */
    private static List<JsonNode> statements(JsonNode entity, String property) {
        List<JsonNode> all = new ArrayList<>(SourceApi.items(entity.path("claims").path(property)));
        all.removeIf(statement -> rank(statement).equals("deprecated") || !SourceApi.text(statement.path("mainsnak").path("snaktype")).equals(Optional.of("value")));
        List<JsonNode> preferred = all.stream().filter(statement -> rank(statement).equals("preferred")).toList();
        return preferred.isEmpty() ? all : preferred;
    }

    private static String rank(JsonNode statement) {
        return SourceApi.text(statement.path("rank")).orElse("normal");
    }

    private static JsonNode value(JsonNode statement) {
        return statement.path("mainsnak").path("datavalue").path("value");
    }

    private static Optional<String> item(JsonNode statement) {
        return SourceApi.text(value(statement).path("id")).filter(id -> id.matches("Q[1-9]\\d{0,11}"));
    }

    private static Optional<String> label(JsonNode entity) {
        return SourceApi.text(entity.path("labels").path("fr").path("value")).or(() -> SourceApi.text(entity.path("labels").path("en").path("value")));
    }
}
