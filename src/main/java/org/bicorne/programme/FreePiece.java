package org.bicorne.programme;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A part of a free programme, in the order of the page. */
sealed interface FreePiece {

    /** A day, a room, or both; the hours of a day whose talks say none. */
    record DayPiece(Optional<FreeDate> date, Optional<String> room, Optional<FreeTime> hours, List<Doubt> doubts) implements FreePiece {}

    /** @param start empty when only the length is said */
    record SlotPiece(Optional<LocalTime> start, Optional<LocalTime> end, Optional<Integer> minutes) implements FreePiece {}

    record BreakPiece(String title) implements FreePiece {}

    /** @param isOnSlotLine whether it stands beside the hours, and may be the name of all that follows there */
    record TalkPiece(FreeTalk talk, boolean isOnSlotLine) implements FreePiece {}

    /**
     * Who speaks in the talk before.
     *
     * @param isSaid whether a word such as {@code par} says so
     */
    record PeoplePiece(String people, boolean isSaid) implements FreePiece {}

    /** What no rule knows: kept as it is. */
    record TextPiece(String text) implements FreePiece {}
}
