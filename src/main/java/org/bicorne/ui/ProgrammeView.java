package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * The programme of an event, for {@code agenda/programme.jte}.
 *
 * @param unreadHtml trusted: what the page says in lines that could not be read
 */
public record ProgrammeView(Messages words, List<Day> days, Optional<String> unreadHtml) {

    /**
     * One day.
     *
     * @param heading empty when the whole event is on one day in one room
     * @param rooms that have a programme on this day; two or more make a grid
     * @param slots of a day that is no grid
     * @param rows of a grid, by start
     */
    public record Day(String date, String dateTime, Optional<String> heading, List<String> rooms, List<Slot> slots, List<Row> rows) {

        public Day {
            rooms = List.copyOf(rooms);
            slots = List.copyOf(slots);
            rows = List.copyOf(rows);
        }
    }

    /** A time with all that happens in it. */
    public record Slot(String times, String dateTime, Optional<String> breakHtml, List<Talk> talks) {

        public Slot {
            talks = List.copyOf(talks);
        }
    }

    /** A line of the grid: what starts at this time, one cell a room. */
    public record Row(String time, String dateTime, List<Optional<Slot>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One talk.
     *
     * @param title without marks
     * @param titleHtml trusted: made by the markup room
     * @param times when it shares its slot, so that its own hours are only computed
     */
    public record Talk(String id, String title, String titleHtml, List<Speaker> speakers, boolean isCancelled, Optional<String> times, Optional<String> room,
            Optional<String> summaryHtml, List<PageLink> resources, Optional<String> calendarHref) {

        public Talk {
            speakers = List.copyOf(speakers);
            resources = List.copyOf(resources);
        }
    }

    /** Who speaks, with a page of theirs, and for whom. */
    public record Speaker(String name, String href, List<Organisation> organisations) {

        public Speaker {
            organisations = List.copyOf(organisations);
        }
    }

    /** An organisation as it was written, with its page or site when one is known. */
    public record Organisation(String name, Optional<String> href) {}

    public ProgrammeView {
        days = List.copyOf(days);
    }
}
