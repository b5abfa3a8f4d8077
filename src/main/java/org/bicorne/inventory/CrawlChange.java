package org.bicorne.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Repository.Standing;

/**
 * What a listing changes of one repository; a rule without clock or network.
 *
 * @param repository as it is now
 * @param isNews whether something happened to it since the last visit: more than a star
 * @param isDue whether its files are to be read
 * @param former the path that it had until now
 */
record CrawlChange(Repository repository, boolean isNews, boolean isDue, Optional<String> former) {

    /** A repository that is listed, under these accounts. */
    static CrawlChange of(Optional<Repository> known, RepositoryFacts listed, CrawlTarget target, List<String> accounts, Instant now) {
        if (known.isEmpty()) {
            Repository.Key key = new Repository.Key(target.host(), listed.forgeId());
            return new CrawlChange(new Repository(key, target.kind(), accounts, listed, Optional.empty(), Optional.empty(), Standing.PRESENT, now, now), true, true,
                    Optional.empty());
        }
        Repository before = known.get();
        RepositoryFacts facts = merged(before.facts(), listed);
        boolean isHidden = before.standing() == Standing.HIDDEN;
        Repository after = new Repository(before.key(), target.kind(), joined(before.accounts(), accounts), facts, before.inspection(), before.archive(),
                isHidden ? Standing.HIDDEN : Standing.PRESENT, before.firstSeenAt(), now);
        boolean isMoved = !facts.path().equals(before.facts().path());
        boolean isPushed = !facts.pushedAt().equals(before.facts().pushedAt());
        boolean isBack = before.standing() == Standing.MISSED || before.standing() == Standing.GONE;
        boolean isOtherwise = facts.archived() != before.facts().archived() || !facts.description().equals(before.facts().description())
                || !facts.defaultBranch().equals(before.facts().defaultBranch()) || !after.accounts().equals(before.accounts());
        boolean isDue = isPushed || before.standing() == Standing.GONE || facts.pushedAt().isEmpty() || before.inspection().isEmpty();
        return new CrawlChange(after, isMoved || isPushed || isBack || isOtherwise, isDue && !isHidden, isMoved ? Optional.of(before.facts().path()) : Optional.empty());
    }

    /** Whoever it stands under comes first, and others keep their place. */
    private static List<String> joined(List<String> before, List<String> now) {
        List<String> joined = new ArrayList<>(before);
        now.stream().filter(account -> !joined.contains(account)).forEach(joined::add);
        return joined;
    }

    /** What a listing does not say stays as a closer look found it. */
    private static RepositoryFacts merged(RepositoryFacts before, RepositoryFacts now) {
        OptionalInt subscribers = now.subscribers().isPresent() ? now.subscribers() : before.subscribers();
        return new RepositoryFacts(now.forgeId(), now.path(), now.url(), now.description(), now.homepage(), now.defaultBranch(), now.createdAt().or(before::createdAt),
                now.pushedAt(), now.archived(), now.fork().or(before::fork), now.parentUrl().or(before::parentUrl), now.template().or(before::template), now.topics(),
                now.stars(), now.forks(), now.openIssues(), subscribers, now.licence().or(before::licence), now.language().or(before::language));
    }

    /** A repository that a sweep did not meet under these of its accounts: one account less, or one step towards its tombstone. */
    static Optional<Repository> missed(Repository before, List<String> lapsed) {
        List<String> rest = before.accounts().stream().filter(account -> !lapsed.contains(account)).toList();
        Standing standing = switch (before.standing()) {
            case PRESENT -> Standing.MISSED;
            case MISSED, GONE -> Standing.GONE;
            case HIDDEN -> Standing.HIDDEN;
        };
        if (rest.isEmpty() && standing == before.standing()) {
            return Optional.empty();
        }
        return Optional.of(new Repository(before.key(), before.kind(), rest.isEmpty() ? before.accounts() : rest, before.facts(), before.inspection(), before.archive(),
                rest.isEmpty() ? standing : before.standing(), before.firstSeenAt(), before.seenAt()));
    }

    /** Withheld for legal reasons: kept, shown nowhere. */
    static Repository hidden(Repository before) {
        return new Repository(before.key(), before.kind(), before.accounts(), before.facts(), before.inspection(), before.archive(), Standing.HIDDEN,
                before.firstSeenAt(), before.seenAt());
    }
}
