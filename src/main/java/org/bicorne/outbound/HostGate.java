package org.bicorne.outbound;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The way to one host: one request at a time, not before its time, none when the host is held to be offline. Whoever asks holds the lock. */
final class HostGate {

    /** So many failures in a row, and the host is held to be offline. */
    private static final int FAILURES_MAX = 5;
    private static final Duration OFFLINE_FIRST = Duration.ofMinutes(10);
    private static final Duration OFFLINE_MAX = Duration.ofHours(6);
    private static final Duration ROBOTS_KEPT = Duration.ofHours(24);

    final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Outbound.Waiting waiting;
    private final Duration patience;
    private Duration pace;
    private Instant nextAt = Instant.EPOCH;
    private Optional<RateLimit> limit = Optional.empty();
    private int failures;
    private Duration offlineFor = OFFLINE_FIRST;
    private Optional<Instant> failingSince = Optional.empty();
    private Instant offlineUntil = Instant.EPOCH;
    private Optional<Instant> answeredAt = Optional.empty();
    private String why = "";
    private int requests;
    private Robots robots = Robots.SILENT;
    private Optional<Instant> robotsReadAt = Optional.empty();

    HostGate(Duration pace, Duration patience, Clock clock, Outbound.Waiting waiting) {
        this.pace = pace;
        this.patience = patience;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** Waits for our turn, unless it is too far away. */
    Optional<Answer.Postponed> enter() throws InterruptedException {
        Instant now = clock.instant();
        if (isOffline() && offlineUntil.isAfter(now)) {
            return Optional.of(new Answer.Postponed(offlineUntil, "offline"));
        }
        boolean isUsedUp = limit.filter(known -> known.isUsedUp(now)).isPresent();
        Instant turn = isUsedUp && limit.get().resetAt().isAfter(nextAt) ? limit.get().resetAt() : nextAt;
        if (Duration.between(now, turn).compareTo(patience) > 0) {
            return Optional.of(new Answer.Postponed(turn, "limit"));
        }
        if (turn.isAfter(now)) {
            waiting.rest(Duration.between(now, turn));
        }
        if (isUsedUp) {
            limit = Optional.empty();
        }
        requests++;
        return Optional.empty();
    }

    /** After any answer: when to come back at the earliest. */
    void answered(int status, HttpHeaders headers) {
        Instant now = clock.instant();
        Duration asked = headers.firstValue("retry-after").map(value -> RetryAfter.of(value, now)).orElse(Duration.ZERO);
        nextAt = now.plus(asked.compareTo(pace) > 0 ? asked : pace);
        RateLimit.of(headers, now).ifPresent(told -> limit = Optional.of(told));
        if (status >= 500) {
            failed(Integer.toString(status));
        } else {
            failures = 0;
            offlineFor = OFFLINE_FIRST;
            failingSince = Optional.empty();
            answeredAt = Optional.of(now);
            why = "";
        }
    }

    void failed(String reason) {
        Instant now = clock.instant();
        failures++;
        why = reason;
        failingSince = failingSince.or(() -> Optional.of(now));
        Instant soon = now.plus(pace);
        nextAt = soon.isAfter(nextAt) ? soon : nextAt;
        if (failures >= FAILURES_MAX) {
            offlineUntil = now.plus(offlineFor);
            offlineFor = offlineFor.multipliedBy(2).compareTo(OFFLINE_MAX) > 0 ? OFFLINE_MAX : offlineFor.multipliedBy(2);
        }
    }

    /** No request before then. */
    void holdBack(Duration wait) {
        Instant then = clock.instant().plus(wait);
        nextAt = then.isAfter(nextAt) ? then : nextAt;
    }

    boolean isOffline() {
        return failures >= FAILURES_MAX;
    }

    /** Whether the time to ask again is close enough to wait for it. */
    boolean isWorthWaiting() {
        return !isOffline() && Duration.between(clock.instant(), nextAt).compareTo(patience) <= 0;
    }

    Instant nextAt() {
        return isOffline() && offlineUntil.isAfter(nextAt) ? offlineUntil : nextAt;
    }

    boolean needsRobots() {
        return robotsReadAt.isEmpty() || robotsReadAt.get().plus(ROBOTS_KEPT).isBefore(clock.instant());
    }

    void robots(Robots read) {
        robots = read;
        robotsReadAt = Optional.of(clock.instant());
        pace = read.delay().compareTo(pace) > 0 ? read.delay() : pace;
    }

    Robots robots() {
        return robots;
    }

    HostCondition condition() {
        Instant resetAt = limit.filter(known -> known.isUsedUp(clock.instant())).map(RateLimit::resetAt).orElse(Instant.EPOCH);
        return new HostCondition(isOffline() ? failingSince : Optional.empty(), why, resetAt.isAfter(nextAt()) ? resetAt : nextAt(), answeredAt, requests);
    }
}
