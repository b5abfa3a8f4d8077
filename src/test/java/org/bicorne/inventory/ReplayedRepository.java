package org.bicorne.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A repository of 2021 as our forge of the tests serves it; it can be pushed to, renamed and removed. */
final class ReplayedRepository {

    final String host;
    final int id;
    final Map<String, String> row;
    final TreeSet<String> accounts = new TreeSet<>();
    volatile String path;
    volatile Instant pushedAt;
    volatile boolean isGone;
    volatile int stars;

    ReplayedRepository(String host, int id, String path, Map<String, String> row) {
        this.host = host;
        this.id = id;
        this.path = path;
        this.row = row;
        String updated = row.getOrDefault("last_update", "");
        String written = updated.isBlank() ? row.getOrDefault("creation_date", "2020-01-01T00:00:00Z") : updated;
        pushedAt = written.isBlank() ? Instant.parse("2020-01-01T00:00:00Z") : Instant.parse(written);
        stars = number("stars_count");
    }

    int number(String column) {
        String text = row.getOrDefault(column, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    String text(String column) {
        return row.getOrDefault(column, "");
    }

    String owner() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Groups that list it without having it in their path. */
    List<String> sharedWith() {
        return accounts.stream().filter(account -> !(path.toLowerCase(java.util.Locale.ROOT) + "/").startsWith(account.toLowerCase(java.util.Locale.ROOT) + "/")).toList();
    }
}
