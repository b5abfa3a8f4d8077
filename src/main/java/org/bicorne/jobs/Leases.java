package org.bicorne.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bicorne.store.Database;

/** Who is at what, among all programs on one database: what a program holds is free again when it shows no sign of life. */
public final class Leases implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Leases.class.getName());

    private static final int PAUSES_IN_A_BEAT = 4;

    private final Database database;
    private final Node node;
    private final Clock clock;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().daemon().name("leases").unstarted(work));

    /**
     * Who holds a thing.
     *
     * @param until when it is free unless there is a sign of life before
     */
    public record Held(String node, Instant since, Instant until) {}

    public Leases(Database database, Node node, Clock clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
        var _ = heart.scheduleWithFixedDelay(this::beat, node.beat().toMillis(), node.beat().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As many of these as are free; nothing when none is. */
    public Optional<Lease> take(Collection<String> names) {
        String holder = UUID.randomUUID().toString();
        Set<String> taken = new LinkedHashSet<>();
        for (String name : new TreeSet<>(names)) {
            Instant now = clock.instant();
            if (database.writeBeside(transaction -> LeasesTable.take(transaction, name, holder, node.name(), now, now.plus(node.silenceMax())))) {
                taken.add(name);
            }
        }
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Lease lease = new Lease(this, holder, taken);
        held.put(holder, lease);
        return Optional.of(lease);
    }

    /** The same, having waited for those whose holders show no sign of life, until they are free. */
    public Optional<Lease> await(Collection<String> names) {
        Map<String, Held> first = held(database, clock.instant());
        Set<String> silent = new TreeSet<>(names);
        silent.retainAll(first.keySet());
        try {
            while (!silent.isEmpty()) {
                Thread.sleep(node.beat().dividedBy(PAUSES_IN_A_BEAT));
                Map<String, Held> now = held(database, clock.instant());
                silent.removeIf(name -> !Optional.ofNullable(now.get(name)).equals(Optional.ofNullable(first.get(name))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return take(names);
    }

    /** All things that somebody holds now, by name. */
    public static Map<String, Held> held(Database database, Instant now) {
        return database.read(transaction -> LeasesTable.all(transaction, now));
    }

    /** When a thing that somebody holds may be free; now when nobody does. */
    public Instant freeAt(String name) {
        Instant now = clock.instant();
        return Optional.ofNullable(held(database, now).get(name)).map(Held::until).orElse(now);
    }

    void release(Lease lease) {
        held.remove(lease.holder());
        database.writeBeside(transaction -> LeasesTable.release(transaction, lease.holder()));
    }

    private void beat() {
        for (String holder : held.keySet()) {
            try {
                Instant until = clock.instant().plus(node.silenceMax());
                database.writeBeside(transaction -> LeasesTable.renew(transaction, holder, until));
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "No sign of life could be given", e);
            }
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
