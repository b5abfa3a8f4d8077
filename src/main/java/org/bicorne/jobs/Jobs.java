package org.bicorne.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bicorne.store.Database;
import org.bicorne.store.Transaction;

/** The work of an office that must be done even when a program dies: put into a queue by rooms, done by any node ({@link Worker}). */
public final class Jobs {

    private final Database database;
    private final Clock clock;

    public Jobs(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks for a job to be done from a moment on. There is one of its name at most: one that waits already comes no later, one that somebody is at is left alone.
     *
     * @return whether anything changed
     */
    public boolean enqueue(String kind, String job, Instant at) {
        return database.writeBeside(transaction -> enqueue(transaction, kind, job, at));
    }

    /** The same, or nothing of it, with whatever else this transaction does. */
    public boolean enqueue(Transaction transaction, String kind, String job, Instant at) {
        return QueueTable.add(transaction, kind, job, at);
    }

    /** When each job of a kind comes that nobody is at, the next ones first. */
    public Map<String, Instant> waiting(String kind) {
        return database.read(transaction -> QueueTable.waiting(transaction, kind));
    }

    /** The latest attempts at jobs of these kinds, the latest first. */
    public List<Attempt> attempts(Collection<String> kinds, int max) {
        return database.read(transaction -> AttemptsTable.latest(transaction, kinds, max));
    }

    /** From now on this node does jobs of these kinds; those on a timetable that were never done come at their first time. */
    public Worker work(Node node, List<JobKind> kinds) {
        return Worker.start(database, node, kinds, clock);
    }
}
