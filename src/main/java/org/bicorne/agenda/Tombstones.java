package org.bicorne.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bicorne.icalendar.CalendarEvent;
import org.bicorne.kernel.Slug;

/** Events that were in calendars and are no more: they stay there for a while as cancelled, since clients never forget by themselves. */
record Tombstones(List<Gone> gone) {

    static final Tombstones NONE = new Tombstones(List.of());

    /** After its day an event that is gone is of no use to anyone. */
    private static final int DAYS_KEPT = 30;

    /**
     * An event that is gone.
     *
     * @param entry as calendars show it now: cancelled
     * @param lastDay on which it would have been
     */
    record Gone(CalendarEvent entry, LocalDate lastDay, EventKind kind, Optional<Slug> series, Optional<Slug> circle) {}

    Tombstones {
        gone = List.copyOf(gone);
    }

    List<Gone> shown(LocalDate today) {
        return gone.stream().filter(event -> !event.lastDay().plusDays(DAYS_KEPT).isBefore(today)).toList();
    }
}
