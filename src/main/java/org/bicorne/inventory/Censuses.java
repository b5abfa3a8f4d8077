package org.bicorne.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The latest census: counted when somebody asks and something has changed, by one thread at a time. Where that takes long it is done behind the pages, which
 * tell what was counted before until then, and not again before it has rested ten times as long.
 */
final class Censuses {

    /** Nobody notices that he waits for it. */
    private static final Duration QUICK = Duration.ofMillis(200);
    private static final int RESTS = 10;

    /** So many take longer than that. */
    private static final long MANY = 20_000;

    private final Repositories repositories;
    private final Bodies bodies;
    private final Signals signals;
    private final Supplier<Instant> now;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Optional<Counted> counted = Optional.empty();

    /** A census, of which revision, when it was counted and how long that took. */
    private record Counted(long revision, Census census, Instant at, Duration took) {

        boolean isQuick() {
            return took.compareTo(QUICK) < 0;
        }

        boolean isRested(Instant now) {
            return now.isAfter(at.plus(took.multipliedBy(RESTS)));
        }
    }

    Censuses(Repositories repositories, Bodies bodies, Signals signals, Supplier<Instant> now) {
        this.repositories = repositories;
        this.bodies = bodies;
        this.signals = signals;
        this.now = now;
    }

    Census latest() {
        return counted().census();
    }

    /** Of the repositories that the latest one has counted. */
    long revision() {
        return counted().revision();
    }

    /** The same for those who do not wait; -1 as long as nothing was counted. */
    long revisionSoFar() {
        return counted.map(Counted::revision).orElse(-1L);
    }

    /** Where there are many: counts them before somebody asks. */
    void prepare() {
        if (counted.isEmpty() && repositories.count() > MANY) {
            behind();
        }
    }

    private Counted counted() {
        Optional<Counted> known = counted;
        if (known.isEmpty()) {
            return counting(true);
        }
        if (known.get().revision() != repositories.revision()) {
            if (known.get().isQuick()) {
                return counting(false);
            }
            if (known.get().isRested(now.get()) && !counting.isLocked()) {
                behind();
            }
        }
        return known.get();
    }

    private void behind() {
        Thread.ofPlatform().name("census").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
            var _ = counting(false);
        });
    }

    /** Who need not wait gets the one before while another thread counts. */
    private Counted counting(boolean isAwaited) {
        if (isAwaited || counted.isEmpty()) {
            counting.lock();
        } else if (!counting.tryLock()) {
            return counted.orElseThrow();
        }
        try {
            long revision = repositories.revision();
            Optional<Counted> known = counted.filter(one -> one.revision() == revision);
            if (known.isEmpty()) {
                Instant begun = now.get();
                Census census = Census.of(repositories::forEach, bodies, signals, begun);
                Instant ended = now.get();
                known = Optional.of(new Counted(revision, census, ended, Duration.between(begun, ended)));
                counted = known;
            }
            return known.get();
        } finally {
            counting.unlock();
        }
    }
}
