package org.bicorne.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bicorne.folder.ReadFolder;
import org.bicorne.forges.Forges;
import org.bicorne.jobs.JobKind;
import org.bicorne.jobs.Jobs;
import org.bicorne.jobs.Lease;
import org.bicorne.jobs.Outcome;
import org.bicorne.jobs.Retries;
import org.bicorne.jobs.Worker;

/**
 * The crawl as jobs that any node may do: each night a job for each host, and one for the archive. A host is visited by one node at a time, so that its pace is
 * kept however many there are; a node that dies leaves its host to another, which goes on from the last page that was kept.
 */
public final class CrawlJobs {

    static final String NIGHT = "crawl-night";
    static final String HOST = "crawl-host";
    static final String WANTED = "crawl-wanted";
    static final String ARCHIVE = "crawl-archive";

    private static final System.Logger LOG = System.getLogger(CrawlJobs.class.getName());
    private static final LocalTime AT_NIGHT = LocalTime.of(1, 0);
    private static final CrawlProgress SILENT = (_, _, _, _) -> {};

    /** A host that is silent is left alone for ten minutes, then for longer; five times make a night. */
    private static final Retries FOR_HOSTS = new Retries(5, Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Retries FOR_NIGHTS = new Retries(3, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Duration AFTER_ANOTHER = Duration.ofMillis(100);
    private static final Duration LIMITED = Duration.ofMinutes(10);

    private final Crawler crawler;
    private final Jobs jobs;
    private final Supplier<ReadFolder> office;
    private final Clock clock;

    public CrawlJobs(Crawler crawler, Jobs jobs, Supplier<ReadFolder> office, Clock clock) {
        this.crawler = crawler;
        this.jobs = jobs;
        this.office = office;
        this.clock = clock;
    }

    /** All that a node must know to take part. */
    public List<JobKind> kinds() {
        JobKind.Timetable nightly = JobKind.Timetable.daily(AT_NIGHT, () -> office.get().settings().timezone());
        return List.of(new JobKind(NIGHT, FOR_NIGHTS, Optional.of(nightly), _ -> night()), new JobKind(HOST, FOR_HOSTS, Optional.empty(), run -> host(run.job(), false)),
                new JobKind(WANTED, FOR_HOSTS, Optional.empty(), run -> host(run.job(), true)), new JobKind(ARCHIVE, FOR_NIGHTS, Optional.empty(), _ -> archive()));
    }

    private Outcome night() {
        ReadFolder now = office.get();
        if (!now.settings().inventory().nightly()) {
            return new Outcome.Done("off");
        }
        List<String> hosts = Crawler.accounts(now.snapshot()).stream().filter(account -> account.ignoredSince().isEmpty()).map(Account::host).distinct().sorted().toList();
        hosts.forEach(host -> jobs.enqueue(HOST, host, clock.instant()));
        jobs.enqueue(ARCHIVE, Worker.ONLY, clock.instant());
        return new Outcome.Done("hosts=" + hosts.size());
    }

    /** What concerns no host alone: the archive, hosts that the office does not list any more, and what is counted once a week. */
    private Outcome archive() {
        return crawler.take(Crawler.ARCHIVE).map(lease -> {
            try (lease) {
                ReadFolder now = office.get();
                List<Account> listed = Crawler.accounts(now.snapshot());
                Set<String> hosts = listed.stream().map(Account::host).collect(Collectors.toSet());
                Crawler.Part part = new Crawler.Part(List.of(), listed, host -> !hosts.contains(host));
                CrawlSummary summary = crawler.visit(lease, part, now.settings(), Crawler.Order.ALL, SILENT);
                crawler.count(now.snapshot(), now.settings());
                return new Outcome.Done("requests=" + summary.requests());
            }
        }).map(Outcome.class::cast).orElseGet(() -> busy(Crawler.ARCHIVE));
    }

    private Outcome host(String host, boolean isOnlyWanted) {
        ReadFolder now = office.get();
        List<Account> listed = Crawler.accounts(now.snapshot());
        List<Account> accounts = listed.stream().filter(account -> account.host().equals(host) && account.ignoredSince().isEmpty()).toList();
        Set<String> asked = isOnlyWanted ? wanted(accounts) : Set.of();
        if (accounts.isEmpty() || isOnlyWanted && asked.isEmpty()) {
            return new Outcome.Done("");
        }
        Optional<ForgeHost> held = condition(accounts.getFirst()).filter(known -> known.retryAt().isAfter(clock.instant()));
        if (held.isPresent()) {
            return new Outcome.Later(held.get().retryAt(), held.get().why());
        }
        Optional<Lease> lease = crawler.take(Crawler.leaseName(accounts.getFirst()));
        if (lease.isEmpty()) {
            return busy(Crawler.leaseName(accounts.getFirst()));
        }
        try (Lease mine = lease.get()) {
            CrawlSummary summary = crawler.visit(mine, new Crawler.Part(accounts, listed, name -> !isOnlyWanted && name.equals(host)), now.settings(), new Crawler.Order(asked, false, Integer.MAX_VALUE), SILENT);
            LOG.log(System.Logger.Level.INFO, host + ": " + summary);
            return outcome(summary, accounts.getFirst());
        }
    }

    private Set<String> wanted(List<Account> accounts) {
        Set<String> keys = accounts.stream().map(Account::key).collect(Collectors.toSet());
        return crawler.memory().wanted().stream().filter(keys::contains).collect(Collectors.toSet());
    }

    /** How the host that answers for an account was doing when it was last asked, by whichever node. */
    private Optional<ForgeHost> condition(Account account) {
        String asked = Forges.interfaceHost(account.kind(), account.host());
        return crawler.memory().hosts().stream().filter(host -> host.host().equals(asked)).findFirst();
    }

    private Outcome outcome(CrawlSummary summary, Account account) {
        if (summary.postponed() > 0) {
            Instant soon = clock.instant().plus(LIMITED);
            ForgeHost host = condition(account).orElseGet(() -> new ForgeHost(account.host(), Optional.empty(), "", soon, Optional.empty(), 0));
            return host.offlineSince().isPresent() ? new Outcome.Failed(host.why()) : new Outcome.Later(host.retryAt().isAfter(soon) ? host.retryAt() : soon, "limit");
        }
        return new Outcome.Done("lists=" + summary.targets() + " changed=" + summary.changed() + " read=" + summary.read() + " requests=" + summary.requests());
    }

    /** Whoever is there gives it back, or dies: then it is free a moment later. */
    private Outcome busy(String lease) {
        return new Outcome.Later(crawler.freeAt(lease).plus(AFTER_ANOTHER), "busy");
    }
}
