package org.bicorne.inventory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Cursor;
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
            RELEASES, BUS_FACTOR, SCORECARD, INSPECTED_AT, ARCHIVE_KNOWN, ARCHIVE_SWHID, ARCHIVE_ASKED_AT, STANDING, FIRST_SEEN_AT, SEEN_AT, REVISION);

    /** Still there, or missed once only. */
    static final Condition IS_SHOWN = STANDING.in(Repository.Standing.PRESENT.name(), Repository.Standing.MISSED.name());

    /** Rows that a server sends at once. */
    private static final int ROWS_SENT = 1_000;

    private RepositoriesTable() {}

    /** Those of these that are known, tombstones included. */
    static Map<Repository.Key, Repository> at(Transaction transaction, Collection<Repository.Key> keys) {
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        keys.forEach(key -> byHost.computeIfAbsent(key.host(), _ -> new ArrayList<>()).add(key.forgeId()));
        Map<Repository.Key, Repository> known = new HashMap<>();
        byHost.forEach((host, ids) -> {
            for (Record row : TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(HOST.eq(host).and(FORGE_ID.in(ids)))) {
                Repository repository = repository(row);
                known.put(repository.key(), repository);
            }
        });
        return known;
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
        try (Cursor<Record> rows = TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(condition).orderBy(HOST, PATH_KEY, FORGE_ID)
                .fetchSize(ROWS_SENT).fetchLazy()) {
            rows.forEach(row -> action.accept(repository(row)));
        }
    }

    /** New ones and changed ones, whole. */
    static void put(Transaction transaction, List<Repository> repositories, long revision) {
        if (repositories.isEmpty()) {
            return;
        }
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        COLUMNS.stream().skip(2).forEach(column -> replaced.put(column, DSL.excluded(column)));
        BatchBindStep batch = TransactionTable.sql(transaction).batch(DSL.insertInto(REPOSITORIES).columns(COLUMNS).values(new Object[COLUMNS.size()])
                .onConflict(HOST, FORGE_ID).doUpdate().set(replaced));
        repositories.forEach(repository -> { var _ = batch.bind(values(repository, revision)); });
        batch.execute();
    }

    /** Seen again, as they were. */
    static void seen(Transaction transaction, Collection<Repository.Key> keys, Instant at) {
        if (keys.isEmpty()) {
            return;
        }
        BatchBindStep batch = TransactionTable.sql(transaction).batch(DSL.update(REPOSITORIES).set(SEEN_AT, 0L).where(HOST.eq("").and(FORGE_ID.eq("")).and(SEEN_AT.lt(0L))));
        keys.forEach(key -> { var _ = batch.bind(at.toEpochMilli(), key.host(), key.forgeId(), at.toEpochMilli()); });
        batch.execute();
    }

    /** Those that are present and that the archive was not asked about since then: never asked first, then the oldest answers. */
    static List<Repository> archiveDue(Transaction transaction, Instant since, int max) {
        return TransactionTable.sql(transaction).select(COLUMNS).from(REPOSITORIES).where(STANDING.eq(Repository.Standing.PRESENT.name())
                .and(ARCHIVE_ASKED_AT.isNull().or(ARCHIVE_ASKED_AT.lt(since.toEpochMilli())))).orderBy(ARCHIVE_ASKED_AT.asc().nullsFirst(), HOST, FORGE_ID).limit(max)
                .fetch(RepositoriesTable::repository);
    }

    static void delete(Transaction transaction, Collection<Repository.Key> keys) {
        keys.forEach(key -> TransactionTable.sql(transaction).deleteFrom(REPOSITORIES).where(HOST.eq(key.host()).and(FORGE_ID.eq(key.forgeId()))).execute());
    }

    private static @Nullable Object[] values(Repository repository, long revision) {
        RepositoryFacts facts = repository.facts();
        Inspection inspection = repository.inspection().orElse(null);
        Repository.Archive archive = repository.archive().orElse(null);
        return new @Nullable Object[] {repository.key().host(), repository.key().forgeId(), repository.kind().name(), facts.path(), Paths.key(facts.path()),
                Lists.json(repository.accounts()), facts.url(),
                facts.description().orElse(null), facts.homepage().orElse(null), facts.defaultBranch().orElse(null), millis(facts.createdAt().orElse(null)),
                millis(facts.pushedAt().orElse(null)), facts.archived(), facts.fork().orElse(null), facts.parentUrl().orElse(null), facts.template().orElse(null),
                Lists.json(facts.topics()), facts.stars(), facts.forks(), number(facts.openIssues()), number(facts.subscribers()), facts.licence().orElse(null),
                facts.language().orElse(null), inspection == null ? null : Lists.files(inspection.files()),
                inspection == null ? null : inspection.licence().orElse(null), inspection == null ? null : inspection.publiccode().map(Enum::name).orElse(null),
                inspection == null ? null : Lists.releases(inspection.releases()), inspection == null ? null : number(inspection.busFactor()),
                inspection == null ? null : number(inspection.scorecard()), inspection == null ? null : inspection.readAt().toEpochMilli(),
                archive == null ? null : archive.known(), archive == null ? null : archive.swhid().orElse(null), archive == null ? null : archive.askedAt().toEpochMilli(),
                repository.standing().name(), repository.firstSeenAt().toEpochMilli(), repository.seenAt().toEpochMilli(), revision};
    }

    private static Repository repository(Record row) {
        RepositoryFacts facts = new RepositoryFacts(row.get(FORGE_ID), row.get(PATH), row.get(URL), maybe(row, DESCRIPTION), maybe(row, HOMEPAGE),
                maybe(row, DEFAULT_BRANCH), moment(row, CREATED_AT), moment(row, PUSHED_AT), row.get(ARCHIVED), maybe(row, FORK), maybe(row, PARENT_URL),
                maybe(row, TEMPLATE), Lists.texts(row.get(TOPICS)), row.get(STARS), row.get(FORKS), maybeNumber(row, OPEN_ISSUES), maybeNumber(row, SUBSCRIBERS),
                maybe(row, LICENCE), maybe(row, LANGUAGE));
        return new Repository(new Repository.Key(row.get(HOST), row.get(FORGE_ID)), ForgeKind.valueOf(row.get(KIND)), Lists.texts(row.get(ACCOUNTS)), facts,
                moment(row, INSPECTED_AT).map(at -> inspection(row, at)),
                moment(row, ARCHIVE_ASKED_AT).map(at -> new Repository.Archive(maybe(row, ARCHIVE_KNOWN).orElse(false), maybe(row, ARCHIVE_SWHID), at)),
                Repository.Standing.valueOf(row.get(STANDING)), Instant.ofEpochMilli(row.get(FIRST_SEEN_AT)), Instant.ofEpochMilli(row.get(SEEN_AT)));
    }

    private static Inspection inspection(Record row, Instant readAt) {
        return new Inspection(Lists.files(maybe(row, FILES).orElse("")), maybe(row, DETECTED_LICENCE), maybe(row, PUBLICCODE).map(Inspection.Verdict::valueOf),
                Lists.releases(maybe(row, RELEASES).orElse("[]")), maybeNumber(row, BUS_FACTOR), maybeNumber(row, SCORECARD), readAt);
    }

    private static <T> Optional<T> maybe(Record row, Field<T> column) {
        return Optional.ofNullable(row.get(column));
    }

    private static OptionalInt maybeNumber(Record row, Field<Integer> column) {
        return maybe(row, column).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<Instant> moment(Record row, Field<Long> column) {
        return maybe(row, column).map(Instant::ofEpochMilli);
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Field<String> text(String name) {
        return field(name(name), SQLDataType.VARCHAR);
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
