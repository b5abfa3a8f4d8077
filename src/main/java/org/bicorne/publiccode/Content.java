package org.bicorne.publiccode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file says, as far as it says it in the right form; what is not there, or is null, stands nowhere. */
sealed interface Content {

    /** Any scalar: numbers and truth values are taken as they are written. */
    record Text(String value) implements Content {}

    record Flag(boolean value) implements Content {}

    /** An entry of a list that says nothing. */
    record Nothing() implements Content {}

    record Items(List<Content> items) implements Content {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Names in the order of the file. */
    record Fields(Map<String, Content> fields) implements Content {

        static final Fields EMPTY = new Fields(Map.of());

        public Fields {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        Optional<Content> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        Optional<String> text(String name) {
            return field(name).flatMap(content -> content instanceof Text(String value) ? Optional.of(value) : Optional.empty());
        }

        Fields section(String name) {
            return field(name).flatMap(content -> content instanceof Fields section ? Optional.of(section) : Optional.empty()).orElse(EMPTY);
        }

        List<Content> items(String name) {
            return field(name).flatMap(content -> content instanceof Items(var items) ? Optional.of(items) : Optional.empty()).orElse(List.of());
        }
    }
}
