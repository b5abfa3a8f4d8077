package org.bicorne.ui;

import java.util.List;

/**
 * One question of the form that filters events.
 *
 * @param name of the field in the address
 * @param choices each with the value in the address
 */
public record EventFilter(String name, String label, List<Choice> choices) {

    /** One answer. */
    public record Choice(String value, String label, boolean isChosen) {}

    public EventFilter {
        choices = List.copyOf(choices);
    }
}
