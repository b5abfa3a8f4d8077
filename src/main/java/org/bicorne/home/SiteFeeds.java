package org.bicorne.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.content.Content;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedSource;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.FeedsView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Templates;

/** The feed of everything new, and the page that explains feeds and lists them. */
final class SiteFeeds {

    private static final WebAddress LIST = new WebAddress("/feeds/");

    private final Content content;
    private final List<? extends FeedSource> sources;

    SiteFeeds(Content content, List<? extends FeedSource> sources) {
        this.content = content;
        this.sources = sources;
    }

    List<Page> pages(Language language) {
        Messages words = Messages.in(language);
        WebAddress atom = address(language, "atom");
        WebAddress json = address(language, "json");
        WebAddress list = content.localized(LIST, language);
        String title = words.text("feeds.title");
        return List.of(
                Page.computed(atom, MediaType.ATOM, () -> feed(language).version(), () -> feed(language).atom()),
                Page.computed(json, MediaType.JSON_FEED, () -> feed(language).version(), () -> feed(language).json()),
                Page.listed(list, new Entry(title, language, Optional.empty()),
                        () -> Version.of("feeds", content.frameVersion().value(), links(language).toString()),
                        () -> Templates.render("home/feeds.jte",
                                new FeedsView(content.frame(list, language, title, Optional.empty()), links(language)))));
    }

    private List<FeedLink> links(Language language) {
        String title = Messages.in(language).text("home.feed.everything");
        List<FeedLink> links = new ArrayList<>();
        links.add(new FeedLink(title, address(language, "atom").encoded(), "application/atom+xml"));
        links.add(new FeedLink(title, address(language, "json").encoded(), "application/feed+json"));
        links.addAll(content.feedLinks(language));
        return links;
    }

    /** Only HTML pages and their Atom feeds take a language prefix; a JSON feed in another language than the first needs another name. */
    private WebAddress address(Language language, String extension) {
        return content.localized(new WebAddress("/feed." + extension), language);
    }

    private Feed feed(Language language) {
        String office = content.site().name().in(language);
        String self = content.site().url() + address(language, "atom").encoded();
        String page = content.site().url() + content.localized(WebAddress.HOME, language).encoded();
        return new Feed(office, content.site().description().map(text -> text.in(language)), language, page,
                self.substring(0, self.length() - ".atom".length()), office, content.licence(),
                sources.stream().flatMap(source -> source.latest(language).stream()).toList());
    }
}
