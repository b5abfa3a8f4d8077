package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import tools.jackson.databind.JsonNode;

/**
 * What imports wrote, in {@code catalogue/.imported.json}: so that the next one can tell its own values from those of people. The file belongs to the folder
 * and its history; without it everything counts as written by people.
 */
final class ImportMemory {

    static final FilePath FILE = CatalogueFiles.FOLDER.child(".imported.json");

    private ImportMemory() {}

    /** By slug, then by place. */
    static Map<String, Map<String, EntryDraft.Remembered>> read(String json) {
        Map<String, Map<String, EntryDraft.Remembered>> memory = new LinkedHashMap<>();
        JsonValues.read(json).ifPresent(root -> root.properties().forEach(entry -> {
            Map<String, EntryDraft.Remembered> places = new LinkedHashMap<>();
            entry.getValue().properties().forEach(origin -> origin.getValue().properties().forEach(place ->
                    places.put(place.getKey(), new EntryDraft.Remembered(Origin.of(origin.getKey()), texts(place.getValue())))));
            memory.put(entry.getKey(), places);
        }));
        return memory;
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.isString() ? item.stringValue() : ""));
        } else if (value.isString()) {
            texts.add(value.stringValue());
        }
        return texts;
    }

    static String written(Map<String, Map<String, EntryDraft.Remembered>> memory) {
        Map<String, Object> slugs = new TreeMap<>();
        memory.forEach((slug, places) -> {
            Map<String, Map<String, Object>> origins = new TreeMap<>();
            places.forEach((place, remembered) -> origins.computeIfAbsent(remembered.origin().toString(), _ -> new TreeMap<>()).put(place, told(remembered.texts())));
            if (!origins.isEmpty()) {
                slugs.put(slug, origins);
            }
        });
        return JsonValues.written(slugs);
    }

    private static Object told(List<String> texts) {
        return texts.size() == 1 ? texts.getFirst() : texts;
    }
}
