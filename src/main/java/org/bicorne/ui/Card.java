package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;

/**
 * A page in a list.
 *
 * @param date in words
 * @param dateTime the same for machines
 * @param language of the page, when it may differ from the list's
 */
public record Card(String title, String href, Optional<String> date, Optional<String> dateTime, Optional<String> summary,
        List<TagLink> tags, Optional<Picture> image, Optional<Language> language) {

    public Card {
        tags = List.copyOf(tags);
    }

    /** Without date and tags, where only the place in the whole counts. */
    public Card plain() {
        return new Card(title, href, Optional.empty(), Optional.empty(), summary, List.of(), image, language);
    }

    public static Card of(String title, String href) {
        return new Card(title, href, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
