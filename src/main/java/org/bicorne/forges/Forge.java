package org.bicorne.forges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The programming interface of one forge. Each method is one request, page by page where there are many; none fails otherwise than in what it tells. */
public interface Forge {

    /** How an account’s repositories are gone through. */
    enum Order {
        /** What changed last comes first. */
        NEWEST_FIRST,

        /** An order that does not move while pages are turned, where the forge has one. */
        STEADY
    }

    /**
     * What is listed.
     *
     * @param account its login or the path of a group; empty for all of the forge
     * @param order of the pages
     */
    record Scope(Optional<String> account, Order order) {}

    /** What tells the answer that we have from a newer one. */
    record Known(Optional<String> entityTag, Optional<String> lastModified) {
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }

    /** Whether all of the forge can be listed at once. */
    boolean listsAll();

    /** Whether the newest come first when this is listed so: else only the last page tells what changed. */
    boolean keepsOrder(Scope scope);

    /** The address of the first page. */
    String firstPage(Scope scope);

    /** A page, the first or one that another named. */
    Told<ListingPage> list(Scope scope, String page, Known known);

    /** One repository, with more than a listing says of it. */
    Told<RepositoryFacts> detail(RepositoryFacts facts);

    /** The root of its default branch. */
    Told<List<TreeFile>> tree(RepositoryFacts facts);

    /** A file of its default branch. */
    Told<byte[]> raw(RepositoryFacts facts, String name, int octetsMax);

    /** The newest first, ten at most. */
    Told<List<ForgeRelease>> releases(RepositoryFacts facts);

    /** The e-mail addresses of those who made the newest commits since then, one for each commit; to be hashed at once and never kept. */
    Told<List<String>> authors(RepositoryFacts facts, Instant since);
}
