package org.bicorne.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The latest of many dates that is not in the future: of a million few are read, those that are written like an earlier day are not. */
final class LatestDate {

    /** A time in one zone may be written a day earlier than the same in another. */
    private static final Duration ZONES = Duration.ofDays(2);

    private final Instant now;
    private Optional<Instant> latest = Optional.empty();
    private String earliestDay = "";

    LatestDate(Instant now) {
        this.now = now;
    }

    void meet(String written) {
        if (written.isEmpty() || written.compareTo(earliestDay) < 0) {
            return;
        }
        Moments.of(written).filter(moment -> !moment.isAfter(now) && latest.filter(known -> !moment.isAfter(known)).isEmpty()).ifPresent(moment -> {
            latest = Optional.of(moment);
            earliestDay = moment.minus(ZONES).toString().substring(0, "2026-11-23".length());
        });
    }

    Instant orNow() {
        return latest.orElse(now);
    }
}
