package org.bicorne.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.bicorne.kernel.Slug;

/**
 * A meeting of an old file, its faults mended.
 *
 * @param line where it begins
 * @param written when its program wrote it, which of two that contradict each other is the newer
 * @param start on the clocks of the calendar's zone; midnight of the first day when it lasts whole days
 * @param end midnight of the last day, when it lasts whole days
 * @param status as the agenda says it; empty when it takes place
 * @param isPrivate when there was a link to its room
 */
record OldEvent(String file, int line, Optional<String> uid, Instant written, LocalDateTime start, Optional<LocalDateTime> end, boolean isAllDay,
        String title, Optional<String> status, Optional<String> venue, boolean isPrivate, Optional<LocalDateTime> movedFrom) {

    /** Equal for the same meeting, whatever files call it. */
    String key() {
        return start + " " + Slug.of(title);
    }

    OldEvent with(Optional<String> newUid, Optional<LocalDateTime> newMovedFrom) {
        return new OldEvent(file, line, newUid, written, start, end, isAllDay, title, status, venue, isPrivate, newMovedFrom);
    }
}
