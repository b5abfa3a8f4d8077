package org.bicorne.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.FilePath;
import org.bicorne.pages.Version;
import org.bicorne.ui.FeedLink;

/** What the room of events adds to the pages that tell of them. This room shows those pages and knows nothing of hours; the one below implements it. */
public interface EventPages {

    /** An office without events. */
    EventPages NONE = new EventPages() {
        @Override
        public String shown(String body) {
            return body;
        }

        @Override
        public Optional<Addition> addition(FilePath page) {
            return Optional.empty();
        }
    };

    /** The Markdown to show for the text of an event: as many lines, with a fenced block where its programme stands. Depends on nothing else. */
    String shown(String body);

    /** Markdown of our own making that stands after the text of this page: the programme, where a translation leaves it out. */
    default String after(FilePath page) {
        return "";
    }

    /** What is added to this page; asked when it is shown, not before. */
    Optional<Addition> addition(FilePath page);

    /**
     * What is added to a page.
     *
     * @param version changes when any of it does
     * @param words that a search finds the page by, besides those of its text
     * @param shown made when the page is
     */
    record Addition(Version version, Supplier<String> words, Supplier<Shown> shown) {}

    /**
     * What stands around the text of an event.
     *
     * @param above HTML of our own making, before the text: when, where, how to come
     * @param below HTML of our own making, after the text
     * @param jsonLd a schema.org Event in place of the Article that other pages are
     * @param links to its calendar, for the head of the page
     */
    record Shown(String above, String below, Map<String, Object> jsonLd, List<FeedLink> links) {

        public Shown {
            links = List.copyOf(links);
        }
    }
}
