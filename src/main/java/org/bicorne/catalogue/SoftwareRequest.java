package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.pages.PageQuery;

/**
 * What a visitor asks of the list of software; whatever strangers send, this succeeds, and its own addresses say the same in one way only.
 *
 * @param text as it was typed, up to a limit; nothing in it is a command
 * @param filters values chosen by facet, facets in the order of {@link SoftwareSearch#facets}
 * @param sort chosen; empty for the one that suits the question
 * @param isTable whether rows stand in a table
 * @param page counted from 1
 */
record SoftwareRequest(String text, Map<String, List<String>> filters, Optional<Sort> sort, boolean isTable, int page) {

    static final SoftwareRequest ALL = new SoftwareRequest("", Map.of(), Optional.empty(), false, 1);
    static final int ROWS = 30;
    static final int PAGES_MAX = 300;

    private static final int TEXT_CHARACTERS_MAX = 200;
    private static final int VALUES_MAX = 8;
    private static final int VALUE_CHARACTERS_MAX = 200;

    /** In which order; {@code key()} stands in the address. */
    enum Sort {
        RELEVANCE, NAME, ADDED, UPDATED, USERS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Sort> of(String key) {
            return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
        }
    }

    SoftwareRequest {
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    static SoftwareRequest of(PageQuery query, List<String> facets) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String facet : facets) {
            List<String> values = query.values(facet).stream().filter(value -> value.length() <= VALUE_CHARACTERS_MAX).limit(VALUES_MAX).toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        String text = query.value("q").orElse("").codePoints().limit(TEXT_CHARACTERS_MAX).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        int page = query.value("page").filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf).filter(number -> number > 0)
                .map(number -> Math.min(number, PAGES_MAX)).orElse(1);
        return new SoftwareRequest(text, filters, query.value("sort").flatMap(Sort::of), query.value("view").filter("table"::equals).isPresent(), page);
    }

    /** Words are answered by relevance, a list without words by name. */
    Sort sorted() {
        return sort.filter(one -> one != Sort.RELEVANCE || !text.isBlank()).orElse(text.isBlank() ? Sort.NAME : Sort.RELEVANCE);
    }

    boolean isAll() {
        return text.isBlank() && filters.isEmpty();
    }

    /** What was withdrawn is only shown to those who look for it by words or ask for it. */
    boolean isOfCurrentOnly() {
        return text.isBlank() && !filters.containsKey(SoftwareSearch.STATUS);
    }

    boolean isChosen(String facet, String value) {
        return filters.getOrDefault(facet, List.of()).contains(value);
    }

    SoftwareRequest with(String facet, String value, List<String> facets) {
        Map<String, List<String>> more = new TreeMap<>(java.util.Comparator.comparingInt(facets::indexOf));
        more.putAll(filters);
        List<String> values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        values.add(value);
        more.put(facet, values);
        return new SoftwareRequest(text, more, sort, isTable, 1);
    }

    SoftwareRequest without(String facet, String value) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(filters);
        List<String> values = filters.getOrDefault(facet, List.of()).stream().filter(one -> !one.equals(value)).toList();
        if (values.isEmpty()) {
            fewer.remove(facet);
        } else {
            fewer.put(facet, values);
        }
        return new SoftwareRequest(text, fewer, sort, isTable, 1);
    }

    SoftwareRequest withoutText() {
        return new SoftwareRequest("", filters, sort, isTable, 1);
    }

    SoftwareRequest withWords(String words) {
        return new SoftwareRequest(words, filters, sort, isTable, 1);
    }

    SoftwareRequest and(Map<String, List<String>> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(filters);
        all.putAll(more);
        return new SoftwareRequest(text, all, sort, isTable, page);
    }

    SoftwareRequest at(int number) {
        return new SoftwareRequest(text, filters, sort, isTable, number);
    }

    SoftwareRequest inTable(boolean wanted) {
        return new SoftwareRequest(text, filters, sort, wanted, 1);
    }

    /** As a link from the list writes it; the files at the same address take {@link #filtersOnly}. */
    PageQuery parameters() {
        List<PageQuery.Parameter> parameters = new ArrayList<>(filtersOnly().parameters());
        sort.ifPresent(one -> parameters.add(new PageQuery.Parameter("sort", one.key())));
        if (isTable) {
            parameters.add(new PageQuery.Parameter("view", "table"));
        }
        if (page > 1) {
            parameters.add(new PageQuery.Parameter("page", String.valueOf(page)));
        }
        return new PageQuery(parameters);
    }

    PageQuery filtersOnly() {
        List<PageQuery.Parameter> parameters = new ArrayList<>();
        if (!text.isBlank()) {
            parameters.add(new PageQuery.Parameter("q", text));
        }
        filters.forEach((facet, values) -> values.forEach(value -> parameters.add(new PageQuery.Parameter(facet, value))));
        return new PageQuery(parameters);
    }
}
