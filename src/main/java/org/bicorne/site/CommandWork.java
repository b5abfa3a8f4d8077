package org.bicorne.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Node;
import org.bicorne.store.Database;

/** What a command has open while it does once what servers do each night. */
record CommandWork(Office office, Database database, Leases leases) implements AutoCloseable {

    /**
     * Opens all of it.
     *
     * @param database the address of PostgreSQL in place of a file in the state folder
     * @param name as others see it who want to do the same
     */
    static CommandWork open(OfficeOptions options, Path state, Optional<String> database, String name) {
        Office office = Office.open(options);
        Database kept = Database.open(state, database);
        return new CommandWork(office, kept, new Leases(kept, Node.named(name), Clock.systemUTC()));
    }

    @Override
    public void close() {
        leases.close();
        database.close();
        office.close();
    }
}
