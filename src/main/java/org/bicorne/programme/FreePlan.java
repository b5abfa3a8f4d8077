package org.bicorne.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.programme.FreePiece.BreakPiece;
import org.bicorne.programme.FreePiece.DayPiece;
import org.bicorne.programme.FreePiece.PeoplePiece;
import org.bicorne.programme.FreePiece.SlotPiece;
import org.bicorne.programme.FreePiece.TalkPiece;
import org.bicorne.programme.FreePiece.TextPiece;

/** The pieces of a free programme put together: days with dates, slots with a start and an end. */
final class FreePlan {

    private static final LocalTime FIRST_HOUR = LocalTime.of(9, 0);
    private static final LocalTime LAST_HOUR = LocalTime.of(18, 0);
    private static final int LAST_SLOT_MINUTES = 30;

    private final List<Day> days = new ArrayList<>();
    private final FreeFacts facts;

    /** What an import writes about one day in one room. */
    static final class Day {
        LocalDate date;
        final Optional<String> room;
        final List<Doubt> doubts = new ArrayList<>();
        final List<Slot> slots = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        private final Optional<FreeTime> hours;

        private Day(LocalDate date, Optional<String> room, Optional<FreeTime> hours) {
            this.date = date;
            this.room = room;
            this.hours = hours;
        }
    }

    /** @param after how many talks of the slot */
    record Kept(String text, int after) {}

    /** What an import writes about one slot. */
    static final class Slot {
        Optional<LocalTime> start;
        Optional<LocalTime> end;
        private final Optional<Integer> minutes;
        Optional<String> breakTitle = Optional.empty();
        private boolean isNamed;
        final List<Doubt> doubts = new ArrayList<>();
        final List<FreeTalk> talks = new ArrayList<>();
        final List<Kept> texts = new ArrayList<>();

        private Slot(SlotPiece piece) {
            this.start = piece.start();
            this.end = piece.end();
            this.minutes = piece.minutes();
        }
    }

    private FreePlan(FreeFacts facts) {
        this.facts = facts;
    }

    static List<Day> of(List<FreePiece> pieces, FreeFacts facts) {
        FreePlan plan = new FreePlan(facts);
        pieces.forEach(plan::add);
        plan.days.removeIf(day -> day.slots.isEmpty() && day.texts.isEmpty() && day.doubts.isEmpty());
        plan.days.forEach(plan::giveTimes);
        return plan.days;
    }

    private void add(FreePiece piece) {
        switch (piece) {
            case DayPiece day -> open(day);
            case SlotPiece slot -> day().slots.add(new Slot(slot));
            case BreakPiece(String title) -> addBreak(title);
            case TalkPiece talk -> addTalk(talk);
            case PeoplePiece people -> addPeople(people);
            case TextPiece(String text) -> keep(text.strip());
        }
    }

    private void open(DayPiece piece) {
        LocalDate before = days.isEmpty() ? facts.firstDay() : days.getLast().date;
        LocalDate date = piece.date().flatMap(found -> found.around(facts.year(), facts.firstDay())).orElse(before);
        Day day = new Day(date, piece.room(), piece.hours());
        day.doubts.addAll(piece.doubts());
        piece.date().filter(found -> found.year().isEmpty()).ifPresent(_ -> day.doubts.add(Doubt.of("year", date.toString())));
        piece.date().filter(found -> found.contradicts(date)).ifPresent(_ -> day.doubts.add(Doubt.of("weekday", date.toString())));
        days.add(day);
    }

    private Day day() {
        if (days.isEmpty()) {
            days.add(new Day(facts.firstDay(), Optional.empty(), Optional.empty()));
        }
        return days.getLast();
    }

    /** The slot that a talk belongs to: the last one, or that of a day which says its hours once, or one that has to be looked at. */
    private Slot talkSlot() {
        Day day = day();
        if (day.slots.isEmpty() || day.slots.getLast().breakTitle.isPresent()) {
            Slot slot = new Slot(new SlotPiece(day.hours.map(FreeTime::start), day.hours.flatMap(FreeTime::end), Optional.empty()));
            if (day.hours.isEmpty()) {
                slot.doubts.add(Doubt.of("no-hours"));
            }
            day.slots.add(slot);
        }
        return day.slots.getLast();
    }

    private void addTalk(TalkPiece piece) {
        Slot slot = talkSlot();
        if (slot.isNamed && slot.talks.size() == 1) {
            slot.doubts.add(Doubt.of("umbrella", Inline.words(slot.talks.getFirst().title())));
        }
        slot.isNamed |= piece.isOnSlotLine();
        slot.talks.add(piece.talk());
    }

    private void addBreak(String title) {
        Day day = day();
        if (day.slots.isEmpty() || !day.slots.getLast().talks.isEmpty()) {
            talkSlot().talks.add(FreeTalk.parse(title));
        } else {
            day.slots.getLast().breakTitle = Optional.of(title);
        }
    }

    private void addPeople(PeoplePiece piece) {
        Slot slot = talkSlot();
        if (slot.talks.isEmpty()) {
            keep(piece.people());
        } else {
            slot.talks.add(slot.talks.removeLast().with(piece.people()));
            Optional.of(piece).filter(people -> !people.isSaid()).ifPresent(people -> slot.doubts.add(Doubt.of("names", Inline.words(people.people()))));
        }
    }

    private void keep(String text) {
        Day day = day();
        if (day.slots.isEmpty()) {
            day.texts.add(text);
        } else {
            Slot slot = day.slots.getLast();
            slot.texts.add(new Kept(text, slot.talks.size()));
        }
    }

    private void giveTimes(Day day) {
        LocalTime cursor = facts.start().orElse(FIRST_HOUR);
        for (int i = 0; i < day.slots.size(); i++) {
            Slot slot = day.slots.get(i);
            if (slot.start.isEmpty()) {
                if (slot.minutes.isPresent()) {
                    slot.doubts.add(Doubt.of("length"));
                }
                slot.start = Optional.of(cursor);
            }
            giveEnd(slot, i + 1 < day.slots.size() ? day.slots.get(i + 1).start : Optional.empty());
            cursor = slot.end.orElse(LAST_HOUR);
            if (!cursor.isAfter(slot.start.orElse(FIRST_HOUR))) {
                slot.doubts.add(Doubt.of("reversed"));
            }
        }
    }

    private void giveEnd(Slot slot, Optional<LocalTime> next) {
        if (slot.end.isPresent()) {
            return;
        }
        LocalTime start = slot.start.orElse(FIRST_HOUR);
        if (slot.minutes.isPresent()) {
            slot.end = Optional.of(start.plusMinutes(slot.minutes.get()));
        } else if (next.isPresent()) {
            slot.doubts.add(Doubt.of("end-next"));
            slot.end = next;
        } else {
            boolean isWithoutHours = slot.doubts.stream().anyMatch(doubt -> doubt.key().equals("no-hours"));
            LocalTime end = facts.end().filter(known -> known.isAfter(start)).orElse(isWithoutHours && start.isBefore(LAST_HOUR) ? LAST_HOUR : later(start));
            slot.doubts.add(Doubt.of("end"));
            slot.end = Optional.of(end);
        }
    }

    private static LocalTime later(LocalTime start) {
        LocalTime end = start.plusMinutes(LAST_SLOT_MINUTES);
        return end.isAfter(start) ? end : LocalTime.of(23, 59);
    }
}
