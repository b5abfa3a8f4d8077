package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.markup.Fields;

/** A software as another program tells of it: what it says, by the place that an entry has for it, and what has no place. */
final class Imported {

    static final String NAME = "name";
    static final String SILL = "ids.sill";
    static final String WIKIDATA = "ids.wikidata";
    static final String PARENT = "attributes.parent";
    static final String STATUS = "recommendation.status";
    static final String SINCE = "recommendation.since";
    static final String MINIMUM = "recommendation.minimum";
    static final String MAXIMUM = "recommendation.maximum";
    static final String UNTIL = "recommendation.until";
    static final String REASON = "recommendation.reason";
    static final String CATEGORIES = "categories";
    static final String SIMILAR = "similar";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> unplaced = new ArrayList<>();

    /** Another entry, by its number in the same catalogue; the slug is known when all of them are. */
    record ByNumber(String number) {}

    Imported(String name) {
        values.put(NAME, name);
    }

    /** Says a value; an empty one says nothing. */
    Imported with(String place, Object value) {
        boolean isEmpty = value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
        if (!isEmpty) {
            values.put(place, value instanceof String text ? text.strip() : value);
        }
        return this;
    }

    Imported with(String place, Optional<?> value) {
        value.ifPresent(one -> with(place, one));
        return this;
    }

    /** Adds to a list. */
    Imported adding(String place, Object item) {
        List<Object> items = new ArrayList<>(values.get(place) instanceof List<?> known ? known : List.of());
        if (!items.contains(item)) {
            items.add(item);
        }
        return with(place, items);
    }

    /** Adds a category that may be new to the vocabulary. */
    Imported category(String label) {
        String slug = Names.slug(label.replace("&", " et ")).value();
        if (!slug.isEmpty()) {
            String plain = label.strip().replaceAll("\\s+", " ");
            labels.putIfAbsent(slug, plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1));
            adding(CATEGORIES, slug);
        }
        return this;
    }

    /** What the entry has no place for, or nobody can tell what it means: {@code licence: GPL}. */
    Imported leaving(String field, String written) {
        unplaced.add(field + ": " + Fields.shortened(written));
        return this;
    }

    /** By place: a String, a List, or what is written as its own text. */
    Map<String, Object> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    /** Of categories, by slug. */
    Map<String, String> labels() {
        return java.util.Collections.unmodifiableMap(labels);
    }

    List<String> unplaced() {
        return List.copyOf(unplaced);
    }

    String name() {
        return String.valueOf(values.get(NAME));
    }

    Optional<String> text(String place) {
        return Optional.ofNullable(values.get(place)).filter(value -> !(value instanceof List)).map(String::valueOf);
    }
}
