package org.bicorne.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bicorne.forges.Forge;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.Forges;
import org.bicorne.forges.SoftwareHeritage;
import org.bicorne.inventory.CrawlProgress.Phase;
import org.bicorne.outbound.HostCondition;
import org.bicorne.outbound.Outbound;

/** One run of the crawl: lists what is due, looks into what changed, asks the archive. Hosts go side by side, each at its own pace. */
final class Crawl {

    private final CrawlMemory memory;
    private final Outbound outbound;
    private final CrawlOptions options;
    private final Clock clock;
    private final CrawlProgress progress;
    private final CrawlListing listing;
    private final CrawlInspection inspection;
    private final CrawlTally tally = new CrawlTally();

    Crawl(CrawlMemory memory, Outbound outbound, CrawlOptions options, Clock clock, PubliccodeLook.Reader publiccode, BusFactor busFactor, CrawlProgress progress) {
        this.memory = memory;
        this.outbound = outbound;
        this.options = options;
        this.clock = clock;
        this.progress = progress;
        listing = new CrawlListing(memory, clock, tally);
        inspection = new CrawlInspection(memory, clock, options.requestsPerRepository(), publiccode, busFactor);
    }

    /** A run about all accounts that the office lists, or those that are wished for among them. */
    CrawlSummary run(List<Account> accounts, CrawlPlan.Wish wish) {
        Set<String> hosts = accounts.stream().map(Account::host).collect(Collectors.toSet());
        return run(accounts, wish, accounts, host -> wish.accounts().isEmpty() || wish.accounts().contains(host) || !hosts.contains(host));
    }

    /**
     * A part of one.
     *
     * @param accounts those that may be visited
     * @param listed all that the office lists
     * @param isConcerned on which hosts accounts are let go that the office does not list any more
     */
    CrawlSummary run(List<Account> accounts, CrawlPlan.Wish wish, List<Account> listed, Predicate<String> isConcerned) {
        list(CrawlPlan.of(accounts, visits(), wish, clock.instant()), wish.isFull());
        if (!Thread.currentThread().isInterrupted()) {
            listing.letGo(listed, isConcerned);
            read(accounts, wish);
        }
        if (!Thread.currentThread().isInterrupted()) {
            archive();
        }
        keepHosts();
        return tally.summary(outbound.requests());
    }

    private Map<String, Visit> visits() {
        Map<String, Visit> visits = new HashMap<>();
        memory.visits().forEach(visit -> visits.put(visit.target(), visit));
        return visits;
    }

    private void list(Map<String, List<CrawlTarget>> plan, boolean isFull) {
        int total = plan.values().stream().flatMap(List::stream).mapToInt(target -> target.accounts().size()).sum();
        AtomicInteger done = new AtomicInteger();
        sideBySide(List.copyOf(plan.values()), targets -> {
            List<CrawlTarget> left = new ArrayList<>(targets);
            while (!left.isEmpty()) {
                CrawlTarget target = left.removeFirst();
                CrawlListing.End end = visit(target, isFull);
                if (end == CrawlListing.End.STOPPED) {
                    tally.postponed.addAndGet(1 + left.size());
                    return;
                }
                if (end == CrawlListing.End.NOT_AT_ONCE) {
                    target.accounts().stream().map(CrawlTarget::of).forEach(left::add);
                } else {
                    progress.at(Phase.LISTING, done.addAndGet(target.accounts().size()), total, outbound.requests());
                }
            }
        });
    }

    private CrawlListing.End visit(CrawlTarget target, boolean isFull) {
        CrawlListing.End end = listing.visit(forge(target.kind(), target.host()), target, isFull);
        if (end == CrawlListing.End.DONE) {
            tally.targets.incrementAndGet();
            memory.visit(target.name()).filter(visit -> visit.result() == Visit.Result.FAILED || visit.result() == Visit.Result.GONE)
                    .ifPresent(visit -> tally.failed(visit.target(), visit.why()));
        }
        return end;
    }

    private Forge forge(ForgeKind kind, String host) {
        return Forges.of(kind, host, outbound::fetch);
    }

    /** Only hosts that are still wanted are asked; where no request may be spent on files, all keep waiting for the day when one may. */
    private void read(List<Account> accounts, CrawlPlan.Wish wish) {
        if (options.requestsPerRepository() == 0) {
            return;
        }
        Map<String, List<Repository>> byHost = new TreeMap<>();
        List<String> hosts = accounts.stream().filter(account -> account.ignoredSince().isEmpty()).map(Account::host).distinct().toList();
        memory.due(hosts, options.inspectionsMax()).stream().filter(repository -> wish.covers(repository.key().host(), repository.accounts()))
                .forEach(repository -> byHost.computeIfAbsent(repository.key().host(), _ -> new ArrayList<>()).add(repository));
        int total = byHost.values().stream().mapToInt(List::size).sum();
        AtomicInteger done = new AtomicInteger();
        sideBySide(List.copyOf(byHost.values()), repositories -> {
            for (int i = 0; i < repositories.size(); i++) {
                Repository repository = repositories.get(i);
                CrawlInspection.End end = inspection.inspect(forge(repository.kind(), repository.key().host()), repository);
                if (end == CrawlInspection.End.STOPPED) {
                    tally.waiting.addAndGet(repositories.size() - i);
                    return;
                }
                (end == CrawlInspection.End.DONE ? tally.read : tally.waiting).incrementAndGet();
                progress.at(Phase.READING, done.incrementAndGet(), total, outbound.requests());
            }
        });
    }

    private void archive() {
        CrawlArchive archive = new CrawlArchive(memory, new SoftwareHeritage(outbound::fetch), options, clock);
        List<Repository> due = archive.due();
        for (int i = 0; i < due.size() && archive.ask(due.get(i)); i++) {
            progress.at(Phase.ARCHIVE, i + 1, due.size(), outbound.requests());
        }
    }

    /** What was learnt of each host; since when one is offline is not forgotten from one run to the next. */
    private void keepHosts() {
        Map<String, ForgeHost> before = new HashMap<>();
        memory.hosts().forEach(host -> before.put(host.host(), host));
        outbound.hosts().forEach((name, now) -> memory.keep(host(name, now, Optional.ofNullable(before.get(name)))));
    }

    private static ForgeHost host(String name, HostCondition now, Optional<ForgeHost> before) {
        Optional<Instant> since = now.offlineSince().map(at -> before.flatMap(ForgeHost::offlineSince).filter(earlier -> earlier.isBefore(at)).orElse(at));
        return new ForgeHost(name, since, now.why(), now.retryAt(), now.answeredAt().or(() -> before.flatMap(ForgeHost::answeredAt)), now.requests());
    }

    private <T> void sideBySide(List<T> parts, Consumer<T> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, options.hostsAtOnce()))) {
            List<Future<?>> running = new ArrayList<>();
            parts.forEach(part -> running.add(workers.submit(() -> work.accept(part))));
            for (Future<?> future : running) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a host could not be visited", e.getCause());
        }
    }
}
