package org.bicorne.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads when a server wants to be asked again: in so many seconds, or at a time of HTTP in any of its three forms (RFC 9110, 10.2.3 and 5.6.7). */
final class RetryAfter {

    private static final int CHARACTERS_MAX = 40;

    /** Longer waits are as good as this one. */
    private static final Duration MAX = Duration.ofDays(365);

    /** Years of two digits are told apart from those of the century before (RFC 9110, 5.6.7). */
    private static final int YEARS_AHEAD_MAX = 50;

    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC);

    private RetryAfter() {}

    /** How long to wait from now on; nothing for a time that has passed, or that nobody can read. */
    static Duration of(String value, Instant now) {
        String text = value.strip();
        if (text.length() > CHARACTERS_MAX) {
            return Duration.ZERO;
        }
        Duration wait = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text))
                : time(text, now).map(at -> Duration.between(now, at)).filter(Duration::isPositive).orElse(Duration.ZERO);
        return wait.compareTo(MAX) > 0 ? MAX : wait;
    }

    private static Optional<Instant> time(String text, Instant now) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(now), ASCTIME)) {
            try {
                return Optional.of(form.parse(text, Instant::from));
            } catch (DateTimeParseException e) {
                // One of the other forms, then.
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter rfc850(Instant now) {
        int firstYear = now.atOffset(ZoneOffset.UTC).getYear() + YEARS_AHEAD_MAX - 99;
        return new DateTimeFormatterBuilder().appendPattern("EEEE, dd-MMM-").appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'").toFormatter(Locale.US).withZone(ZoneOffset.UTC);
    }
}
