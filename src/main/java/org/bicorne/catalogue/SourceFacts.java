package org.bicorne.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source says of one subject.
 *
 * @param url a page of the source where people can see it
 */
record SourceFacts(Optional<String> url, Map<SourceAnswer.Field, List<String>> values) {

    SourceFacts {
        EnumMap<SourceAnswer.Field, List<String>> copy = new EnumMap<>(SourceAnswer.Field.class);
        values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }
}
