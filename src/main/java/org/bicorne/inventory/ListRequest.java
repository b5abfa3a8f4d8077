package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.pages.PageQuery;

/**
 * What a visitor asks of the list of repositories; whatever strangers send, this succeeds, and its own addresses say the same in one way only.
 *
 * @param text as it was typed, up to a limit
 * @param filters values chosen by facet
 * @param sort chosen; empty for the one that suits the question
 * @param columns what rows tell besides the name; empty for the usual ones
 * @param page counted from 1
 */
record ListRequest(String text, Map<Facet, List<String>> filters, Optional<Sort> sort, List<Column> columns, int page) {

    static final ListRequest ALL = new ListRequest("", Map.of(), Optional.empty(), List.of(), 1);
    static final int ROWS = 50;

    private static final int TEXT_CHARACTERS_MAX = 200;
    private static final int VALUES_MAX = 8;
    private static final int VALUE_CHARACTERS_MAX = 200;
    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String SHOW = "show";
    private static final String PAGE = "page";

    /** What a row tells; {@code key()} stands in the address. */
    enum Column {
        ORGANISATION, FORGE, LANGUAGE, LICENCE, ACTIVITY, CREATED, STARS, FORKS, OPENNESS, MAINTENANCE, TOPICS;

        static final List<Column> USUAL = List.of(ORGANISATION, LANGUAGE, LICENCE, ACTIVITY, STARS);

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ListRequest {
        EnumMap<Facet, List<String>> inOrder = new EnumMap<>(Facet.class);
        inOrder.putAll(filters);
        filters = java.util.Collections.unmodifiableMap(inOrder);
        columns = List.copyOf(columns);
    }

    static ListRequest of(PageQuery query) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = query.values(facet.key()).stream().filter(value -> value.length() <= VALUE_CHARACTERS_MAX).limit(VALUES_MAX).toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        String typed = query.value(TEXT).orElse("");
        String text = typed.codePoints().limit(TEXT_CHARACTERS_MAX).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        List<Column> columns = Arrays.stream(Column.values()).filter(column -> query.values(SHOW).contains(column.key())).toList();
        return new ListRequest(text, filters, query.value(SORT).flatMap(ListRequest::sort), columns.equals(Column.USUAL) ? List.of() : columns, page(query.value(PAGE)));
    }

    private static Optional<Sort> sort(String key) {
        return Arrays.stream(Sort.values()).filter(sort -> sort.key().equals(key)).findFirst();
    }

    private static int page(Optional<String> sent) {
        return sent.filter(digits -> digits.matches("\\d{1,4}")).map(Integer::valueOf).filter(number -> number > 0)
                .map(number -> Math.min(number, RepositoryQuery.PAGES_MAX)).orElse(1);
    }

    RepositoryQuery query() {
        return new RepositoryQuery(text, filters, sorted(), page, ROWS);
    }

    /** Words are answered by relevance, a list without words begins with what moved last. */
    Sort sorted() {
        return sort.orElse(text.isBlank() ? Sort.ACTIVITY : Sort.RELEVANCE);
    }

    List<Column> shown() {
        return columns.isEmpty() ? Column.USUAL : columns;
    }

    boolean isAll() {
        return text.isBlank() && filters.isEmpty();
    }

    boolean isChosen(Facet facet, String value) {
        return filters.getOrDefault(facet, List.of()).contains(value);
    }

    ListRequest with(Facet facet, String value) {
        Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        List<String> values = new ArrayList<>(filters.getOrDefault(facet, List.of()));
        values.add(value);
        more.put(facet, values);
        return new ListRequest(text, more, sort, columns, 1);
    }

    ListRequest without(Facet facet, String value) {
        Map<Facet, List<String>> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(filters);
        List<String> values = filters.getOrDefault(facet, List.of()).stream().filter(one -> !one.equals(value)).toList();
        if (values.isEmpty()) {
            fewer.remove(facet);
        } else {
            fewer.put(facet, values);
        }
        return new ListRequest(text, fewer, sort, columns, 1);
    }

    ListRequest withoutText() {
        return new ListRequest("", filters, sort, columns, 1);
    }

    ListRequest sortedBy(Sort other) {
        return new ListRequest(text, filters, Optional.of(other), columns, 1);
    }

    ListRequest at(int number) {
        return new ListRequest(text, filters, sort, columns, number);
    }

    /** As a link from the list writes it; the files and feeds at the same address take {@link #filtersOnly}. */
    PageQuery parameters() {
        List<PageQuery.Parameter> parameters = new ArrayList<>(filtersOnly().parameters());
        sort.ifPresent(one -> parameters.add(new PageQuery.Parameter(SORT, one.key())));
        columns.forEach(column -> parameters.add(new PageQuery.Parameter(SHOW, column.key())));
        if (page > 1) {
            parameters.add(new PageQuery.Parameter(PAGE, String.valueOf(page)));
        }
        return new PageQuery(parameters);
    }

    PageQuery filtersOnly() {
        List<PageQuery.Parameter> parameters = new ArrayList<>();
        if (!text.isBlank()) {
            parameters.add(new PageQuery.Parameter(TEXT, text));
        }
        filters.forEach((facet, values) -> values.forEach(value -> parameters.add(new PageQuery.Parameter(facet.key(), value))));
        return new PageQuery(parameters);
    }
}
