package org.bicorne.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The latest census: counted when somebody asks and something has changed, by one thread at a time; others are given the one before meanwhile. */
final class Censuses {

    private final Repositories repositories;
    private final Bodies bodies;
    private final Signals signals;
    private final Supplier<Instant> now;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Optional<Counted> counted = Optional.empty();

    private record Counted(long revision, Census census) {}

    Censuses(Repositories repositories, Bodies bodies, Signals signals, Supplier<Instant> now) {
        this.repositories = repositories;
        this.bodies = bodies;
        this.signals = signals;
        this.now = now;
    }

    Census latest() {
        Optional<Counted> known = counted;
        if (known.filter(one -> one.revision() == repositories.revision()).isPresent()) {
            return known.get().census();
        }
        if (known.isPresent() && !counting.tryLock()) {
            return known.get().census();
        }
        if (known.isEmpty()) {
            counting.lock();
        }
        try {
            return count();
        } finally {
            counting.unlock();
        }
    }

    private Census count() {
        long revision = repositories.revision();
        Optional<Counted> known = counted.filter(one -> one.revision() == revision);
        if (known.isPresent()) {
            return known.get().census();
        }
        Census census = Census.of(repositories::forEach, bodies, signals, now.get());
        counted = Optional.of(new Counted(revision, census));
        return census;
    }
}
