package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bicorne.store.Database;
import org.bicorne.store.Transaction;

/** A crawl’s memory in the database: what a step changed is there as a whole, or not at all. */
final class StoredCrawl implements CrawlMemory {

    private final Database database;
    private final Consumer<Transaction> condition;

    StoredCrawl(Database database) {
        this(database, _ -> {});
    }

    /** @param condition throws where nothing may be kept any more */
    StoredCrawl(Database database, Consumer<Transaction> condition) {
        this.database = database;
        this.condition = condition;
    }

    @Override
    public Optional<Visit> visit(String target) {
        return database.read(transaction -> VisitsTable.at(transaction, target));
    }

    @Override
    public List<Visit> visits() {
        return database.read(VisitsTable::all);
    }

    @Override
    public List<ForgeHost> hosts() {
        return database.read(HostsTable::all);
    }

    @Override
    public void keep(ForgeHost host) {
        database.change(transaction -> HostsTable.put(transaction, host));
    }

    @Override
    public Map<Repository.Key, Repository> known(Collection<Repository.Key> keys) {
        return database.read(transaction -> RepositoriesTable.at(transaction, keys));
    }

    @Override
    public List<Lapse> lapsed(Collection<String> accounts, Instant since) {
        return database.read(transaction -> {
            List<Map.Entry<String, Repository.Key>> pairs = ListingsTable.lapsed(transaction, accounts, since);
            List<Lapse> lapses = new ArrayList<>(pairs.size());
            for (int from = 0; from < pairs.size(); from += StoredRepositories.TAKEN_AT_ONCE) {
                List<Map.Entry<String, Repository.Key>> some = pairs.subList(from, Math.min(pairs.size(), from + StoredRepositories.TAKEN_AT_ONCE));
                Map<Repository.Key, Repository> found = RepositoriesTable.at(transaction, some.stream().map(Map.Entry::getValue).distinct().toList());
                some.forEach(pair -> Optional.ofNullable(found.get(pair.getValue())).ifPresent(repository -> lapses.add(new Lapse(repository, pair.getKey()))));
            }
            return lapses;
        });
    }

    @Override
    public List<Repository> due(Collection<String> hosts, int max) {
        return database.read(transaction -> {
            List<Repository.Key> keys = DueTable.first(transaction, hosts, Math.min(max, StoredRepositories.LISTED_MAX));
            Map<Repository.Key, Repository> found = RepositoriesTable.at(transaction, keys);
            return keys.stream().flatMap(key -> Optional.ofNullable(found.get(key)).stream()).toList();
        });
    }

    @Override
    public List<Repository> archiveDue(Instant since, int max) {
        return database.read(transaction -> RepositoriesTable.archiveDue(transaction, since, Math.min(max, StoredRepositories.LISTED_MAX)));
    }

    @Override
    public Optional<Validator> validator(String url) {
        return database.read(transaction -> ValidatorsTable.at(transaction, url));
    }

    @Override
    public List<String> wanted() {
        return database.read(WantedTable::all);
    }

    @Override
    public void want(String target, Instant at) {
        database.change(transaction -> WantedTable.add(transaction, target, at));
    }

    @Override
    public void keep(Step step) {
        database.change(transaction -> {
            condition.accept(transaction);
            keep(transaction, step);
        });
    }

    private static void keep(Transaction transaction, Step step) {
        StoredRepositories.saveIn(transaction, step.repositories());
        ListingsTable.met(transaction, step.seen(), step.seenAt());
        RepositoriesTable.seen(transaction, step.seen().values().stream().flatMap(List::stream).distinct().toList(), step.seenAt());
        step.former().forEach((key, path) -> FormerPathsTable.add(transaction, key, path, step.seenAt()));
        DueTable.add(transaction, step.due(), step.seenAt());
        DueTable.remove(transaction, step.done());
        ValidatorsTable.put(transaction, step.validators());
        TextsTable.put(transaction, step.texts());
        step.visit().ifPresent(visit -> {
            VisitsTable.put(transaction, visit);
            if (!visit.isInterrupted()) {
                WantedTable.remove(transaction, visit.target());
                WantedTable.all(transaction).stream().filter(visit.accounts()::contains).forEach(account -> WantedTable.remove(transaction, account));
            }
        });
    }
}
