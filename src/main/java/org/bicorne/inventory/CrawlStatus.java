package org.bicorne.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the crawl stands, for those who wonder why an entry is old: each account and each host, as the last runs left them.
 *
 * @param accounts in the order of the file
 * @param hosts by name
 */
record CrawlStatus(List<OfAccount> accounts, List<ForgeHost> hosts) {

    /** So many wait at most until they are visited because somebody asked: forges are asked one thing after the other. */
    static final int WANTED_MAX = 50;

    /** Why an account’s entries are as old as they are. */
    enum Reason {
        /** Nothing is wrong. */
        FRESH, NEVER_VISITED,

        /** The office wrote {@code ignored_since}. */
        IGNORED,

        /** It goes on in the next run. */
        INTERRUPTED,

        /** Its host does not answer. */
        OFFLINE, FAILED,

        /** The forge does not know it any more. */
        GONE, WITHHELD
    }

    /**
     * One account, or all of a forge.
     *
     * @param visitedAt when its last visit began
     * @param sweptAt when all of it was last listed
     * @param why a short code, where it failed
     * @param offlineSince since when its host does not answer
     * @param nextAt when it may be visited again at the earliest
     * @param isWanted whether somebody asked for it to be visited before others
     */
    record OfAccount(Account account, Reason reason, Optional<Instant> visitedAt, Optional<Instant> sweptAt, String why, Optional<Instant> offlineSince,
            Optional<Instant> nextAt, boolean isWanted) {

        /** Once an hour for each account, as for any visit, and not before its host wants to be asked again. */
        boolean mayBeAskedFor(Instant now) {
            return !isWanted && account.ignoredSince().isEmpty() && nextAt.filter(at -> at.isAfter(now)).isEmpty();
        }
    }

    /** What becomes of a visit that somebody asks for; of several the first in this order. */
    enum Request {
        TAKEN, WAITING, TOO_SOON, TOO_MANY, UNKNOWN
    }

    CrawlStatus {
        accounts = List.copyOf(accounts);
        hosts = List.copyOf(hosts);
    }

    static CrawlStatus of(List<Account> accounts, CrawlMemory memory) {
        Map<String, Visit> byAccount = new HashMap<>();
        memory.visits().stream().filter(visit -> !visit.why().equals(CrawlPlan.NOT_AT_ONCE)).sorted(Comparator.comparing(visit -> visit.begunAt().orElse(Instant.EPOCH)))
                .forEach(visit -> visit.accounts().forEach(account -> byAccount.put(account, visit)));
        Map<String, ForgeHost> hosts = new HashMap<>();
        memory.hosts().forEach(host -> hosts.put(host.host(), host));
        Set<String> wanted = Set.copyOf(memory.wanted());
        List<OfAccount> rows = accounts.stream().map(account -> row(account, Optional.ofNullable(byAccount.get(account.key())), hosts, wanted)).toList();
        return new CrawlStatus(rows, memory.hosts());
    }

    private static OfAccount row(Account account, Optional<Visit> visit, Map<String, ForgeHost> hosts, Set<String> wanted) {
        String asked = org.bicorne.forges.Forges.interfaceHost(account.kind(), account.host());
        Optional<ForgeHost> host = Optional.ofNullable(hosts.get(asked));
        Optional<Instant> offlineSince = host.flatMap(ForgeHost::offlineSince);
        Optional<Instant> nextAt = account.ignoredSince().isPresent() ? Optional.empty()
                : offlineSince.isPresent() ? host.map(ForgeHost::retryAt) : visit.map(Visit::nextAt);
        boolean isWanted = wanted.contains(account.key()) || visit.map(Visit::target).filter(wanted::contains).isPresent();
        return new OfAccount(account, reason(account, visit, offlineSince), visit.flatMap(Visit::begunAt), visit.flatMap(Visit::sweptAt),
                visit.map(Visit::why).orElse(""), offlineSince, nextAt, isWanted);
    }

    private static Reason reason(Account account, Optional<Visit> visit, Optional<Instant> offlineSince) {
        if (account.ignoredSince().isPresent()) {
            return Reason.IGNORED;
        }
        if (offlineSince.isPresent()) {
            return Reason.OFFLINE;
        }
        return visit.map(known -> switch (known.result()) {
            case NEVER -> Reason.NEVER_VISITED;
            case UNDERWAY -> Reason.INTERRUPTED;
            case CHANGED, UNCHANGED -> Reason.FRESH;
            case GONE -> Reason.GONE;
            case WITHHELD -> Reason.WITHHELD;
            case FAILED -> Reason.FAILED;
        }).orElse(Reason.NEVER_VISITED);
    }

    /** Whether an account may be visited before others because somebody asks for it. */
    static Request request(CrawlMemory memory, List<Account> accounts, String key, Instant now) {
        Optional<OfAccount> known = of(accounts.stream().filter(account -> account.key().equals(key) && account.ignoredSince().isEmpty()).toList(), memory).accounts().stream().findFirst();
        if (known.isEmpty()) {
            return Request.UNKNOWN;
        }
        if (known.get().isWanted()) {
            return Request.WAITING;
        }
        if (!known.get().mayBeAskedFor(now)) {
            return Request.TOO_SOON;
        }
        return memory.wanted().size() >= WANTED_MAX ? Request.TOO_MANY : Request.TAKEN;
    }
}
