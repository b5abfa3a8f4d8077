package org.bicorne.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Carries all rows of all tables from one database to another of the same schema, whatever features made them. */
final class TransferTable {

    private static final int ROWS_AT_ONCE = 1_000;

    /** Each database keeps its own book on its schema. */
    private static final String HISTORY = "flyway_schema_history";

    /** A table that is new has this one row in it. */
    private static final String REVISION = "inventory_revision";

    private TransferTable() {}

    static Map<String, Long> carry(Transaction from, Transaction to) {
        DSLContext source = TransactionTable.sql(from);
        DSLContext target = TransactionTable.sql(to);
        List<Table<?>> tables = new ArrayList<>(tables(target));
        for (Table<?> table : tables) {
            if (!table.getName().equals(REVISION) && target.fetchExists(DSL.table(DSL.name(table.getName())))) {
                throw new InvalidValue("database-full", table.getName());
            }
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Table<?> table : tables) {
            rows.put(table.getName(), carry(source, target, table));
        }
        return rows;
    }

    private static long carry(DSLContext source, DSLContext target, Table<?> made) {
        Table<Record> table = DSL.table(DSL.name(made.getName()));
        List<Field<?>> columns = made.fieldStream().<Field<?>>map(column -> DSL.field(DSL.name(column.getName()), kind(column.getDataType()))).toList();
        target.deleteFrom(table).execute();
        long carried = 0;
        try (Cursor<Record> cursor = source.select(columns).from(table).fetchSize(ROWS_AT_ONCE).fetchLazy()) {
            for (List<Record> some = cursor.fetchNext(ROWS_AT_ONCE); !some.isEmpty(); some = cursor.fetchNext(ROWS_AT_ONCE)) {
                BatchBindStep batch = target.batch(DSL.insertInto(table).columns(columns).values(new Object[columns.size()]));
                for (Record row : some) {
                    var _ = batch.bind(row.intoArray());
                }
                batch.execute();
                carried += some.size();
            }
        }
        long there = Optional.ofNullable(target.selectCount().from(table).fetchOne(0, Long.class)).orElse(0L);
        if (there != carried) {
            throw new IllegalStateException(made.getName() + ": " + there + " rows of " + carried);
        }
        return carried;
    }

    /** As both databases understand it. */
    private static DataType<?> kind(DataType<?> type) {
        if (type.isString()) {
            return SQLDataType.VARCHAR;
        }
        if (type.isBinary()) {
            return SQLDataType.BLOB;
        }
        return type.getType() == Boolean.class ? SQLDataType.BOOLEAN : SQLDataType.BIGINT;
    }

    private static List<Table<?>> tables(DSLContext sql) {
        return sql.meta().getTables().stream().filter(table -> isOurs(table)).sorted(java.util.Comparator.comparing(Table::getName)).toList();
    }

    private static boolean isOurs(Table<?> table) {
        boolean isSystem = table.getSchema() != null && List.of("pg_catalog", "information_schema", "pg_toast").contains(table.getSchema().getName());
        return !isSystem && !table.getName().startsWith("sqlite_") && !table.getName().equals(HISTORY);
    }
}
