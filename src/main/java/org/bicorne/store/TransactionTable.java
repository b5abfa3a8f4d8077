package org.bicorne.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

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

    /** Executes a statement with one value for each of its columns, once for each row: what it says is not worked out anew, as jOOQ does. */
    public static void executeAll(Transaction transaction, Query query, Iterable<@Nullable Object[]> rows) {
        TransactionTable table = of(transaction);
        try (PreparedStatement statement = table.connection().prepareStatement(table.sql().render(query))) {
            boolean isEmpty = true;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                isEmpty = false;
            }
            if (!isEmpty) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new DataAccessException(query.toString(), e);
        }
    }

    /**
     * Gives each row of an answer as the driver reads it, in the order of the columns; none is kept.
     *
     * @param sentAtOnce rows that a server sends together
     */
    public static void forEach(Transaction transaction, ResultQuery<?> query, int sentAtOnce, Consumer<@Nullable Object[]> action) {
        TransactionTable table = of(transaction);
        try (PreparedStatement statement = table.connection().prepareStatement(table.sql().render(query))) {
            statement.setFetchSize(sentAtOnce);
            List<?> values = query.getBindValues();
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    @Nullable Object[] row = new @Nullable Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    action.accept(row);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException(query.toString(), e);
        }
    }

    private static TransactionTable of(Transaction transaction) {
        return switch (transaction) {
            case TransactionTable table -> table;
        };
    }
}
