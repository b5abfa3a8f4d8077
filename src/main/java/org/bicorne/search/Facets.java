package org.bicorne.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the browser counts and filters by: for each document, in order, the numbers of its values. */
record Facets(List<IndexedDocument> documents) {

    Map<String, Object> json() {
        Map<String, Object> facets = new LinkedHashMap<>();
        List<String> kinds = distinct(documents.stream().map(IndexedDocument::kind));
        List<String> languages = distinct(documents.stream().map(document -> document.language().tag()));
        List<String> tags = distinct(documents.stream().flatMap(document -> document.tags().stream()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        tags.forEach(tag -> numbers.put(tag, numbers.size()));
        facets.put("kinds", kinds);
        facets.put("kind", documents.stream().map(document -> kinds.indexOf(document.kind())).toList());
        facets.put("langs", languages);
        facets.put("lang", documents.stream().map(document -> languages.indexOf(document.language().tag())).toList());
        facets.put("tags", tags);
        facets.put("tag", documents.stream().map(document -> document.tags().stream().map(numbers::get).distinct().toList()).toList());
        facets.put("day", documents.stream().map(document -> document.date().map(java.time.LocalDate::toEpochDay).orElse(0L)).toList());
        return facets;
    }

    private static List<String> distinct(Stream<String> values) {
        Set<String> distinct = new LinkedHashSet<>();
        values.forEach(distinct::add);
        return new ArrayList<>(distinct);
    }
}
