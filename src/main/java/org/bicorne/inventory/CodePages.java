package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;

/** The pages about all repositories. */
record CodePages(Around around) {

    /** Those that stand at an address without a language too. */
    static final List<WebAddress> ADDRESSES = List.of(Around.CODE, Around.ORGANISATIONS, Around.STATISTICS);

    List<Page> pages(Language language) {
        List<Page> pages = new ArrayList<>();
        pages.add(list(language));
        pages.add(new StatisticsPage(around, language).page());
        pages.addAll(new Selections(around).pages(language));
        around.crawled().ifPresent(state -> pages.add(new StatusPage(around, state, language).page()));
        return pages;
    }

    private Page list(Language language) {
        return new Page(around.at(Around.CODE, language), MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version("code", language),
                new Body.Asked(() -> new ListPage(around, language, ListRequest.ALL).render(), query -> ListPage.of(around, language, query).render()),
                Optional.of(new Entry(around.words(language).text("inventory.title"), language, Optional.empty())));
    }
}
