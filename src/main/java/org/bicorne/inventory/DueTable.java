package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.BatchBindStep;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Repositories whose files are to be read. */
final class DueTable {

    static final Table<Record> DUE = table(name("inventory_due"));
    static final Field<String> HOST = field(name("host"), SQLDataType.VARCHAR);
    static final Field<String> FORGE_ID = field(name("forge_id"), SQLDataType.VARCHAR);
    static final Field<Long> DUE_AT = field(name("due_at"), SQLDataType.BIGINT);
    static final Field<Integer> POSITION = field(name("position"), SQLDataType.INTEGER);
    static final List<Field<?>> COLUMNS = List.of(HOST, FORGE_ID, DUE_AT, POSITION);

    private DueTable() {}

    /** Those that have waited longest first. */
    static List<Repository.Key> first(Transaction transaction, Collection<String> hosts, int max) {
        return TransactionTable.sql(transaction).select(HOST, FORGE_ID).from(DUE).where(HOST.in(hosts)).orderBy(DUE_AT, POSITION, HOST, FORGE_ID).limit(max)
                .fetch(row -> new Repository.Key(row.get(HOST), row.get(FORGE_ID)));
    }

    /** Who waits already keeps the place. */
    static void add(Transaction transaction, List<Repository.Key> keys, Instant at) {
        if (keys.isEmpty()) {
            return;
        }
        BatchBindStep batch = TransactionTable.sql(transaction).batch(DSL.insertInto(DUE).columns(COLUMNS).values(new Object[COLUMNS.size()])
                .onConflict(HOST, FORGE_ID).doNothing());
        for (int i = 0; i < keys.size(); i++) {
            batch = batch.bind(keys.get(i).host(), keys.get(i).forgeId(), at.toEpochMilli(), i);
        }
        batch.execute();
    }

    static void remove(Transaction transaction, Collection<Repository.Key> keys) {
        keys.forEach(key -> TransactionTable.sql(transaction).deleteFrom(DUE).where(HOST.eq(key.host()).and(FORGE_ID.eq(key.forgeId()))).execute());
    }
}
