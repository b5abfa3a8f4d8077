package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Hosts that were asked, as the database has them. */
final class HostsTable {

    static final Table<Record> HOSTS = table(name("inventory_hosts"));
    static final Field<String> HOST = field(name("host"), SQLDataType.VARCHAR);
    static final Field<Long> OFFLINE_SINCE = field(name("offline_since"), SQLDataType.BIGINT);
    static final Field<String> WHY = field(name("why"), SQLDataType.VARCHAR);
    static final Field<Long> RETRY_AT = field(name("retry_at"), SQLDataType.BIGINT);
    static final Field<Long> ANSWERED_AT = field(name("answered_at"), SQLDataType.BIGINT);
    static final Field<Integer> REQUESTS = field(name("requests"), SQLDataType.INTEGER);
    static final List<Field<?>> COLUMNS = List.of(HOST, OFFLINE_SINCE, WHY, RETRY_AT, ANSWERED_AT, REQUESTS);

    private HostsTable() {}

    static List<ForgeHost> all(Transaction transaction) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(HOSTS).orderBy(HOST).fetch(row -> new ForgeHost(row.get(HOST), moment(row, OFFLINE_SINCE),
                row.get(WHY), Instant.ofEpochMilli(row.get(RETRY_AT)), moment(row, ANSWERED_AT), row.get(REQUESTS)));
    }

    static void put(Transaction transaction, ForgeHost host) {
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        COLUMNS.stream().skip(1).forEach(column -> replaced.put(column, DSL.excluded(column)));
        TransactionTable.sql(transaction).insertInto(HOSTS).columns(COLUMNS).values(host.host(), host.offlineSince().map(Instant::toEpochMilli).orElse(null), host.why(),
                host.retryAt().toEpochMilli(), host.answeredAt().map(Instant::toEpochMilli).orElse(null), host.requests())
                .onConflict(HOST).doUpdate().set(replaced).execute();
    }

    private static Optional<Instant> moment(Record row, Field<Long> column) {
        return Optional.ofNullable(row.get(column)).map(Instant::ofEpochMilli);
    }
}
