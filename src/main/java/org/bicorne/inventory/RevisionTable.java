package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** A number that grows with every change of a repository. */
final class RevisionTable {

    static final Table<Record> REVISION_TABLE = table(name("inventory_revision"));
    static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER);
    static final Field<Long> REVISION = field(name("revision"), SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(ID, REVISION);

    private RevisionTable() {}

    static long now(Transaction transaction) {
        return Optional.ofNullable(TransactionTable.sql(transaction).select(REVISION).from(REVISION_TABLE).where(ID.eq(1)).fetchOne(REVISION)).orElse(0L);
    }

    /** The next one; nobody else gets it, because its row is locked until the transaction ends. */
    static long next(Transaction transaction) {
        TransactionTable.sql(transaction).update(REVISION_TABLE).set(REVISION, REVISION.plus(1L)).where(ID.eq(1)).execute();
        return now(transaction);
    }
}
