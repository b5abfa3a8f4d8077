package org.bicorne.store;

import javax.sql.DataSource;

/** Connections that can write, for libraries with statements of their own; each of them must end its transactions quickly. */
public final class SourceTable {

    private SourceTable() {}

    /** Those of this database; it closes them. */
    public static DataSource of(Database database) {
        return database.connections().source();
    }
}
