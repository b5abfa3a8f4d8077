package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.markup.Fields;
import org.bicorne.markup.Yaml;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas know the keys and words that the reader knows, and no others. */
class CatalogueSchemaTest {

    private static final JsonNode ENTRY = schema("catalogue-entry");
    private static final JsonNode VOCABULARY = schema("catalogue-vocabulary");

    private static JsonNode schema(String name) {
        try (InputStream stream = CatalogueSchemaTest.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return JsonMapper.shared().readTree(java.util.Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> keys(JsonNode node) {
        return new HashSet<>(node.path("properties").propertyNames());
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        node.path("enum").forEach(word -> words.add(word.asString()));
        return words;
    }

    private static Set<String> words(Enum<?>[] constants) {
        return new HashSet<>(Arrays.stream(constants).map(Fields::word).toList());
    }

    @Test
    void knowsTheKeysOfTheReader() {
        JsonNode properties = ENTRY.path("properties");

        assertThat(keys(ENTRY)).isEqualTo(Set.copyOf(SoftwareReader.KEYS));
        assertThat(keys(properties.path("recommendation"))).isEqualTo(Set.copyOf(SoftwareReader.RECOMMENDATION));
        assertThat(keys(properties.path("similar").path("items").path("oneOf").get(1))).isEqualTo(Set.copyOf(SoftwareReader.SIMILAR));
        assertThat(keys(properties.path("used-by").path("items").path("oneOf").get(1))).isEqualTo(Set.copyOf(SoftwareReader.USE));
        assertThat(keys(properties.path("instances").path("items").path("oneOf").get(1))).isEqualTo(Set.copyOf(SoftwareReader.INSTANCE));
        assertThat(keys(properties.path("providers").path("items").path("oneOf").get(1))).isEqualTo(Set.copyOf(SoftwareReader.PROVIDER));
        assertThat(keys(properties.path("history").path("items"))).isEqualTo(Set.copyOf(SoftwareReader.CHANGE));
        assertThat(keys(properties.path("ids"))).isEqualTo(new HashSet<>(Arrays.stream(Identifier.values()).map(Identifier::key).toList()));
        assertThat(keys(VOCABULARY)).isEqualTo(Set.copyOf(VocabularyReader.KEYS));
        assertThat(keys(VOCABULARY.path("properties").path("categories").path("additionalProperties").path("oneOf").get(1))).isEqualTo(Set.copyOf(VocabularyReader.CATEGORY));
        assertThat(keys(VOCABULARY.path("properties").path("attributes").path("additionalProperties"))).isEqualTo(Set.copyOf(VocabularyReader.ATTRIBUTE));
    }

    @Test
    void knowsTheWordsOfTheReader() {
        JsonNode properties = ENTRY.path("properties");

        assertThat(words(properties.path("kind").path("oneOf").get(0))).isEqualTo(words(Software.Kind.values()));
        assertThat(words(properties.path("platforms").path("oneOf").get(0))).isEqualTo(words(Software.Platform.values()));
        assertThat(words(properties.path("recommendation").path("properties").path("status"))).isEqualTo(words(Software.Status.values()));
        assertThat(words(properties.path("history").path("items").path("properties").path("change"))).isEqualTo(words(Software.ChangeKind.values()));
        assertThat(words(VOCABULARY.path("properties").path("attributes").path("additionalProperties").path("properties").path("kind"))).isEqualTo(words(Vocabulary.AttributeKind.values()));
    }

    @Test
    void acceptsTheDemoOffice() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("demo/catalogue"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yml") && !file.endsWith("market.yml")).toList()).hasSizeGreaterThan(40)
                    .allSatisfy(file -> assertThat(wrong(file.endsWith("vocabulary.yml") ? VOCABULARY : ENTRY, Files.readString(file))).isEmpty());
        }
    }

    @Test
    void refusesWhatTheReaderRefuses() {
        assertThat(wrong(ENTRY, "nom: A")).containsExactlyInAnyOrder("/: no name", "/nom");
        assertThat(wrong(ENTRY, "name: A\nkind: [deskto]\nids: {wikidata: 8038}\nwebsite: a.example\nrecommendation: {status: new}\nsimilar: [{nom: B}]\nmarket: perhaps"))
                .containsExactlyInAnyOrder("/kind", "/ids/wikidata", "/website", "/recommendation/status", "/similar/0", "/market");
        assertThat(wrong(VOCABULARY, "categories: {a: {name: A}}\nattributes: {b: {label: B, kind: text}}")).containsExactlyInAnyOrder("/categories/a", "/attributes/b/kind");
    }

    private static List<String> wrong(JsonNode schema, String yaml) {
        JsonNode value = Yaml.read(yaml) instanceof Yaml.Parsed(var values, var _) ? JsonMapper.shared().valueToTree(values.values()) : JsonMapper.shared().nullNode();
        List<String> wrong = new ArrayList<>();
        check(schema, schema, value, "", wrong);
        return wrong;
    }

    /** As much of JSON Schema (2020-12) as these schemas use. */
    private static void check(JsonNode root, JsonNode schema, JsonNode value, String path, List<String> wrong) {
        if (schema.has("$ref")) {
            check(root, root.path("$defs").path(schema.path("$ref").asString().replace("#/$defs/", "")), value, path, wrong);
        }
        boolean isText = !value.isString() || (!schema.has("pattern") || Pattern.compile(schema.path("pattern").asString()).matcher(value.stringValue()).find())
                && (!schema.has("minLength") || !value.stringValue().isEmpty());
        boolean isWord = !schema.has("enum") || value.isValueNode() && words(schema).contains(value.asString());
        boolean isOne = !schema.has("oneOf") || schema.path("oneOf").valueStream().filter(one -> isRight(root, one, value)).count() == 1;
        if (!isOfType(schema.path("type"), value) || !isText || !isWord || !isOne) {
            wrong.add(path);
            return;
        }
        schema.path("required").forEach(key -> {
            if (!value.has(key.asString())) {
                wrong.add(path + "/: no " + key.asString());
            }
        });
        if (value.isObject()) {
            value.properties().forEach(entry -> member(root, schema, entry.getKey(), entry.getValue(), path + "/" + entry.getKey(), wrong));
        }
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            check(root, schema.path("items"), value.get(i), path + "/" + i, wrong);
        }
    }

    private static void member(JsonNode root, JsonNode schema, String key, JsonNode value, String path, List<String> wrong) {
        JsonNode known = schema.path("properties").path(key);
        JsonNode others = schema.path("additionalProperties");
        if (!known.isMissingNode()) {
            check(root, known, value, path, wrong);
        } else if (others.isObject()) {
            check(root, others, value, path, wrong);
        } else if (others.isBoolean()) {
            wrong.add(path);
        }
    }

    private static boolean isRight(JsonNode root, JsonNode schema, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        check(root, schema, value, "", wrong);
        return wrong.isEmpty();
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        return types.isMissingNode() || (types.isArray() ? types.valueStream() : Stream.of(types)).anyMatch(type -> switch (type.asString()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            default -> value.isNumber();
        });
    }
}
