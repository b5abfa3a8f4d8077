package org.bicorne.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bicorne.pages.PageQuery;
import org.bicorne.ui.EventFilter;
import org.bicorne.ui.EventRow;
import org.bicorne.ui.Messages;

/** What a reader of the agenda asked to see, field by field; a field without a value leaves all. */
record EventQuery(Map<String, String> wanted) {

    static final EventQuery ALL = new EventQuery(Map.of());

    private static final List<String> FIELDS = List.of("kind", "series", "organisation", "place", "language");
    private static final int CHOICES_MAX = 300;

    static EventQuery of(PageQuery query) {
        Map<String, String> wanted = new TreeMap<>();
        FIELDS.forEach(field -> query.value(field).ifPresent(value -> wanted.put(field, value)));
        return new EventQuery(wanted);
    }

    boolean isAll() {
        return wanted.isEmpty();
    }

    boolean matches(EventRow row) {
        return wanted.entrySet().stream().allMatch(asked -> values(asked.getKey(), row.facets()).anyMatch(asked.getValue()::equals));
    }

    private static Stream<String> values(String field, EventRow.Facets facets) {
        return switch (field) {
            case "kind" -> Stream.of(facets.kind());
            case "series" -> Stream.of(facets.series());
            case "place" -> Stream.of(facets.place());
            case "organisation" -> Stream.of(facets.organisations().split(" "));
            case "language" -> Stream.of(facets.language().split(" "));
            default -> Stream.empty();
        };
    }

    /** The form's fields, each with the values that these rows have; a field with fewer than two is left out. */
    List<EventFilter> filters(List<EventRow> rows, Messages words, Labels labels) {
        return FIELDS.stream().map(field -> new EventFilter(field, words.text("agenda.filter." + field), choices(field, rows, labels)))
                .filter(filter -> filter.choices().size() > 1 || wanted.containsKey(filter.name())).toList();
    }

    /** How a value of a field reads. */
    interface Labels {
        Optional<String> label(String field, String value);
    }

    private List<EventFilter.Choice> choices(String field, List<EventRow> rows, Labels labels) {
        Map<String, String> found = new TreeMap<>();
        rows.stream().flatMap(row -> values(field, row.facets())).filter(value -> !value.isEmpty())
                .forEach(value -> found.computeIfAbsent(value, key -> labels.label(field, key).orElse(key)));
        return found.entrySet().stream().sorted(Map.Entry.<String, String>comparingByValue(String.CASE_INSENSITIVE_ORDER).thenComparing(Map.Entry.comparingByKey()))
                .limit(CHOICES_MAX).map(choice -> new EventFilter.Choice(choice.getKey(), choice.getValue(), choice.getKey().equals(wanted.get(field)))).toList();
    }
}
