package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Repositories as the database has them. */
final class RepositoriesTable {

    static final Table<Record> REPOSITORIES = table(name("inventory_repositories"));
    static final Field<String> HOST = text("host");
    static final Field<String> FORGE_ID = text("forge_id");
    static final Field<String> KIND = text("kind");
    static final Field<String> PATH = text("path");
    static final Field<String> PATH_KEY = text("path_key");
    static final Field<String> ACCOUNTS = text("accounts");
    static final Field<String> URL = text("url");
    static final Field<String> DESCRIPTION = text("description");
    static final Field<String> HOMEPAGE = text("homepage");
    static final Field<String> DEFAULT_BRANCH = text("default_branch");
    static final Field<Long> CREATED_AT = instant("created_at");
    static final Field<Long> PUSHED_AT = instant("pushed_at");
    static final Field<Boolean> ARCHIVED = flag("archived");
    static final Field<Boolean> FORK = flag("fork");
    static final Field<String> PARENT_URL = text("parent_url");
    static final Field<Boolean> TEMPLATE = flag("template");
    static final Field<String> TOPICS = text("topics");
    static final Field<Integer> STARS = number("stars");
    static final Field<Integer> FORKS = number("forks");
    static final Field<Integer> OPEN_ISSUES = number("open_issues");
    static final Field<Integer> SUBSCRIBERS = number("subscribers");
    static final Field<String> LICENCE = text("licence");
    static final Field<String> LANGUAGE = text("language");
    static final Field<String> FILES = text("files");
    static final Field<String> DETECTED_LICENCE = text("detected_licence");
    static final Field<String> PUBLICCODE = text("publiccode");
    static final Field<String> RELEASES = text("releases");
    static final Field<Integer> BUS_FACTOR = number("bus_factor");
    static final Field<Integer> SCORECARD = number("scorecard");
    static final Field<String> COPY_KIND = text("copy_kind");
    static final Field<Long> INSPECTED_AT = instant("inspected_at");
    static final Field<Boolean> ARCHIVE_KNOWN = flag("archive_known");
    static final Field<String> ARCHIVE_SWHID = text("archive_swhid");
    static final Field<Long> ARCHIVE_ASKED_AT = instant("archive_asked_at");
    static final Field<String> STANDING = text("standing");
    static final Field<Long> FIRST_SEEN_AT = instant("first_seen_at");
    static final Field<Long> SEEN_AT = instant("seen_at");
    static final Field<Long> REVISION = instant("revision");

    /** In the order of {@link #values}. */
    static final List<Field<?>> COLUMNS = List.of(HOST, FORGE_ID, KIND, PATH, PATH_KEY, ACCOUNTS, URL, DESCRIPTION, HOMEPAGE, DEFAULT_BRANCH, CREATED_AT,
            PUSHED_AT, ARCHIVED, FORK, PARENT_URL, TEMPLATE, TOPICS, STARS, FORKS, OPEN_ISSUES, SUBSCRIBERS, LICENCE, LANGUAGE, FILES, DETECTED_LICENCE, PUBLICCODE,
            RELEASES, BUS_FACTOR, SCORECARD, COPY_KIND, INSPECTED_AT, ARCHIVE_KNOWN, ARCHIVE_SWHID, ARCHIVE_ASKED_AT, STANDING, FIRST_SEEN_AT, SEEN_AT, REVISION);

    /** Still there, or missed once only. */
    static final Condition IS_SHOWN = STANDING.in(Repository.Standing.PRESENT.name(), Repository.Standing.MISSED.name());

    /** As both databases do. */
    private static final Comparator<String> BY_OCTETS = Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** Rows that a server sends at once. */
    private static final int ROWS_SENT = 1_000;

    private RepositoriesTable() {}

    /** Those of these that are known, tombstones included; of many that are all new it is enough to see that there is nothing between the first and the last. */
    static Map<Repository.Key, Repository> at(Transaction transaction, Collection<Repository.Key> keys) {
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        keys.forEach(key -> byHost.computeIfAbsent(key.host(), _ -> new ArrayList<>()).add(key.forgeId()));
        Map<Repository.Key, Repository> known = new HashMap<>();
        byHost.forEach((host, ids) -> {
            if (isAnyBetween(transaction, host, FORGE_ID, ids)) {
                TransactionTable.forEach(transaction, DSL.select(COLUMNS).from(REPOSITORIES).where(HOST.eq(host).and(FORGE_ID.in(ids))), ROWS_SENT, row -> {
                    Repository repository = RepositoryRow.repository(row);
                    known.put(repository.key(), repository);
                });
            }
        });
        return known;
    }

    /** Those of these paths where a repository is whose identifier its forge has told. */
    static List<String> paths(Transaction transaction, String host, Collection<String> pathKeys) {
        return !isAnyBetween(transaction, host, PATH_KEY, pathKeys) ? List.of() : TransactionTable.sql(transaction).selectDistinct(PATH_KEY).from(REPOSITORIES)
                .where(HOST.eq(host).and(PATH_KEY.in(pathKeys)).and(FORGE_ID.ne(DSL.concat(DSL.inline(Paths.PLACEHOLDER), PATH_KEY)))).fetch(PATH_KEY);
    }

    private static boolean isAnyBetween(Transaction transaction, String host, Field<String> column, Collection<String> values) {
        return TransactionTable.sql(transaction).fetchExists(DSL.selectOne().from(REPOSITORIES)
                .where(HOST.eq(host).and(column.between(Collections.min(values, BY_OCTETS), Collections.max(values, BY_OCTETS)))));
    }

    /** The repository that has this path now; one that is gone only when no other has it. */
    static Optional<Repository> atPath(Transaction transaction, String host, String pathKey) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(HOST.eq(host).and(PATH_KEY.eq(pathKey)))
                .orderBy(DSL.when(IS_SHOWN, 0).otherwise(1), SEEN_AT.desc(), FORGE_ID).limit(1).fetchOptional(RepositoriesTable::repository);
    }

    static long countShown(Transaction transaction) {
        return count(transaction, IS_SHOWN);
    }

    static long countListedBy(Transaction transaction, Collection<String> accounts) {
        return count(transaction, IS_SHOWN.and(ListingsTable.isListedBy(accounts)));
    }

    /** The latest activity first. */
    static List<Repository> listedBy(Transaction transaction, Collection<String> accounts, int limit) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(IS_SHOWN.and(ListingsTable.isListedBy(accounts)))
                .orderBy(PUSHED_AT.desc().nullsLast(), HOST, FORGE_ID).limit(limit).fetch(RepositoriesTable::repository);
    }

    /** In the order of host and path. */
    static List<Repository> part(Transaction transaction, long from, int max) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(IS_SHOWN).orderBy(HOST, PATH_KEY, FORGE_ID).limit(max).offset(from)
                .fetch(RepositoriesTable::repository);
    }

    /** In the same order. */
    static List<Repository> after(Transaction transaction, String host, String pathKey, int max) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(IS_SHOWN.and(DSL.row(HOST, PATH_KEY).gt(host, pathKey)))
                .orderBy(HOST, PATH_KEY, FORGE_ID).limit(max).fetch(RepositoriesTable::repository);
    }

    /** In the order of host and path; nothing is kept of those that were given. */
    static void forEachShown(Transaction transaction, Consumer<Repository> action) {
        forEach(transaction, IS_SHOWN, action);
    }

    /** Whatever their standing. */
    static void forEachSince(Transaction transaction, long revision, Consumer<Repository> action) {
        forEach(transaction, REVISION.gt(revision), action);
    }

    private static long count(Transaction transaction, Condition condition) {
        return Optional.ofNullable(TransactionTable.sql(transaction).selectCount().from(REPOSITORIES).where(condition).fetchOne(0, Long.class)).orElse(0L);
    }

    private static void forEach(Transaction transaction, Condition condition, Consumer<Repository> action) {
        TransactionTable.forEach(transaction, DSL.select(COLUMNS).from(REPOSITORIES).where(condition).orderBy(HOST, PATH_KEY, FORGE_ID), ROWS_SENT,
                row -> action.accept(RepositoryRow.repository(row)));
    }

    /** New ones and changed ones, whole. */
    static void put(Transaction transaction, List<Repository> repositories, long revision) {
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        COLUMNS.stream().skip(2).forEach(column -> replaced.put(column, DSL.excluded(column)));
        TransactionTable.executeAll(transaction, DSL.insertInto(REPOSITORIES).columns(COLUMNS).values(new Object[COLUMNS.size()]).onConflict(HOST, FORGE_ID).doUpdate().set(replaced),
                repositories.stream().map(repository -> RepositoryRow.of(repository, revision)).toList());
    }

    /** Seen again, as they were. */
    static void seen(Transaction transaction, Collection<Repository.Key> keys, Instant at) {
        TransactionTable.executeAll(transaction, DSL.update(REPOSITORIES).set(SEEN_AT, 0L).where(HOST.eq("").and(FORGE_ID.eq("")).and(SEEN_AT.lt(0L))),
                keys.stream().map(key -> new @Nullable Object[] {at.toEpochMilli(), key.host(), key.forgeId(), at.toEpochMilli()}).toList());
    }

    /** Those that are present and that the archive was not asked about since then: never asked first, then the oldest answers. */
    static List<Repository> archiveDue(Transaction transaction, Instant since, int max) {
        List<Repository> due = new ArrayList<>(archiveDue(transaction, ARCHIVE_ASKED_AT.isNull(), max));
        due.addAll(archiveDue(transaction, ARCHIVE_ASKED_AT.lt(since.toEpochMilli()), max - due.size()));
        return due;
    }

    /** Two questions, each of which an index answers. */
    private static List<Repository> archiveDue(Transaction transaction, Condition isDue, int max) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(isDue.and(STANDING.eq(Repository.Standing.PRESENT.name())))
                .orderBy(ARCHIVE_ASKED_AT, HOST, FORGE_ID).limit(max).fetch(RepositoriesTable::repository);
    }

    static void delete(Transaction transaction, Collection<Repository.Key> keys) {
        keys.forEach(key -> TransactionTable.sql(transaction).deleteFrom(REPOSITORIES).where(HOST.eq(key.host()).and(FORGE_ID.eq(key.forgeId()))).execute());
    }

    private static Field<String> text(String name) {
        return field(name(name), SQLDataType.VARCHAR);
    }

    private static Repository repository(Record row) {
        return RepositoryRow.repository(Objects.requireNonNull(row.intoArray()));
    }

    private static Field<Long> instant(String name) {
        return field(name(name), SQLDataType.BIGINT);
    }

    private static Field<Integer> number(String name) {
        return field(name(name), SQLDataType.INTEGER);
    }

    private static Field<Boolean> flag(String name) {
        return field(name(name), SQLDataType.BOOLEAN);
    }
}
