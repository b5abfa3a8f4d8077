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
    private static final WebAddress JSON = new WebAddress("/feed.json");

    private final Content content;
    private final List<? extends FeedSource> sources;

    SiteFeeds(Content content, List<? extends FeedSource> sources) {
        this.content = content;
        this.sources = sources;
    }

    List<Page> pages(Language language) {
        Messages words = Messages.in(language);
        WebAddress atom = atom(language);
        WebAddress list = content.localized(LIST, language);
        String title = words.text("feeds.title");
        return List.of(
                Page.computed(atom, MediaType.ATOM, () -> feed(language).version(), () -> feed(language).atom()),
                Page.listed(list, new Entry(title, language, Optional.empty()),
                        () -> Version.of("feeds", content.frameVersion().value(), links(language).toString()),
                        () -> Templates.render("home/feeds.jte",
                                new FeedsView(content.frame(list, language, title, Optional.empty()), links(language)))));
    }

    /** The feed of all languages, which never moves with one. */
    Page json() {
        return Page.computed(JSON, MediaType.JSON_FEED, () -> everything().version(), () -> everything().json());
    }

    private List<FeedLink> links(Language language) {
        String title = Messages.in(language).text("home.feed.everything");
        List<FeedLink> links = new ArrayList<>();
        links.add(new FeedLink(title, atom(language).encoded(), "application/atom+xml"));
        links.add(new FeedLink(title, JSON.encoded(), "application/feed+json"));
        links.addAll(content.feedLinks(language));
        return links;
    }

    private WebAddress atom(Language language) {
        return content.localized(new WebAddress("/feed.atom"), language);
    }

    private Feed feed(Language language) {
        return feed(language, content.localized(WebAddress.HOME, language), atom(language), List.of(language));
    }

    private Feed everything() {
        return feed(content.languages().getFirst(), WebAddress.HOME, JSON, content.languages());
    }

    private Feed feed(Language language, WebAddress page, WebAddress self, List<Language> languages) {
        String office = content.site().name().in(language);
        String address = content.site().url() + self.encoded();
        return new Feed(office, content.site().description().map(text -> text.in(language)), language, content.site().url() + page.encoded(),
                address.substring(0, address.lastIndexOf('.')), office, content.licence(),
                languages.stream().flatMap(one -> sources.stream().flatMap(source -> source.latest(one).stream())).toList());
    }
}
