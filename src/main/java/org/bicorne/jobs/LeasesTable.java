package org.bicorne.jobs;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Leases as the database has them. */
final class LeasesTable {

    static final Table<Record> LEASES = table(name("jobs_leases"));
    static final Field<String> NAME = field(name("jobs_leases", "name"), SQLDataType.VARCHAR);
    static final Field<String> HOLDER = field(name("jobs_leases", "holder"), SQLDataType.VARCHAR);
    static final Field<String> NODE = field(name("jobs_leases", "node"), SQLDataType.VARCHAR);
    static final Field<Long> TAKEN_AT = field(name("jobs_leases", "taken_at"), SQLDataType.BIGINT);
    static final Field<Long> HELD_UNTIL = field(name("jobs_leases", "held_until"), SQLDataType.BIGINT);

    private LeasesTable() {}

    /** One statement: of two who ask for the same at once, one gets it. */
    static boolean take(Transaction transaction, String name, String holder, String node, Instant now, Instant until) {
        return TransactionTable.sql(transaction).insertInto(LEASES).columns(NAME, HOLDER, NODE, TAKEN_AT, HELD_UNTIL)
                .values(name, holder, node, now.toEpochMilli(), until.toEpochMilli())
                .onConflict(NAME).doUpdate().set(HOLDER, DSL.excluded(HOLDER)).set(NODE, DSL.excluded(NODE)).set(TAKEN_AT, DSL.excluded(TAKEN_AT))
                .set(HELD_UNTIL, DSL.excluded(HELD_UNTIL)).where(HELD_UNTIL.le(now.toEpochMilli())).execute() > 0;
    }

    static int renew(Transaction transaction, String holder, Instant until) {
        return TransactionTable.sql(transaction).update(LEASES).set(HELD_UNTIL, until.toEpochMilli()).where(HOLDER.eq(holder)).execute();
    }

    static int release(Transaction transaction, String holder) {
        return TransactionTable.sql(transaction).deleteFrom(LEASES).where(HOLDER.eq(holder)).execute();
    }

    /** How many are held; on PostgreSQL nobody takes them before this transaction has ended. */
    static int held(Transaction transaction, String holder) {
        SelectConditionStep<?> rows = TransactionTable.sql(transaction).select(NAME).from(LEASES).where(HOLDER.eq(holder));
        ResultQuery<?> locked = TransactionTable.isServer(transaction) ? rows.forShare() : rows;
        return locked.fetch().size();
    }

    static Map<String, Leases.Held> all(Transaction transaction, Instant now) {
        Map<String, Leases.Held> held = new TreeMap<>();
        TransactionTable.sql(transaction).select(NAME, NODE, TAKEN_AT, HELD_UNTIL).from(LEASES).where(HELD_UNTIL.gt(now.toEpochMilli()))
                .forEach(row -> held.put(row.get(NAME), new Leases.Held(row.get(NODE), Instant.ofEpochMilli(row.get(TAKEN_AT)), Instant.ofEpochMilli(row.get(HELD_UNTIL)))));
        return held;
    }
}
