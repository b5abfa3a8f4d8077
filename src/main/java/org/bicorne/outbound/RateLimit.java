package org.bicorne.outbound;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests a server still takes, and when it counts anew. A tenth is left to others who share our address or token. Source: spec inventory.md, 3.5.
 *
 * @param limit in all
 * @param remaining of them
 * @param resetAt when it counts from the start
 */
record RateLimit(long limit, long remaining, Instant resetAt) {

    private static final Duration RESET_MAX = Duration.ofHours(24);

    /** Seconds since 1970 rather than from now on: GitHub and GitLab write the first, the draft of the IETF the second. */
    private static final long EPOCH_SECONDS_MIN = 1_000_000_000;

    private static final Pattern NUMBER = Pattern.compile("^\\s*\"?(\\d{1,12})");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|[;,\\s])(limit|remaining|reset|q|r|t)=(\\d{1,12})");

    static Optional<RateLimit> of(HttpHeaders headers, Instant now) {
        for (String prefix : List.of("x-ratelimit-", "ratelimit-", "x-rate-limit-")) {
            OptionalLong remaining = number(headers, prefix + "remaining");
            if (remaining.isPresent()) {
                long limit = number(headers, prefix + "limit").orElse(remaining.getAsLong());
                return Optional.of(new RateLimit(limit, remaining.getAsLong(), resetAt(number(headers, prefix + "reset").orElse(60), now)));
            }
        }
        return headers.firstValue("ratelimit").flatMap(value -> ofDraft(value, now));
    }

    /** {@code RateLimit: limit=100, remaining=50, reset=5} and {@code RateLimit: "default";r=50;t=30} (drafts of the IETF’s httpapi group). */
    private static Optional<RateLimit> ofDraft(String value, Instant now) {
        long limit = -1;
        long remaining = -1;
        long reset = 60;
        Matcher parameter = PARAMETER.matcher(value.substring(0, Math.min(200, value.length())));
        while (parameter.find()) {
            long number = Long.parseLong(parameter.group(2));
            switch (parameter.group(1)) {
                case "limit", "q" -> limit = number;
                case "remaining", "r" -> remaining = number;
                default -> reset = number;
            }
        }
        return remaining < 0 ? Optional.empty() : Optional.of(new RateLimit(Math.max(limit, remaining), remaining, resetAt(reset, now)));
    }

    private static OptionalLong number(HttpHeaders headers, String name) {
        Matcher number = NUMBER.matcher(headers.firstValue(name).orElse(""));
        return number.find() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty();
    }

    private static Instant resetAt(long written, Instant now) {
        Instant at = written >= EPOCH_SECONDS_MIN ? Instant.ofEpochSecond(written) : now.plusSeconds(written);
        return at.isAfter(now.plus(RESET_MAX)) ? now.plus(RESET_MAX) : at;
    }

    boolean isUsedUp(Instant now) {
        return remaining <= limit / 10 && resetAt.isAfter(now);
    }
}
