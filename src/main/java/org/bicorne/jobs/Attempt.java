package org.bicorne.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a job, as it is remembered.
 *
 * @param job which one of its kind
 * @param number of the attempt, from 1
 * @param said what was done, or why it failed
 */
public record Attempt(String kind, String job, int number, String node, Instant begunAt, Optional<Instant> endedAt, Result result, String said) {

    /** How it ended. */
    public enum Result {
        UNDERWAY, DONE,

        /** It could not go on then. */
        LATER,

        /** It was, or is, tried again. */
        FAILED,

        /** It failed for the last time. */
        GIVEN_UP,

        /** Its node was told to stop and handed it back. */
        STOPPED,

        /** Its node died. */
        LOST
    }
}
