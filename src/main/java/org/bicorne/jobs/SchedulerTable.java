package org.bicorne.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bicorne.store.Database;
import org.bicorne.store.SourceTable;
import org.jspecify.annotations.Nullable;

/** db-scheduler at our queue: it picks, shows signs of life, and finds jobs whose node died; what an attempt is and what follows is ours. */
final class SchedulerTable implements AutoCloseable {

    /** Most jobs wait for other servers. */
    private static final int HANDS = 8;
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(4);

    /** It tells each start; kept here because its framework may forget what nobody holds. */
    private static final Logger LOUD = Logger.getLogger("com.github.kagkarlsson");

    private final Scheduler scheduler;

    private SchedulerTable(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    static SchedulerTable start(Database database, Node node, List<JobKind> kinds, Attempts attempts, Clock clock) {
        LOUD.setLevel(Level.WARNING);
        List<Task<?>> tasks = new ArrayList<>();
        kinds.forEach(kind -> tasks.add(task(kind, attempts)));
        Scheduler scheduler = Scheduler.create(SourceTable.of(database), tasks).tableName(QueueTable.TABLE).jdbcCustomization(new ColumnsTable()).clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(node.name())).threads(HANDS).pollingInterval(node.look()).heartbeatInterval(node.beat())
                .missedHeartbeatsLimit(Node.BEATS_MISSED_MAX).shutdownMaxWait(STOPPED_WITHIN).build();
        scheduler.start();
        return new SchedulerTable(scheduler);
    }

    private static Task<Void> task(JobKind kind, Attempts attempts) {
        return Tasks.custom(kind.name(), Void.class)
                .onFailure((complete, operations) -> followLost(kind, attempts, complete.getExecution(), operations))
                .onDeadExecution((complete, operations) -> followLost(kind, attempts, complete.getExecution(), operations))
                .execute((_, context) -> {
                    Execution execution = context.getExecution();
                    Optional<Attempts.Next> next = attempts.make(kind, job(execution), failures(execution));
                    CompletionHandler<Void> completion = (_, operations) -> next.ifPresent(known -> follow(known, execution, operations));
                    return completion;
                });
    }

    private static void followLost(JobKind kind, Attempts attempts, Execution execution, ExecutionOperations<Void> operations) {
        follow(attempts.lost(kind, job(execution), failures(execution)), execution, operations);
    }

    private static String job(Execution execution) {
        return execution.taskInstance.getId();
    }

    private static int failures(Execution execution) {
        return Math.max(0, execution.consecutiveFailures);
    }

    private static void follow(Attempts.Next next, Execution execution, ExecutionOperations<Void> operations) {
        Optional<Instant> at = next.at();
        if (at.isEmpty()) {
            operations.remove();
        } else if (next.isFailure()) {
            operations.reschedule(ExecutionComplete.failure(execution, next.now(), next.now(), new IllegalStateException(job(execution))), at.get());
        } else {
            operations.reschedule(ExecutionComplete.success(execution, next.now(), next.now()), at.get());
        }
    }

    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /** Instants as all our tables have them, the same on both databases. */
    private static final class ColumnsTable extends SqliteJdbcCustomization {

        @Override
        public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
            if (value == null) {
                statement.setNull(index, Types.BIGINT);
            } else {
                statement.setLong(index, value.toEpochMilli());
            }
        }

        @Override
        public @Nullable Instant getInstant(ResultSet rows, String column) throws SQLException {
            long value = rows.getLong(column);
            return rows.wasNull() ? null : Instant.ofEpochMilli(value);
        }

        @Override
        public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] value) throws SQLException {
            if (value == null) {
                statement.setNull(index, Types.VARCHAR);
            } else {
                statement.setString(index, new String(value, StandardCharsets.UTF_8));
            }
        }

        @Override
        public byte @Nullable [] getTaskData(ResultSet rows, String column) throws SQLException {
            String value = rows.getString(column);
            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }
    }
}
