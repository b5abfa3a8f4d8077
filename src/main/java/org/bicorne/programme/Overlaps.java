package org.bicorne.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.programme.Drafts.DayDraft;
import org.bicorne.programme.Drafts.SlotDraft;
import org.bicorne.programme.Drafts.TalkDraft;

/** Talks that are held at one time in one room. */
final class Overlaps {

    private Overlaps() {}

    private record Place(LocalDate date, String room) {}

    private record Use(Hours hours, String title, int line) {}

    static void find(List<DayDraft> days, Problems problems) {
        Map<Place, List<Use>> uses = new LinkedHashMap<>();
        for (DayDraft day : days) {
            day.date().ifPresent(date -> day.slots().stream().filter(slot -> slot.isHeld() && !slot.hours().isReversed())
                    .forEach(slot -> rooms(day, slot).forEach(room -> uses.computeIfAbsent(new Place(date, room), _ -> new ArrayList<>()).add(new Use(slot.hours(), title(slot), slot.line())))));
        }
        uses.forEach((place, times) -> report(place, times, problems));
    }

    private static String title(SlotDraft slot) {
        return slot.talks().stream().filter(talk -> !talk.isCancelled).findFirst().map(talk -> talk.text.title()).orElse("");
    }

    private static List<String> rooms(DayDraft day, SlotDraft slot) {
        return slot.talks().stream().filter(talk -> !talk.isCancelled).map((TalkDraft talk) -> talk.room.or(day::room).orElse("")).distinct().toList();
    }

    private static void report(Place place, List<Use> times, Problems problems) {
        times.sort(Comparator.comparing((Use use) -> use.hours().start()).thenComparing(Use::line));
        Optional<Use> latest = Optional.empty();
        for (Use use : times) {
            Optional<Use> before = latest;
            before.filter(other -> other.hours().end().isAfter(use.hours().start()))
                    .ifPresent(other -> problems.add(use.line(), 0, ProgrammeFinding.PROGRAMME_SLOTS_OVERLAP, use.hours().written(), other.hours().written(),
                            other.title(), place.room()));
            latest = before.filter(other -> other.hours().end().isAfter(use.hours().end())).or(() -> Optional.of(use));
        }
    }
}
