package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.inventory.CrawlMemory.Validator;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.store.Database;
import org.bicorne.store.Transaction;

/**
 * Takes a recorded crawl into the office’s state, as an import takes a list: what a forge itself has told since stays as it is. Done once, and again when the
 * folder tells otherwise; a repository that the folder does not tell of any more becomes a tombstone.
 */
final class RecordedIntake {

    /** What was taken in last is kept as servers’ entity tags are, under this name. */
    private static final String NAME = "file:inventory/recorded";

    private final Database database;
    private final RecordedCrawl recorded;

    RecordedIntake(Database database, RecordedCrawl recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    void take(Bodies bodies, Signals signals) {
        Optional<String> stamp = Optional.of(recorded.stamp());
        if (database.read(transaction -> ValidatorsTable.at(transaction, NAME)).flatMap(Validator::entityTag).equals(stamp)) {
            return;
        }
        database.change(transaction -> {
            take(transaction);
            ValidatorsTable.put(transaction, Map.of(NAME, new Validator(stamp, Optional.empty())));
        });
        recorded.endedAt().ifPresent(at -> Trend.record(database, bodies, signals, at));
    }

    private void take(Transaction transaction) {
        List<Repository> gone = gone(transaction);
        for (List<Repository> all : List.of(recorded.repositories(), gone)) {
            for (int from = 0; from < all.size(); from += StoredRepositories.TAKEN_AT_ONCE) {
                StoredRepositories.takeIn(transaction, all.subList(from, Math.min(all.size(), from + StoredRepositories.TAKEN_AT_ONCE)));
            }
        }
        TextsTable.put(transaction, recorded.texts());
        TrendTable.put(transaction, recorded.trend());
        recorded.visits().stream().filter(visit -> isNews(transaction, visit)).forEach(visit -> VisitsTable.put(transaction, visit));
        Set<String> known = HostsTable.all(transaction).stream().map(ForgeHost::host).collect(Collectors.toSet());
        recorded.hosts().stream().filter(host -> !known.contains(host.host())).forEach(host -> HostsTable.put(transaction, host));
    }

    /** A visit that was really made since is worth more. */
    private static boolean isNews(Transaction transaction, Visit visit) {
        Optional<Instant> known = VisitsTable.at(transaction, visit.target()).flatMap(Visit::begunAt);
        return known.isEmpty() || visit.begunAt().filter(at -> !at.isBefore(known.get())).isPresent();
    }

    /** Those that only a record has told of, and that it does not tell of any more. */
    private List<Repository> gone(Transaction transaction) {
        Set<Repository.Key> told = recorded.repositories().stream().map(Repository::key).collect(Collectors.toCollection(HashSet::new));
        List<Repository> gone = new ArrayList<>();
        if (ValidatorsTable.at(transaction, NAME).isPresent()) {
            RepositoriesTable.forEachShown(transaction, one -> {
                if (Paths.isPlaceholder(one.key().forgeId()) && !told.contains(one.key()) && gone.size() < HandList.ROWS_MAX) {
                    gone.add(new Repository(one.key(), one.kind(), one.accounts(), one.facts(), one.inspection(), one.archive(), Standing.GONE, one.firstSeenAt(), one.seenAt()));
                }
            });
        }
        return gone;
    }
}
