package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Accounts under which repositories are listed, and when they were last met there. */
final class ListingsTable {

    static final Table<Record> LISTINGS = table(name("inventory_listings"));
    static final Field<String> ACCOUNT = field(name("account"), SQLDataType.VARCHAR);
    static final Field<String> HOST = field(name("host"), SQLDataType.VARCHAR);
    static final Field<String> FORGE_ID = field(name("forge_id"), SQLDataType.VARCHAR);
    static final Field<Long> SEEN_AT = field(name("seen_at"), SQLDataType.BIGINT);
    static final List<Field<?>> COLUMNS = List.of(ACCOUNT, HOST, FORGE_ID, SEEN_AT);

    private ListingsTable() {}

    /** Repositories that one of these accounts lists. */
    static Condition isListedBy(Collection<String> accounts) {
        return DSL.row(RepositoriesTable.HOST, RepositoriesTable.FORGE_ID).in(DSL.select(HOST, FORGE_ID).from(LISTINGS).where(ACCOUNT.in(accounts)));
    }

    /** Met under these accounts and not since: the pairs, by account. */
    static List<Map.Entry<String, Repository.Key>> lapsed(Transaction transaction, Collection<String> accounts, Instant since) {
        return TransactionTable.sql(transaction).select(ACCOUNT, HOST, FORGE_ID).from(LISTINGS).where(ACCOUNT.in(accounts).and(SEEN_AT.lt(since.toEpochMilli())))
                .orderBy(ACCOUNT, HOST, FORGE_ID).fetch(row -> Map.entry(row.get(ACCOUNT), new Repository.Key(row.get(HOST), row.get(FORGE_ID))));
    }

    /** New repositories with the accounts that they name. */
    static void add(Transaction transaction, Collection<Repository> repositories) {
        TransactionTable.executeAll(transaction, DSL.insertInto(LISTINGS).columns(COLUMNS).values(new Object[COLUMNS.size()]).onConflict(ACCOUNT, HOST, FORGE_ID).doNothing(),
                repositories.stream().flatMap(repository -> repository.accounts().stream().map(account -> row(account, repository.key(), repository.seenAt()))).toList());
    }

    /** Accounts that they no longer name have lost them. */
    static void replace(Transaction transaction, Collection<Repository> repositories) {
        repositories.forEach(repository -> TransactionTable.sql(transaction).deleteFrom(LISTINGS)
                .where(HOST.eq(repository.key().host()).and(FORGE_ID.eq(repository.key().forgeId())).and(ACCOUNT.notIn(repository.accounts()))).execute());
        add(transaction, repositories);
    }

    static void met(Transaction transaction, Map<String, List<Repository.Key>> byAccount, Instant at) {
        TransactionTable.executeAll(transaction, DSL.insertInto(LISTINGS).columns(COLUMNS).values(new Object[COLUMNS.size()]).onConflict(ACCOUNT, HOST, FORGE_ID).doUpdate()
                .set(SEEN_AT, DSL.excluded(SEEN_AT)),
                byAccount.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(key -> row(entry.getKey(), key, at))).toList());
    }

    static void delete(Transaction transaction, Collection<Repository.Key> keys) {
        keys.forEach(key -> TransactionTable.sql(transaction).deleteFrom(LISTINGS).where(HOST.eq(key.host()).and(FORGE_ID.eq(key.forgeId()))).execute());
    }

    private static @Nullable Object[] row(String account, Repository.Key key, Instant seenAt) {
        return new @Nullable Object[] {account, key.host(), key.forgeId(), seenAt.toEpochMilli()};
    }
}
