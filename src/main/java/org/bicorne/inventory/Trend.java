package org.bicorne.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bicorne.store.Database;

/** How good practice grows: counted once a week at most, after a crawl, and kept for good. */
final class Trend {

    private static final int DAYS_BETWEEN = 7;

    private Trend() {}

    /** Counts all repositories, unless that was done less than a week ago. */
    static void record(Database database, Bodies bodies, Signals signals, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<LocalDate> last = database.read(TrendTable::last);
        if (last.filter(before -> before.plusDays(DAYS_BETWEEN).isAfter(day)).isPresent()) {
            return;
        }
        Census census = Census.of(new StoredRepositories(database)::forEach, bodies, signals, now);
        List<TrendPoint> points = new ArrayList<>();
        census.byBody().forEach((body, tally) -> points.add(TrendPoint.of(day, body, tally)));
        database.change(transaction -> TrendTable.put(transaction, points));
    }

    /** A body with all those below it as they stand now, day by day. */
    static List<TrendPoint> of(Database database, PublicBody body, Bodies bodies) {
        List<String> slugs = new ArrayList<>();
        collect(body, bodies, slugs, 0);
        return byDay(database.read(transaction -> TrendTable.of(transaction, slugs)));
    }

    private static void collect(PublicBody body, Bodies bodies, Collection<String> slugs, int level) {
        slugs.add(body.slug());
        if (level < Bodies.LEVELS_MAX) {
            bodies.partsOf(body).forEach(part -> collect(part, bodies, slugs, level + 1));
        }
    }

    private static List<TrendPoint> byDay(List<TrendPoint> points) {
        TreeMap<LocalDate, TrendPoint> days = new TreeMap<>();
        points.forEach(point -> days.merge(point.day(), point, TrendPoint::and));
        return List.copyOf(days.values());
    }
}
