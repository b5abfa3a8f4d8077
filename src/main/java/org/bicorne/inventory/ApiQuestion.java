package org.bicorne.inventory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Spelling;
import org.bicorne.pages.PageQuery;

/**
 * What a program asks of the list; anything that it cannot mean is refused, with the words that exist.
 *
 * @param sort empty for the order of host and path, in which a program may go through all
 * @param fields wanted of each; empty for all
 * @param place after which to go on
 * @param page from which to go on, where the list is filtered or sorted
 */
record ApiQuestion(String text, Map<Facet, List<String>> filters, Optional<Sort> sort, int limit, List<String> fields, Optional<Place> place, int page) {

    static final int LIMIT_USUAL = 30;
    static final List<String> OWN = List.of("q", "sort", "limit", "cursor", "fields");

    private static final int VALUES_MAX = 20;

    /** Where a repository is. */
    record Place(String host, String path) {}

    static ApiQuestion of(PageQuery query, List<String> columns) {
        List<String> known = Stream.concat(OWN.stream(), Arrays.stream(Facet.values()).map(Facet::key)).toList();
        query.parameters().stream().map(PageQuery.Parameter::name).filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidValue(name, "nobody reads this parameter" + Spelling.nearest(name, known).map(near -> "; did you mean \"" + near + "\"?").orElse("; there are " + known));
        });
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = query.values(facet.key()).stream().limit(VALUES_MAX).toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        List<String> fields = query.values("fields").stream().flatMap(list -> Arrays.stream(list.split(","))).map(String::strip).distinct().toList();
        fields.stream().filter(name -> !columns.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidValue("fields", "\"" + name + "\" is no field; there are " + columns);
        });
        Optional<Sort> sort = query.value("sort").map(ApiQuestion::sort);
        int limit = query.value("limit").map(text -> number("limit", text, RepositoryQuery.SIZE_MAX)).orElse(LIMIT_USUAL);
        Optional<String> cursor = query.value("cursor").map(ApiQuestion::decoded);
        String text = query.value("q").orElse("");
        return new ApiQuestion(text, filters, sort, limit, fields, cursor.filter(one -> one.startsWith("after ")).map(ApiQuestion::place),
                cursor.filter(one -> one.startsWith("page ")).map(one -> number("cursor", one.substring(5), RepositoryQuery.PAGES_MAX)).orElse(1));
    }

    private static Sort sort(String key) {
        return Arrays.stream(Sort.values()).filter(sort -> sort.key().equals(key)).findFirst()
                .orElseThrow(() -> new InvalidValue("sort", "\"" + key + "\" is no order; there are " + Arrays.stream(Sort.values()).map(Sort::key).toList()));
    }

    private static int number(String name, String text, int max) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
            throw new InvalidValue(name, "\"" + text.substring(0, Math.min(30, text.length())) + "\" is not a number from 1 to " + max);
        }
        return Integer.parseInt(text);
    }

    private static String decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith("page ") || text.matches("after \\S+ .+")) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Told below, as any other text that is no cursor.
        }
        throw new InvalidValue("cursor", "this is no cursor of ours; take the one that the Link header of an answer gives");
    }

    private static Place place(String cursor) {
        String[] parts = cursor.split(" ", 3);
        return new Place(parts[1], parts[2]);
    }

    static String cursorAfter(Repository last) {
        return encoded("after " + last.key().host() + " " + last.facts().path());
    }

    static String cursorOfPage(int page) {
        return encoded("page " + page);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it goes through all of them, in an order that changes do not upset. */
    boolean isAll() {
        return text.isBlank() && filters.isEmpty() && sort.isEmpty();
    }

    RepositoryQuery query() {
        Sort order = sort.orElse(text.isBlank() ? Sort.NAME : Sort.RELEVANCE);
        return new RepositoryQuery(text, filters, order, page, limit);
    }

    /** The same question with another cursor, as an address writes it. */
    String with(String cursor) {
        List<PageQuery.Parameter> parameters = new ArrayList<>();
        if (!text.isBlank()) {
            parameters.add(new PageQuery.Parameter("q", text));
        }
        filters.forEach((facet, values) -> values.forEach(value -> parameters.add(new PageQuery.Parameter(facet.key(), value))));
        sort.ifPresent(one -> parameters.add(new PageQuery.Parameter("sort", one.name().toLowerCase(Locale.ROOT))));
        if (limit != LIMIT_USUAL) {
            parameters.add(new PageQuery.Parameter("limit", String.valueOf(limit)));
        }
        if (!fields.isEmpty()) {
            parameters.add(new PageQuery.Parameter("fields", String.join(",", fields)));
        }
        parameters.add(new PageQuery.Parameter("cursor", cursor));
        return new PageQuery(parameters).encoded();
    }

    /** Those of these that were asked for. */
    boolean isWanted(String field) {
        return fields.isEmpty() || Set.copyOf(fields).contains(field);
    }
}
