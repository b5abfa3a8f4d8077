package org.bicorne.store;

import java.sql.Connection;
import org.jooq.DSLContext;

/**
 * What a transaction holds for the classes that speak SQL.
 *
 * @param sql to build and run statements with
 * @param connection for what goes by the million
 */
public record TransactionTable(DSLContext sql, Connection connection) implements Transaction {

    /** Statements of this transaction. */
    public static DSLContext sql(Transaction transaction) {
        return of(transaction).sql();
    }

    /** Whether PostgreSQL answers, for the few statements that it writes otherwise. */
    public static boolean isServer(Transaction transaction) {
        return of(transaction).sql().family() == org.jooq.SQLDialect.POSTGRES;
    }

    private static TransactionTable of(Transaction transaction) {
        return switch (transaction) {
            case TransactionTable table -> table;
        };
    }
}
