package org.bicorne.catalogue;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bicorne.kernel.Slug;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** What sources said otherwise than before, as the database has it. */
final class ChangesTable {

    static final Table<Record> CHANGES = table(name("catalogue_changes"));
    static final Field<String> SOFTWARE = field(name("software"), SQLDataType.VARCHAR);
    static final Field<String> SOURCE = field(name("source"), SQLDataType.VARCHAR);
    static final Field<String> FIELD = field(name("field"), SQLDataType.VARCHAR);
    static final Field<Long> SEEN_AT = field(name("seen_at"), SQLDataType.BIGINT);
    static final Field<String> BEFORE = field(name("said_before"), SQLDataType.VARCHAR);
    static final Field<String> NOW = field(name("said_now"), SQLDataType.VARCHAR);
    static final List<Field<?>> COLUMNS = List.of(SOFTWARE, SOURCE, FIELD, SEEN_AT, BEFORE, NOW);

    private ChangesTable() {}

    /** The newest first. */
    static List<SourceChange> newest(Transaction transaction, int max) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(CHANGES).where(SOURCE.in(Arrays.stream(SourceAnswer.Source.values()).map(Enum::name).toList()))
                .and(FIELD.in(Arrays.stream(SourceAnswer.Field.values()).map(Enum::name).toList())).orderBy(SEEN_AT.desc(), SOFTWARE, SOURCE, FIELD).limit(max)
                .fetch(row -> new SourceChange(new Slug(row.get(SOFTWARE)), SourceAnswer.Source.valueOf(row.get(SOURCE)), SourceAnswer.Field.valueOf(row.get(FIELD)),
                        Instant.ofEpochMilli(row.get(SEEN_AT)), SaidText.list(row.get(BEFORE)), SaidText.list(row.get(NOW))));
    }

    static void add(Transaction transaction, SourceChange change) {
        TransactionTable.sql(transaction).insertInto(CHANGES).columns(COLUMNS).values(change.software().value(), change.source().name(), change.field().name(),
                change.seenAt().toEpochMilli(), SaidText.write(change.before()), SaidText.write(change.now())).onConflictDoNothing().execute();
    }
}
