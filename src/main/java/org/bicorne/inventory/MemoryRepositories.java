package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.search.FacetedIndex;

/** A set of repositories that is known at once and never changes, found by the same index as those of a database. */
final class MemoryRepositories implements Repositories, AutoCloseable {

    private static final Comparator<Repository> BY_PLACE = Comparator.comparing((Repository repository) -> repository.key().host())
            .thenComparing(repository -> repository.facts().path());

    private final List<Repository> shown;
    private final Map<Repository.Key, Repository> byKey = new LinkedHashMap<>();
    private final Map<String, Repository> byPlace = new HashMap<>();
    private final RepositoryIndex index;

    MemoryRepositories(Collection<Repository> repositories, RepositoryEntries entries) {
        this.shown = repositories.stream().filter(repository -> repository.standing() == Standing.PRESENT || repository.standing() == Standing.MISSED)
                .sorted(BY_PLACE).toList();
        repositories.stream().filter(repository -> repository.standing() != Standing.HIDDEN).forEach(repository -> {
            byKey.put(repository.key(), repository);
            byPlace.put(place(repository.key().host(), repository.facts().path()), repository);
        });
        this.index = new RepositoryIndex(FacetedIndex.inMemory(RepositoryEntries.MAPPING), new Source(), entries);
        index.takeIn();
    }

    /** Made once: there is one revision of them. */
    private final class Source implements RepositorySource {

        @Override
        public long revision() {
            return 1;
        }

        @Override
        public void forEach(Consumer<Repository> action) {
            shown.forEach(action);
        }

        @Override
        public void forEachSince(long revision, Consumer<Repository> action) {
            if (revision < revision()) {
                byKey.values().forEach(action);
            }
        }

        @Override
        public Map<Repository.Key, Repository> at(Collection<Repository.Key> keys) {
            Map<Repository.Key, Repository> found = new HashMap<>();
            keys.stream().filter(byKey::containsKey).forEach(key -> found.put(key, byKey.get(key)));
            return found;
        }
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public long count() {
        return shown.size();
    }

    @Override
    public Optional<Repository> at(String host, String path) {
        return Optional.ofNullable(byPlace.get(place(host, path)));
    }

    private static String place(String host, String path) {
        return host.toLowerCase(Locale.ROOT) + "/" + path.toLowerCase(Locale.ROOT);
    }

    @Override
    public RepositoryResults find(RepositoryQuery query) {
        return index.find(query);
    }

    @Override
    public void forEach(Consumer<Repository> action) {
        shown.forEach(action);
    }

    @Override
    public List<Repository> part(long from, int max) {
        return shown.stream().skip(from).limit(max).toList();
    }

    @Override
    public List<Repository> after(String host, String path, int max) {
        List<Repository> after = new ArrayList<>();
        for (Repository repository : shown) {
            int order = repository.key().host().equals(host) ? repository.facts().path().compareTo(path) : repository.key().host().compareTo(host);
            if (order > 0 && after.size() < max) {
                after.add(repository);
            }
        }
        return after;
    }

    @Override
    public void close() {
        index.close();
    }
}
