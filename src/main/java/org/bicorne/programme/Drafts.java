package org.bicorne.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.programme.Programme.Day;
import org.bicorne.programme.Programme.Resource;
import org.bicorne.programme.Programme.Slot;
import org.bicorne.programme.Programme.Talk;

/** Days, slots and talks while lines are still being added to them. */
final class Drafts {

    private Drafts() {}

    /** @param date empty when the heading does not say a date that there is */
    record DayDraft(Optional<LocalDate> date, Optional<String> room, List<SlotDraft> slots, int line) {

        Day finished() {
            return new Day(date.orElseThrow(), room, slots.stream().map(SlotDraft::finished).toList(), line);
        }
    }

    record SlotDraft(Hours hours, Optional<String> breakTitle, List<TalkDraft> talks, ListLine item, int line) {

        Slot finished() {
            LocalTime end = hours.isReversed() ? hours.start() : hours.end();
            Map<Optional<String>, List<TalkDraft>> byRoom = new LinkedHashMap<>();
            talks.forEach(talk -> byRoom.computeIfAbsent(talk.room, _ -> new ArrayList<>()).add(talk));
            List<Talk> finished = talks.stream().map(talk -> talk.finished(hours.start(), end, byRoom.getOrDefault(talk.room, List.of()))).toList();
            return new Slot(hours.start(), end, breakTitle, finished, line);
        }

        boolean isHeld() {
            return talks.stream().anyMatch(talk -> !talk.isCancelled);
        }
    }

    /** A talk to which the lines under it add. */
    static final class TalkDraft {
        final TalkText text;
        final ListLine item;
        final int line;
        final boolean isOnSlotLine;
        final List<Resource> resources = new ArrayList<>();
        String id = "";
        boolean isCancelled;
        Optional<String> summary = Optional.empty();
        Optional<String> room = Optional.empty();
        Optional<String> software = Optional.empty();

        TalkDraft(TalkText text, ListLine item, int line, boolean isOnSlotLine) {
            this.text = text;
            this.item = item;
            this.line = line;
            this.isOnSlotLine = isOnSlotLine;
            this.isCancelled = text.isStruck();
        }

        void add(Detail detail) {
            Optional<String> value = Optional.of(detail.value());
            switch (detail.label().orElseThrow()) {
                case VIDEO -> resources.add(new Resource(Resource.Kind.VIDEO, detail.value()));
                case SLIDES -> resources.add(new Resource(Resource.Kind.SLIDES, detail.value()));
                case LINK -> resources.add(new Resource(Resource.Kind.LINK, detail.value()));
                case SUMMARY -> summary = value;
                case ROOM -> room = value;
                case STATUS -> isCancelled |= detail.isCancelled();
                case SOFTWARE -> software = value;
            }
        }

        /** @param together the talks that share the slot in one room, this one among them: each has an equal part of it */
        private Talk finished(LocalTime start, LocalTime end, List<TalkDraft> together) {
            long minutes = Duration.between(start, end).toMinutes();
            int place = together.indexOf(this);
            LocalTime from = start.plusMinutes(minutes * place / together.size());
            LocalTime to = start.plusMinutes(minutes * (place + 1) / together.size());
            return new Talk(id, text.title(), text.speakers(), isCancelled, resources, summary, room, software, from, to, together.size() > 1, line, item.column());
        }
    }
}
