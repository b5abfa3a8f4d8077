package org.bicorne.inventory;

import org.bicorne.search.IndexMapping;

/** What an index keeps of repositories, for those who measure it. */
public final class RepositoryMapping {

    public static final IndexMapping MAPPING = RepositoryEntries.MAPPING;

    private RepositoryMapping() {}
}
