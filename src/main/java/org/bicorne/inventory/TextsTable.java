package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Files of repositories as they were read last. */
final class TextsTable {

    static final Table<Record> TEXTS = table(name("inventory_texts"));
    static final Field<String> HOST = field(name("host"), SQLDataType.VARCHAR);
    static final Field<String> FORGE_ID = field(name("forge_id"), SQLDataType.VARCHAR);
    static final Field<String> FILE = field(name("file"), SQLDataType.VARCHAR);
    static final Field<String> CONTENT = field(name("content"), SQLDataType.VARCHAR);
    static final Field<Long> READ_AT = field(name("read_at"), SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(HOST, FORGE_ID, FILE, CONTENT, READ_AT);

    private TextsTable() {}

    static Optional<String> at(Transaction transaction, Repository.Key key, Inspection.KnownFile file) {
        return TransactionTable.sql(transaction).select(CONTENT).from(TEXTS).where(HOST.eq(key.host()), FORGE_ID.eq(key.forgeId()), FILE.eq(file.name())).fetchOptional(CONTENT);
    }

    static void put(Transaction transaction, Collection<FoundText> texts) {
        texts.forEach(text -> {
            if (text.content().isEmpty()) {
                TransactionTable.sql(transaction).deleteFrom(TEXTS).where(HOST.eq(text.key().host()), FORGE_ID.eq(text.key().forgeId()), FILE.eq(text.file().name())).execute();
            } else {
                TransactionTable.sql(transaction).insertInto(TEXTS).columns(COLUMNS)
                        .values(text.key().host(), text.key().forgeId(), text.file().name(), storable(text.content().get()), text.readAt().toEpochMilli())
                        .onConflict(HOST, FORGE_ID, FILE).doUpdate().set(CONTENT, DSL.excluded(CONTENT)).set(READ_AT, DSL.excluded(READ_AT)).execute();
            }
        });
    }

    /** PostgreSQL has no place for U+0000, which no such file may hold. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }
}
