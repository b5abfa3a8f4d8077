package org.bicorne.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.bicorne.kernel.InvalidValue;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The pools of connections. SQLite has one writer, whose transactions take the lock at once, and readers beside it that cannot write: transactions that
 * begin by reading and then write fail under load, however long they may wait (measured; see the decision on the database).
 */
final class ConnectionsTable implements AutoCloseable {

    private static final int READERS = 4;
    private static final int SERVER_CONNECTIONS_MAX = 8;

    /** Kept apart, so that signs of life never wait behind those who wait for their turn to write. */
    private static final int SERVER_CONNECTIONS_BESIDE_MAX = 3;

    /** Another program may write to the same file: a crawl by hand beside the server. */
    private static final Duration BUSY_MAX = Duration.ofSeconds(30);
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    /** In milliseconds: whoever starts the program starts it again. */
    private static final int TRIED_ONCE = 1;

    /** Any number, the same for all nodes: whoever writes to PostgreSQL holds it until the transaction ends. */
    private static final long WRITERS_LOCK = 7_301_847_265L;

    /** In kibibytes, for each connection to the file. */
    private static final int CACHE = 16_384;

    private static final Settings SETTINGS = settings();

    /** Who came first writes first. */
    private final ReentrantLock turns = new ReentrantLock(true);
    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final HikariDataSource beside;
    private final SQLDialect dialect;
    private final String name;

    private ConnectionsTable(HikariDataSource writer, HikariDataSource reader, HikariDataSource beside, SQLDialect dialect, String name) {
        this.writer = writer;
        this.reader = reader;
        this.beside = beside;
        this.dialect = dialect;
        this.name = name;
    }

    static ConnectionsTable toFile(Path given) {
        Path file = given.toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw unopened(file.toString(), e);
        }
        HikariDataSource writer = pool(file.toString(), source(file, true), 1);
        return migrated(new ConnectionsTable(writer, pool(file.toString(), source(file, false), READERS), writer, SQLDialect.SQLITE, file.toString()), writer, "sqlite");
    }

    static ConnectionsTable toServer(ServerAddress address) {
        HikariDataSource pool = open(address.name(), config(address, SERVER_CONNECTIONS_MAX));
        HikariConfig beside = config(address, SERVER_CONNECTIONS_BESIDE_MAX);
        beside.setMinimumIdle(0);
        return migrated(new ConnectionsTable(pool, pool, open(address.name(), beside), SQLDialect.POSTGRES, address.name()), pool, "postgresql");
    }

    private static HikariConfig config(ServerAddress address, int size) {
        HikariConfig config = config(size);
        config.setJdbcUrl(address.jdbc());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.addDataSourceProperty("ApplicationName", "bicorne");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    private static ConnectionsTable migrated(ConnectionsTable connections, DataSource source, String vendor) {
        try {
            MigrationsTable.apply(source, vendor, connections.name);
            return connections;
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    <T> T read(Function<Transaction, T> work) {
        return run(reader, isServer(), work);
    }

    /**
     * One writer at a time on both databases: who reads and then writes must not write over what another wrote meanwhile. Of a node one at a time stands in
     * PostgreSQL’s queue, where nodes take turns: the others would wait there with a connection each, and leave none to those who read.
     */
    <T> T write(Function<Transaction, T> work) {
        if (!isServer()) {
            return run(writer, false, work);
        }
        turns.lock();
        try {
            return run(writer, false, transaction -> {
                TransactionTable.sql(transaction).execute("select pg_advisory_xact_lock(?)", WRITERS_LOCK);
                return work.apply(transaction);
            });
        } finally {
            turns.unlock();
        }
    }

    <T> T writeBeside(Function<Transaction, T> work) {
        return run(beside, false, work);
    }

    DataSource source() {
        return beside;
    }

    private <T> T run(HikariDataSource pool, boolean isFrozen, Function<Transaction, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            if (isFrozen) {
                connection.setReadOnly(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            boolean isDone = false;
            try {
                DSLContext sql = DSL.using(connection, dialect, SETTINGS);
                T answer = work.apply(new TransactionTable(sql, connection));
                connection.commit();
                isDone = true;
                return answer;
            } finally {
                if (!isDone) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(name, new IOException(e));
        }
    }

    void copyTo(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + name); Statement statement = connection.createStatement()) {
            statement.execute("vacuum into '" + file.toAbsolutePath().toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw new UncheckedIOException(file.toString(), new IOException(e));
        }
    }

    String name() {
        return name;
    }

    boolean isServer() {
        return dialect == SQLDialect.POSTGRES;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
        beside.close();
    }

    private static DataSource source(Path file, boolean isWriter) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(isWriter ? SQLiteConfig.TransactionMode.IMMEDIATE : SQLiteConfig.TransactionMode.DEFERRED);
        config.setBusyTimeout((int) BUSY_MAX.toMillis());
        config.setCacheSize(-CACHE);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = config(size);
        config.setDataSource(source);
        if (size == READERS) {
            config.setConnectionInitSql("pragma query_only = 1");
        }
        return open(name, config);
    }

    private static HikariConfig config(int size) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MAX.toMillis());
        config.setInitializationFailTimeout(TRIED_ONCE);
        return config;
    }

    private static HikariDataSource open(String name, HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unopened(name, e);
        }
    }

    /** What the database itself says is the last in the chain. */
    static InvalidValue unopened(String name, Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return new InvalidValue("database", name + ": " + cause.getMessage());
    }

    private static Settings settings() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        return new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED).withExecuteLogging(false).withDiagnosticsLogging(false);
    }
}
