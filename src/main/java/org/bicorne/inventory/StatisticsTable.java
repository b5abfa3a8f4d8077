package org.bicorne.inventory;

import static org.bicorne.inventory.RepositoriesTable.IS_SHOWN;
import static org.bicorne.inventory.RepositoriesTable.REPOSITORIES;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bicorne.inventory.InventoryStatistics.Counted;
import org.bicorne.inventory.InventoryStatistics.Month;
import org.bicorne.store.Transaction;
import org.bicorne.store.TransactionTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Counts repositories where they are: a few questions for all of them, none for each. */
final class StatisticsTable {

    private static final long DAY = 86_400_000L;
    private static final Comparator<Counted> BY_COUNT = Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value);
    private static final Field<String> LICENCE = DSL.coalesce(RepositoriesTable.DETECTED_LICENCE, RepositoriesTable.LICENCE);

    private StatisticsTable() {}

    /** How many repositories an account lists, and their stars together. */
    private record OfAccount(String account, long repositories, long stars) {}

    static InventoryStatistics of(Transaction transaction) {
        Record totals = totals(transaction);
        List<OfAccount> accounts = accounts(transaction);
        Map<Inspection.KnownFile, Long> files = new EnumMap<>(Inspection.KnownFile.class);
        for (Inspection.KnownFile file : Inspection.KnownFile.values()) {
            files.put(file, total(totals, file.name()));
        }
        return new InventoryStatistics(RevisionTable.now(transaction), total(totals, "repositories"), accounts.size(), total(totals, "archived_ones"), total(totals, "copies"),
                total(totals, "templates"), total(totals, "licensed"), total(totals, "spoken"), files.getOrDefault(Inspection.KnownFile.PUBLICCODE, 0L), total(totals, "kept"),
                total(totals, "asked"), total(totals, "all_stars"), median(accounts), frequent(transaction, RepositoriesTable.HOST), kinds(transaction),
                frequent(transaction, LICENCE), frequent(transaction, RepositoriesTable.LANGUAGE), files, total(totals, "inspected"), months(transaction), years(transaction),
                accounts.stream().map(one -> new Counted(one.account(), one.repositories())).sorted(BY_COUNT).limit(InventoryStatistics.TOP_MAX).toList(),
                accounts.stream().map(one -> new Counted(one.account(), one.stars())).sorted(BY_COUNT).limit(InventoryStatistics.TOP_MAX).toList(),
                largest(transaction, RepositoriesTable.STARS), largest(transaction, RepositoriesTable.FORKS));
    }

    private static Record totals(Transaction transaction) {
        List<SelectField<?>> counts = new ArrayList<>(List.of(DSL.count().as("repositories"), counted(RepositoriesTable.ARCHIVED.isTrue(), "archived_ones"),
                counted(RepositoriesTable.FORK.isTrue(), "copies"), counted(RepositoriesTable.TEMPLATE.isTrue(), "templates"), counted(LICENCE.isNotNull(), "licensed"),
                counted(RepositoriesTable.LANGUAGE.isNotNull(), "spoken"), counted(RepositoriesTable.ARCHIVE_KNOWN.isTrue(), "kept"),
                counted(RepositoriesTable.ARCHIVE_ASKED_AT.isNotNull(), "asked"), DSL.sum(RepositoriesTable.STARS).as("all_stars"),
                counted(RepositoriesTable.INSPECTED_AT.isNotNull(), "inspected")));
        for (Inspection.KnownFile file : Inspection.KnownFile.values()) {
            counts.add(counted(RepositoriesTable.FILES.like("%," + file.name() + ",%"), file.name()));
        }
        return TransactionTable.sql(transaction).select(counts).from(REPOSITORIES).where(IS_SHOWN).fetchSingle();
    }

    private static Field<BigDecimal> counted(Condition condition, String name) {
        return DSL.sum(DSL.when(condition, 1).otherwise(0)).as(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static long total(Record totals, String name) {
        Number number = (Number) totals.get(name.toLowerCase(java.util.Locale.ROOT));
        return number == null ? 0 : number.longValue();
    }

    private static List<Counted> frequent(Transaction transaction, Field<String> value) {
        return TransactionTable.sql(transaction).select(value, DSL.count()).from(REPOSITORIES).where(IS_SHOWN.and(value.isNotNull())).groupBy(value)
                .orderBy(DSL.count().desc(), value).limit(InventoryStatistics.LISTED_MAX).fetch(row -> new Counted(row.value1(), row.value2()));
    }

    private static List<Counted> kinds(Transaction transaction) {
        return frequent(transaction, RepositoriesTable.KIND).stream().map(one -> new Counted(org.bicorne.forges.ForgeKind.valueOf(one.value()).key(), one.count())).toList();
    }

    /** A day is the same number on both databases; months and years are made of days here. */
    private static Map<Long, Long> days(Transaction transaction, Field<Long> moment) {
        Field<Long> day = DSL.cast(moment.div(DSL.inline(DAY)), SQLDataType.BIGINT);
        Map<Long, Long> days = new TreeMap<>();
        TransactionTable.sql(transaction).select(day, DSL.count()).from(REPOSITORIES).where(IS_SHOWN.and(moment.isNotNull())).groupBy(day)
                .forEach(row -> days.put(row.value1(), row.value2().longValue()));
        return days;
    }

    private static List<Month> months(Transaction transaction) {
        TreeMap<YearMonth, Long> counts = new TreeMap<>();
        days(transaction, RepositoriesTable.CREATED_AT).forEach((day, count) -> counts.merge(month(day), count, Long::sum));
        List<Month> months = new ArrayList<>();
        long all = 0;
        for (YearMonth month = counts.isEmpty() ? YearMonth.of(1, 1) : counts.firstKey(); !counts.isEmpty() && !month.isAfter(counts.lastKey()); month = month.plusMonths(1)) {
            long created = counts.getOrDefault(month, 0L);
            all += created;
            months.add(new Month(month, created, all));
        }
        return months;
    }

    private static List<Counted> years(Transaction transaction) {
        Map<Integer, Long> counts = new TreeMap<>();
        days(transaction, RepositoriesTable.PUSHED_AT).forEach((day, count) -> counts.merge(month(day).getYear(), count, Long::sum));
        return counts.entrySet().stream().map(entry -> new Counted(entry.getKey().toString(), entry.getValue())).toList();
    }

    private static YearMonth month(long day) {
        return YearMonth.from(Instant.ofEpochMilli(day * DAY).atOffset(ZoneOffset.UTC));
    }

    private static List<OfAccount> accounts(Transaction transaction) {
        Field<String> account = DSL.field(DSL.name("l", "account"), SQLDataType.VARCHAR);
        Field<Integer> stars = DSL.field(DSL.name("r", "stars"), SQLDataType.INTEGER);
        Field<String> standing = DSL.field(DSL.name("r", "standing"), SQLDataType.VARCHAR);
        return TransactionTable.sql(transaction).select(account, DSL.count(), DSL.sum(stars)).from(ListingsTable.LISTINGS.as("l")).join(REPOSITORIES.as("r"))
                .on(DSL.field(DSL.name("r", "host"), SQLDataType.VARCHAR).eq(DSL.field(DSL.name("l", "host"), SQLDataType.VARCHAR))
                        .and(DSL.field(DSL.name("r", "forge_id"), SQLDataType.VARCHAR).eq(DSL.field(DSL.name("l", "forge_id"), SQLDataType.VARCHAR))))
                .where(standing.in(Repository.Standing.PRESENT.name(), Repository.Standing.MISSED.name())).groupBy(account)
                .fetch(row -> new OfAccount(row.value1(), row.value2(), row.value3().longValue()));
    }

    private static double median(List<OfAccount> accounts) {
        List<Long> counts = accounts.stream().map(OfAccount::repositories).sorted().toList();
        int middle = counts.size() / 2;
        return counts.isEmpty() ? 0 : counts.size() % 2 == 1 ? counts.get(middle) : (counts.get(middle - 1) + counts.get(middle)) / 2.0;
    }

    private static List<Counted> largest(Transaction transaction, Field<Integer> number) {
        return TransactionTable.sql(transaction).select(RepositoriesTable.URL, number).from(REPOSITORIES).where(IS_SHOWN.and(number.gt(0)))
                .orderBy(number.desc(), RepositoriesTable.URL).limit(InventoryStatistics.TOP_MAX).fetch(row -> new Counted(row.value1(), row.value2()));
    }
}
