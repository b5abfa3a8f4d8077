package org.bicorne.icalendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;

/**
 * One event of a calendar, with public facts only: what is in it, strangers read.
 *
 * @param uid the same for ever, whatever changes
 * @param sequence how often its time, place or status changed
 * @param summary its title; who makes it says there that it is cancelled, in the reader's language
 * @param description plain text; the writer adds the address of the page as its last line
 * @param url its page
 * @param parentUid of the event that this one is a part of
 */
public record CalendarEvent(String uid, Instant created, Instant lastModified, int sequence, Span span, String summary, String description,
        Optional<String> location, Optional<String> url, EventStatus status, List<String> categories, Optional<String> parentUid) {

    /** @throws InvalidValue when the UID is blank or the sequence below 0 */
    public CalendarEvent {
        if (uid.isBlank()) {
            throw new InvalidValue("uid", "an event without one is another event each time it is read");
        }
        if (sequence < 0) {
            throw new InvalidValue("sequence", sequence + " is below 0");
        }
        categories = List.copyOf(categories);
    }
}
