package org.bicorne.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.store.Database;

/** Takes an inventory that another program made into the office’s database: the shapes of 2021 and later, as CSV or JSON. Doing it twice changes nothing. */
public final class InventoryImport {

    private static final int EXAMPLES_MAX = 5;
    private static final String ADDRESS = "origin_url";
    private static final String IS_KEPT = "is_available";

    private final StoredRepositories stored;
    private final InstantSource clock;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Dropped> dropped = new TreeMap<>();
    private final Set<Repository.Key> met = new HashSet<>();
    private long rows;
    private long again;
    private long archived;
    private StoredRepositories.Saved saved = StoredRepositories.Saved.NONE;

    /**
     * @param folder the office’s, whose {@code inventory/accounts.yml} says under which accounts repositories are listed, where there is one
     * @param clock for files that say of no repository when it changed
     */
    public InventoryImport(Database database, Path folder, InstantSource clock) {
        this.stored = new StoredRepositories(database);
        this.clock = clock;
        listed(folder).forEach(account -> accounts.put(account.key().toLowerCase(Locale.ROOT), account));
    }

    /** A value and how many repositories have it. */
    public record Count(String value, long count) {}

    /** Rows, or cells, that could not be taken, and on which lines the first of them are. */
    public record Dropped(long count, List<String> examples) {

        public Dropped {
            examples = List.copyOf(examples);
        }
    }

    /**
     * What came of it.
     *
     * @param rows that were read
     * @param again rows that name a repository for the second time, mostly under another group
     * @param archived repositories of which a list says whether Software Heritage has them
     * @param dropped by the code of the finding
     */
    public record Result(long rows, long added, long changed, long same, long again, long archived, Map<String, Dropped> dropped, long repositories, List<Count> forges,
            List<Count> licences, List<Count> languages, long withoutLicence, long withoutLanguage) {

        public Result {
            dropped = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
            forges = List.copyOf(forges);
            licences = List.copyOf(licences);
            languages = List.copyOf(languages);
        }
    }

    /**
     * Takes these files in, in their order.
     *
     * @param progress is told the number of rows, now and then
     * @throws InvalidValue on {@code inventory} when a file is of no known shape
     */
    public Result read(List<Path> files, LongConsumer progress) {
        for (Path file : files) {
            String head = head(file);
            if (head.contains(ADDRESS) && head.contains(IS_KEPT)) {
                archive(file);
            } else if (head.contains(HandRow.URL) || head.contains("html_url") || head.contains("full_name")) {
                repositories(file, progress);
            } else {
                throw new InvalidValue("inventory", file + ": " + head.lines().findFirst().orElse(""));
            }
        }
        InventoryStatistics all = stored.statistics();
        return new Result(rows, saved.added(), saved.changed(), saved.same(), again, archived, dropped, all.repositories(), counts(all.forges()), counts(all.licences()),
                counts(all.languages()), all.repositories() - all.withLicence(), all.repositories() - all.withLanguage());
    }

    private void repositories(Path file, LongConsumer progress) {
        Instant seenAt = madeAt(file);
        List<Repository> some = new ArrayList<>();
        met.clear();
        new InventoryRows(file).forEach(HandRow::column, (line, cells) -> {
            rows++;
            row(line, cells, seenAt).ifPresent(some::add);
            if (some.size() >= StoredRepositories.TAKEN_AT_ONCE) {
                save(some);
                progress.accept(rows);
            }
        });
        save(some);
        progress.accept(rows);
    }

    private Optional<Repository> row(long line, Map<String, String> cells, Instant seenAt) {
        HandRow row = new HandRow(LaterShape.of(cells), Map.of());
        Optional<Repository> read = row.repository();
        row.wrong().forEach(wrong -> drop(wrong.code().code(), line + ": " + wrong.value()));
        return read.map(one -> {
            RepositoryFacts old = one.facts();
            String id = Paths.placeholder(old.path());
            RepositoryFacts facts = new RepositoryFacts(id, old.path(), old.url(), old.description(), old.homepage(), old.defaultBranch(), old.createdAt(), old.pushedAt(),
                    old.archived(), old.fork(), old.parentUrl(), old.template(), old.topics(), old.stars(), old.forks(), old.openIssues(), old.subscribers(), old.licence(),
                    old.language());
            String host = one.key().host();
            return new Repository(new Repository.Key(host, id), account(host, old.owner()).map(Account::kind).orElse(one.kind()),
                    List.of(account(host, old.owner()).map(Account::key).orElseGet(() -> LaterShape.account(cells, host, old.owner()))), facts,
                    one.inspection().map(found -> new Inspection(found.files(), found.licence(), found.publiccode(), found.releases(), found.busFactor(), found.scorecard(), seenAt)),
                    one.archive().map(found -> new Repository.Archive(found.known(), found.swhid(), seenAt)), Repository.Standing.PRESENT, seenAt, seenAt);
        });
    }

    /** A repository that was met before in this file is listed under one more account; what is known of others was seen elsewhere, maybe later. */
    private void save(List<Repository> some) {
        Map<Repository.Key, Repository> known = stored.at(some.stream().map(Repository::key).distinct().toList());
        Map<Repository.Key, Repository> firsts = new LinkedHashMap<>();
        Map<Repository.Key, Repository> repeated = new LinkedHashMap<>();
        for (Repository repository : some) {
            boolean isFirst = met.add(repository.key());
            again += isFirst ? 0 : 1;
            Map<Repository.Key, Repository> now = isFirst || firsts.containsKey(repository.key()) ? firsts : repeated;
            Optional<Repository> before = Optional.ofNullable(now.get(repository.key())).or(() -> Optional.ofNullable(known.get(repository.key())));
            now.put(repository.key(), before.filter(old -> !isFirst || old.seenAt().equals(repository.seenAt())).map(old -> listedToo(old, repository)).orElse(repository));
        }
        saved = saved.and(stored.save(firsts.values()));
        stored.save(repeated.values());
        some.clear();
    }

    private static Repository listedToo(Repository old, Repository now) {
        List<String> accounts = new ArrayList<>(old.accounts());
        now.accounts().stream().filter(account -> !accounts.contains(account)).forEach(accounts::add);
        return new Repository(now.key(), now.kind(), accounts, now.facts(), now.inspection(), now.archive(), now.standing(), now.firstSeenAt(), now.seenAt());
    }

    /** The listed account that has this owner or one of the groups above it; else the whole forge. */
    private Optional<Account> account(String host, String owner) {
        String key = (host + "/" + owner).toLowerCase(Locale.ROOT);
        while (!accounts.containsKey(key) && key.indexOf('/') > 0) {
            key = key.substring(0, key.lastIndexOf('/'));
        }
        return Optional.ofNullable(accounts.get(key));
    }

    /** The latest date that a row has: by then somebody had seen all of them. */
    private Instant madeAt(Path file) {
        Instant[] latest = {Instant.EPOCH};
        Instant now = clock.instant();
        new InventoryRows(file).forEach(HandRow::column, (_, cells) -> List.of("last_update", "last_modification", "creation_date").forEach(column -> {
            Optional<Instant> at = Optional.ofNullable(cells.get(column)).flatMap(LaterShape::instant);
            at.filter(moment -> moment.isAfter(latest[0]) && !moment.isAfter(now)).ifPresent(moment -> latest[0] = moment);
        }));
        return latest[0].equals(Instant.EPOCH) ? now : latest[0];
    }

    /** A list of addresses that Software Heritage has or has not: of those that are known and of which nobody said it. */
    private void archive(Path file) {
        Map<Repository.Key, Boolean> some = new LinkedHashMap<>();
        met.clear();
        Instant now = clock.instant();
        new InventoryRows(file).forEach(name -> name, (_, cells) -> {
            Optional<Repository> place = new HandRow(Map.of(HandRow.URL, cells.getOrDefault(ADDRESS, "")), Map.of()).repository();
            place.ifPresent(one -> some.put(new Repository.Key(one.key().host(), Paths.placeholder(one.facts().path())), cells.getOrDefault(IS_KEPT, "").equalsIgnoreCase("true")));
            if (some.size() >= StoredRepositories.TAKEN_AT_ONCE) {
                archive(some, now);
            }
        });
        archive(some, now);
    }

    private void archive(Map<Repository.Key, Boolean> some, Instant now) {
        List<Repository> told = new ArrayList<>();
        stored.at(some.keySet()).forEach((key, repository) -> {
            archived += met.add(key) ? 1 : 0;
            if (repository.archive().isEmpty()) {
                told.add(new Repository(key, repository.kind(), repository.accounts(), repository.facts(), repository.inspection(),
                        Optional.of(new Repository.Archive(some.getOrDefault(key, false), Optional.empty(), repository.seenAt().isAfter(now) ? now : repository.seenAt())),
                        repository.standing(), repository.firstSeenAt(), repository.seenAt()));
            }
        });
        stored.save(told);
        some.clear();
    }

    private void drop(String code, String example) {
        dropped.merge(code, new Dropped(1, List.of(example)), (old, one) -> {
            List<String> examples = new ArrayList<>(old.examples());
            if (examples.size() < EXAMPLES_MAX) {
                examples.add(example);
            }
            return new Dropped(old.count() + 1, examples);
        });
    }

    private static List<Account> listed(Path folder) {
        Path file = folder.resolve(InventoryFiles.ACCOUNTS.value());
        try {
            return Files.isRegularFile(file) ? new AccountsReader(new FilePath(InventoryFiles.ACCOUNTS.value()), Map.of()).read(Files.readString(file)).accounts() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String head(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            char[] start = new char[2_000];
            int length = reader.read(start);
            return length < 0 ? "" : new String(start, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Count> counts(List<InventoryStatistics.Counted> counted) {
        return counted.stream().map(one -> new Count(one.value(), one.count())).toList();
    }
}
