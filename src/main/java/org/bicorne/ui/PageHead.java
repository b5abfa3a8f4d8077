package org.bicorne.ui;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/**
 * What the frame needs to know of one page.
 *
 * @param canonical the page's absolute address, when the site's is known
 * @param alternates the same page, or failing that the home page, in the site's languages
 * @param breadcrumb from the home page to this page, both included
 * @param image for previews on other sites
 * @param jsonLd schema.org JSON; made safe to stand in a page here
 * @param currentMenu the address of the menu entry under which the page stands
 * @param indexed whether search engines may list it
 */
public record PageHead(Language language, String title, Optional<String> description, WebAddress address,
        Optional<String> canonical, List<Alternate> alternates, List<Crumb> breadcrumb, List<FeedLink> feeds,
        Optional<String> image, Optional<String> jsonLd, Optional<String> currentMenu, boolean indexed) {

    public PageHead {
        alternates = List.copyOf(alternates);
        breadcrumb = List.copyOf(breadcrumb);
        feeds = List.copyOf(feeds);
        jsonLd = jsonLd.map(json -> json.replace("<", "\\u003c"));
    }

    PageHead titled(String other) {
        return new PageHead(language, other, description, address, canonical, alternates, breadcrumb, feeds, image, jsonLd, currentMenu, indexed);
    }

    /** Several things stand in one array. */
    PageHead withJsonLd(String json) {
        String all = jsonLd.map(before -> before.startsWith("[") ? "[" + json + "," + before.substring(1) : "[" + json + "," + before + "]").orElse(json);
        return new PageHead(language, title, description, address, canonical, alternates, breadcrumb, feeds, image, Optional.of(all), currentMenu, indexed);
    }

    PageHead withFeeds(List<FeedLink> others) {
        return new PageHead(language, title, description, address, canonical, alternates, breadcrumb, others, image, jsonLd, currentMenu, indexed);
    }

    PageHead unindexed() {
        return new PageHead(language, title, description, address, Optional.empty(), alternates, breadcrumb, feeds, image, jsonLd, currentMenu, false);
    }

    /** A page of which nothing more is known. */
    public static PageHead of(Language language, String title, WebAddress address) {
        return new PageHead(language, title, Optional.empty(), address, Optional.empty(), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
