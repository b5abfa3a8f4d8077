package org.bicorne.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How many people made half of the commits (CHAOSS, Contributor Absence Factor). Addresses become salted hashes before they are counted, and neither is
 * kept: only the number is.
 */
final class BusFactor {

    private final byte[] salt;

    BusFactor(byte[] salt) {
        this.salt = salt.clone();
    }

    /** One author for each commit; nothing without a commit. */
    OptionalInt of(List<String> authors) {
        Map<String, Integer> commits = new HashMap<>();
        authors.forEach(author -> commits.merge(hash(author), 1, Integer::sum));
        int people = 0;
        int covered = 0;
        for (int count : commits.values().stream().sorted(Comparator.reverseOrder()).toList()) {
            people++;
            covered += count;
            if (covered * 2 >= authors.size()) {
                return OptionalInt.of(people);
            }
        }
        return OptionalInt.empty();
    }

    private String hash(String author) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(author.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
