package org.bicorne.markup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        Matcher written = Notation.DATE.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Notation.read(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The notation in one place; an interface has no private nested class of its own. */
    final class Notation {

        private static final Pattern DATE = Pattern.compile(
                "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                + "(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{0,9})?)?[ \\t]*"
                + "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?|[A-Za-z]+/[A-Za-z_/]+)?)?");

        private Notation() {}

        private static PublicationDate read(Matcher written) {
            LocalDate day = LocalDate.of(number(written.group(1)), number(written.group(2)), number(written.group(3)));
            if (written.group(4) == null) {
                return new Day(day);
            }
            LocalDateTime time = day.atTime(number(written.group(4)), number(written.group(5)), number(written.group(6)));
            String zone = written.group(7);
            return zone == null ? new LocalTime(time) : new ZonedTime(time.atZone(ZoneId.of(zone.equals("z") ? "Z" : zone)));
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }
}
