package org.bicorne.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the crawl keeps between two runs, and through a sudden end: each method that writes is one transaction. */
interface CrawlMemory {

    Optional<Visit> visit(String target);

    /** All of them, by target. */
    List<Visit> visits();

    /** All hosts that were ever asked, by name. */
    List<ForgeHost> hosts();

    void keep(ForgeHost host);

    /** Those of these that are known, whatever their standing. */
    Map<Repository.Key, Repository> known(Collection<Repository.Key> keys);

    /** Whatever is listed under one of these accounts and was not seen there since: what a sweep that began then did not meet. */
    List<Lapse> lapsed(Collection<String> accounts, Instant since);

    /** Repositories of these hosts whose files are to be read, those that have waited longest first. */
    List<Repository> due(Collection<String> hosts, int max);

    /** Repositories that are present and that the archive was not asked about since then: those never asked first, then the oldest answers. */
    List<Repository> archiveDue(Instant since, int max);

    /** What to send along when an address is asked again. */
    Optional<Validator> validator(String url);

    /** Targets that somebody wants to be visited before others, in the order of asking. */
    List<String> wanted();

    void want(String target, Instant at);

    /** All of a step, or nothing of it. */
    void keep(Step step);

    /** Under which account a repository was not met any more. */
    record Lapse(Repository repository, String account) {}

    /** What a server gave to tell whether its answer changed (RFC 9110, 8.8): sent back as it came. A digest of a file stands as an entity tag too. */
    record Validator(Optional<String> entityTag, Optional<String> lastModified) {}

    /**
     * What one page of a listing, or one look into a repository, changed.
     *
     * @param visit as it stands after this step; its end takes the target and its accounts off those that are wanted
     * @param repositories new or changed, as they are now
     * @param seen by account, the repositories that were met under it at {@code seenAt}
     * @param seenAt the time of the meeting
     * @param former paths that repositories had until now: they lead to them for good
     * @param due repositories whose files are to be read from now on
     * @param done repositories whose files were read
     * @param validators by address
     * @param texts files that were read, or are gone
     */
    record Step(Optional<Visit> visit, List<Repository> repositories, Map<String, List<Repository.Key>> seen, Instant seenAt, Map<Repository.Key, String> former,
            List<Repository.Key> due, List<Repository.Key> done, Map<String, Validator> validators, List<FoundText> texts) {

        public Step {
            repositories = List.copyOf(repositories);
            seen = Map.copyOf(seen);
            former = Map.copyOf(former);
            due = List.copyOf(due);
            done = List.copyOf(done);
            validators = Map.copyOf(validators);
            texts = List.copyOf(texts);
        }

        /** One that read no files. */
        Step(Optional<Visit> visit, List<Repository> repositories, Map<String, List<Repository.Key>> seen, Instant seenAt, Map<Repository.Key, String> former,
                List<Repository.Key> due, List<Repository.Key> done, Map<String, Validator> validators) {
            this(visit, repositories, seen, seenAt, former, due, done, validators, List.of());
        }
    }
}
