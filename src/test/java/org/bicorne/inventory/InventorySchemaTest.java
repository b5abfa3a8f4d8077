package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bicorne.TestDatabase;
import org.bicorne.store.Database;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Meta;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns that the tables of this room name are those that the migrations make: what a code generator would hold. */
@ParameterizedClass
@EnumSource
class InventorySchemaTest {

    private static final Map<Table<Record>, List<Field<?>>> TABLES = Map.ofEntries(Map.entry(RepositoriesTable.REPOSITORIES, RepositoriesTable.COLUMNS),
            Map.entry(ListingsTable.LISTINGS, ListingsTable.COLUMNS),
            Map.entry(FormerPathsTable.FORMER_PATHS, FormerPathsTable.COLUMNS),
            Map.entry(RevisionTable.REVISION_TABLE, RevisionTable.COLUMNS),
            Map.entry(VisitsTable.VISITS, VisitsTable.COLUMNS),
            Map.entry(HostsTable.HOSTS, HostsTable.COLUMNS),
            Map.entry(ValidatorsTable.VALIDATORS, ValidatorsTable.COLUMNS),
            Map.entry(DueTable.DUE, DueTable.COLUMNS),
            Map.entry(WantedTable.WANTED, WantedTable.COLUMNS),
            Map.entry(TextsTable.TEXTS, TextsTable.COLUMNS),
            Map.entry(TrendTable.TREND, TrendTable.COLUMNS));

    @TempDir
    private Path state;

    @Parameter
    private TestDatabase size;

    @Test
    void namesTheColumnsThatTheMigrationsMake() {
        try (Database database = size.open(state)) {
            database.read(transaction -> {
                TABLES.forEach((table, columns) -> assertThat(made(transaction, table)).as(table.getName())
                        .containsExactlyInAnyOrderElementsOf(columns.stream().map(column -> column.getName() + " " + kind(column.getDataType())).toList()));
                assertThat(made(transaction)).containsExactlyInAnyOrderElementsOf(TABLES.keySet().stream().map(Table::getName).toList());
                return true;
            });
        }
    }

    private static List<String> made(Transaction transaction) {
        Meta meta = TransactionTable.sql(transaction).meta();
        return meta.getTables().stream().map(Table::getName).filter(name -> name.startsWith("inventory_")).toList();
    }

    private static List<String> made(Transaction transaction, Table<Record> table) {
        return TransactionTable.sql(transaction).meta().getTables(table.getName()).stream().flatMap(one -> one.fieldStream())
                .map(column -> column.getName() + " " + kind(column.getDataType())).toList();
    }

    /** As far as both databases tell types apart. */
    private static String kind(DataType<?> type) {
        return type.isString() ? "text" : type.getType().getSimpleName();
    }
}
