package org.bicorne.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The repositories that the office knows, wherever they are kept: the seam between what is stored and what is shown. */
interface Repositories {

    /** Grows whenever one of them changes: what the version of a page is made from. */
    long revision();

    long count();

    /** By host and path as the address of its page has them; former paths lead to it too. */
    Optional<Repository> at(String host, String path);

    /** A file of it as it was read last; empty where none is kept. */
    default Optional<String> text(Repository.Key key, Inspection.KnownFile file) {
        return Optional.empty();
    }

    /** How many have all these words, or nearly; quick, and perhaps a moment old. */
    long count(String text);

    RepositoryResults find(RepositoryQuery query);

    /** Each that is present, in the order of host and path, one at a time. */
    void forEach(Consumer<Repository> action);

    /** So many of those that are present, in the order of host and path, from this place on: what site maps and builds walk. */
    List<Repository> part(long from, int max);

    /** So many of those that are present, in the order of host and path, after this place: what programs turn pages by while things change. */
    List<Repository> after(String host, String path, int max);
}
