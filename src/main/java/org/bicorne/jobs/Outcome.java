package org.bicorne.jobs;

import java.time.Instant;

/** How an attempt at a job ended. */
public sealed interface Outcome {

    /** @param said what it did, in a few words for the log of attempts */
    record Done(String said) implements Outcome {}

    /**
     * Nothing is wrong, but it cannot go on now.
     *
     * @param at when it comes back
     */
    record Later(Instant at, String said) implements Outcome {}

    /** @param why a short code or sentence; it is tried again as often as its kind says */
    record Failed(String why) implements Outcome {}
}
