package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Targets that somebody wants to be visited before others. */
final class WantedTable {

    static final Table<Record> WANTED = table(name("inventory_wanted"));
    static final Field<String> TARGET = field(name("target"), SQLDataType.VARCHAR);
    static final Field<Long> WANTED_AT = field(name("wanted_at"), SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(TARGET, WANTED_AT);

    private WantedTable() {}

    static List<String> all(Transaction transaction) {
        return TransactionTable.sql(transaction).select(TARGET).from(WANTED).orderBy(WANTED_AT, TARGET).fetch(TARGET);
    }

    static void add(Transaction transaction, String target, Instant at) {
        TransactionTable.sql(transaction).insertInto(WANTED).columns(COLUMNS).values(target, at.toEpochMilli()).onConflict(TARGET).doNothing().execute();
    }

    static void remove(Transaction transaction, String target) {
        TransactionTable.sql(transaction).deleteFrom(WANTED).where(TARGET.eq(target)).execute();
    }
}
