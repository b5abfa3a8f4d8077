package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.inventory.CrawlMemory.Validator;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.BatchBindStep;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What servers gave to tell whether an answer changed, by address. */
final class ValidatorsTable {

    static final Table<Record> VALIDATORS = table(name("inventory_validators"));
    static final Field<String> URL = field(name("url"), SQLDataType.VARCHAR);
    static final Field<String> ENTITY_TAG = field(name("entity_tag"), SQLDataType.VARCHAR);
    static final Field<String> LAST_MODIFIED = field(name("last_modified"), SQLDataType.VARCHAR);
    static final List<Field<?>> COLUMNS = List.of(URL, ENTITY_TAG, LAST_MODIFIED);

    /** As the column takes it; a longer address is asked anew each time. */
    private static final int URL_CHARACTERS_MAX = 2_000;

    private ValidatorsTable() {}

    static Optional<Validator> at(Transaction transaction, String url) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(VALIDATORS).where(URL.eq(url))
                .fetchOptional(row -> new Validator(Optional.ofNullable(row.get(ENTITY_TAG)), Optional.ofNullable(row.get(LAST_MODIFIED))));
    }

    static void put(Transaction transaction, Map<String, Validator> validators) {
        BatchBindStep batch = TransactionTable.sql(transaction).batch(DSL.insertInto(VALIDATORS).columns(COLUMNS).values(new Object[COLUMNS.size()])
                .onConflict(URL).doUpdate().set(ENTITY_TAG, DSL.excluded(ENTITY_TAG)).set(LAST_MODIFIED, DSL.excluded(LAST_MODIFIED)));
        validators.forEach((url, validator) -> {
            if (url.length() <= URL_CHARACTERS_MAX) {
                var _ = batch.bind(url, validator.entityTag().orElse(null), validator.lastModified().orElse(null));
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
