package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.catalogue.SourceAnswer.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values by field as one text of JSON, as the database keeps them. */
final class SaidText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SaidText() {}

    static String write(Map<Field, List<String>> values) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        values.forEach((field, list) -> named.put(field.name(), list));
        return MAPPER.writeValueAsString(named);
    }

    static String write(List<String> values) {
        return MAPPER.writeValueAsString(values);
    }

    /** Fields that this version does not know are left out. */
    static Map<Field, List<String>> read(String text) {
        JsonNode said = MAPPER.readTree(text);
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        Arrays.stream(Field.values()).filter(field -> said.path(field.name()).isArray()).forEach(field -> values.put(field, texts(said.path(field.name()))));
        return values;
    }

    static List<String> list(String text) {
        return texts(MAPPER.readTree(text));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
