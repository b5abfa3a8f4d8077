package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.forges.ForgeKind;

/** Decides what is visited, host by host, and in which order; a rule without clock or network. */
final class CrawlPlan {

    /** From so many accounts on, one listing of all costs less than one of each. */
    private static final int AT_ONCE_MIN = 3;
    private static final Set<ForgeKind> LISTING_ALL = Set.of(ForgeKind.GITLAB, ForgeKind.GITEA, ForgeKind.FORGEJO);

    /** The reason of a visit that was given up because all of the forge cannot be listed, or is too much. */
    static final String NOT_AT_ONCE = "not-at-once";

    /** Which visits are wanted in this run. */
    record Wish(Set<String> accounts, boolean isFull, List<String> first) {

        Wish {
            accounts = Set.copyOf(accounts);
            first = List.copyOf(first);
        }

        /** Whether it is about one of these accounts of a host. */
        boolean covers(String host, List<String> keys) {
            return accounts.isEmpty() || accounts.contains(host) || keys.stream().anyMatch(accounts::contains);
        }
    }

    private CrawlPlan() {}

    /** The targets of each host, those that were asked for first, then what was interrupted, then what waits longest. */
    static Map<String, List<CrawlTarget>> of(List<Account> accounts, Map<String, Visit> visits, Wish wish, Instant now) {
        Map<String, List<Account>> byHost = new TreeMap<>();
        accounts.stream().filter(account -> account.ignoredSince().isEmpty())
                .filter(account -> wish.covers(account.host(), List.of(account.key())))
                .forEach(account -> byHost.computeIfAbsent(account.host(), _ -> new ArrayList<>()).add(account));
        Map<String, List<CrawlTarget>> plan = new TreeMap<>();
        byHost.forEach((host, ofHost) -> {
            List<CrawlTarget> due = targets(host, ofHost, visits, now).stream().filter(target -> isDue(target, visits, wish, now)).sorted(order(visits, wish)).toList();
            if (!due.isEmpty()) {
                plan.put(host, due);
            }
        });
        return plan;
    }

    private static List<CrawlTarget> targets(String host, List<Account> accounts, Map<String, Visit> visits, Instant now) {
        ForgeKind kind = accounts.getFirst().kind();
        List<Account> named = accounts.stream().filter(account -> account.login().filter(CrawlPlan::isNumber).isEmpty()).toList();
        boolean isWhole = named.stream().anyMatch(Account::isWholeForge);
        boolean isGivenUp = Optional.ofNullable(visits.get(host)).filter(visit -> visit.why().equals(NOT_AT_ONCE) && visit.nextAt().isAfter(now)).isPresent();
        boolean isAtOnce = isWhole || LISTING_ALL.contains(kind) && named.size() >= AT_ONCE_MIN && !isGivenUp;
        if (!isAtOnce) {
            return accounts.stream().map(CrawlTarget::of).toList();
        }
        List<CrawlTarget> targets = new ArrayList<>(List.of(new CrawlTarget(host, host, kind, Optional.empty(), named)));
        accounts.stream().filter(account -> !named.contains(account)).map(CrawlTarget::of).forEach(targets::add);
        return targets;
    }

    /** GitLab takes a number for the identifier of a group: its path is known only once it is listed. */
    private static boolean isNumber(String login) {
        return login.matches("\\d+");
    }

    private static boolean isDue(CrawlTarget target, Map<String, Visit> visits, Wish wish, Instant now) {
        Optional<Visit> visit = Optional.ofNullable(visits.get(target.name()));
        boolean isAsked = !wish.accounts().isEmpty() || isFirst(target, wish);
        return isAsked || visit.isEmpty() || visit.get().isInterrupted() || !visit.get().nextAt().isAfter(now);
    }

    private static boolean isFirst(CrawlTarget target, Wish wish) {
        return wish.first().contains(target.name()) || target.accountKeys().stream().anyMatch(wish.first()::contains);
    }

    private static Comparator<CrawlTarget> order(Map<String, Visit> visits, Wish wish) {
        return Comparator.comparing((CrawlTarget target) -> !isFirst(target, wish))
                .thenComparing(target -> Optional.ofNullable(visits.get(target.name())).filter(Visit::isInterrupted).isEmpty())
                .thenComparing(target -> Optional.ofNullable(visits.get(target.name())).flatMap(Visit::endedAt).orElse(Instant.EPOCH))
                .thenComparing(CrawlTarget::name);
    }
}
