package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.ListingPage.Listed;

/**
 * What one visit lists: an account, or all of a forge for the accounts that it has.
 *
 * @param name {@link Account#key()}, or the host for all of it
 * @param login of the account; empty for all of the forge
 * @param accounts those that it covers
 */
record CrawlTarget(String name, String host, ForgeKind kind, Optional<String> login, List<Account> accounts) {

    CrawlTarget {
        accounts = List.copyOf(accounts);
    }

    static CrawlTarget of(Account account) {
        return new CrawlTarget(account.key(), account.host(), account.kind(), account.login(), List.of(account));
    }

    List<String> accountKeys() {
        return accounts.stream().map(Account::key).toList();
    }

    /** Whether the office asked for all of this forge, however large it is; else it is a way to save requests. */
    boolean isWholeForge() {
        return accounts.stream().anyMatch(Account::isWholeForge);
    }

    /** The accounts that a repository belongs to, the one whose path it stands under first; none when it is nobody’s of ours. */
    List<String> accountsOf(Listed listed) {
        if (login.isPresent()) {
            return accountKeys();
        }
        List<String> own = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        for (Account account : accounts) {
            if (account.login().isEmpty() || isUnder(account.login().get(), listed.facts().path())) {
                own.add(account.key());
            } else if (listed.sharedWith().stream().anyMatch(group -> isUnder(account.login().get(), group + "/"))) {
                shared.add(account.key());
            }
        }
        own.addAll(shared);
        return own;
    }

    private static boolean isUnder(String login, String path) {
        return path.toLowerCase(Locale.ROOT).startsWith(login.toLowerCase(Locale.ROOT) + "/");
    }
}
