package org.bicorne.pages;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.Language;

/**
 * A page as feeds give it.
 *
 * @param url absolute and stable: the page's canonical address, which is its id too
 * @param published the moment of publication; a day is its midnight in the office's time zone
 * @param updated the last change
 * @param text asked for when the feed is made
 * @param version of all this
 */
public record FeedEntry(String url, String title, Language language, ZonedDateTime published, ZonedDateTime updated,
        Optional<String> summary, Supplier<FeedText> text, List<String> tags, List<String> authors, Version version) {

    public FeedEntry {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
    }
}
