package org.bicorne.markup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/** A date as people write it in front matter: a day, a local time (of the office's zone), or a time with its own zone. */
public sealed interface PublicationDate {

    /** A whole day: {@code 2021-11-02}. */
    record Day(LocalDate date) implements PublicationDate {

        @Override
        public ZonedDateTime start(ZoneId zone) {
            return date.atStartOfDay(zone);
        }
    }

    /** A time without a zone: {@code 2022-10-11 11:25}. */
    record LocalTime(LocalDateTime time) implements PublicationDate {

        @Override
        public ZonedDateTime start(ZoneId zone) {
            return time.atZone(zone);
        }
    }

    /** A time with an offset or a zone: {@code 2022-10-11 11:25:00 +02:00}. */
    record ZonedTime(ZonedDateTime time) implements PublicationDate {

        @Override
        public ZonedDateTime start(ZoneId zone) {
            return time.withZoneSameInstant(zone);
        }
    }

    /** When it starts, told in the office's zone; a day starts at its first moment. */
    ZonedDateTime start(ZoneId zone);

    /** The day on which it starts, in the office's zone. */
    default LocalDate day(ZoneId zone) {
        return start(zone).toLocalDate();
    }

    /** From the oldest to the newest. */
    static Comparator<PublicationDate> byStart(ZoneId zone) {
        return Comparator.comparing(date -> date.start(zone).toInstant());
    }

    /** Reads ISO 8601 and what YAML, TOML, Jekyll and Hugo write; empty for anything else, {@code 2021-02-30} included. */
    static Optional<PublicationDate> parse(String text) {
        return DateNotation.read(text.strip());
    }
}
