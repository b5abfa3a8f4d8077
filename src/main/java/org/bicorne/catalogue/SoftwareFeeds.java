package org.bicorne.catalogue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Feed;
import org.bicorne.pages.FeedEntry;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Messages;
import org.jsoup.nodes.Entities;

/** What comes into the catalogue, changes in it and leaves it, as feeds beside each list and each sheet. */
record SoftwareFeeds(Around around) {

    FeedLink link(WebAddress list, String title, Language language) {
        return new FeedLink(title, around.at(list, language).withExtension("atom").encoded(), "application/atom+xml");
    }

    /** The feed of a list, at its address with an extension. */
    Page page(WebAddress list, Language language, Supplier<String> title, Supplier<List<Software>> software) {
        WebAddress address = around.at(list, language).withExtension("atom");
        return Page.computed(address, MediaType.ATOM, () -> around.version(address.path(), language), () -> feed(list, language, title.get(), software.get()).atom());
    }

    private Feed feed(WebAddress list, Language language, String title, List<Software> software) {
        String self = around.absolute(around.at(list, language).withExtension("atom"));
        String office = around.content().site().name().in(language);
        return new Feed(title + " – " + office, Optional.empty(), language, around.absolute(around.at(list, language)), self.substring(0, self.lastIndexOf('.')), office,
                around.content().licence(), SoftwareNews.latest(software, Feed.ENTRIES_MAX).stream().map(news -> entry(news, language)).toList());
    }

    private FeedEntry entry(SoftwareNews news, Language language) {
        Messages words = around.words(language);
        Software software = news.software();
        ZonedDateTime moment = news.change().date().first().atStartOfDay(around.zone());
        String url = around.absolute(around.at(software.address(), language)) + "#" + news.key() + "-" + news.change().date();
        String title = software.name() + words.text("list.colon") + title(news, language);
        Optional<String> text = Around.in(news.note(), language).or(() -> Around.in(software.texts().summary(), language));
        List<String> tags = Shelf.categories(around.vocabulary(), software).values().stream().map(category -> category.label().in(language)).toList();
        return new FeedEntry(url, title, language, moment, moment, text, () -> FeedText.of("<p>" + Entities.escape(text.orElse(title)) + "</p>"), tags,
                List.of(around.content().site().name().in(language)), Version.of(url, title, text.orElse("")));
    }

    /** In words: added, with version 2.10. */
    String title(SoftwareNews news, Language language) {
        Messages words = around.words(language);
        return news.change().version().map(version -> words.text("catalogue.change." + news.key() + ".version", version)).orElseGet(() -> words.text("catalogue.change." + news.key()));
    }
}
