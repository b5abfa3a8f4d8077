package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * The generated home page, for {@code home/front.jte}.
 *
 * @param title who we are
 * @param lead one sentence: for whom
 * @param introHtml trusted: made by the markup room
 * @param events what is next
 * @param allEvents the whole agenda
 * @param news what is new, the latest first
 * @param allNews the list that goes on
 * @param sections the parts of the site
 */
public record FrontView(Frame frame, String title, Optional<String> lead, Optional<String> introHtml, List<EventRow> events,
        PageLink allEvents, List<Card> news, Optional<PageLink> allNews, Optional<Newsletter> newsletter, List<Card> sections) {

    public FrontView {
        events = List.copyOf(events);
        news = List.copyOf(news);
        sections = List.copyOf(sections);
    }
}
