package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * A council or another circle of organisations, for {@code circles/circle.jte}.
 *
 * @param mandateHtml trusted: made by the markup room
 * @param meetings to come, then past
 * @param history who joined and who left, the newest first
 */
public record CircleView(Frame frame, String title, Optional<String> mandateHtml, List<EventGroup> meetings, List<College> colleges, List<Change> history,
        List<Opinion> opinions, List<Publication> publications, List<ChannelRow> channels, List<CalendarLink> calendars, List<FeedLink> feeds) {

    /** Those who vote together, as they are today. */
    public record College(String name, List<Member> members) {

        public College {
            members = List.copyOf(members);
        }
    }

    /** An organisation, with its page where it has one. */
    public record Member(String name, Optional<String> href) {}

    /** A member that came or went. */
    public record Change(DateLine day, Member member, String what) {}

    /** A question with what came of it, in words. */
    public record Opinion(String id, String question, String result, String resultKey, Optional<String> college, Optional<DateLine> day, Optional<String> votes, Optional<String> textHref) {}

    /**
     * What the circle made public.
     *
     * @param id where feeds find it; the first of one title has it
     */
    public record Publication(Optional<String> id, String title, String href, Optional<DateLine> day) {}

    public CircleView {
        meetings = List.copyOf(meetings);
        colleges = List.copyOf(colleges);
        history = List.copyOf(history);
        opinions = List.copyOf(opinions);
        publications = List.copyOf(publications);
        channels = List.copyOf(channels);
        calendars = List.copyOf(calendars);
        feeds = List.copyOf(feeds);
    }
}
