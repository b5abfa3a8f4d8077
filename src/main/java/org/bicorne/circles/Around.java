package org.bicorne.circles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.agenda.Agenda;
import org.bicorne.agenda.Event;
import org.bicorne.content.Content;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisation;
import org.bicorne.organisations.Organisations;
import org.bicorne.ui.CalendarLink;
import org.bicorne.ui.ChannelRow;
import org.bicorne.ui.CircleView;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.EventGroup;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Messages;

/** What every page about circles needs to know besides them. */
record Around(Content content, Organisations organisations, Agenda agenda, ZoneId zone) {

    static final WebAddress CIRCLES = new WebAddress("/circles/");
    static final WebAddress CHANNELS = new WebAddress("/channels/");

    WebAddress at(WebAddress address, Language language) {
        return content.localized(address, language);
    }

    /** An organisation as it is called today, with its page where it has one. */
    CircleView.Member member(String written, Language language) {
        Optional<Organisation> known = organisations.find(written);
        return new CircleView.Member(known.map(one -> one.name().in(language)).orElse(written), known.map(one -> at(one.address(), language).encoded()));
    }

    /** What is to come first, then what is over, the newest first. */
    List<EventGroup> meetings(Circle circle, Language language) {
        LocalDate today = agenda.today();
        List<Event> all = agenda.meetingsOf(circle.slug());
        Messages words = Messages.in(language);
        List<EventGroup> groups = new ArrayList<>();
        List<Event> next = all.stream().filter(event -> !event.lastDay().isBefore(today)).toList();
        if (!all.isEmpty()) {
            groups.add(new EventGroup(Optional.of(words.text("circles.meetings.next")), agenda.rows(next, language)));
        }
        add(groups, words.text("circles.meetings.past"), all.reversed().stream().filter(event -> event.lastDay().isBefore(today)).toList(), language);
        return groups;
    }

    private void add(List<EventGroup> groups, String heading, List<Event> events, Language language) {
        if (!events.isEmpty()) {
            groups.add(new EventGroup(Optional.of(heading), agenda.rows(events, language)));
        }
    }

    /** The calendar of its meetings, which the agenda makes. */
    List<CalendarLink> calendars(Circle circle, Language language) {
        if (agenda.meetingsOf(circle.slug()).isEmpty()) {
            return List.of();
        }
        String url = content.site().url();
        String href = circle.address().withExtension("ics").encoded();
        return List.of(new CalendarLink(circle.name().in(language), url.isEmpty() ? "" : "webcal" + url.substring(url.indexOf(':')) + href, href));
    }

    List<FeedLink> feeds(WebAddress list, String title, Language language) {
        String called = Messages.in(language).text("content.feed.of", title);
        return List.of(new FeedLink(called, at(list, language).withExtension("atom").encoded(), "application/atom+xml"),
                new FeedLink(called, list.withExtension("json").encoded(), "application/feed+json"));
    }

    List<ChannelRow> channels(List<Channel> channels, Language language) {
        Messages words = Messages.in(language);
        return channels.stream().map(channel -> new ChannelRow(channel.platform(), channel.name().in(language), channel.url(),
                words.text("circles.audience." + channel.audience().key()), channel.status().map((LocalizedText text) -> text.in(language)))).toList();
    }

    static DateLine day(LocalDate day, Messages words) {
        return new DateLine(words.date(day), day.toString());
    }
}
