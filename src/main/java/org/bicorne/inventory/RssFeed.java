package org.bicorne.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;

/** The newest repositories as RSS 2.0, for those who subscribed to France’s inventory. */
record RssFeed(Around around) {

    private static final int ITEMS = 10;

    byte[] latestRepositories() {
        Language language = around.content().languages().getFirst();
        List<Repository> newest = around.repositories().find(new RepositoryQuery("", Map.of(), Sort.CREATED, 1, ITEMS)).repositories();
        String title = around.words(language).text("inventory.feed.repositories") + " – " + around.content().site().name().in(language);
        return new org.bicorne.pages.RssFeed(title, around.absolute(around.at(Around.CODE, language)), title, newest.stream().map(RssFeed::item).toList()).octets();
    }

    private static org.bicorne.pages.RssFeed.Item item(Repository repository) {
        return new org.bicorne.pages.RssFeed.Item(repository.facts().path(), repository.facts().url(), repository.facts().url(), repository.facts().description().orElse(""),
                repository.facts().createdAt().orElse(Instant.EPOCH));
    }
}
