package org.bicorne.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.bicorne.folder.Folder;
import org.bicorne.folder.Reading;
import org.bicorne.folder.SourceFile;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.store.Database;

/** Takes an inventory that another program made into the office’s database: the shapes of 2021 and later, as CSV or JSON. Doing it twice changes nothing. */
public final class InventoryImport {

    private static final int EXAMPLES_MAX = 5;
    private static final int COUNTS_MAX = 100;
    private static final int TOLD_EACH = 5_000;
    private static final List<String> DATES = List.of("last_update", "last_modification", "creation_date");
    private static final String ADDRESS = "origin_url";
    private static final String IS_KEPT = "is_available";

    private final StoredRepositories stored;
    private final InstantSource clock;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, TreeMap<Long, String>> dropped = new TreeMap<>();
    private final Map<String, Long> droppedCounts = new HashMap<>();
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

    /** How far an import is: a file is first read as a whole, then taken in. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Now and then.
         *
         * @param read rows
         * @param taken repositories
         */
        void at(long read, long taken);
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
     * @param progress is told now and then how far it is
     * @throws InvalidValue on {@code inventory} when a file is of no known shape
     */
    public Result read(List<Path> files, Progress progress) {
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
        CountsTable.Counts all = stored.counts();
        return new Result(rows, saved.added(), saved.changed(), saved.same(), again, archived, dropped(), all.repositories(), counts(all.forges()), counts(all.licences()),
                counts(all.languages()), all.repositories() - sum(all.licences()), all.repositories() - sum(all.languages()));
    }

    private void repositories(Path file, Progress progress) {
        try (SortedRows sorted = new SortedRows(); Intake intake = new Intake(stored)) {
            Instant seenAt = sort(file, sorted, progress);
            List<Repository> some = new ArrayList<>(StoredRepositories.TAKEN_AT_ONCE);
            sorted.forEachKey(same -> {
                together(same, seenAt).ifPresent(some::add);
                if (some.size() >= StoredRepositories.TAKEN_AT_ONCE) {
                    intake.save(some);
                    some.clear();
                    progress.at(rows, saved.and(intake.saved()).all());
                }
            });
            intake.save(some);
            saved = saved.and(intake.finish());
            progress.at(rows, saved.all());
        }
    }

    /** Answers with the latest date that a row has: by then somebody had seen all of them. */
    private Instant sort(Path file, SortedRows sorted, Progress progress) {
        LatestDate latest = new LatestDate(clock.instant());
        new InventoryRows(file).forEach(HandRow::column, (line, cells) -> {
            rows++;
            DATES.forEach(column -> latest.meet(cells.getOrDefault(column, "")));
            String written = cells.getOrDefault(HandRow.URL, "");
            RepositoryPlace.of(written).ifPresentOrElse(place -> sorted.add(place.key(), new SortedRows.Row(line, cells)),
                    () -> drop(InventoryFinding.INVENTORY_REPOSITORY_ADDRESS.code(), line, written));
            if (rows % TOLD_EACH == 0) {
                progress.at(rows, saved.all());
            }
        });
        return latest.orNow();
    }

    /** Rows of one repository: it is listed under the account of each, and the last one tells how it is. */
    private Optional<Repository> together(List<SortedRows.Row> same, Instant seenAt) {
        Optional<Repository> all = Optional.empty();
        for (SortedRows.Row row : same) {
            Optional<Repository> next = row(row.line(), row.cells(), seenAt);
            again += all.isPresent() && next.isPresent() ? 1 : 0;
            Optional<Repository> before = all;
            all = next.map(one -> before.map(old -> StoredRepositories.listedToo(old, one)).orElse(one)).or(() -> before);
        }
        return all;
    }

    private Optional<Repository> row(long line, Map<String, String> cells, Instant seenAt) {
        HandRow row = new HandRow(LaterShape.of(cells), Map.of());
        Optional<Repository> read = row.repository();
        row.wrong().forEach(wrong -> drop(wrong.code().code(), line, wrong.value()));
        return read.map(one -> {
            RepositoryFacts old = one.facts();
            String id = Paths.placeholder(old.path());
            RepositoryFacts facts = new RepositoryFacts(id, old.path(), old.url(), old.description(), old.homepage(), old.defaultBranch(), old.createdAt(), old.pushedAt(),
                    old.archived(), old.fork(), old.parentUrl(), old.template(), old.topics(), old.stars(), old.forks(), old.openIssues(), old.subscribers(), old.licence(),
                    old.language());
            String host = one.key().host();
            Optional<Account> account = account(host, old.owner());
            return new Repository(new Repository.Key(host, id), account.map(Account::kind).orElse(one.kind()),
                    List.of(account.map(Account::key).orElseGet(() -> LaterShape.account(cells, host, old.owner()))), facts,
                    one.inspection().map(found -> new Inspection(found.files(), found.licence(), found.publiccode(), found.releases(), found.busFactor(), found.scorecard(), found.copy(), seenAt)),
                    one.archive().map(found -> new Repository.Archive(found.known(), found.swhid(), seenAt)), Repository.Standing.PRESENT, seenAt, seenAt);
        });
    }

    /** The listed account that has this owner or one of the groups above it; else the whole forge. */
    private Optional<Account> account(String host, String owner) {
        String key = (host + "/" + owner).toLowerCase(Locale.ROOT);
        while (!accounts.containsKey(key) && key.indexOf('/') > 0) {
            key = key.substring(0, key.lastIndexOf('/'));
        }
        return Optional.ofNullable(accounts.get(key));
    }

    /** A list of addresses that Software Heritage has or has not: of those that are known and of which nobody said it. */
    private void archive(Path file) {
        Map<Repository.Key, Boolean> some = new LinkedHashMap<>();
        met.clear();
        Instant now = clock.instant();
        new InventoryRows(file).forEach(name -> name, (_, cells) -> {
            RepositoryPlace.of(cells.getOrDefault(ADDRESS, "")).ifPresent(place -> some.put(new Repository.Key(place.host(), Paths.placeholder(place.path())),
                    cells.getOrDefault(IS_KEPT, "").equalsIgnoreCase("true")));
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

    /** The first of them by their lines, in whatever order they come. */
    private void drop(String code, long line, String example) {
        TreeMap<Long, String> examples = dropped.computeIfAbsent(code, _ -> new TreeMap<>());
        examples.putIfAbsent(line, line + ": " + example);
        if (examples.size() > EXAMPLES_MAX) {
            examples.pollLastEntry();
        }
        droppedCounts.merge(code, 1L, Long::sum);
    }

    private Map<String, Dropped> dropped() {
        Map<String, Dropped> all = new TreeMap<>();
        dropped.forEach((code, examples) -> all.put(code, new Dropped(droppedCounts.getOrDefault(code, 0L), List.copyOf(examples.values()))));
        return all;
    }

    private static List<Account> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Folder opened = Folder.open(folder)) {
            return opened.snapshot().file(InventoryFiles.ACCOUNTS).map(SourceFile::readText).filter(Reading.Octets.class::isInstance).map(Reading.Octets.class::cast)
                    .map(read -> new AccountsReader(InventoryFiles.ACCOUNTS, Map.of()).read(new String(read.octets(), StandardCharsets.UTF_8)).accounts()).orElse(List.of());
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

    private static List<Count> counts(Map<String, Long> counted) {
        return Census.top(counted, COUNTS_MAX).stream().map(one -> new Count(one.getKey(), one.getValue())).toList();
    }

    private static long sum(Map<String, Long> counted) {
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }
}
