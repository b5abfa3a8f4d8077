package org.bicorne.jobs;

import java.time.Clock;
import java.util.List;
import org.bicorne.store.Database;

/** A node at work: takes jobs from the queue, as many at a time as it has hands, until it is closed. */
public final class Worker implements AutoCloseable {

    /** The only job of a kind that has a timetable and no other. */
    public static final String ONLY = "only";

    private final SchedulerTable scheduler;
    private final Attempts attempts;

    private Worker(SchedulerTable scheduler, Attempts attempts) {
        this.scheduler = scheduler;
        this.attempts = attempts;
    }

    static Worker start(Database database, Node node, List<JobKind> kinds, Clock clock) {
        kinds.forEach(kind -> kind.timetable().ifPresent(timetable -> database.writeBeside(transaction -> {
            QueueTable.addIfAbsent(transaction, kind.name(), ONLY, timetable.after(clock.instant()));
            return true;
        })));
        Attempts attempts = new Attempts(database, node, clock);
        return new Worker(SchedulerTable.start(database, node, kinds, attempts, clock), attempts);
    }

    /** Looks for work now. */
    public void wake() {
        scheduler.wake();
    }

    /** Hands back what is under way, to be gone on with by others at once. */
    @Override
    public void close() {
        attempts.stop();
        scheduler.close();
    }
}
