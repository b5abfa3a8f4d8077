package org.bicorne.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.markup.MarkupProblem;

/**
 * What the section {@code ## Programme} of an event says, in the convention of {@code docs/writing.md}. Lines are counted from 1 in
 * the text that was read.
 *
 * @param days in the order written; one for each heading, so that a day with two rooms stands twice
 * @param unread lines that follow no form of the convention, as Markdown: each has a problem, and a page may still show them
 * @param firstLine of the section, its heading; 0 when there is none, or when it is written freely and stays part of the page's text
 * @param lastLine of the section
 */
public record Programme(List<Day> days, String unread, List<MarkupProblem> problems, int firstLine, int lastLine) {

    /** No programme at all. */
    public static final Programme NONE = new Programme(List.of(), "", List.of(), 0, 0);

    public Programme {
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the programme of a text without its front matter; whatever is written, this answers, and says what it could not read.
     *
     * @param dates of the event, when they are known
     */
    public static Programme read(String body, Optional<Dates> dates) {
        return Section.find(body).map(section -> new ProgrammeReader(section, dates).read()).orElse(NONE);
    }

    /** Whether there is a section that a page shows in its own way instead of the text. */
    public boolean isPresent() {
        return firstLine > 0;
    }

    public List<Talk> talks() {
        return days.stream().flatMap(day -> day.slots().stream()).flatMap(slot -> slot.talks().stream()).toList();
    }

    /** The same text with empty lines where the section stood, so that all others keep their number. */
    public String restOf(String body) {
        if (!isPresent()) {
            return body;
        }
        String[] lines = body.split("\n", -1);
        for (int i = firstLine - 1; i < Math.min(lastLine, lines.length); i++) {
            lines[i] = "";
        }
        return String.join("\n", lines);
    }

    /** The first and the last day of an event. */
    public record Dates(LocalDate first, LocalDate last) {

        public Dates {
            if (last.isBefore(first)) {
                throw new InvalidValue("dates", first + " to " + last);
            }
        }

        boolean include(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** What happens on one day in one room. */
    public record Day(LocalDate date, Optional<String> room, List<Slot> slots, int line) {

        public Day {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A time with what happens in it: a break, one talk, several that share it, or nothing yet.
     *
     * @param end never before {@code start}; the same when what is written goes back in time
     * @param breakTitle of a break, which has no talks; Markdown
     */
    public record Slot(LocalTime start, LocalTime end, Optional<String> breakTitle, List<Talk> talks, int line) {

        public Slot {
            talks = List.copyOf(talks);
        }
    }

    /**
     * One talk, workshop or panel.
     *
     * @param id written, or derived from the title as long as none is
     * @param title Markdown of one line
     * @param room where it is, when that is not the room of its day
     * @param software the catalogue entry it is about
     * @param isIndicative whether it shares its slot with others of the same room, so that its own times are only computed
     * @param column where its text starts in the line
     */
    public record Talk(String id, String title, List<Speaker> speakers, boolean isCancelled, List<Resource> resources, Optional<String> summary,
            Optional<String> room, Optional<String> software, LocalTime start, LocalTime end, boolean isIndicative, int line, int column) {

        public Talk {
            speakers = List.copyOf(speakers);
            resources = List.copyOf(resources);
        }
    }

    /** Who speaks, and for which organisations; a team speaks as one. */
    public record Speaker(String name, List<String> organisations) {

        public Speaker {
            organisations = List.copyOf(organisations);
        }
    }

    /** A recording, slides, or another page about a talk; the address is of the web or a path in the folder, as written. */
    public record Resource(Kind kind, String url) {

        /** What is at the address. */
        public enum Kind {
            VIDEO,
            SLIDES,
            LINK
        }
    }
}
