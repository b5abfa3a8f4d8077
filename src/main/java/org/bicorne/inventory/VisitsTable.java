package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Visits as the database has them: one row for each target. */
final class VisitsTable {

    static final Table<Record> VISITS = table(name("inventory_visits"));
    static final Field<String> TARGET = text("target");
    static final Field<String> ACCOUNTS = text("accounts");
    static final Field<Long> BEGUN_AT = instant("begun_at");
    static final Field<Long> ENDED_AT = instant("ended_at");
    static final Field<Long> SWEPT_AT = instant("swept_at");
    static final Field<String> RESULT = text("result");
    static final Field<String> WHY = text("why");
    static final Field<String> RESUME_AT = text("resume_at");
    static final Field<Long> SWEEP_BEGUN_AT = instant("sweep_begun_at");
    static final Field<Integer> REQUESTS = field(name("requests"), SQLDataType.INTEGER);
    static final Field<Integer> REPOSITORIES = field(name("repositories"), SQLDataType.INTEGER);
    static final Field<Long> NEXT_AT = instant("next_at");
    static final List<Field<?>> COLUMNS = List.of(TARGET, ACCOUNTS, BEGUN_AT, ENDED_AT, SWEPT_AT, RESULT, WHY, RESUME_AT, SWEEP_BEGUN_AT, REQUESTS, REPOSITORIES, NEXT_AT);

    private VisitsTable() {}

    static Optional<Visit> at(Transaction transaction, String target) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(VISITS).where(TARGET.eq(target)).fetchOptional(VisitsTable::visit);
    }

    static List<Visit> all(Transaction transaction) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(VISITS).orderBy(TARGET).fetch(VisitsTable::visit);
    }

    static void put(Transaction transaction, Visit visit) {
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        COLUMNS.stream().skip(1).forEach(column -> replaced.put(column, DSL.excluded(column)));
        TransactionTable.sql(transaction).insertInto(VISITS).columns(COLUMNS).values(visit.target(), Lists.json(visit.accounts()), millis(visit.begunAt()),
                millis(visit.endedAt()), millis(visit.sweptAt()), visit.result().name(), visit.why(), visit.resumeAt().orElse(null), millis(visit.sweepBegunAt()),
                visit.requests(), visit.repositories(), visit.nextAt().toEpochMilli()).onConflict(TARGET).doUpdate().set(replaced).execute();
    }

    private static Visit visit(Record row) {
        return new Visit(row.get(TARGET), Lists.texts(row.get(ACCOUNTS)), moment(row, BEGUN_AT), moment(row, ENDED_AT), moment(row, SWEPT_AT),
                Visit.Result.valueOf(row.get(RESULT)), row.get(WHY), Optional.ofNullable(row.get(RESUME_AT)), moment(row, SWEEP_BEGUN_AT), row.get(REQUESTS),
                row.get(REPOSITORIES), Instant.ofEpochMilli(row.get(NEXT_AT)));
    }

    private static Optional<Instant> moment(Record row, Field<Long> column) {
        return Optional.ofNullable(row.get(column)).map(Instant::ofEpochMilli);
    }

    private static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }

    private static Field<String> text(String name) {
        return field(name(name), SQLDataType.VARCHAR);
    }

    private static Field<Long> instant(String name) {
        return field(name(name), SQLDataType.BIGINT);
    }
}
