package org.bicorne.jobs;

import java.time.Instant;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;

/**
 * A kind of work that a room knows how to do.
 *
 * @param name the same in all versions of the program: jobs that wait in the database are found by it
 * @param timetable when its jobs come back after they were done or given up; without one they are done once
 */
public record JobKind(String name, Retries retries, Optional<Timetable> timetable, Handler handler) {

    public JobKind {
        if (!name.matches("[a-z][a-z-]{0,60}")) {
            throw new InvalidValue("job", name);
        }
    }

    /** Does one attempt at a job; interrupted when the program is told to stop. */
    @FunctionalInterface
    public interface Handler {
        Outcome run(Run run);
    }

    /** When a job comes back. */
    @FunctionalInterface
    public interface Timetable {
        Instant after(Instant now);
    }

    /**
     * One attempt.
     *
     * @param job which one of its kind
     * @param number of the attempt, from 1
     * @param node who does it
     */
    public record Run(String job, int number, Node node) {}
}
