package org.bicorne.outbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a site asks of programs in robots.txt (RFC 9309). Our own reader, as it tells rules that name us from those for everybody: GitLab’s own
 * robots.txt forbids everybody the programming interface that it documents for programs.
 */
final class Robots {

    static final Robots SILENT = new Robots(List.of(), List.of(), Optional.empty(), Optional.empty());

    /** RFC 9309, 2.5: at least 500 KiB have to be read. */
    static final int OCTETS_MAX = 512_000;

    private static final int RULES_MAX = 5_000;
    private static final int PATTERN_CHARACTERS_MAX = 500;
    private static final Duration DELAY_MAX = Duration.ofSeconds(60);

    private final List<Rule> forUs;
    private final List<Rule> forEverybody;
    private final Optional<Duration> ourDelay;
    private final Optional<Duration> everybodysDelay;

    private record Rule(boolean allows, String pattern) {
        /** A star stands for anything, a dollar at the end for the end; matched part by part, so that no pattern takes long. */
        boolean matches(String path) {
            boolean isWhole = pattern.endsWith("$");
            String[] parts = (isWhole ? pattern.substring(0, pattern.length() - 1) : pattern).split(Pattern.quote("*"), -1);
            if (!path.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                boolean isLast = i == parts.length - 1;
                int found = isLast && isWhole ? Math.max(path.length() - parts[i].length(), 0) : path.indexOf(parts[i], at);
                if (found < at || !path.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !isWhole || at == path.length();
        }
    }

    private Robots(List<Rule> forUs, List<Rule> forEverybody, Optional<Duration> ourDelay, Optional<Duration> everybodysDelay) {
        this.forUs = forUs;
        this.forEverybody = forEverybody;
        this.ourDelay = ourDelay;
        this.everybodysDelay = everybodysDelay;
    }

    /** Groups begin with one or more lines of User-agent; what stands in several groups of one name counts together. */
    static Robots of(String text, String product) {
        String name = product.toLowerCase(Locale.ROOT);
        List<Rule> ours = new ArrayList<>();
        List<Rule> everybodys = new ArrayList<>();
        Optional<Duration> ourDelay = Optional.empty();
        Optional<Duration> everybodysDelay = Optional.empty();
        boolean isOurs = false;
        boolean isEverybodys = false;
        boolean wasAgent = false;
        for (String line : text.lines().limit(RULES_MAX).toList()) {
            String plain = line.replaceFirst("#.*", "").strip();
            int colon = plain.indexOf(':');
            String key = colon < 0 ? "" : plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = colon < 0 ? "" : plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                isOurs = value.toLowerCase(Locale.ROOT).equals(name) || wasAgent && isOurs;
                isEverybodys = value.equals("*") || wasAgent && isEverybodys;
            } else if (key.equals("crawl-delay")) {
                ourDelay = isOurs ? delay(value) : ourDelay;
                everybodysDelay = isEverybodys ? delay(value) : everybodysDelay;
            } else {
                rule(key, value).ifPresent(isOurs ? ours::add : isEverybodys ? everybodys::add : _ -> {});
            }
            wasAgent = key.equals("user-agent") || wasAgent && key.isEmpty();
        }
        return new Robots(ours, everybodys, ourDelay, everybodysDelay);
    }

    private static Optional<Rule> rule(String key, String value) {
        boolean isRule = (key.equals("allow") || key.equals("disallow")) && !value.isEmpty() && value.length() <= PATTERN_CHARACTERS_MAX;
        return isRule ? Optional.of(new Rule(key.equals("allow"), value)) : Optional.empty();
    }

    private static Optional<Duration> delay(String value) {
        if (!value.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            return Optional.empty();
        }
        Duration delay = Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
        return Optional.of(delay.compareTo(DELAY_MAX) > 0 ? DELAY_MAX : delay);
    }

    /** The longest rule that matches counts; of two as long, the one that allows (RFC 9309, 2.2.2). */
    boolean allows(String path, boolean isForPrograms) {
        List<Rule> rules = !forUs.isEmpty() || isForPrograms ? forUs : forEverybody;
        boolean allows = true;
        int longest = -1;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if (rule.matches(path) && (length > longest || length == longest && rule.allows())) {
                longest = length;
                allows = rule.allows();
            }
        }
        return allows;
    }

    /** How long they want us to wait between two requests. */
    Duration delay() {
        return ourDelay.or(() -> everybodysDelay).orElse(Duration.ZERO);
    }
}
