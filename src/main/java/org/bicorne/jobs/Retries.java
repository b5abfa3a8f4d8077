package org.bicorne.jobs;

import java.time.Duration;

/**
 * How often work that fails is tried again.
 *
 * @param attemptsMax in all; after that it is given up
 * @param first the wait after the first failure; each wait is twice the one before
 * @param longest no wait is longer
 */
public record Retries(int attemptsMax, Duration first, Duration longest) {

    private static final int DOUBLINGS_MAX = 20;

    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(DOUBLINGS_MAX, Math.max(0, failures - 1)));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
