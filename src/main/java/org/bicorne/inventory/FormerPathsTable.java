package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where repositories were before they were renamed or moved. */
final class FormerPathsTable {

    static final Table<Record> FORMER_PATHS = table(name("inventory_former_paths"));
    static final Field<String> HOST = field(name("host"), SQLDataType.VARCHAR);
    static final Field<String> PATH_KEY = field(name("path_key"), SQLDataType.VARCHAR);
    static final Field<String> FORGE_ID = field(name("forge_id"), SQLDataType.VARCHAR);
    static final Field<String> PATH = field(name("path"), SQLDataType.VARCHAR);
    static final Field<Long> LEFT_AT = field(name("left_at"), SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(HOST, PATH_KEY, FORGE_ID, PATH, LEFT_AT);

    private FormerPathsTable() {}

    /** The latest repository that left this path. */
    static Optional<Repository.Key> whoLeft(Transaction transaction, String host, String pathKey) {
        return TransactionTable.sql(transaction).select(HOST, FORGE_ID).from(FORMER_PATHS).where(HOST.eq(host).and(PATH_KEY.eq(pathKey)))
                .orderBy(LEFT_AT.desc(), FORGE_ID).limit(1).fetchOptional(row -> new Repository.Key(row.get(HOST), row.get(FORGE_ID)));
    }

    /** The newest first. */
    static List<String> of(Transaction transaction, Repository.Key key) {
        return TransactionTable.sql(transaction).select(PATH).from(FORMER_PATHS).where(HOST.eq(key.host()).and(FORGE_ID.eq(key.forgeId())))
                .orderBy(LEFT_AT.desc(), PATH_KEY).fetch(PATH);
    }

    /** Those of these that a repository has left since then. */
    static List<String> paths(Transaction transaction, String host, Collection<String> pathKeys, Instant since) {
        Condition isSince = HOST.eq(host).and(LEFT_AT.gt(since.toEpochMilli()));
        boolean isAny = TransactionTable.sql(transaction).fetchExists(DSL.selectOne().from(FORMER_PATHS).where(isSince));
        return isAny ? TransactionTable.sql(transaction).selectDistinct(PATH_KEY).from(FORMER_PATHS).where(isSince.and(PATH_KEY.in(pathKeys))).fetch(PATH_KEY) : List.of();
    }

    static void add(Transaction transaction, Repository.Key key, String path, Instant leftAt) {
        TransactionTable.sql(transaction).insertInto(FORMER_PATHS).columns(HOST, PATH_KEY, FORGE_ID, PATH, LEFT_AT)
                .values(key.host(), Paths.key(path), key.forgeId(), path, leftAt.toEpochMilli())
                .onConflict(HOST, PATH_KEY, FORGE_ID).doUpdate().set(LEFT_AT, DSL.excluded(LEFT_AT)).execute();
    }

    /** The list knew it by its path only; now the forge has said its identifier. */
    static void follow(Transaction transaction, Repository.Key placeholder, Repository.Key key) {
        TransactionTable.sql(transaction).update(FORMER_PATHS).set(FORGE_ID, key.forgeId()).where(HOST.eq(placeholder.host()).and(FORGE_ID.eq(placeholder.forgeId()))).execute();
    }
}
