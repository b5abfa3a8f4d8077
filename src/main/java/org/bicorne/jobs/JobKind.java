package org.bicorne.jobs;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
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

        /** Each day at this hour, by the clocks of a zone that may change meanwhile. */
        static Timetable daily(LocalTime hour, Supplier<ZoneId> zone) {
            return now -> {
                ZonedDateTime here = now.atZone(zone.get());
                ZonedDateTime today = here.toLocalDate().atTime(hour).atZone(here.getZone());
                return (today.isAfter(here) ? today : here.toLocalDate().plusDays(1).atTime(hour).atZone(here.getZone())).toInstant();
            };
        }
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
