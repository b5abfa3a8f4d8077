package org.bicorne.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bicorne.kernel.InvalidValue;

/**
 * The office’s database, with the schema that this program needs: a file {@code office.db} in the state folder, or PostgreSQL. Whoever has work for it
 * hands that over to {@link #read} or {@link #write}; nothing of SQL is seen outside the classes named {@code …Table}.
 */
public final class Database implements AutoCloseable {

    /** In the state folder. */
    public static final String FILE = "office.db";

    private final ConnectionsTable connections;

    private Database(ConnectionsTable connections) {
        this.connections = connections;
    }

    /**
     * Makes it, or brings it up to date, where need be.
     *
     * @param state the folder where its file stands; made when it is not there
     * @param url of PostgreSQL in its place: {@code postgresql://user@host/name} or as JDBC writes it
     * @throws InvalidValue on {@code database} when it cannot be opened, {@code database-url} when the address is not one of PostgreSQL,
     *     {@code database-newer} when a newer program has changed it
     */
    public static Database open(Path state, Optional<String> url) {
        return url.map(Database::at).orElseGet(() -> in(state));
    }

    /** The file in this folder. */
    public static Database in(Path state) {
        return new Database(ConnectionsTable.toFile(state.resolve(FILE)));
    }

    /** PostgreSQL. */
    public static Database at(String url) {
        return new Database(ConnectionsTable.toServer(ServerAddress.parse(url)));
    }

    /** Whether there is a file in this folder; says nothing of what is in it. */
    public static boolean isIn(Path state) {
        return java.nio.file.Files.isRegularFile(state.resolve(FILE));
    }

    /** Everything that is read sees the same moment. */
    public <T> T read(Function<Transaction, T> work) {
        return connections.read(work);
    }

    /** All of it or, when it throws, nothing. On SQLite one at a time: keep it short, and ask for no second one inside. */
    public <T> T write(Function<Transaction, T> work) {
        return connections.write(work);
    }

    /**
     * The same without waiting for the other writers of PostgreSQL, nor they for it: each statement must be right whatever they write meanwhile. What is
     * short and often, such as signs of life, must not wait behind an import.
     */
    public <T> T writeBeside(Function<Transaction, T> work) {
        return connections.writeBeside(work);
    }

    /** The same as {@link #write} without an answer. */
    public void change(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    ConnectionsTable connections() {
        return connections;
    }

    /** Where it is, without secrets: for messages. */
    public String name() {
        return connections.name();
    }

    public boolean isServer() {
        return connections.isServer();
    }

    /** A copy of all of it as one file, made while others go on working; only of a file. */
    public void copyTo(Path file) {
        connections.copyTo(file);
    }

    /**
     * Copies all rows into another database, which must hold none yet, in one transaction there.
     *
     * @return how many, by table
     * @throws InvalidValue on {@code database-full} when the other one is in use
     */
    public Map<String, Long> carryTo(Database other) {
        return read(from -> other.write(to -> TransferTable.carry(from, to)));
    }

    @Override
    public void close() {
        connections.close();
    }
}
