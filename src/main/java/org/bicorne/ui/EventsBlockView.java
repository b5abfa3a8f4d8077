package org.bicorne.ui;

import java.util.List;

/**
 * Events in the middle of a text, for {@code agenda/block.jte}.
 *
 * @param base what stands before the addresses of this site: nothing in pages, the canonical address in feeds
 */
public record EventsBlockView(Messages words, List<EventRow> events, PageLink all, String base) {

    public EventsBlockView {
        events = List.copyOf(events);
    }
}
