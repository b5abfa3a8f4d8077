package org.bicorne.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.bicorne.kernel.InvalidValue;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the schema up to date: the files under {@code db/migration}, those that both databases read and those of one. */
final class MigrationsTable {

    private static final String COMMON = "classpath:db/migration/common";
    private static final String OF_ONE = "classpath:db/migration/";

    private MigrationsTable() {}

    static void apply(DataSource source, String vendor, String name) {
        try {
            Flyway flyway = Flyway.configure(MigrationsTable.class.getClassLoader()).dataSource(source).locations(COMMON, OF_ONE + vendor).failOnMissingLocations(false).load();
            MigrationInfo[] all = flyway.info().all();
            Arrays.stream(all).filter(one -> one.getState().name().startsWith("FUTURE")).findFirst().ifPresent(one -> {
                throw new InvalidValue("database-newer", name);
            });
            if (flyway.info().pending().length > 0) {
                flyway.migrate();
            }
        } catch (FlywayException e) {
            throw ConnectionsTable.unopened(name, e);
        }
    }
}
