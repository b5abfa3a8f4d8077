package org.bicorne.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The queue that db-scheduler works from: its columns, and how jobs get into it. */
final class QueueTable {

    static final String TABLE = "jobs_queue";
    static final Table<Record> QUEUE = table(name(TABLE));
    static final Field<String> KIND = field(name(TABLE, "task_name"), SQLDataType.VARCHAR);
    static final Field<String> JOB = field(name(TABLE, "task_instance"), SQLDataType.VARCHAR);
    static final Field<Long> DUE_AT = field(name(TABLE, "execution_time"), SQLDataType.BIGINT);
    static final Field<Boolean> PICKED = field(name(TABLE, "picked"), SQLDataType.BOOLEAN);
    static final Field<Integer> FAILURES = field(name(TABLE, "consecutive_failures"), SQLDataType.INTEGER);
    static final Field<Long> VERSION = field(name(TABLE, "version"), SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(KIND, JOB, DUE_AT, PICKED, FAILURES, VERSION);

    private QueueTable() {}

    /** One that waits already comes no later; one that somebody is at is left alone. Whether anything changed. */
    static boolean add(Transaction transaction, String kind, String job, Instant at) {
        long due = at.toEpochMilli();
        return TransactionTable.sql(transaction).insertInto(QUEUE).columns(COLUMNS).values(kind, job, due, false, 0, 1L)
                .onConflict(KIND, JOB).doUpdate().set(DUE_AT, due).set(VERSION, VERSION.plus(1)).where(PICKED.eq(false).and(DUE_AT.gt(due))).execute() > 0;
    }

    static void addIfAbsent(Transaction transaction, String kind, String job, Instant at) {
        TransactionTable.sql(transaction).insertInto(QUEUE).columns(COLUMNS).values(kind, job, at.toEpochMilli(), false, 0, 1L)
                .onConflict(KIND, JOB).doNothing().execute();
    }

    /** When each of a kind comes. */
    static Map<String, Instant> waiting(Transaction transaction, String kind) {
        Map<String, Instant> waiting = new LinkedHashMap<>();
        TransactionTable.sql(transaction).select(JOB, DUE_AT).from(QUEUE).where(KIND.eq(kind).and(DSL.condition(DSL.not(PICKED)))).orderBy(DUE_AT, JOB)
                .forEach(row -> waiting.put(row.get(JOB), Instant.ofEpochMilli(row.get(DUE_AT))));
        return waiting;
    }
}
