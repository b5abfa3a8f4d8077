package org.bicorne.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.bicorne.forges.ForgeKind;

/** All repositories counted in one pass: as a whole, by body with those below it, by account, by forge. */
final class Census {

    static final int BEST_MAX = 10;

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int SCORE_STEP = 100;

    private final Tally all = new Tally();
    private final Map<String, Tally> byBody = new HashMap<>();
    private final TreeMap<String, Owner> byOwner = new TreeMap<>();
    private final TreeMap<String, Long> byHost = new TreeMap<>();
    private final Map<String, ForgeKind> kinds = new HashMap<>();
    private final TreeMap<Integer, Long> byScore = new TreeMap<>();
    private final Best stars = new Best(one -> one.facts().stars());
    private final Best forks = new Best(one -> one.facts().forks());
    private final Best issues = new Best(one -> one.facts().openIssues().orElse(0));
    private long archivedForGood;

    /** An account with what it publishes: there may be a hundred thousand of them. */
    static final class Owner {

        private final String host;
        private final String login;
        private final String account;
        private final ForgeKind kind;
        private long repositories;
        private long stars;
        private long subscribers;

        Owner(Repository first, String account) {
            this.host = first.key().host();
            this.login = first.facts().owner();
            this.account = account;
            this.kind = first.kind();
        }

        private void add(Repository repository) {
            repositories++;
            stars += repository.facts().stars();
            subscribers += repository.facts().subscribers().orElse(0);
        }

        String host() {
            return host;
        }

        String login() {
            return login;
        }

        /** The key under which its body is found. */
        String account() {
            return account;
        }

        ForgeKind kind() {
            return kind;
        }

        long repositories() {
            return repositories;
        }

        long stars() {
            return stars;
        }

        long subscribers() {
            return subscribers;
        }

        String url() {
            return "https://" + host + "/" + login;
        }
    }

    /** The ten that have most of something. */
    private static final class Best {

        private final ToIntFunction<Repository> worth;
        private final PriorityQueue<Repository> kept;

        Best(ToIntFunction<Repository> worth) {
            this.worth = worth;
            this.kept = new PriorityQueue<>(order(worth));
        }

        private static Comparator<Repository> order(ToIntFunction<Repository> worth) {
            return Comparator.comparingInt(worth).thenComparing(Comparator.comparing((Repository one) -> one.facts().url()).reversed());
        }

        void add(Repository repository) {
            kept.add(repository);
            if (kept.size() > BEST_MAX) {
                kept.remove();
            }
        }

        List<Repository> list() {
            List<Repository> list = new ArrayList<>(kept);
            list.sort(order(worth).reversed());
            return list;
        }
    }

    /** @param repositories gives each of them to whoever asks */
    static Census of(Consumer<Consumer<Repository>> repositories, Bodies bodies, Signals signals, Instant now) {
        Census census = new Census();
        Instant activeSince = now.minus(YEAR);
        repositories.accept(repository -> census.add(repository, bodies, signals, activeSince));
        return census;
    }

    private void add(Repository repository, Bodies bodies, Signals signals, Instant activeSince) {
        all.add(repository, activeSince);
        PublicBody body = bodies.of(repository);
        byBody.computeIfAbsent(body.slug(), _ -> new Tally()).add(repository, activeSince);
        String host = repository.key().host();
        String account = repository.accounts().isEmpty() ? host + "/" + repository.facts().owner() : repository.accounts().getFirst();
        byOwner.computeIfAbsent(host + "/" + repository.facts().owner(), _ -> new Owner(repository, account)).add(repository);
        byHost.merge(host, 1L, Long::sum);
        kinds.putIfAbsent(host, repository.kind());
        byScore.merge(Math.floorDiv(signals.openness(repository).value(), SCORE_STEP), 1L, Long::sum);
        stars.add(repository);
        forks.add(repository);
        issues.add(repository);
        archivedForGood += repository.archive().filter(Repository.Archive::known).isPresent() ? 1 : 0;
    }

    Tally all() {
        return all;
    }

    /** What a body publishes itself. */
    Optional<Tally> of(PublicBody body) {
        return Optional.ofNullable(byBody.get(body.slug()));
    }

    /** What a body publishes with all those below it. */
    Tally withParts(PublicBody body, Bodies bodies) {
        Tally sum = new Tally();
        addWithParts(sum, body, bodies, 0);
        return sum;
    }

    private void addWithParts(Tally sum, PublicBody body, Bodies bodies, int level) {
        of(body).ifPresent(sum::add);
        if (level < Bodies.LEVELS_MAX) {
            bodies.partsOf(body).forEach(part -> addWithParts(sum, part, bodies, level + 1));
        }
    }

    Map<String, Tally> byBody() {
        return byBody;
    }

    Iterable<Owner> owners() {
        return byOwner.values();
    }

    int ownersCount() {
        return byOwner.size();
    }

    TreeMap<String, Long> byHost() {
        return byHost;
    }

    ForgeKind kind(String host) {
        return kinds.getOrDefault(host, ForgeKind.GIT);
    }

    /** How many have so many points, in steps of a hundred: 12 stands for 1,200 to 1,299. */
    TreeMap<Integer, Long> byScore() {
        return byScore;
    }

    List<Repository> mostStars() {
        return stars.list();
    }

    List<Repository> mostForks() {
        return forks.list();
    }

    List<Repository> mostIssues() {
        return issues.list();
    }

    long archivedForGood() {
        return archivedForGood;
    }

    /** The most frequent first. */
    static List<Map.Entry<String, Long>> top(Map<String, Long> counts, int max) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(max).toList();
    }

    List<Owner> topOwners(ToLongFunction<Owner> worth) {
        return byOwner.values().stream().sorted(Comparator.comparingLong(worth).reversed().thenComparing(Owner::url)).limit(BEST_MAX).toList();
    }
}
