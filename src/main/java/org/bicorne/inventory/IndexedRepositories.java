package org.bicorne.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Repositories of the database, found by an index of them. */
record IndexedRepositories(StoredRepositories stored, RepositoryIndex index) implements Repositories {

    /** Both grow, and a page is another one when either did: the index follows a moment later. */
    @Override
    public long revision() {
        return stored.revision() + index.revision();
    }

    @Override
    public long count() {
        return stored.count();
    }

    @Override
    public Optional<Repository> at(String host, String path) {
        return stored.at(host, path);
    }

    @Override
    public RepositoryResults find(RepositoryQuery query) {
        return index.find(query);
    }

    @Override
    public void forEach(Consumer<Repository> action) {
        stored.forEach(action);
    }

    @Override
    public List<Repository> part(long from, int max) {
        return stored.part(from, max);
    }

    @Override
    public List<Repository> after(String host, String path, int max) {
        return stored.after(host, path, max);
    }
}
