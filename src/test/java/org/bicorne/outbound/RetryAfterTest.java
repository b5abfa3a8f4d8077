package org.bicorne.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-06T08:49:30Z");

    /** The three forms of RFC 9110, section 5.6.7. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7|7", " 120 |120", "0|0", "Fri, 06 Nov 2026 08:49:37 GMT|7", "Friday, 06-Nov-26 08:49:37 GMT|7",
            "Fri Nov  6 08:49:37 2026|7", "Fri Nov 13 08:49:30 2026|604800"})
    void readsSecondsAndTimes(String value, long seconds) {
        assertThat(RetryAfter.of(value, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
            "Fri, 31 Feb 2026 99:00:00 GMT", "99999999999999999999", "Fri, 06 Nov 2026 08:49:37 GMT, Fri, 06 Nov 2026 08:49:37 GMT"})
    void waitsNoLongerForWhatHasPassedOrCannotBeRead(String value) {
        assertThat(RetryAfter.of(value, NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void waitsAYearAtMost() {
        assertThat(RetryAfter.of("999999999", NOW)).isEqualTo(Duration.ofDays(365));
        assertThat(RetryAfter.of("Mon, 06 Nov 9999 08:49:37 GMT", NOW)).isLessThanOrEqualTo(Duration.ofDays(365));
    }
}
