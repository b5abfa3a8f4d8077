package org.bicorne.inventory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times as lists of repositories write them: as days, with or without a zone. */
final class Moments {

    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");

    /** Like this nearly all are written; by the million they are read without a formatter. */
    private static final String USUAL = "dddd-dd-ddTdd:dd:ddZ";
    private static final int DAY_LENGTH = 10;

    private Moments() {}

    static Optional<Instant> of(String written) {
        try {
            return Optional.of(isUsual(written) ? usual(written) : any(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant any(String written) {
        return written.length() == DAY_LENGTH ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(written.replace(' ', 'T') + (ZONED.matcher(written).matches() ? "" : "Z")).toInstant();
    }

    private static boolean isUsual(String written) {
        for (int i = 0; i < USUAL.length() && written.length() == USUAL.length(); i++) {
            char c = written.charAt(i);
            if (USUAL.charAt(i) == 'd' ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
                return false;
            }
        }
        return written.length() == USUAL.length();
    }

    private static Instant usual(String written) {
        try {
            return LocalDate.of(number(written, 0, 4), number(written, 5, 2), number(written, 8, 2)).atTime(number(written, 11, 2), number(written, 14, 2), number(written, 17, 2))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new DateTimeParseException(String.valueOf(e.getMessage()), written, 0, e);
        }
    }

    private static int number(String written, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + written.charAt(i) - '0';
        }
        return number;
    }
}
