package org.bicorne.agenda;

import java.time.LocalDate;
import java.util.List;
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
    record Gone(CalendarEvent entry, LocalDate lastDay) {

        /** Whether it was an occurrence of this series: its UID begins with the series. */
        boolean isOf(Slug series) {
            return entry.uid().startsWith(series + "-") && !isTalk();
        }

        /** Whether it was a talk of this event. */
        boolean isTalkOf(Event event) {
            return entry.uid().startsWith(event.id() + ".");
        }

        /** A talk has the id of its event, a dot and its own. */
        boolean isTalk() {
            int at = entry.uid().indexOf('@');
            int dot = entry.uid().indexOf('.');
            return dot >= 0 && dot < at;
        }
    }

    Tombstones {
        gone = List.copyOf(gone);
    }

    List<Gone> shown(LocalDate today) {
        return gone.stream().filter(event -> !event.lastDay().plusDays(DAYS_KEPT).isBefore(today)).toList();
    }
}
