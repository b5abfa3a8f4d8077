package org.bicorne.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of events, for {@code agenda/list.jte}.
 *
 * @param introHtml trusted: made by templates or the markup room
 * @param filters the form above the list; none on lists that are already part of another
 * @param isFiltered whether the reader chose something
 * @param resetHref the whole list
 * @param links to narrower and wider lists
 * @param total how many events there are in the whole list
 */
public record EventListView(Frame frame, String title, Optional<String> introHtml, List<EventFilter> filters, boolean isFiltered, String resetHref,
        List<EventGroup> groups, Pagination pagination, List<YearLink> years, List<LinkGroup> links, List<CalendarLink> calendars,
        List<FeedLink> feeds, int total) {

    /** Links under one name. */
    public record LinkGroup(String title, List<PageLink> links) {

        public LinkGroup {
            links = List.copyOf(links);
        }
    }

    public EventListView {
        filters = List.copyOf(filters);
        groups = List.copyOf(groups);
        years = List.copyOf(years);
        links = List.copyOf(links);
        calendars = List.copyOf(calendars);
        feeds = List.copyOf(feeds);
    }

    /** Whether it is one page that has no room for all of them. */
    public boolean isPartial() {
        return pagination.equals(Pagination.NONE) && shown() < total;
    }

    public int shown() {
        return groups.stream().mapToInt(group -> group.events().size()).sum();
    }

    /** Only what this page needs. */
    public List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        if (!filters.isEmpty()) {
            scripts.add("js/agenda.js");
        }
        return scripts;
    }
}
