package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.FrontMatter;
import org.bicorne.markup.Yaml;
import org.bicorne.markup.YamlFile;
import org.jspecify.annotations.Nullable;

/** An entry's file while an import works on it, and what imports wrote into it before. */
final class EntryDraft {

    private static final Map<String, List<String>> ORDERS = Map.of("", SoftwareReader.KEYS, "recommendation", SoftwareReader.RECOMMENDATION, "ids",
            java.util.Arrays.stream(Identifier.values()).map(Identifier::key).toList(), "summary", List.of("fr", "en"), "description", List.of("fr", "en"));

    private final Slug slug;
    private final FilePath file;
    private final String before;
    private final YamlFile yaml;
    private final Map<String, Remembered> memory;
    private @Nullable FrontMatter values;

    /**
     * What an import wrote at a place.
     *
     * @param texts one for a value, several for a list
     */
    record Remembered(Origin origin, List<String> texts) {

        Remembered {
            texts = List.copyOf(texts);
        }
    }

    EntryDraft(Slug slug, FilePath file, String text, Map<String, Remembered> memory) {
        this.slug = slug;
        this.file = file;
        this.before = text;
        this.yaml = new YamlFile(text, ORDERS);
        this.memory = new LinkedHashMap<>(memory);
    }

    Slug slug() {
        return slug;
    }

    FilePath file() {
        return file;
    }

    String text() {
        return yaml.text();
    }

    boolean isChanged() {
        return !before.equals(yaml.text());
    }

    Map<String, Remembered> memory() {
        return memory;
    }

    Optional<Remembered> remembered(String place) {
        return Optional.ofNullable(memory.get(place));
    }

    void remember(String place, Origin origin, List<String> texts) {
        Remembered before = memory.get(place);
        if (before == null || !origin.isOlderThan(before.origin())) {
            memory.put(place, new Remembered(origin, texts));
        }
    }

    private FrontMatter values() {
        FrontMatter known = values;
        if (known == null) {
            known = Yaml.read(yaml.text()) instanceof Yaml.Parsed(var read, var _) ? read : FrontMatter.empty();
            values = known;
        }
        return known;
    }

    /** What stands at a place, as text; a text that stands for all languages is that of each. */
    Optional<String> value(String place) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            return value(values(), place);
        }
        String outer = place.substring(0, dot);
        return values().kind(outer) == FrontMatter.Kind.TEXT ? values().filled(outer) : value(values().map(outer), place.substring(dot + 1));
    }

    private static Optional<String> value(FrontMatter values, String key) {
        return switch (values.kind(key)) {
            case ABSENT -> Optional.empty();
            case TEXT -> values.filled(key);
            case LIST, MAP -> Optional.of(canonical(values.values().getOrDefault(key, "")));
        };
    }

    /** The items of a list, each as text. */
    List<String> items(String place) {
        Object value = values().values().get(place);
        return value instanceof List<?> list ? list.stream().map(EntryDraft::canonical).toList() : values().texts(place);
    }

    List<FrontMatter> maps(String place) {
        return values().maps(place);
    }

    List<String> texts(String place) {
        return values().texts(place);
    }

    boolean set(String place, Object value) {
        int dot = place.indexOf('.');
        return changed(yaml.set(dot < 0 ? List.of(place) : List.of(place.substring(0, dot), place.substring(dot + 1)), value));
    }

    boolean add(String place, List<?> items) {
        return changed(yaml.add(place, items));
    }

    boolean remove(String place, Set<String> items) {
        return changed(yaml.remove(place, items));
    }

    private boolean changed(boolean isChanged) {
        values = null;
        return isChanged;
    }

    /** Values that say the same are the same text. */
    static String canonical(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((key, one) -> sorted.put(String.valueOf(key), canonical(one)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(EntryDraft::canonical).toList().toString();
            default -> String.valueOf(value).strip();
        };
    }

    /** Name and aliases. */
    List<String> names() {
        List<String> names = new ArrayList<>(value(Imported.NAME).stream().toList());
        names.addAll(texts("aliases"));
        return names;
    }
}
