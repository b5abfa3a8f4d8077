package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.store.Database;
import org.bicorne.store.Transaction;

/** The repositories that the database keeps, all of {@link Repositories} but its questions by facet. */
final class StoredRepositories implements RepositorySource {

    /** Repositories that one transaction takes. */
    static final int TAKEN_AT_ONCE = 1_000;

    /** Repositories of an account that are listed. */
    static final int LISTED_MAX = 10_000;

    private final Database database;
    private volatile Counted counted = new Counted(-1, 0);

    /** How many were shown at a revision. */
    private record Counted(long revision, long shown) {}

    StoredRepositories(Database database) {
        this.database = database;
    }

    /** What came of saving some. */
    record Saved(long added, long changed, long same) {

        static final Saved NONE = new Saved(0, 0, 0);

        Saved and(Saved other) {
            return new Saved(added + other.added, changed + other.changed, same + other.same);
        }

        long all() {
            return added + changed + same;
        }
    }

    @Override
    public long revision() {
        return database.read(RevisionTable::now);
    }

    /** How many are shown; counted again only when something was written since. */
    long count() {
        Counted now = database.read(transaction -> {
            long revision = RevisionTable.now(transaction);
            Counted known = counted;
            return known.revision() == revision ? known : new Counted(revision, RepositoriesTable.countShown(transaction));
        });
        counted = now;
        return now.shown();
    }

    /** By host and path, capitals or not; a former path leads to the repository that had it last. What is hidden is not there. */
    Optional<Repository> at(String host, String path) {
        String pathKey = Paths.key(path);
        return database.read(transaction -> RepositoriesTable.atPath(transaction, host, pathKey)
                        .or(() -> FormerPathsTable.whoLeft(transaction, host, pathKey).flatMap(key -> one(transaction, key))))
                .filter(repository -> repository.standing() != Repository.Standing.HIDDEN);
    }

    /** A file of a repository as it was read last. */
    Optional<String> text(Repository.Key key, Inspection.KnownFile file) {
        return database.read(transaction -> TextsTable.at(transaction, key, file));
    }

    /** Of those that are shown, counted now. */
    CountsTable.Counts counts() {
        return database.read(CountsTable::of);
    }

    /** Whatever its standing. */
    Optional<Repository> at(Repository.Key key) {
        return database.read(transaction -> one(transaction, key));
    }

    /** Those of these that are known, whatever their standing. */
    @Override
    public Map<Repository.Key, Repository> at(Collection<Repository.Key> keys) {
        return database.read(transaction -> RepositoriesTable.at(transaction, keys));
    }

    /** Where it was before, the newest first. */
    List<String> formerPaths(Repository.Key key) {
        return database.read(transaction -> FormerPathsTable.of(transaction, key));
    }

    /** Each that is shown, in the order of host and path. */
    @Override
    public void forEach(Consumer<Repository> action) {
        database.read(transaction -> {
            RepositoriesTable.forEachShown(transaction, action);
            return true;
        });
    }

    /** Each that changed after this revision, those that are gone or hidden too: what a search index has to take in. */
    @Override
    public void forEachSince(long revision, Consumer<Repository> action) {
        database.read(transaction -> {
            RepositoriesTable.forEachSince(transaction, revision, action);
            return true;
        });
    }

    /** So many of those that are shown, in the order of host and path, from this place on. */
    List<Repository> part(long from, int max) {
        return database.read(transaction -> RepositoriesTable.part(transaction, from, Math.min(max, LISTED_MAX)));
    }

    /** The same after this place. */
    List<Repository> after(String host, String path, int max) {
        return database.read(transaction -> RepositoriesTable.after(transaction, host, Paths.key(path), Math.min(max, LISTED_MAX)));
    }

    /** Those that these accounts list and that are shown, the latest activity first. */
    List<Repository> listedBy(Collection<String> accounts, int limit) {
        return database.read(transaction -> RepositoriesTable.listedBy(transaction, accounts, Math.min(limit, LISTED_MAX)));
    }

    long countListedBy(Collection<String> accounts) {
        return database.read(transaction -> RepositoriesTable.countListedBy(transaction, accounts));
    }

    /**
     * Takes them in: new ones are added; of known ones, what the new word leaves open (inspection, archive) stays, and the day when it was first seen.
     * A repository that a list named by its path only takes the forge’s identifier as soon as it is known.
     */
    Saved save(Collection<Repository> repositories) {
        return inLots(repositories, StoredRepositories::saveIn);
    }

    /**
     * The same from a list that knows them by their paths only: what a forge has told of one that is at this path, or was, stays as it is. Of lists made at
     * the same time one adds its accounts to those of the other.
     */
    Saved take(Collection<Repository> listed) {
        return inLots(listed, StoredRepositories::takeIn);
    }

    private Saved inLots(Collection<Repository> repositories, BiFunction<Transaction, List<Repository>, Saved> work) {
        Saved saved = Saved.NONE;
        List<Repository> all = List.copyOf(byKey(repositories).values());
        for (int from = 0; from < all.size(); from += TAKEN_AT_ONCE) {
            List<Repository> some = all.subList(from, Math.min(all.size(), from + TAKEN_AT_ONCE));
            saved = saved.and(database.write(transaction -> work.apply(transaction, some)));
        }
        return saved;
    }

    /** The same as {@link #take} within a transaction that has more to do. */
    static Saved takeIn(Transaction transaction, List<Repository> listed) {
        Map<Repository.Key, Repository> known = RepositoriesTable.at(transaction, listed.stream().map(Repository::key).toList());
        Map<String, List<String>> paths = listed.stream().filter(one -> !known.containsKey(one.key()))
                .collect(Collectors.groupingBy(one -> one.key().host(), Collectors.mapping(one -> Paths.key(one.facts().path()), Collectors.toList())));
        Instant since = listed.stream().map(Repository::seenAt).min(Comparator.naturalOrder()).orElse(Instant.MAX);
        Set<String> crawled = new HashSet<>();
        paths.forEach((host, keys) -> Stream.concat(RepositoriesTable.paths(transaction, host, keys).stream(), FormerPathsTable.paths(transaction, host, keys, since).stream())
                .forEach(path -> crawled.add(host + "/" + path)));
        List<Repository> open = listed.stream().filter(one -> known.containsKey(one.key()) || !crawled.contains(one.key().host() + "/" + Paths.key(one.facts().path())))
                .map(one -> Optional.ofNullable(known.get(one.key())).filter(old -> old.seenAt().equals(one.seenAt())).map(old -> listedToo(old, one)).orElse(one)).toList();
        return settle(transaction, open, known, List.of()).and(new Saved(0, 0, listed.size() - open.size()));
    }

    /** What the later says, under the accounts of both. */
    static Repository listedToo(Repository old, Repository now) {
        List<String> accounts = Stream.concat(old.accounts().stream(), now.accounts().stream()).distinct().toList();
        return new Repository(now.key(), now.kind(), accounts, now.facts(), now.inspection(), now.archive(), now.standing(), now.firstSeenAt(), now.seenAt());
    }

    /** The same as {@link #save} within a transaction that has more to do. */
    static Saved saveIn(Transaction transaction, List<Repository> repositories) {
        Map<Repository.Key, Repository> known = new HashMap<>(RepositoriesTable.at(transaction, repositories.stream().map(Repository::key).toList()));
        List<Repository.Key> adopted = adopt(transaction, repositories, known);
        return settle(transaction, repositories, known, adopted);
    }

    private static Saved settle(Transaction transaction, List<Repository> repositories, Map<Repository.Key, Repository> known, List<Repository.Key> adopted) {
        List<Repository> put = new ArrayList<>();
        List<Repository> same = new ArrayList<>();
        List<Repository> listed = new ArrayList<>();
        List<Repository> relisted = new ArrayList<>();
        for (Repository repository : repositories) {
            Optional<Repository> before = Optional.ofNullable(known.get(repository.key()));
            Repository after = before.map(old -> merged(old, repository)).orElse(repository);
            boolean isSame = before.filter(old -> seen(old, after.seenAt()).equals(after)).isPresent() && !adopted.contains(after.key());
            (isSame ? same : put).add(after);
            if (before.isEmpty()) {
                listed.add(after);
            } else if (!before.get().accounts().equals(after.accounts()) || adopted.contains(after.key())) {
                relisted.add(after);
            }
            before.filter(old -> !Paths.key(old.facts().path()).equals(Paths.key(after.facts().path())))
                    .ifPresent(old -> FormerPathsTable.add(transaction, after.key(), old.facts().path(), after.seenAt()));
        }
        if (!put.isEmpty()) {
            RepositoriesTable.put(transaction, put, RevisionTable.next(transaction));
        }
        same.stream().collect(Collectors.groupingBy(Repository::seenAt, Collectors.mapping(Repository::key, Collectors.toList())))
                .forEach((at, keys) -> RepositoriesTable.seen(transaction, keys, at));
        ListingsTable.add(transaction, listed);
        ListingsTable.replace(transaction, relisted);
        return new Saved(listed.size(), put.size() - listed.size(), same.size());
    }

    /** Rows that a list made without the forge’s identifier become those of the repositories that have it now. */
    private static List<Repository.Key> adopt(Transaction transaction, List<Repository> repositories, Map<Repository.Key, Repository> known) {
        Map<Repository.Key, Repository.Key> placeholders = new LinkedHashMap<>();
        repositories.stream().filter(repository -> !known.containsKey(repository.key()) && !Paths.isPlaceholder(repository.key().forgeId()))
                .forEach(repository -> placeholders.put(new Repository.Key(repository.key().host(), Paths.placeholder(repository.facts().path())), repository.key()));
        Map<Repository.Key, Repository> found = placeholders.isEmpty() ? Map.of() : RepositoriesTable.at(transaction, placeholders.keySet());
        List<Repository.Key> adopted = new ArrayList<>();
        found.forEach((placeholder, repository) -> {
            Repository.Key key = java.util.Objects.requireNonNull(placeholders.get(placeholder));
            known.put(key, repository);
            adopted.add(key);
            FormerPathsTable.follow(transaction, placeholder, key);
        });
        RepositoriesTable.delete(transaction, found.keySet());
        ListingsTable.delete(transaction, found.keySet());
        return adopted;
    }

    private static Optional<Repository> one(Transaction transaction, Repository.Key key) {
        return Optional.ofNullable(RepositoriesTable.at(transaction, List.of(key)).get(key));
    }

    /** What the later word says, and of the earlier one what the later leaves open. */
    private static Repository merged(Repository old, Repository now) {
        Instant first = old.firstSeenAt().isBefore(now.firstSeenAt()) ? old.firstSeenAt() : now.firstSeenAt();
        return new Repository(now.key(), now.kind(), now.accounts(), now.facts(), now.inspection().or(old::inspection), now.archive().or(old::archive), now.standing(),
                first, old.seenAt().isAfter(now.seenAt()) ? old.seenAt() : now.seenAt());
    }

    private static Repository seen(Repository repository, Instant at) {
        return new Repository(repository.key(), repository.kind(), repository.accounts(), repository.facts(), repository.inspection(), repository.archive(),
                repository.standing(), repository.firstSeenAt(), at);
    }

    /** The last word on each. */
    private static Map<Repository.Key, Repository> byKey(Collection<Repository> repositories) {
        Map<Repository.Key, Repository> last = new LinkedHashMap<>();
        repositories.forEach(repository -> last.put(repository.key(), repository));
        return last;
    }
}
