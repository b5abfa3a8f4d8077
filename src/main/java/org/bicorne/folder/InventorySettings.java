package org.bicorne.folder;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code bicorne.yml} says under {@code inventory:} of how forges are visited.
 *
 * @param contact where those who keep a forge can reach the office; else the office’s own
 * @param softwareHeritage whether its archive is asked what it has, and asked to save what it does not have
 * @param crawl when a server visits forges
 * @param requestsPerRepository how many requests a changed repository may cost
 * @param pace the least time between two requests to one host
 * @param hosts what is otherwise for one host
 * @param openness points of the openness signal that are not the usual ones
 */
public record InventorySettings(Optional<String> contact, Archive softwareHeritage, Crawl crawl, int requestsPerRepository, Duration pace,
        Map<String, HostRules> hosts, Map<String, Integer> openness) {

    private static final int PACE_SECONDS_MAX = 600;
    private static final int REQUESTS_MAX = 10;
    private static final int POINTS_MAX = 1_000_000;

    /** What Software Heritage is asked. */
    public enum Archive {
        OFF, LOOK, SAVE
    }

    /** When a server visits forges. */
    public enum Crawl {
        OFF,

        /** When somebody asks for it on the page that says how the crawl stands. */
        ASKED, NIGHTLY
    }

    /**
     * What is otherwise for one host.
     *
     * @param token the name of the variable of the environment that holds the token; never the token itself
     * @param pace the least time between two requests
     * @param ignoresRobots whether its operator said that its robots.txt is not meant for us
     */
    public record HostRules(Optional<String> token, Optional<Duration> pace, boolean ignoresRobots) {}

    public InventorySettings {
        hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
        openness = Map.copyOf(openness);
    }

    public boolean nightly() {
        return crawl == Crawl.NIGHTLY;
    }

    static InventorySettings of(SettingsSection section) {
        SettingsSection hosts = section.section("hosts");
        SettingsSection openness = section.section("openness");
        Map<String, HostRules> rules = new LinkedHashMap<>();
        hosts.keys().forEach(host -> rules.put(host.toLowerCase(java.util.Locale.ROOT), rules(hosts.section(host))));
        Map<String, Integer> points = new LinkedHashMap<>();
        openness.keys().forEach(name -> openness.number(name, -POINTS_MAX, POINTS_MAX).ifPresent(number -> points.put(name, number)));
        return new InventorySettings(section.text("contact"),
                section.choice("software-heritage", List.of("off", "look", "save")).map(word -> Archive.valueOf(word.toUpperCase(java.util.Locale.ROOT))).orElse(Archive.LOOK),
                section.choice("crawl", List.of("off", "asked", "nightly")).map(word -> Crawl.valueOf(word.toUpperCase(java.util.Locale.ROOT))).orElse(Crawl.OFF),
                section.number("requests-per-repository", 0, REQUESTS_MAX).orElse(3),
                Duration.ofSeconds(section.number("pace", 0, PACE_SECONDS_MAX).orElse(1)), rules, points);
    }

    private static HostRules rules(SettingsSection host) {
        return new HostRules(host.text("token"), host.number("pace", 0, PACE_SECONDS_MAX).map(Duration::ofSeconds),
                host.choice("robots", List.of("heed", "ignore")).filter("ignore"::equals).isPresent());
    }
}
