package org.bicorne.inventory;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many points each thing brings to the openness of a repository. The defaults are those of France’s inventory since December 2024; an office may
 * change any of them. Source: spec inventory.md, 2.4.
 */
record OpennessPoints(Map<String, Integer> byName) {

    static final OpennessPoints DEFAULTS = new OpennessPoints(Map.ofEntries(
            Map.entry("licence", 1000), Map.entry("template", 1000), Map.entry("publiccode", 1000), Map.entry("readme", 100), Map.entry("contributing", 100),
            Map.entry("changelog", 10), Map.entry("no-description", -100), Map.entry("archived", -1000), Map.entry("fork", -1000),
            Map.entry("over-1", 10), Map.entry("over-10", 100), Map.entry("over-100", 1000)));

    OpennessPoints {
        byName = Map.copyOf(byName);
    }

    /** The same with other points for some names; names that do not exist are left out. */
    OpennessPoints with(Map<String, Integer> others) {
        Map<String, Integer> merged = new TreeMap<>(byName);
        others.forEach((name, points) -> merged.computeIfPresent(name, (_, _) -> points));
        return new OpennessPoints(merged);
    }

    int of(String name) {
        return byName.getOrDefault(name, 0);
    }

    /** Forks and subscribers count by their order of magnitude. */
    int ofCrowd(int people) {
        return people > 100 ? of("over-100") : people > 10 ? of("over-10") : people > 1 ? of("over-1") : 0;
    }
}
