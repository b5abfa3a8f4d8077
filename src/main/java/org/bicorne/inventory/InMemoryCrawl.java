package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A crawl's memory that lasts as long as the program: for tests, and for a look without a state. */
final class InMemoryCrawl implements CrawlMemory {

    private static final Comparator<Repository.Key> BY_KEY = Comparator.comparing(Repository.Key::host).thenComparing(Repository.Key::forgeId);

    private final Map<String, Visit> visits = new TreeMap<>();
    private final Map<String, ForgeHost> hosts = new TreeMap<>();
    private final Map<Repository.Key, Repository> repositories = new TreeMap<>(BY_KEY);
    private final Map<String, Map<Repository.Key, Instant>> seen = new HashMap<>();
    private final Map<Repository.Key, Set<String>> former = new HashMap<>();
    private final Set<Repository.Key> due = new LinkedHashSet<>();
    private final Map<String, Validator> validators = new HashMap<>();
    private final SequencedMap<String, Instant> wanted = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Visit> visit(String target) {
        return Optional.ofNullable(visits.get(target));
    }

    @Override
    public synchronized List<Visit> visits() {
        return List.copyOf(visits.values());
    }

    @Override
    public synchronized List<ForgeHost> hosts() {
        return List.copyOf(hosts.values());
    }

    @Override
    public synchronized void keep(ForgeHost host) {
        hosts.put(host.host(), host);
    }

    @Override
    public synchronized Map<Repository.Key, Repository> known(Collection<Repository.Key> keys) {
        Map<Repository.Key, Repository> known = new HashMap<>();
        keys.forEach(key -> Optional.ofNullable(repositories.get(key)).ifPresent(repository -> known.put(key, repository)));
        return known;
    }

    @Override
    public synchronized List<Lapse> lapsed(Collection<String> accounts, Instant since) {
        List<Lapse> lapses = new ArrayList<>();
        for (String account : accounts) {
            seen.getOrDefault(account, Map.of()).entrySet().stream().filter(entry -> entry.getValue().isBefore(since)).sorted(Map.Entry.comparingByKey(BY_KEY))
                    .forEach(entry -> Optional.ofNullable(repositories.get(entry.getKey())).ifPresent(found -> lapses.add(new Lapse(found, account))));
        }
        return lapses;
    }

    @Override
    public synchronized List<Repository> due(Collection<String> hosts, int max) {
        return due.stream().filter(key -> hosts.contains(key.host())).limit(max).flatMap(key -> Optional.ofNullable(repositories.get(key)).stream()).toList();
    }

    @Override
    public synchronized List<Repository> archiveDue(Instant since, int max) {
        return repositories.values().stream().filter(repository -> repository.standing() == Repository.Standing.PRESENT)
                .filter(repository -> askedAt(repository).isBefore(since)).sorted(Comparator.comparing(InMemoryCrawl::askedAt)).limit(max).toList();
    }

    private static Instant askedAt(Repository repository) {
        return repository.archive().map(Repository.Archive::askedAt).orElse(Instant.EPOCH);
    }

    @Override
    public synchronized Optional<Validator> validator(String url) {
        return Optional.ofNullable(validators.get(url));
    }

    @Override
    public synchronized List<String> wanted() {
        return List.copyOf(wanted.keySet());
    }

    @Override
    public synchronized void want(String target, Instant at) {
        wanted.putIfAbsent(target, at);
    }

    @Override
    public synchronized void keep(Step step) {
        step.repositories().forEach(repository -> Optional.ofNullable(repositories.put(repository.key(), repository)).ifPresent(before -> dropAccounts(before, repository)));
        step.seen().forEach((account, keys) -> keys.forEach(key -> seen.computeIfAbsent(account, _ -> new HashMap<>()).put(key, step.seenAt())));
        step.former().forEach((key, path) -> former.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(path));
        due.addAll(step.due());
        step.done().forEach(due::remove);
        validators.putAll(step.validators());
        step.visit().ifPresent(this::keep);
    }

    private void keep(Visit visit) {
        visits.put(visit.target(), visit);
        if (!visit.isInterrupted()) {
            wanted.remove(visit.target());
            visit.accounts().forEach(wanted::remove);
        }
    }

    /** A repository names the accounts that it is listed under; those it no longer names have lost it. */
    private void dropAccounts(Repository before, Repository now) {
        before.accounts().stream().filter(account -> !now.accounts().contains(account))
                .forEach(account -> Optional.ofNullable(seen.get(account)).ifPresent(keys -> keys.remove(now.key())));
    }

    /** Each that is kept, in the order of host and identifier. */
    synchronized List<Repository> repositories() {
        return List.copyOf(repositories.values());
    }

    synchronized Set<String> formerPaths(Repository.Key key) {
        return Set.copyOf(former.getOrDefault(key, Set.of()));
    }
}
