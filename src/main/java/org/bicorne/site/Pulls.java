package org.bicorne.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bicorne.folder.RemoteCopy;
import org.bicorne.folder.RemoteCopy.Failed;
import org.bicorne.folder.RemoteCopy.Pulled;
import org.bicorne.folder.RemoteCopy.Taken;

/** Pulls the folder of an office again and again while a server runs; what was there stays where a pull fails. */
public final class Pulls implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Pulls.class.getName());

    /** More often would be a burden for the forge. */
    public static final Duration EVERY_MIN = Duration.ofSeconds(5);

    /** However often a pull failed, the next one comes by then. */
    static final Duration PAUSE_MAX = Duration.ofMinutes(30);

    private final Office office;
    private final String shown;
    private final Supplier<Pulled> pull;
    private final Duration every;
    private final InstantSource clock;
    private final ScheduledExecutorService timetable = Executors.newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().daemon().name("pulls").unstarted(work));
    private volatile State state = new State(Optional.empty(), 0, Optional.empty());

    /**
     * How pulls have ended so far.
     *
     * @param last when one went well
     * @param failures in a row since
     * @param why the last of these failed
     */
    record State(Optional<Instant> last, int failures, Optional<Failed> why) {

        State after(Pulled pulled, Instant now) {
            return switch (pulled) {
                case Taken _ -> new State(Optional.of(now), 0, Optional.empty());
                case Failed failed -> new State(last, failures + 1, Optional.of(failed));
            };
        }

        /** Twice as long after each failure. */
        Duration pause(Duration every) {
            Duration longest = PAUSE_MAX.compareTo(every) > 0 ? PAUSE_MAX : every;
            Duration pause = every;
            for (int i = 0; i < failures && pause.compareTo(longest) < 0; i++) {
                pause = pause.multipliedBy(2);
            }
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    Pulls(Office office, String shown, Supplier<Pulled> pull, Duration every, InstantSource clock) {
        this.office = office;
        this.shown = shown;
        this.pull = pull;
        this.every = every.compareTo(EVERY_MIN) < 0 ? EVERY_MIN : every;
        this.clock = clock;
    }

    /** Begins now. */
    public static Pulls follow(Office office, RemoteOffice remote, Path stateFolder, Duration every) {
        RemoteCopy copy = remote.copy(stateFolder);
        Pulls pulls = new Pulls(office, remote.shown(), () -> copy.pull(RemoteOffice.surroundings()), every, RemoteOffice.surroundings().clock());
        office.pulledBy(pulls);
        pulls.timetable.execute(pulls::pullAndPlan);
        return pulls;
    }

    State state() {
        return state;
    }

    private void pullAndPlan() {
        pullOnce();
        try {
            timetable.schedule(this::pullAndPlan, state.pause(every).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No more pulls", closed);
        }
    }

    /** One that fails is told once, and told again when it fails otherwise or goes well. */
    void pullOnce() {
        State before = state;
        Pulled pulled = taken();
        State after = before.after(pulled, clock.instant());
        state = after;
        if (pulled instanceof Failed failed && before.why().map(Failed::why).filter(failed.why()::equals).isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "The folder cannot be pulled from " + shown + ", what was there is shown on: " + failed.why().word() + ", " + failed.detail());
        } else if (pulled instanceof Taken && before.failures() > 0) {
            LOG.log(System.Logger.Level.INFO, "The folder is pulled from " + shown + " again, after " + before.failures() + " failures");
        }
    }

    private Pulled taken() {
        try {
            Pulled pulled = pull.get();
            if (pulled instanceof Taken) {
                // Another process may have pulled what is the same for this one.
                office.renew();
            }
            return pulled;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "What was pulled cannot be shown", e);
            return new Failed(RemoteCopy.Why.OTHER, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        timetable.shutdownNow();
    }
}
