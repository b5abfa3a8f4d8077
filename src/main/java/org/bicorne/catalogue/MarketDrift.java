package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bicorne.markup.TextTable;

/**
 * Compares two lists of software, name by name, by the rule that compares the tables of pages with data files: capitals, spaces, apostrophes and order do
 * not count, and a name that stands twice must stand twice in both.
 */
final class MarketDrift {

    /** More differences than this are counted, not told. */
    static final int TOLD_MAX = 2_000;

    /**
     * A difference.
     *
     * @param name as it was written
     * @param how what is different
     * @param first what the first list says
     * @param second what the other one says
     */
    record Difference(String name, How how, String first, String second) {}

    /** What is different. */
    enum How {
        ONLY_IN_FIRST, ONLY_IN_SECOND, CRITICAL, CATEGORY, NUMBER, VERSIONS, SINCE, UNTIL
    }

    private MarketDrift() {}

    static String plain(String name) {
        return TextTable.plain(name);
    }

    /** In the order of names. */
    static List<Difference> between(List<MarketList.Software> first, List<MarketList.Software> second) {
        Map<String, List<MarketList.Software>> others = byName(second);
        Map<String, List<Difference>> all = new TreeMap<>();
        byName(first).forEach((name, ours) -> {
            List<MarketList.Software> theirs = others.getOrDefault(name, List.of());
            List<Difference> differences = all.computeIfAbsent(name, _ -> new ArrayList<>());
            for (int i = 0; i < ours.size(); i++) {
                if (i < theirs.size()) {
                    compare(ours.get(i), theirs.get(i), differences);
                } else {
                    differences.add(new Difference(ours.get(i).name(), How.ONLY_IN_FIRST, ours.get(i).name(), ""));
                }
            }
        });
        Map<String, Integer> counts = new HashMap<>();
        first.forEach(one -> counts.merge(plain(one.name()), 1, Integer::sum));
        second.stream().filter(one -> counts.merge(plain(one.name()), -1, Integer::sum) < 0).forEach(one ->
                all.computeIfAbsent(plain(one.name()), _ -> new ArrayList<>()).add(new Difference(one.name(), How.ONLY_IN_SECOND, "", one.name())));
        return all.values().stream().flatMap(List::stream).limit(TOLD_MAX).toList();
    }

    /** What only one of the two tells is no contradiction. */
    private static void compare(MarketList.Software one, MarketList.Software other, List<Difference> differences) {
        compare(one.name(), How.NUMBER, one.number(), other.number(), differences);
        compare(one.name(), How.CRITICAL, one.critical(), other.critical(), differences);
        compare(one.name(), How.CATEGORY, one.category(), other.category(), differences);
        compare(one.name(), How.VERSIONS, one.versions(), other.versions(), differences);
        compare(one.name(), How.SINCE, one.since(), other.since(), differences);
        compare(one.name(), How.UNTIL, one.until(), other.until(), differences);
    }

    private static void compare(String name, How how, String first, String second, List<Difference> differences) {
        if (!first.isEmpty() && !second.isEmpty() && !plain(first).equals(plain(second))) {
            differences.add(new Difference(name, how, first, second));
        }
    }

    private static Map<String, List<MarketList.Software>> byName(List<MarketList.Software> software) {
        Map<String, List<MarketList.Software>> byName = new LinkedHashMap<>();
        software.forEach(one -> byName.computeIfAbsent(plain(one.name()), _ -> new ArrayList<>()).add(one));
        return byName;
    }
}
