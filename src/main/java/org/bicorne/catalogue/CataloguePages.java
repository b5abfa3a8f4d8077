package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;

/** The pages about all software, in one language. */
record CataloguePages(Around around, Language language) {

    /** Those that stand at an address without a language too. */
    static final List<WebAddress> ADDRESSES = List.of(Around.CATALOGUE, Around.CATEGORIES, Around.ORGANISATIONS, Around.ALTERNATIVES, Around.COMPARE, Around.STATISTICS);

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.addAll(lists());
        pages.addAll(new OverviewPages(around, language).pages());
        pages.add(new ComparePage(around, language).page());
        pages.add(new SoftwareStatistics(around, language).page());
        pages.add(new SoftwareFeeds(around).page(Around.CATALOGUE, language, () -> around.words(language).text("catalogue.feed"), () -> around.shelf().all()));
        return pages;
    }

    /** One where a server turns its pages, else as many as are needed. */
    private List<Page> lists() {
        long current = around.shelf().all().stream().filter(Shelf::isCurrent).count();
        int count = around.isServed() ? 1 : (int) Math.clamp((current + SoftwareRequest.ROWS - 1) / SoftwareRequest.ROWS, 1, SoftwareRequest.PAGES_MAX);
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            SoftwareRequest request = SoftwareRequest.ALL.at(number);
            WebAddress address = around.at(SoftwareList.built(Around.CATALOGUE, number), language);
            pages.add(new Page(address, MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), language),
                    new Body.Asked(() -> new SoftwareList(around, language, request).render(),
                            query -> new SoftwareList(around, language, SoftwareRequest.of(query, around.search().facets())).render()),
                    number > 1 ? Optional.empty() : Optional.of(new Entry(around.words(language).text("catalogue.title"), language, Optional.empty()))));
        }
        return pages;
    }
}
