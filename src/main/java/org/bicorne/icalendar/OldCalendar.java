package org.bicorne.icalendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What an old file holds.
 *
 * @param name as it calls itself; empty for a file with a single meeting, mostly
 * @param title what it says of itself
 */
record OldCalendar(String file, Optional<String> name, Optional<String> title, ZoneId zone, List<OldEvent> events) {

    OldCalendar {
        events = List.copyOf(events);
    }
}
