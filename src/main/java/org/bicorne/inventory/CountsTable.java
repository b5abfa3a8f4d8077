package org.bicorne.inventory;

import static org.bicorne.inventory.RepositoriesTable.IS_SHOWN;
import static org.bicorne.inventory.RepositoriesTable.REPOSITORIES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts repositories by forge, licence and language where they are, in one pass; all that pages tell is counted by {@link Census}. */
final class CountsTable {

    private static final Field<String> LICENCE = DSL.coalesce(RepositoriesTable.DETECTED_LICENCE, RepositoriesTable.LICENCE);

    private CountsTable() {}

    /** Of those that are shown; values that nobody told are in none. */
    record Counts(long repositories, Map<String, Long> forges, Map<String, Long> licences, Map<String, Long> languages) {}

    static Counts of(Transaction transaction) {
        Map<String, Long> forges = new HashMap<>();
        Map<String, Long> licences = new HashMap<>();
        Map<String, Long> languages = new HashMap<>();
        TransactionTable.sql(transaction).select(RepositoriesTable.HOST, LICENCE, RepositoriesTable.LANGUAGE, DSL.count()).from(REPOSITORIES).where(IS_SHOWN)
                .groupBy(List.of(RepositoriesTable.HOST, LICENCE, RepositoriesTable.LANGUAGE)).forEach(row -> {
                    long count = row.value4();
                    forges.merge(row.value1(), count, Long::sum);
                    Signals.licence(row.value2()).ifPresent(licence -> licences.merge(licence, count, Long::sum));
                    if (row.value3() != null) {
                        languages.merge(row.value3(), count, Long::sum);
                    }
                });
        return new Counts(forges.values().stream().mapToLong(Long::longValue).sum(), forges, licences, languages);
    }
}
