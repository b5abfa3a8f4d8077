package org.bicorne.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** What an index of repositories is made from. */
interface RepositorySource {

    /** Grows whenever a repository changes. */
    long revision();

    /** Each that is shown. */
    void forEach(Consumer<Repository> action);

    /** Each that changed after this revision, those that are gone or hidden too. */
    void forEachSince(long revision, Consumer<Repository> action);

    /** Those of these that are known. */
    Map<Repository.Key, Repository> at(Collection<Repository.Key> keys);
}
