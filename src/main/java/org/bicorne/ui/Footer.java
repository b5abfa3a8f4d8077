package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;

/**
 * What the foot of every page says of the office, as far as it is known.
 *
 * @param email where to write
 * @param contact the contact page
 * @param links legal notice, personal data and whatever else the office must link
 * @param feeds the page that lists the feeds
 */
public record Footer(Optional<String> email, Optional<LocalizedText> contact, List<MenuEntry> links,
        Optional<AccessibilityStatement> accessibility, Optional<LocalizedText> siteMap, Optional<LocalizedText> feeds,
        Optional<Licence> licence) {

    public static final Footer EMPTY = new Footer(Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public Footer {
        links = List.copyOf(links);
    }

    /** The pages that it leads to. */
    public List<String> hrefs(Language language) {
        Stream<LocalizedText> pages = Stream.of(contact, accessibility.flatMap(AccessibilityStatement::href), siteMap, feeds).flatMap(Optional::stream);
        return Stream.concat(pages, links.stream().map(MenuEntry::href)).map(href -> href.in(language)).toList();
    }
}
