package org.bicorne.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.bicorne.kernel.InvalidValue;

/** When an event is: hours in a zone, or whole days. */
public sealed interface Span {

    /** Its first moment; for whole days, midnight where the calendar's readers are. */
    Instant startsAt(ZoneId readers);

    /**
     * Hours as a clock on the wall there shows them.
     *
     * @param end the same as the start when nobody said how long
     */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements Span {

        /** @throws InvalidValue when it ends before it starts */
        public Timed {
            if (end.isBefore(start)) {
                throw new InvalidValue("end", end + " is before " + start);
            }
        }

        @Override
        public Instant startsAt(ZoneId readers) {
            return startsAt();
        }

        /** An hour that the clocks skip is the one after it; of one that comes twice it is the first. */
        Instant startsAt() {
            return start.atZone(zone).toInstant();
        }
    }

    /**
     * Whole days, without a zone.
     *
     * @param last included
     */
    record AllDay(LocalDate first, LocalDate last) implements Span {

        /** @throws InvalidValue when it ends before it starts */
        public AllDay {
            if (last.isBefore(first)) {
                throw new InvalidValue("end", last + " is before " + first);
            }
        }

        @Override
        public Instant startsAt(ZoneId readers) {
            return first.atStartOfDay(readers).toInstant();
        }
    }
}
