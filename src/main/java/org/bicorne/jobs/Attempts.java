package org.bicorne.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bicorne.jobs.Attempt.Result;
import org.bicorne.store.Database;

/** Makes attempts on one node: what a handler answers, or throws, becomes a row that says how it went and a decision on what happens next. */
final class Attempts {

    private static final System.Logger LOG = System.getLogger(Attempts.class.getName());
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int SAID_MAX = 500;

    private final Database database;
    private final Node node;
    private final Clock clock;
    private final Set<Thread> running = new HashSet<>();
    private boolean isStopping;

    /**
     * What happens to a job after an attempt.
     *
     * @param now when the attempt ended
     * @param at when it comes back; empty when it does not
     * @param isFailure whether it counts among its failures
     */
    record Next(Instant now, Optional<Instant> at, boolean isFailure) {}

    /** @param wasStopped whether it was told to stop before its end */
    private record Ended(Outcome outcome, boolean wasStopped) {}

    Attempts(Database database, Node node, Clock clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param failures in a row before this attempt
     * @return what happens then; nothing where others held this node to be dead meanwhile and went on without it
     */
    Optional<Next> make(JobKind kind, String job, int failures) {
        Attempt begun = new Attempt(kind.name(), job, failures + 1, node.name(), clock.instant(), Optional.empty(), Result.UNDERWAY, "");
        database.writeBeside(transaction -> {
            AttemptsTable.begin(transaction, begun);
            return true;
        });
        Ended run = run(kind, new JobKind.Run(job, failures + 1, node));
        Outcome outcome = run.outcome();
        Instant now = clock.instant();
        Result result = run.wasStopped() && !(outcome instanceof Outcome.Done) ? Result.STOPPED : result(kind, outcome, failures);
        Attempt ended = new Attempt(kind.name(), job, failures + 1, node.name(), begun.begunAt(), Optional.of(now), result, said(outcome));
        boolean wasOurs = database.writeBeside(transaction -> {
            AttemptsTable.forget(transaction, now.minus(REMEMBERED));
            return AttemptsTable.end(transaction, ended);
        });
        return wasOurs ? Optional.of(next(kind, outcome, result, failures, now)) : Optional.empty();
    }

    /** After an attempt whose node died: the work goes on, unless it has killed too many already. */
    Next lost(JobKind kind, String job, int failures) {
        Instant now = clock.instant();
        boolean isLast = failures + 1 >= kind.retries().attemptsMax();
        database.writeBeside(transaction -> {
            AttemptsTable.lose(transaction, kind.name(), job, isLast ? Result.GIVEN_UP : Result.LOST, now);
            return true;
        });
        return isLast ? new Next(now, kind.timetable().map(timetable -> timetable.after(now)), false) : new Next(now, Optional.of(now), true);
    }

    private Ended run(JobKind kind, JobKind.Run run) {
        if (!enter()) {
            return new Ended(new Outcome.Later(clock.instant(), ""), true);
        }
        Outcome outcome;
        try {
            outcome = kind.handler().run(run);
        } catch (RuntimeException e) {
            outcome = failed(kind, run, e);
        }
        return new Ended(outcome, leave());
    }

    private synchronized Outcome failed(JobKind kind, JobKind.Run run, RuntimeException error) {
        if (!isStopping) {
            LOG.log(System.Logger.Level.WARNING, "An attempt at " + kind.name() + " " + run.job() + " failed", error);
        }
        return new Outcome.Failed(error.getClass().getSimpleName() + ": " + error.getMessage());
    }

    private synchronized boolean enter() {
        if (!isStopping) {
            running.add(Thread.currentThread());
        }
        return !isStopping;
    }

    /** Whether it was told to stop. What follows must be written: the signal has done its work by now. */
    private synchronized boolean leave() {
        running.remove(Thread.currentThread());
        var _ = Thread.interrupted();
        return isStopping;
    }

    synchronized void stop() {
        isStopping = true;
        running.forEach(Thread::interrupt);
    }

    private static Result result(JobKind kind, Outcome outcome, int failures) {
        return switch (outcome) {
            case Outcome.Done _ -> Result.DONE;
            case Outcome.Later _ -> Result.LATER;
            case Outcome.Failed _ -> failures + 1 >= kind.retries().attemptsMax() ? Result.GIVEN_UP : Result.FAILED;
        };
    }

    private static Next next(JobKind kind, Outcome outcome, Result result, int failures, Instant now) {
        return switch (result) {
            case DONE, GIVEN_UP -> new Next(now, kind.timetable().map(timetable -> timetable.after(now)), false);
            case LATER -> new Next(now, Optional.of(outcome instanceof Outcome.Later(Instant at, _) ? at : now), false);
            case FAILED -> new Next(now, Optional.of(now.plus(kind.retries().after(failures + 1))), true);
            case STOPPED, LOST, UNDERWAY -> new Next(now, Optional.of(now), false);
        };
    }

    private static String said(Outcome outcome) {
        String said = switch (outcome) {
            case Outcome.Done(String words) -> words;
            case Outcome.Later(Instant _, String words) -> words;
            case Outcome.Failed(String why) -> why;
        };
        return said.length() <= SAID_MAX ? said : said.substring(0, SAID_MAX);
    }
}
