package org.bicorne.inventory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bicorne.folder.InventorySettings;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.Forges;
import org.bicorne.jobs.Lease;
import org.bicorne.jobs.Leases;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.organisations.Organisations;
import org.bicorne.outbound.Outbound;
import org.bicorne.store.Database;

/** Visits the forges that the folder names, and keeps what they say in the office’s database: for the doors, and for the jobs of {@link CrawlJobs}. */
public final class Crawler {

    /** GitHub counts by the hour: whoever waits that long gets on. */
    private static final Duration PATIENCE = Duration.ofMinutes(65);

    /** Of the archive, which all hosts’ repositories are looked up in. */
    static final String ARCHIVE = "archive";

    private final Database database;
    private final Leases leases;
    private final Function<String, Optional<String>> environment;
    private final Clock clock;
    private final Client client;

    /**
     * What is to be visited.
     *
     * @param accounts {@code github.com/etalab}, or a host for all that it has; empty for everything that is due
     * @param isFull whether all is listed from the first page to the last
     * @param requestsMax how many requests may be sent
     */
    public record Order(Set<String> accounts, boolean isFull, int requestsMax) {

        static final Order ALL = new Order(Set.of(), false, Integer.MAX_VALUE);

        public Order {
            accounts = Set.copyOf(accounts);
        }
    }

    /** Makes what asks forges. */
    @FunctionalInterface
    public interface Client {
        Outbound with(Outbound.Manners manners);
    }

    /**
     * A crawler of one office.
     *
     * @param leases who is at which host, so that no two ask the same one
     * @param environment values of variables by name: tokens stand nowhere else
     */
    public Crawler(Database database, Leases leases, Function<String, Optional<String>> environment, Clock clock, Client client) {
        this.database = database;
        this.leases = leases;
        this.environment = environment;
        this.clock = clock;
        this.client = client;
    }

    /**
     * One run, which goes on where the last one was interrupted. Hosts that somebody else is visiting are left out.
     *
     * @throws InvalidValue on {@code accounts} when the folder names none, on {@code account} when it does not have the one asked for, on {@code crawl}
     *     when somebody else is visiting all of them
     */
    public CrawlSummary run(Snapshot snapshot, OfficeSettings settings, Order order, CrawlProgress progress) {
        List<Account> accounts = accounts(snapshot);
        if (accounts.isEmpty()) {
            throw new InvalidValue("accounts", InventoryFiles.ACCOUNTS.toString());
        }
        order.accounts().stream().filter(asked -> accounts.stream().noneMatch(account -> account.key().equals(asked) || account.host().equals(asked))).findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidValue("account", unknown);
                });
        List<Account> wanted = accounts.stream().filter(account -> account.ignoredSince().isEmpty())
                .filter(account -> order.accounts().isEmpty() || order.accounts().contains(account.key()) || order.accounts().contains(account.host())).toList();
        Set<String> names = new TreeSet<>(wanted.stream().map(Crawler::leaseName).toList());
        names.add(ARCHIVE);
        Optional<Lease> lease = leases.await(names);
        try (Lease held = lease.orElseThrow(() -> busy(names))) {
            if (!wanted.isEmpty() && held.names().equals(Set.of(ARCHIVE))) {
                throw busy(names);
            }
            List<Account> free = wanted.stream().filter(account -> held.names().contains(leaseName(account))).toList();
            List<String> elsewhere = wanted.stream().filter(account -> !free.contains(account)).map(Account::host).distinct().sorted().toList();
            Set<String> hosts = accounts.stream().map(Account::host).collect(Collectors.toSet());
            Part part = new Part(free, accounts, host -> !elsewhere.contains(host) && (order.accounts().isEmpty() || order.accounts().contains(host) || !hosts.contains(host)));
            CrawlSummary summary = visit(held, part, settings, order, progress);
            count(snapshot, settings);
            return summary.without(elsewhere);
        }
    }

    private InvalidValue busy(Set<String> names) {
        Map<String, Leases.Held> held = Leases.held(database, clock.instant());
        return new InvalidValue("crawl", held.entrySet().stream().filter(one -> names.contains(one.getKey()))
                .map(one -> one.getKey().replaceFirst("^forge:", "") + " (" + one.getValue().node() + ")").collect(Collectors.joining(", ")));
    }

    static List<Account> accounts(Snapshot snapshot) {
        return InventoryFiles.of(snapshot, Organisations.of(snapshot)).accounts();
    }

    /** Two hosts with one interface are one. */
    static String leaseName(Account account) {
        return "forge:" + Forges.interfaceHost(account.kind(), account.host());
    }

    Optional<Lease> take(String name) {
        return leases.take(Set.of(name));
    }

    Instant freeAt(String name) {
        return leases.freeAt(name);
    }

    CrawlMemory memory() {
        return new StoredCrawl(database);
    }

    /** Counts good practice, once a week. */
    void count(Snapshot snapshot, OfficeSettings settings) {
        Bodies bodies = new Bodies(accounts(snapshot), Organisations.of(snapshot));
        Trend.record(database, bodies, new Signals(OpennessPoints.DEFAULTS.with(settings.inventory().openness())), clock.instant());
    }

    /**
     * What one visitor looks after.
     *
     * @param accounts those that may be visited
     * @param listed all that the office lists
     * @param isConcerned on which hosts accounts are let go that the office does not list any more
     */
    record Part(List<Account> accounts, List<Account> listed, Predicate<String> isConcerned) {}

    /** Visits what is due of this part, or what the order asks for, while the lease holds. */
    CrawlSummary visit(Lease lease, Part part, OfficeSettings settings, Order order, CrawlProgress progress) {
        CrawlMemory memory = new StoredCrawl(database, lease::require);
        try (Outbound outbound = client.with(manners(settings, part.accounts(), order))) {
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            CrawlPlan.Wish wish = new CrawlPlan.Wish(order.accounts(), order.isFull(), memory.wanted());
            CrawlOptions options = options(settings.inventory(), lease.names().contains(ARCHIVE));
            return new Crawl(memory, outbound, options, clock, new PubliccodeReader(), new BusFactor(salt), progress).run(part.accounts(), wish, part.listed(), part.isConcerned());
        }
    }

    private static CrawlOptions options(InventorySettings settings, boolean withArchive) {
        CrawlOptions usual = CrawlOptions.DEFAULTS;
        CrawlOptions.Archive archive = !withArchive ? CrawlOptions.Archive.OFF : CrawlOptions.Archive.valueOf(settings.softwareHeritage().name());
        return new CrawlOptions(settings.requestsPerRepository(), usual.hostsAtOnce(), usual.inspectionsMax(), archive, usual.archiveLooksMax());
    }

    private Outbound.Manners manners(OfficeSettings settings, List<Account> accounts, Order order) {
        Map<String, ForgeKind> kinds = new HashMap<>();
        accounts.forEach(account -> kinds.putIfAbsent(account.host(), account.kind()));
        return new ForgeManners(settings, environment).with(kinds, PATIENCE, order.requestsMax());
    }
}
