package org.bicorne.inventory;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.Copy;
import org.bicorne.inventory.Inspection.Verdict;

/**
 * What the crawl wants to know of a publiccode.yml.
 *
 * @param verdict how it was judged
 * @param url of the repository that it speaks of
 * @param isBased whether it says that it is based on another ({@code isBasedOn})
 */
record PubliccodeLook(Verdict verdict, Optional<String> url, boolean isBased) {

    /** Reads and judges one. */
    interface Reader {
        PubliccodeLook of(byte[] octets);
    }

    /** What kind of copy a repository is. Source: spec interfaces.md, 2.3. */
    static Optional<Copy> copy(RepositoryFacts facts, Optional<PubliccodeLook> publiccode) {
        boolean isFork = facts.fork().orElse(false);
        Optional<String> told = publiccode.flatMap(PubliccodeLook::url);
        if (told.isPresent() && !isSame(told.get(), facts.url())) {
            return Optional.of(isFork ? Copy.TECHNICAL : Copy.MISTAKE);
        }
        boolean isProduct = told.isPresent() && (isFork || publiccode.get().isBased());
        return isProduct ? Optional.of(Copy.VARIANT) : isFork ? Optional.of(Copy.GIT) : Optional.empty();
    }

    /** Addresses of repositories are written with or without {@code .git}, a slash, {@code www} and capitals. */
    private static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String address) {
        try {
            URI uri = URI.create(address.strip());
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return host + String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT).replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
