package org.bicorne.jobs;

import java.time.Duration;

/**
 * One program among those that share an office’s work.
 *
 * @param name shown to visitors where they ask who is at it
 * @param beat how often it shows that it is alive
 * @param look how often it looks for work
 */
public record Node(String name, Duration beat, Duration look) {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** So many beats missed, and others take over what it did. */
    static final int BEATS_MISSED_MAX = 4;

    public static Node named(String name) {
        return new Node(name, USUAL, USUAL);
    }

    /** How long it may be silent before others hold it to be dead. */
    public Duration silenceMax() {
        return beat.multipliedBy(BEATS_MISSED_MAX);
    }
}
