package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/** Events under a heading, for example those of a month. */
public record EventGroup(Optional<String> heading, List<EventRow> events) {

    public EventGroup {
        events = List.copyOf(events);
    }
}
