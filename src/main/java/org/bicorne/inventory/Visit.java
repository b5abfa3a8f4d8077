package org.bicorne.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the visits to a target: an account, or several accounts of one forge that are listed at once.
 *
 * @param target {@link Account#key()}; the host alone when all of a forge is listed at once
 * @param accounts those that its listing covers ({@link Account#key()})
 * @param begunAt when the last visit began
 * @param endedAt when a visit last came to its end, whatever it found
 * @param sweptAt when all of it was last listed, from the first page to the last
 * @param result of the last visit
 * @param why it failed, a short code such as {@code 404} or {@code timeout}; empty when it did not
 * @param resumeAt the page where an interrupted visit goes on; empty when none is under way
 * @param sweepBegunAt when the sweep under way began; empty when none is
 * @param requests sent in the last visit
 * @param repositories listed in the last sweep
 * @param nextAt when the next visit is due
 */
record Visit(String target, List<String> accounts, Optional<Instant> begunAt, Optional<Instant> endedAt, Optional<Instant> sweptAt, Result result, String why,
        Optional<String> resumeAt, Optional<Instant> sweepBegunAt, int requests, int repositories, Instant nextAt) {

    /** How a visit ended. */
    enum Result {
        NEVER, UNDERWAY, CHANGED, UNCHANGED,

        /** The forge does not know the account any more (404, 410). */
        GONE,

        /** The forge withholds it for legal reasons (451). */
        WITHHELD,

        /** The forge did not answer, or not as it should: nothing was learnt. */
        FAILED
    }

    Visit {
        accounts = List.copyOf(accounts);
    }

    static Visit never(String target, List<String> accounts) {
        return new Visit(target, accounts, Optional.empty(), Optional.empty(), Optional.empty(), Result.NEVER, "", Optional.empty(), Optional.empty(), 0, 0,
                Instant.EPOCH);
    }

    /** Whether it stopped before its end: by a signal, a limit, or because the program died. */
    boolean isInterrupted() {
        return result == Result.UNDERWAY;
    }
}
