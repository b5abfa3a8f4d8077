package org.bicorne.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bicorne.jobs.Attempt.Result;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Attempts as the database has them. */
final class AttemptsTable {

    static final Table<Record> ATTEMPTS = table(name("jobs_attempts"));
    static final Field<String> KIND = field(name("kind"), SQLDataType.VARCHAR);
    static final Field<String> JOB = field(name("job"), SQLDataType.VARCHAR);
    static final Field<Long> BEGUN_AT = field(name("begun_at"), SQLDataType.BIGINT);
    static final Field<Integer> NUMBER = field(name("number"), SQLDataType.INTEGER);
    static final Field<String> NODE = field(name("node"), SQLDataType.VARCHAR);
    static final Field<Long> ENDED_AT = field(name("ended_at"), SQLDataType.BIGINT);
    static final Field<String> RESULT = field(name("result"), SQLDataType.VARCHAR);
    static final Field<String> SAID = field(name("said"), SQLDataType.VARCHAR);
    static final List<Field<?>> COLUMNS = List.of(KIND, JOB, BEGUN_AT, NUMBER, NODE, ENDED_AT, RESULT, SAID);

    private AttemptsTable() {}

    static void begin(Transaction transaction, Attempt attempt) {
        TransactionTable.sql(transaction).insertInto(ATTEMPTS).columns(COLUMNS).values(attempt.kind(), attempt.job(), attempt.begunAt().toEpochMilli(), attempt.number(),
                attempt.node(), null, Result.UNDERWAY.name(), "").onConflict(KIND, JOB, BEGUN_AT).doNothing().execute();
    }

    /** Whether it was still ours to end: nobody has held this node to be dead meanwhile. Of attempts that could not go on, the last says enough. */
    static boolean end(Transaction transaction, Attempt attempt) {
        if (attempt.result() == Result.LATER) {
            TransactionTable.sql(transaction).deleteFrom(ATTEMPTS).where(KIND.eq(attempt.kind()).and(JOB.eq(attempt.job())).and(RESULT.eq(Result.LATER.name()))).execute();
        }
        return TransactionTable.sql(transaction).update(ATTEMPTS).set(ENDED_AT, attempt.endedAt().map(Instant::toEpochMilli).orElse(null)).set(RESULT, attempt.result().name())
                .set(SAID, attempt.said()).where(KIND.eq(attempt.kind()).and(JOB.eq(attempt.job())).and(BEGUN_AT.eq(attempt.begunAt().toEpochMilli()))
                        .and(RESULT.eq(Result.UNDERWAY.name()))).execute() > 0;
    }

    /** Those that nobody ended, because their node died. */
    static void lose(Transaction transaction, String kind, String job, Result result, Instant at) {
        TransactionTable.sql(transaction).update(ATTEMPTS).set(ENDED_AT, at.toEpochMilli()).set(RESULT, result.name())
                .where(KIND.eq(kind).and(JOB.eq(job)).and(RESULT.eq(Result.UNDERWAY.name()))).execute();
    }

    static void forget(Transaction transaction, Instant before) {
        TransactionTable.sql(transaction).deleteFrom(ATTEMPTS).where(BEGUN_AT.lt(before.toEpochMilli()).and(RESULT.ne(Result.UNDERWAY.name()))).execute();
    }

    /** The latest first. */
    static List<Attempt> latest(Transaction transaction, Collection<String> kinds, int max) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(ATTEMPTS).where(KIND.in(kinds)).orderBy(BEGUN_AT.desc(), KIND, JOB).limit(max)
                .fetch(row -> new Attempt(row.get(KIND), row.get(JOB), row.get(NUMBER), row.get(NODE), Instant.ofEpochMilli(row.get(BEGUN_AT)),
                        Optional.ofNullable(row.get(ENDED_AT)).map(Instant::ofEpochMilli), Result.valueOf(row.get(RESULT)), row.get(SAID)));
    }
}
