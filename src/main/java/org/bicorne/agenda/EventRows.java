package org.bicorne.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.markup.Typography;
import org.bicorne.organisations.Organisation;
import org.bicorne.ui.EventGroup;
import org.bicorne.ui.EventRow;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;

/** Shows events as the lines of lists. */
record EventRows(Surroundings around, Language language) {

    EventRow row(Event event) {
        Messages words = around.words(language);
        Optional<String> href = Optional.of(around.href(event, language));
        return new EventRow(event.id(), Typography.of(language).apply(event.title().in(language)), href, new Hours(words).line(event.span()), where(event), kind(event.kind()), state(event),
                event.state().isOn(), event.summary().map(text -> text.in(language)), event.pageLanguage(language),
                new EventRow.Facets(event.kind().key(), event.series().map(Slug::value).orElse(""), event.venue().map(venue -> Slug.of(venue.name()).value()).orElse(""),
                        organisations(event), event.pages().keySet().stream().map(Language::tag).collect(Collectors.joining(" "))), calendar(event));
    }

    /** What has no page of its own can only be taken from here. */
    private Optional<PageLink> calendar(Event event) {
        boolean isToCome = event.state().isOn() && !event.lastDay().isBefore(around.today().get());
        return Optional.of(event).filter(one -> isToCome && one.pages().isEmpty())
                .map(one -> new PageLink(around.words(language).text("agenda.add"), EventAddresses.event(one).withExtension("ics").encoded()));
    }

    /** By month, in the order given. */
    List<EventGroup> byMonth(List<Event> events) {
        Map<YearMonth, List<EventRow>> months = new LinkedHashMap<>();
        events.forEach(event -> months.computeIfAbsent(YearMonth.from(event.firstDay()), month -> new ArrayList<>()).add(row(event)));
        List<EventGroup> groups = new ArrayList<>();
        Hours hours = new Hours(around.words(language));
        months.forEach((month, rows) -> groups.add(new EventGroup(Optional.of(hours.month(month.atDay(1))), rows)));
        return groups;
    }

    /** What is to come first, by start; then what is over, the newest first. */
    List<EventGroup> nextThenPast(List<Event> events, LocalDate today) {
        List<EventRow> next = events.stream().filter(event -> !event.lastDay().isBefore(today)).map(this::row).toList();
        List<EventRow> past = events.reversed().stream().filter(event -> event.lastDay().isBefore(today)).map(this::row).toList();
        Messages words = around.words(language);
        List<EventGroup> groups = new ArrayList<>();
        if (!next.isEmpty()) {
            groups.add(new EventGroup(Optional.of(words.text("agenda.next")), next));
        }
        if (!past.isEmpty()) {
            groups.add(new EventGroup(Optional.of(words.text("agenda.past")), past));
        }
        return groups;
    }

    String kind(EventKind kind) {
        return around.words(language).text("agenda.kind." + kind.key());
    }

    Optional<String> where(Event event) {
        return event.isForMembers() ? Optional.of(around.words(language).text("agenda.members")) : event.venue().map(Venue::name);
    }

    /** What is to be said before anything else; nothing for an event that takes place as planned. */
    Optional<String> state(Event event) {
        Messages words = around.words(language);
        if (event.state() != EventState.CONFIRMED) {
            return Optional.of(words.text("agenda.state." + event.state().key()));
        }
        return event.movedFrom().map(day -> words.text("agenda.moved", words.date(day)));
    }

    private String organisations(Event event) {
        return EventIndex.organisations(event).map(name -> around.organisations().find(name).map(Organisation::slug).orElseGet(() -> Slug.of(name)).value())
                .distinct().collect(Collectors.joining(" "));
    }
}
