package org.bicorne.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;

/**
 * A calendar to subscribe to or to take away.
 *
 * @param productHost the host that stands in PRODID: fixed, whatever address the file was asked at
 * @param name as clients list it
 * @param source the address of this file
 * @param url the page that shows the same
 * @param zone in which most of its readers are
 * @param events in any order, each UID once
 */
public record CalendarFile(String productHost, Language language, String name, Optional<String> description, String source, String url,
        ZoneId zone, Instant lastModified, List<CalendarEvent> events) {

    /** @throws InvalidValue when two events have the same UID: clients would show one of them */
    public CalendarFile {
        events = List.copyOf(events);
        Set<String> uids = HashSet.newHashSet(events.size());
        for (CalendarEvent event : events) {
            if (!uids.add(event.uid())) {
                throw new InvalidValue("uid", event.uid() + " is the UID of two events");
            }
        }
    }
}
