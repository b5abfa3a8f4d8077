package org.bicorne.programme;

import java.util.List;

/**
 * Something that an import could not be sure of, and that a person has to look at.
 *
 * @param key of its sentence among the messages, after {@code programme.doubt.}
 */
record Doubt(String key, List<String> arguments) {

    Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(String key, String... arguments) {
        return new Doubt(key, List.of(arguments));
    }
}
