package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Accounts after the first through which a repository is listed. */
final class FurtherAccountsTable {

    static final Table<Record> FURTHER_ACCOUNTS = table(name("inventory_further_accounts"));
    static final Field<String> ACCOUNT = field(name("inventory_further_accounts", "account"), SQLDataType.VARCHAR);
    static final Field<String> HOST = field(name("inventory_further_accounts", "host"), SQLDataType.VARCHAR);
    static final Field<String> FORGE_ID = field(name("inventory_further_accounts", "forge_id"), SQLDataType.VARCHAR);
    static final List<Field<?>> COLUMNS = List.of(ACCOUNT, HOST, FORGE_ID);

    private FurtherAccountsTable() {}

    /** Repositories that one of these accounts lists, first or further down. */
    static Condition isListedBy(Collection<String> accounts) {
        return RepositoriesTable.ACCOUNT.in(accounts).or(DSL.row(RepositoriesTable.HOST, RepositoriesTable.FORGE_ID)
                .in(DSL.select(HOST, FORGE_ID).from(FURTHER_ACCOUNTS).where(ACCOUNT.in(accounts))));
    }

    static void replace(Transaction transaction, List<Repository> repositories) {
        if (repositories.isEmpty()) {
            return;
        }
        BatchBindStep removed = TransactionTable.sql(transaction).batch(DSL.deleteFrom(FURTHER_ACCOUNTS).where(HOST.eq("").and(FORGE_ID.eq(""))));
        repositories.forEach(repository -> removed.bind(repository.key().host(), repository.key().forgeId()));
        removed.execute();
        BatchBindStep added = TransactionTable.sql(transaction).batch(DSL.insertInto(FURTHER_ACCOUNTS).columns(ACCOUNT, HOST, FORGE_ID).values("", "", "").onConflictDoNothing());
        repositories.forEach(repository -> repository.accounts().stream().skip(1).forEach(account ->
                added.bind(account, repository.key().host(), repository.key().forgeId())));
        if (added.size() > 0) {
            added.execute();
        }
    }
}
