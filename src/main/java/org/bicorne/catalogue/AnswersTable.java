package org.bicorne.catalogue;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.forges.Forge;
import org.bicorne.kernel.Slug;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What sources say of entries, as the database has it. */
final class AnswersTable {

    static final Table<Record> ANSWERS = table(name("catalogue_answers"));
    static final Field<String> SOFTWARE = field(name("software"), SQLDataType.VARCHAR);
    static final Field<String> SOURCE = field(name("source"), SQLDataType.VARCHAR);
    static final Field<String> SUBJECT = field(name("subject"), SQLDataType.VARCHAR);
    static final Field<String> URL = field(name("url"), SQLDataType.VARCHAR);
    static final Field<Long> ANSWERED_AT = field(name("answered_at"), SQLDataType.BIGINT);
    static final Field<String> SAID = field(name("said"), SQLDataType.VARCHAR);
    static final Field<String> FAILURE = field(name("failure"), SQLDataType.VARCHAR);
    static final Field<Integer> FAILURES = field(name("failures"), SQLDataType.INTEGER);
    static final Field<Long> ASKED_AT = field(name("asked_at"), SQLDataType.BIGINT);
    static final Field<Long> NEXT_AT = field(name("next_at"), SQLDataType.BIGINT);
    static final Field<String> ENTITY_TAG = field(name("entity_tag"), SQLDataType.VARCHAR);
    static final Field<String> LAST_MODIFIED = field(name("last_modified"), SQLDataType.VARCHAR);
    static final List<Field<?>> COLUMNS = List.of(SOFTWARE, SOURCE, SUBJECT, URL, ANSWERED_AT, SAID, FAILURE, FAILURES, ASKED_AT, NEXT_AT, ENTITY_TAG, LAST_MODIFIED);

    /** Seven for each entry; no catalogue has more entries. */
    private static final int ROWS_MAX = 700_000;
    private static final int FAILURE_CHARACTERS_MAX = 200;

    private AnswersTable() {}

    /** By entry and source; rows of sources that this version does not know are left alone. */
    static List<KeptAnswer> all(Transaction transaction) {
        List<String> sources = Arrays.stream(SourceAnswer.Source.values()).map(Enum::name).toList();
        return TransactionTable.sql(transaction).select(COLUMNS).from(ANSWERS).where(SOURCE.in(sources)).orderBy(SOFTWARE, SOURCE).limit(ROWS_MAX).fetch(AnswersTable::answer);
    }

    /** Another number whenever something was asked. */
    static long revision(Transaction transaction) {
        return TransactionTable.sql(transaction).select(DSL.coalesce(DSL.max(ASKED_AT), DSL.val(0L))).from(ANSWERS).fetchSingle().value1();
    }

    static void put(Transaction transaction, KeptAnswer answer) {
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        COLUMNS.stream().skip(2).forEach(column -> replaced.put(column, DSL.excluded(column)));
        TransactionTable.sql(transaction).insertInto(ANSWERS).columns(COLUMNS).values(answer.software().value(), answer.source().name(), answer.subject(), answer.facts().url().orElse(null),
                answer.answeredAt().map(Instant::toEpochMilli).orElse(null), SaidText.write(answer.facts().values()),
                answer.failure().map(why -> why.substring(0, Math.min(why.length(), FAILURE_CHARACTERS_MAX))).orElse(null), answer.failures(), answer.askedAt().toEpochMilli(),
                answer.nextAt().toEpochMilli(), answer.known().entityTag().orElse(null), answer.known().lastModified().orElse(null))
                .onConflict(SOFTWARE, SOURCE).doUpdate().set(replaced).execute();
    }

    static void remove(Transaction transaction, Slug software, SourceAnswer.Source source) {
        TransactionTable.sql(transaction).deleteFrom(ANSWERS).where(SOFTWARE.eq(software.value())).and(SOURCE.eq(source.name())).execute();
    }

    private static KeptAnswer answer(Record row) {
        return new KeptAnswer(new Slug(row.get(SOFTWARE)), SourceAnswer.Source.valueOf(row.get(SOURCE)), row.get(SUBJECT), optional(row, ANSWERED_AT, Instant::ofEpochMilli),
                new SourceFacts(optional(row, URL, url -> url), SaidText.read(row.get(SAID))), optional(row, FAILURE, why -> why), row.get(FAILURES),
                Instant.ofEpochMilli(row.get(ASKED_AT)), Instant.ofEpochMilli(row.get(NEXT_AT)),
                new Forge.Known(optional(row, ENTITY_TAG, tag -> tag), optional(row, LAST_MODIFIED, date -> date)));
    }

    private static <T, R> Optional<R> optional(Record row, Field<T> column, Function<T, R> made) {
        return Optional.ofNullable(row.get(column)).map(made);
    }
}
