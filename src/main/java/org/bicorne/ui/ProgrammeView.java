package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The programme of an event, for {@code agenda/programme.jte}.
 *
 * @param unreadHtml trusted: what the page says in lines that could not be read
 * @param original where a translation takes its programme from
 */
public record ProgrammeView(Messages words, List<Day> days, Optional<String> unreadHtml, Optional<Original> original) {

    /** The page that a programme in another language comes from. */
    public record Original(Language language, String notice, String href) {}

    /** The language of what the programme says, when it is not that of the page. */
    public @Nullable String lang() {
        return original.map(one -> one.language().tag()).orElse(null);
    }

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
     * @param software that it is about, without an address when it has no page
     * @param times when it shares its slot, so that its own hours are only computed
     */
    public record Talk(String id, String title, String titleHtml, List<Speaker> speakers, boolean isCancelled, Optional<String> times, Optional<String> room,
            Optional<String> summaryHtml, Optional<PageLink> software, List<PageLink> resources, Optional<String> calendarHref) {

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
