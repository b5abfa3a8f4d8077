package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How well repositories were kept, by day and body. */
final class TrendTable {

    static final Table<Record> TREND = table(name("inventory_trend"));
    static final Field<Long> RECORDED_ON = field(name("recorded_on"), SQLDataType.BIGINT);
    static final Field<String> BODY = field(name("body"), SQLDataType.VARCHAR);
    static final Field<Long> REPOSITORIES = field(name("repositories"), SQLDataType.BIGINT);
    static final Field<Long> ACTIVE = field(name("active"), SQLDataType.BIGINT);
    static final Field<Long> LICENSED = field(name("licensed"), SQLDataType.BIGINT);
    static final Field<Long> INSPECTED = field(name("inspected"), SQLDataType.BIGINT);
    static final Field<String> FILES = field(name("files"), SQLDataType.VARCHAR);
    static final List<Field<?>> COLUMNS = List.of(RECORDED_ON, BODY, REPOSITORIES, ACTIVE, LICENSED, INSPECTED, FILES);

    /** Ten years of a thousand bodies. */
    private static final int POINTS_MAX = 520_000;

    private TrendTable() {}

    static Optional<LocalDate> last(Transaction transaction) {
        return Optional.ofNullable(TransactionTable.sql(transaction).select(DSL.max(RECORDED_ON)).from(TREND).fetchOne(0, Long.class)).map(LocalDate::ofEpochDay);
    }

    /** Of these bodies, the oldest first. */
    static List<TrendPoint> of(Transaction transaction, Collection<String> bodies) {
        return select(transaction, BODY.in(bodies));
    }

    static List<TrendPoint> all(Transaction transaction) {
        return select(transaction, DSL.trueCondition());
    }

    private static List<TrendPoint> select(Transaction transaction, Condition condition) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(TREND).where(condition).orderBy(RECORDED_ON, BODY).limit(POINTS_MAX)
                .fetch(row -> new TrendPoint(LocalDate.ofEpochDay(row.get(RECORDED_ON)), row.get(BODY), row.get(REPOSITORIES), row.get(ACTIVE), row.get(LICENSED), row.get(INSPECTED),
                        TrendPoint.files(row.get(FILES))));
    }

    static void put(Transaction transaction, Collection<TrendPoint> points) {
        BatchBindStep batch = TransactionTable.sql(transaction).batch(DSL.insertInto(TREND).columns(COLUMNS).values(new Object[COLUMNS.size()]).onConflict(RECORDED_ON, BODY).doNothing());
        for (TrendPoint point : points) {
            var _ = batch.bind(point.day().toEpochDay(), point.body(), point.repositories(), point.active(), point.licensed(), point.inspected(), TrendPoint.written(point.files()));
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
