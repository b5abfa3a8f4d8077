package org.bicorne.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bicorne.Eventually;
import org.bicorne.TestDatabase;
import org.bicorne.jobs.Attempt.Result;
import org.bicorne.store.Database;
import org.bicorne.store.TransactionTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JobsTest {

    private static final Retries ONCE = new Retries(1, Duration.ofMillis(1), Duration.ofMillis(1));
    private static final Retries THRICE = new Retries(3, Duration.ofMillis(20), Duration.ofMillis(30));
    private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    private final BlockingQueue<JobKind.Run> runs = new LinkedBlockingQueue<>();
    private Optional<String> url = Optional.empty();
    private Database database;
    private Jobs jobs;

    private static Node node(String name) {
        return new Node(name, Duration.ofMillis(100), Duration.ofMillis(20));
    }

    private JobKind kind(Retries retries, JobKind.Handler handler) {
        return new JobKind("post", retries, Optional.empty(), run -> {
            runs.add(run);
            return handler.run(run);
        });
    }

    private JobKind.Run next() throws InterruptedException {
        return Optional.ofNullable(runs.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    private List<Attempt> attempts() {
        return jobs.attempts(Set.of("post"), 1_000);
    }

    @BeforeEach
    void open() {
        url = size.url();
        database = Database.open(state, url);
        jobs = new Jobs(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void doesEachJobOnceThoughTwoNodesShareThem() throws InterruptedException {
        JobKind kind = kind(ONCE, run -> new Outcome.Done("sent " + run.job()));
        for (int i = 0; i < 100; i++) {
            jobs.enqueue("post", "letter-" + i, NOW);
        }
        try (Database other = Database.open(state, url); Worker _ = jobs.work(node("a"), List.of(kind));
                Worker _ = new Jobs(other, Clock.systemUTC()).work(node("b"), List.of(kind))) {
            Set<String> done = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                done.add(next().job());
            }

            assertThat(done).hasSize(100);
        }
        assertThat(attempts()).hasSize(100).allMatch(attempt -> attempt.result() == Result.DONE && attempt.said().equals("sent " + attempt.job()) && attempt.number() == 1);
        assertThat(runs).isEmpty();
        assertThat(jobs.waiting("post")).isEmpty();
    }

    @Test
    void triesAgainLaterAndLaterAndThenGivesUp() throws InterruptedException {
        jobs.enqueue("post", "letter", NOW);
        try (Worker _ = jobs.work(node("a"), List.of(kind(THRICE, run -> {
            if (run.number() == 2) {
                throw new IllegalStateException("no stamp");
            }
            return new Outcome.Failed("rain");
        })))) {
            assertThat(List.of(next().number(), next().number(), next().number())).containsExactly(1, 2, 3);
            Eventually.until(() -> jobs.waiting("post").isEmpty() && attempts().stream().noneMatch(attempt -> attempt.result() == Result.UNDERWAY));
        }
        assertThat(attempts()).extracting(Attempt::result).containsExactly(Result.GIVEN_UP, Result.FAILED, Result.FAILED);
        assertThat(attempts()).extracting(Attempt::said).containsExactly("rain", "IllegalStateException: no stamp", "rain");
        assertThat(jobs.waiting("post")).isEmpty();
    }

    @Test
    void doublesItsPatience() {
        Retries retries = new Retries(9, Duration.ofMinutes(1), Duration.ofMinutes(5));

        assertThat(List.of(retries.after(1), retries.after(2), retries.after(3), retries.after(4), retries.after(100)))
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(5), Duration.ofMinutes(5));
    }

    @Test
    void waitsWhereItCannotGoOnAndCountsNoFailure() throws InterruptedException {
        jobs.enqueue("post", "letter", NOW);
        CountDownLatch isClosed = new CountDownLatch(1);
        try (Worker _ = jobs.work(node("a"), List.of(kind(ONCE, _ -> {
            Outcome outcome = isClosed.getCount() > 0 ? new Outcome.Later(NOW, "closed") : new Outcome.Done("");
            isClosed.countDown();
            return outcome;
        })))) {
            assertThat(List.of(next().number(), next().number())).containsExactly(1, 1);
        }
        assertThat(attempts()).extracting(Attempt::result).containsExactly(Result.DONE, Result.LATER);
    }

    @Test
    void handsBackWhatItIsAtWhenItStops() throws InterruptedException {
        jobs.enqueue("post", "letter", NOW);
        CountDownLatch never = new CountDownLatch(1);
        try (Worker _ = jobs.work(node("a"), List.of(kind(ONCE, _ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Failed("interrupted");
        })))) {
            next();
        }
        try (Worker _ = jobs.work(node("b"), List.of(kind(ONCE, _ -> new Outcome.Done(""))))) {
            assertThat(next().node().name()).isEqualTo("b");
        }

        assertThat(attempts()).extracting(Attempt::result).containsExactly(Result.DONE, Result.STOPPED);
        assertThat(attempts()).extracting(Attempt::node).containsExactly("b", "a");
    }

    @Test
    void goesOnWithWhatADeadNodeHeld() throws InterruptedException {
        jobs.enqueue("post", "letter", NOW.minusSeconds(60));
        database.change(transaction -> {
            AttemptsTable.begin(transaction, new Attempt("post", "letter", 1, "dead", NOW.minusSeconds(50), Optional.empty(), Result.UNDERWAY, ""));
            TransactionTable.sql(transaction).execute("update jobs_queue set picked = ?, picked_by = 'dead', last_heartbeat = ?", true, NOW.minusSeconds(50).toEpochMilli());
        });
        try (Worker _ = jobs.work(node("b"), List.of(kind(THRICE, _ -> new Outcome.Done(""))))) {
            assertThat(next().number()).isEqualTo(2);
        }

        assertThat(attempts()).extracting(Attempt::result).containsExactly(Result.DONE, Result.LOST);
        assertThat(attempts()).extracting(Attempt::node).containsExactly("b", "dead");
    }

    @Test
    void givesUpWhatKillsEachNodeThatTouchesIt() throws InterruptedException {
        jobs.enqueue("post", "bomb", NOW.minusSeconds(60));
        jobs.enqueue("post", "letter", NOW);
        database.change(transaction -> TransactionTable.sql(transaction)
                .execute("update jobs_queue set picked = ?, consecutive_failures = 2, last_heartbeat = ? where task_instance = 'bomb'", true, NOW.minusSeconds(50).toEpochMilli()));
        CountDownLatch isBuried = new CountDownLatch(1);
        try (Worker _ = jobs.work(node("b"), List.of(kind(THRICE, _ -> {
            boolean isOver = database.read(transaction -> TransactionTable.sql(transaction).fetch("select 1 from jobs_queue where task_instance = 'bomb'").isEmpty());
            if (isOver) {
                isBuried.countDown();
            }
            return isOver ? new Outcome.Done("") : new Outcome.Later(NOW, "");
        })))) {
            assertThat(isBuried.await(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(runs).extracting(JobKind.Run::job).doesNotContain("bomb");
    }

    @Test
    void comesBackByItsTimetable() throws InterruptedException {
        JobKind daily = new JobKind("post", ONCE, Optional.of(now -> now.plusMillis(30)), run -> {
            runs.add(run);
            return run.number() == 1 && runs.size() % 2 == 0 ? new Outcome.Failed("rain") : new Outcome.Done("");
        });
        try (Worker _ = jobs.work(node("a"), List.of(daily)); Worker _ = jobs.work(node("b"), List.of(daily))) {
            assertThat(List.of(next().job(), next().job(), next().job())).containsExactly(Worker.ONLY, Worker.ONLY, Worker.ONLY);
        }

        assertThat(jobs.waiting("post")).containsOnlyKeys(Worker.ONLY);
    }

    @Test
    void comesNoLaterThanItWasAskedFor() {
        assertThat(jobs.enqueue("post", "letter", NOW.plusSeconds(60))).isTrue();
        assertThat(jobs.enqueue("post", "letter", NOW.plusSeconds(90))).isFalse();
        assertThat(jobs.enqueue("post", "letter", NOW.plusSeconds(30))).isTrue();

        assertThat(jobs.waiting("post")).containsExactly(java.util.Map.entry("letter", NOW.plusSeconds(30)));
    }

    @Test
    void isAskedForWithAllOfATransactionOrNothing() {
        assertThatThrownBy(() -> database.change(transaction -> {
            jobs.enqueue(transaction, "post", "letter", NOW);
            throw new IllegalStateException("half way");
        })).hasMessage("half way");

        assertThat(jobs.waiting("post")).isEmpty();
    }
}
