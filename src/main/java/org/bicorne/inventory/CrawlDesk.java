package org.bicorne.inventory;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.inventory.CrawlStatus.Request;
import org.bicorne.jobs.Attempt;
import org.bicorne.jobs.Attempt.Result;
import org.bicorne.jobs.Jobs;
import org.bicorne.jobs.Leases;
import org.bicorne.jobs.Worker;
import org.bicorne.store.Database;

/** Tells how the crawl stands, whichever node is at it, and takes wishes for a visit. */
final class CrawlDesk {

    private static final Set<String> KINDS = Set.of(CrawlJobs.HOST, CrawlJobs.WANTED, CrawlJobs.ARCHIVE, CrawlJobs.NIGHT);
    private static final Set<Result> FAILURES = Set.of(Result.FAILED, Result.GIVEN_UP, Result.LOST);
    private static final int ATTEMPTS_READ = 500;
    private static final int FAILURES_MAX = 30;

    private final Database database;
    private final CrawlMemory memory;
    private final Jobs jobs;
    private final InstantSource clock;

    CrawlDesk(Database database, InstantSource clock) {
        this.database = database;
        this.memory = new StoredCrawl(database);
        this.jobs = new Jobs(database, Clock.fixed(clock.instant(), ZoneOffset.UTC));
        this.clock = clock;
    }

    /**
     * How the crawl stands at a moment.
     *
     * @param byLease who is at which host ({@link Crawler#leaseName})
     * @param waiting when the job of a host comes, where there is one
     * @param night when all hosts come, where a node visits them
     * @param failures the latest attempts that failed, the latest first
     */
    record Standing(CrawlStatus status, Map<String, Leases.Held> byLease, Map<String, Instant> waiting, Map<String, Instant> wanted, Optional<Instant> night, List<Attempt> failures) {

        Optional<Leases.Held> visitor(Account account) {
            return Optional.ofNullable(byLease.get(Crawler.leaseName(account)));
        }

        /** When an account is visited next: as soon as somebody wants it, else with its host, not before it is due. */
        Optional<Instant> next(CrawlStatus.OfAccount row) {
            String host = row.account().host();
            Optional<Instant> job = Optional.ofNullable(row.isWanted() ? wanted.get(host) : waiting.get(host)).or(() -> night);
            return row.nextAt().isEmpty() && row.account().ignoredSince().isPresent() ? Optional.empty()
                    : job.filter(at -> row.isWanted() || row.nextAt().filter(at::isBefore).isEmpty()).or(row::nextAt);
        }
    }

    Standing standing(List<Account> accounts) {
        List<Attempt> failures = jobs.attempts(KINDS, ATTEMPTS_READ).stream().filter(attempt -> FAILURES.contains(attempt.result())).limit(FAILURES_MAX).toList();
        return new Standing(CrawlStatus.of(accounts, memory), Leases.held(database, clock.instant()), jobs.waiting(CrawlJobs.HOST), jobs.waiting(CrawlJobs.WANTED),
                Optional.ofNullable(jobs.waiting(CrawlJobs.NIGHT).get(Worker.ONLY)), failures);
    }

    /** Has an account, or those of a host, visited before others, by whichever node is free, unless that would be impolite. */
    Request ask(List<Account> accounts, String key) {
        List<String> ofHost = accounts.stream().filter(account -> account.host().equals(key) && account.ignoredSince().isEmpty()).map(Account::key).limit(CrawlStatus.WANTED_MAX).toList();
        return ofHost.isEmpty() || ofHost.contains(key) ? askOne(accounts, key) : ofHost.stream().map(one -> askOne(accounts, one)).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Request askOne(List<Account> accounts, String key) {
        Request request = CrawlStatus.request(memory, accounts, key, clock.instant());
        if (request == Request.TAKEN) {
            String host = accounts.stream().filter(account -> account.key().equals(key)).findFirst().orElseThrow().host();
            database.change(transaction -> {
                WantedTable.add(transaction, key, clock.instant());
                jobs.enqueue(transaction, CrawlJobs.WANTED, host, clock.instant());
            });
        }
        return request;
    }
}
