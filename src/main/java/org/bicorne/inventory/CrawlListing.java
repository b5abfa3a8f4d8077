package org.bicorne.inventory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bicorne.forges.Forge;
import org.bicorne.forges.ListingPage;
import org.bicorne.forges.ListingPage.Listed;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.forges.Told;
import org.bicorne.inventory.CrawlMemory.Lapse;
import org.bicorne.inventory.CrawlMemory.Step;
import org.bicorne.inventory.CrawlMemory.Validator;
import org.bicorne.inventory.Visit.Result;

/** Lists one target page by page, and keeps each page with the place to go on from: a sudden end loses one page at most. Source: spec inventory.md, 3.5. */
final class CrawlListing {

    private static final int PAGES_MAX = 5_000;

    /** A listing that fits on the first page of any forge: when that page did not change, nothing did. */
    private static final int ONE_PAGE = 50;

    /** All of a forge is listed at once up to so many pages for each account that we want of it. */
    private static final int PAGES_FOR_ACCOUNT_MAX = 3;
    private static final Duration NOT_AT_ONCE_FOR = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofDays(1);
    private static final Duration SWEEP_EVERY = Duration.ofDays(7);

    private final CrawlMemory memory;
    private final Clock clock;
    private final CrawlTally tally;

    /** How a visit ended. */
    enum End {
        /** All was listed that had to be. */
        DONE,

        /** It stopped before its end and goes on in the next run. */
        STOPPED,

        /** Each account has to be listed on its own. */
        NOT_AT_ONCE
    }

    CrawlListing(CrawlMemory memory, Clock clock, CrawlTally tally) {
        this.memory = memory;
        this.clock = clock;
        this.tally = tally;
    }

    /** A visit under way. */
    private static final class Round {
        private final Forge forge;
        private final CrawlTarget target;
        private final Visit before;
        private final boolean isSweep;
        private final Instant begunAt;
        private final Instant sweepBegunAt;
        private final Forge.Scope scope;
        private int repositories;
        private int pages;
        private boolean hasNews;
        private boolean isReadable = true;
        private Map<String, Validator> firstPage = Map.of();

        Round(Forge forge, CrawlTarget target, Visit before, boolean isFull, Instant now) {
            this.forge = forge;
            this.target = target;
            this.before = before;
            boolean isResumedSweep = before.isInterrupted() && before.sweepBegunAt().isPresent();
            boolean isOverdue = before.sweptAt().filter(swept -> swept.plus(SWEEP_EVERY).isAfter(now)).isEmpty();
            isSweep = isResumedSweep || isFull || isOverdue || !forge.keepsOrder(new Forge.Scope(target.login(), Forge.Order.NEWEST_FIRST));
            begunAt = before.isInterrupted() ? before.begunAt().orElse(now) : now;
            sweepBegunAt = isResumedSweep ? before.sweepBegunAt().get() : now;
            scope = new Forge.Scope(target.login(), isSweep && target.login().isEmpty() ? Forge.Order.STEADY : Forge.Order.NEWEST_FIRST);
            repositories = isResumedSweep ? before.repositories() : 0;
        }

        Visit underway(Optional<String> next) {
            return new Visit(target.name(), target.accountKeys(), Optional.of(begunAt), before.endedAt(), before.sweptAt(), Result.UNDERWAY, "", next,
                    isSweep ? Optional.of(sweepBegunAt) : Optional.empty(), pages, isSweep ? repositories : before.repositories(), before.nextAt());
        }

        Visit ended(Result result, String why, Instant now, Instant nextAt) {
            boolean isSwept = isSweep && Set.of(Result.CHANGED, Result.UNCHANGED, Result.GONE).contains(result);
            return new Visit(target.name(), target.accountKeys(), Optional.of(begunAt), Optional.of(now), isSwept ? Optional.of(sweepBegunAt) : before.sweptAt(), result, why,
                    Optional.empty(), Optional.empty(), pages, isSwept ? repositories : before.repositories(), nextAt);
        }

        /** Pages that were kept look unchanged to the next visit: after a failure behind them, only a sweep finds what it missed. */
        Visit failed(String why, Instant nextAt) {
            boolean isHalfway = pages > 1 || before.isInterrupted();
            return new Visit(target.name(), target.accountKeys(), Optional.of(begunAt), before.endedAt(), isHalfway ? Optional.empty() : before.sweptAt(), Result.FAILED, why,
                    Optional.empty(), Optional.empty(), pages, before.repositories(), nextAt);
        }
    }

    End visit(Forge forge, CrawlTarget target, boolean isFull) {
        Visit before = memory.visit(target.name()).orElseGet(() -> Visit.never(target.name(), target.accountKeys()));
        Round round = new Round(forge, target, before, isFull, clock.instant());
        Optional<String> place = before.isInterrupted() ? before.resumeAt() : Optional.empty();
        if (place.isEmpty() && round.isSweep && target.login().isEmpty() && !target.isWholeForge() && isTooMuch(round)) {
            memory.keep(step(round.failed(CrawlPlan.NOT_AT_ONCE, clock.instant().plus(NOT_AT_ONCE_FOR))));
            return End.NOT_AT_ONCE;
        }
        String page = place.orElseGet(() -> forge.firstPage(round.scope));
        while (round.pages < PAGES_MAX) {
            round.pages++;
            Told<ListingPage> told = forge.list(round.scope, page, known(round, page));
            if (!(told instanceof Told.Here<ListingPage>(ListingPage listing, Optional<String> tag, Optional<String> date))) {
                return end(round, told, page);
            }
            Step step = step(round, listing);
            memory.keep(step);
            boolean isFirst = page.equals(forge.firstPage(round.scope)) && (tag.isPresent() || date.isPresent());
            round.firstPage = isFirst ? Map.of(page, new Validator(tag, date)) : round.firstPage;
            if (listing.next().isEmpty() || isEnough(round, listing, step)) {
                return finish(round);
            }
            page = listing.next().get();
        }
        memory.keep(step(round.failed("pages", clock.instant().plus(SOON))));
        return End.DONE;
    }

    /** The newest page says how much there is in all; an instance that keeps that to itself has more than anybody wants to go through. */
    private boolean isTooMuch(Round round) {
        Forge.Scope newest = new Forge.Scope(Optional.empty(), Forge.Order.NEWEST_FIRST);
        round.pages++;
        return switch (round.forge.list(newest, round.forge.firstPage(newest), Forge.Known.NOTHING)) {
            case Told.Here<ListingPage>(ListingPage first, _, _) -> first.total().isEmpty()
                    || first.total().getAsInt() > ONE_PAGE * (PAGES_FOR_ACCOUNT_MAX * round.target.accounts().size() + 5);
            case Told.Gone<ListingPage> _ -> true;
            case Told.Failed<ListingPage>(String why) -> Set.of("401", "403").contains(why);
            case Told.Same<ListingPage> _, Told.Withheld<ListingPage> _, Told.Later<ListingPage> _ -> false;
        };
    }

    private Forge.Known known(Round round, String page) {
        boolean isFirst = page.equals(round.forge.firstPage(round.scope));
        boolean helps = isFirst && (!round.isSweep || round.before.sweptAt().isPresent() && round.before.repositories() < ONE_PAGE);
        return !helps ? Forge.Known.NOTHING
                : memory.validator(page).map(validator -> new Forge.Known(validator.entityTag(), validator.lastModified())).orElse(Forge.Known.NOTHING);
    }

    private Step step(Round round, ListingPage listing) {
        Instant now = clock.instant();
        Map<Repository.Key, Repository> known = memory.known(listing.repositories().stream().map(listed -> key(round, listed.facts())).toList());
        Map<Repository.Key, Repository> changed = new LinkedHashMap<>();
        Map<String, List<Repository.Key>> seen = new HashMap<>();
        Map<Repository.Key, String> former = new HashMap<>();
        List<Repository.Key> due = new ArrayList<>();
        for (Listed listed : listing.repositories()) {
            List<String> accounts = round.target.accountsOf(listed);
            if (!accounts.isEmpty()) {
                CrawlChange change = CrawlChange.of(Optional.ofNullable(known.get(key(round, listed.facts()))), listed.facts(), round.target, accounts, now);
                Repository.Key key = change.repository().key();
                round.hasNews |= change.isNews();
                changed.put(key, change.repository());
                accounts.forEach(account -> seen.computeIfAbsent(account, _ -> new ArrayList<>()).add(key));
                change.former().ifPresent(path -> former.put(key, path));
                due.addAll(change.isDue() ? List.of(key) : List.of());
            }
        }
        round.repositories += changed.size();
        tally.repositories.addAndGet(changed.size());
        tally.changed.addAndGet(due.size());
        round.isReadable &= listing.unreadable() == 0;
        return new Step(Optional.of(round.underway(listing.next())), List.copyOf(changed.values()), seen, now, former, due, List.of(), Map.of());
    }

    private static Repository.Key key(Round round, RepositoryFacts facts) {
        return new Repository.Key(round.target.host(), facts.forgeId());
    }

    private static Step step(Visit visit) {
        return step(visit, List.of(), Map.of(), Instant.EPOCH, Map.of());
    }

    private static Step step(Visit visit, List<Repository> repositories, Map<String, List<Repository.Key>> seen, Instant at, Map<String, Validator> validators) {
        return new Step(Optional.of(visit), repositories, seen, at, Map.of(), List.of(), List.of(), validators);
    }

    /** Newest first, a page with nothing new on it is the last that matters; with nothing of ours on it, one from before the last visit. */
    private static boolean isEnough(Round round, ListingPage listing, Step step) {
        boolean hasNews = !step.due().isEmpty() || !step.former().isEmpty();
        boolean isOld = listing.repositories().stream().flatMap(listed -> listed.facts().pushedAt().stream())
                .anyMatch(pushed -> round.before.endedAt().filter(ended -> pushed.plus(MARGIN).isBefore(ended)).isPresent());
        return !round.isSweep && !hasNews && (!step.repositories().isEmpty() || isOld);
    }

    private End finish(Round round) {
        Instant now = clock.instant();
        if (round.isSweep && round.isReadable) {
            round.hasNews |= sweepOut(round);
        }
        Visit visit = round.ended(round.hasNews ? Result.CHANGED : Result.UNCHANGED, round.isReadable ? "" : "unreadable", now, now.plus(SOON));
        memory.keep(step(visit, List.of(), Map.of(), now, round.firstPage));
        return End.DONE;
    }

    /**
     * Accounts that were visited once and that the office does not list any more: what is under them is missed, and gone the next time.
     *
     * @param accounts all that are listed
     * @param isConcerned which hosts this run is about
     */
    void letGo(Collection<Account> accounts, Predicate<String> isConcerned) {
        Set<String> listed = accounts.stream().map(Account::key).collect(Collectors.toSet());
        List<String> left = memory.visits().stream().flatMap(visit -> visit.accounts().stream()).distinct()
                .filter(account -> !listed.contains(account) && !listed.contains(host(account)))
                .filter(account -> isConcerned.test(host(account))).toList();
        if (!left.isEmpty()) {
            miss(left, clock.instant().plusSeconds(1));
        }
    }

    private static String host(String account) {
        return account.replaceFirst("/.*$", "");
    }

    /** What the sweep did not meet is missed; what was missed before is gone. */
    private boolean sweepOut(Round round) {
        return miss(round.target.accountKeys(), round.sweepBegunAt);
    }

    private boolean miss(List<String> under, Instant since) {
        Map<Repository, List<String>> lapsed = new LinkedHashMap<>();
        for (Lapse lapse : memory.lapsed(under, since)) {
            lapsed.computeIfAbsent(lapse.repository(), _ -> new ArrayList<>()).add(lapse.account());
        }
        List<Repository> changed = new ArrayList<>();
        lapsed.forEach((repository, accounts) -> CrawlChange.missed(repository, accounts).ifPresent(changed::add));
        tally.missed.addAndGet(changed.size());
        if (!changed.isEmpty()) {
            memory.keep(new Step(Optional.empty(), changed, Map.of(), clock.instant(), Map.of(), List.of(), List.of(), Map.of()));
        }
        return !changed.isEmpty();
    }

    private End end(Round round, Told<ListingPage> told, String page) {
        Instant now = clock.instant();
        switch (told) {
            case Told.Same<ListingPage> _ -> same(round, now);
            case Told.Gone<ListingPage>(int status) -> {
                sweepOut(round);
                memory.keep(step(round.ended(Result.GONE, Integer.toString(status), now, now.plus(SOON))));
            }
            case Told.Withheld<ListingPage> _ -> hide(round, now);
            case Told.Later<ListingPage> _ -> {
                memory.keep(step(round.underway(Optional.of(page))));
                return End.STOPPED;
            }
            case Told.Failed<ListingPage>(String why) -> memory.keep(step(round.failed(why, now.plus(SOON))));
            case Told.Here<ListingPage> _ -> throw new IllegalStateException(page + " was read and ended the visit");
        }
        return End.DONE;
    }

    /** All that it had on its one page is there still. */
    private void same(Round round, Instant now) {
        Map<String, List<Repository.Key>> seen = new HashMap<>();
        List<Repository> repositories = new ArrayList<>();
        if (round.isSweep) {
            for (Lapse lapse : memory.lapsed(round.target.accountKeys(), round.sweepBegunAt)) {
                Repository repository = lapse.repository();
                if (repository.standing() == Repository.Standing.PRESENT) {
                    seen.computeIfAbsent(lapse.account(), _ -> new ArrayList<>()).add(repository.key());
                    repositories.add(new Repository(repository.key(), repository.kind(), repository.accounts(), repository.facts(), repository.inspection(),
                            repository.archive(), repository.standing(), repository.firstSeenAt(), now));
                }
            }
        }
        round.repositories = round.before.repositories();
        memory.keep(step(round.ended(Result.UNCHANGED, "", now, now.plus(SOON)), repositories, seen, now, Map.of()));
    }

    private void hide(Round round, Instant now) {
        List<Repository> hidden = memory.lapsed(round.target.accountKeys(), now.plusSeconds(1)).stream().map(Lapse::repository).distinct()
                .map(CrawlChange::hidden).toList();
        memory.keep(step(round.ended(Result.WITHHELD, "451", now, now.plus(SWEEP_EVERY)), hidden, Map.of(), now, Map.of()));
    }
}
