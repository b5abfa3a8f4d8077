package org.bicorne.markup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.markup.PublicationDate.Day;
import org.bicorne.markup.PublicationDate.LocalTime;
import org.bicorne.markup.PublicationDate.ZonedTime;
import org.jspecify.annotations.Nullable;

/** How dates are written in front matter: ISO 8601, with the liberties that YAML and the engines take. */
final class DateNotation {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{0,9})?)?[ \\t]*"
            + "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?|[A-Za-z]+/[A-Za-z_/]+)?)?");

    private DateNotation() {}

    static Optional<PublicationDate> read(String text) {
        Matcher written = DATE.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(date(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PublicationDate date(Matcher written) {
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
