package org.bicorne.inventory;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists as one column holds them. */
final class Lists {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EMPTY = "[]";

    private Lists() {}

    static String json(List<String> texts) {
        return texts.isEmpty() ? EMPTY : JSON.writeValueAsString(texts);
    }

    static List<String> texts(String json) {
        return json.equals(EMPTY) ? List.of() : StreamSupport.stream(JSON.readTree(json).spliterator(), false).map(JsonNode::asString).toList();
    }

    /** {@code ,README,LICENSE,}: each name between commas, so that one can be looked for. */
    static String files(Set<Inspection.KnownFile> files) {
        return Arrays.stream(Inspection.KnownFile.values()).filter(files::contains).map(Enum::name).collect(Collectors.joining(",", ",", ","));
    }

    static Set<Inspection.KnownFile> files(String written) {
        Set<Inspection.KnownFile> files = EnumSet.noneOf(Inspection.KnownFile.class);
        Arrays.stream(written.split(",", -1)).filter(name -> !name.isEmpty()).map(Inspection.KnownFile::valueOf).forEach(files::add);
        return files;
    }

    static String releases(List<Inspection.Release> releases) {
        ArrayNode array = JSON.createArrayNode();
        for (Inspection.Release release : releases) {
            ObjectNode object = array.addObject().put("tag", release.tag());
            release.name().ifPresent(name -> object.put("name", name));
            release.url().ifPresent(url -> object.put("url", url));
            object.put("at", release.publishedAt().toEpochMilli());
        }
        return JSON.writeValueAsString(array);
    }

    static List<Inspection.Release> releases(String json) {
        return json.equals(EMPTY) ? List.of() : StreamSupport.stream(JSON.readTree(json).spliterator(), false).map(release ->
                new Inspection.Release(release.get("tag").asString(), optional(release, "name"), optional(release, "url"), Instant.ofEpochMilli(release.get("at").asLong())))
                .toList();
    }

    private static Optional<String> optional(JsonNode object, String key) {
        return Optional.ofNullable(object.get(key)).map(JsonNode::asString);
    }
}
