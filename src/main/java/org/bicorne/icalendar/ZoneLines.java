package org.bicorne.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The smallest VTIMEZONE that is right for the events of a file: the zone's present rules as from 1970, and single changes only
 * where events are older than these rules, or where a zone has none and decides each year.
 */
final class ZoneLines {

    private static final int FIRST_YEAR = 1970;
    private static final LocalDateTime FIRST = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);

    /** Changes of one zone that are written one by one; clients know the rest by the zone's name. */
    private static final int CHANGES_MAX = 400;

    private ZoneLines() {}

    static void write(ContentLines lines, ZoneId zone, Instant first, Instant last) {
        lines.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        observances(zone, first, last).forEach(observance -> observance.writeTo(lines));
        lines.line("END:VTIMEZONE");
    }

    static List<Observance> observances(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        int firstYear = first.atZone(zone).getYear();
        int settled = settledYear(rules, firstYear);
        List<Observance> yearly = settled > last.atZone(zone).getYear() ? List.of() : yearly(zone, settled == firstYear ? FIRST_YEAR : settled);
        if (!yearly.isEmpty() && settled == firstYear) {
            return yearly;
        }
        Instant end = yearly.isEmpty() ? last : LocalDateTime.of(settled, 1, 1, 0, 0).atZone(zone).toInstant();
        List<Observance> all = new ArrayList<>(List.of(Observance.always(rules.getOffset(first), FIRST)));
        ZoneOffsetTransition change = rules.nextTransition(first);
        while (change != null && change.getInstant().isBefore(end) && all.size() < CHANGES_MAX) {
            all.add(Observance.once(change, zone));
            change = rules.nextTransition(change.getInstant());
        }
        all.addAll(yearly);
        return all;
    }

    /** All the zone's present rules; none when there are none, or when one of them cannot be said. */
    private static List<Observance> yearly(ZoneId zone, int firstYear) {
        List<ZoneOffsetTransitionRule> rules = zone.getRules().getTransitionRules();
        List<Observance> said = rules.stream().map(rule -> Observance.yearly(rule, firstYear)).flatMap(Optional::stream).toList();
        return said.size() == rules.size() ? said : List.of();
    }

    /** The year from which on the present rules made every change. */
    private static int settledYear(ZoneRules rules, int firstYear) {
        int settled = firstYear;
        for (ZoneOffsetTransition change : rules.getTransitions()) {
            int year = change.getDateTimeBefore().getYear();
            if (year >= settled && !made(rules, year).equals(listed(rules, year))) {
                settled = year + 1;
            }
        }
        return settled;
    }

    private static Set<Instant> made(ZoneRules rules, int year) {
        return rules.getTransitionRules().stream().map(rule -> rule.createTransition(year).getInstant()).collect(Collectors.toSet());
    }

    private static Set<Instant> listed(ZoneRules rules, int year) {
        return rules.getTransitions().stream().filter(change -> change.getDateTimeBefore().getYear() == year).map(ZoneOffsetTransition::getInstant).collect(Collectors.toSet());
    }

    /** Whether its hours are written in UTC: a fixed distance from UTC is no place, and needs no rules. */
    static boolean isFixed(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset;
    }
}
