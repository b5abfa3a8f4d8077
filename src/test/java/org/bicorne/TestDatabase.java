package org.bicorne;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bicorne.store.Database;
import org.junit.jupiter.api.Assumptions;

/** Both sizes of the office’s database: every table’s tests run on both. One PostgreSQL serves all tests of a run, a database for each. */
public enum TestDatabase {

    SQLITE {
        @Override
        public Optional<String> url() {
            return Optional.empty();
        }
    },

    POSTGRESQL {
        @Override
        public Optional<String> url() {
            try {
                String name = "office_" + NUMBER.incrementAndGet();
                EmbeddedPostgres server = Server.RUNNING.orElseGet(() -> Assumptions.abort("PostgreSQL could not be started here: " + Server.reason));
                try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return Optional.of("postgresql://postgres@localhost:" + server.getPort() + "/" + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** They tell each opening of a database; kept here because their framework may forget what nobody holds. */
    private static final List<Logger> LOUD = Stream.of("org.flywaydb", "com.zaxxer").map(Logger::getLogger).toList();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Of a new database; empty for the file. */
    public abstract Optional<String> url();

    /** A new, empty one. */
    public Database open(Path state) {
        LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
        return Database.open(state, url());
    }

    private static final class Server {

        private static String reason = "";
        private static final Optional<EmbeddedPostgres> RUNNING = start();

        private static Optional<EmbeddedPostgres> start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return Optional.of(server);
            } catch (IOException | IllegalStateException e) {
                reason = String.valueOf(e.getMessage());
                return Optional.empty();
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
