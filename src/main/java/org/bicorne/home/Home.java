package org.bicorne.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bicorne.agenda.Agenda;
import org.bicorne.content.Content;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.FeedSource;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.PageTable;

/** The pages that belong to the whole site rather than to a room. */
public final class Home implements PageSource {

    private final Content content;
    private final Agenda agenda;
    private final OfficeSettings settings;
    private final List<? extends FeedSource> feedSources;
    private final Collection<Page> others;
    private final SiteMaps.Stamp siteMap;

    /** @param others the pages of all rooms, which the site map lists */
    public Home(Content content, Agenda agenda, OfficeSettings settings, List<? extends FeedSource> feedSources, Collection<Page> others) {
        this(content, agenda, settings, feedSources, others, new SiteMaps.Stamp());
    }

    private Home(Content content, Agenda agenda, OfficeSettings settings, List<? extends FeedSource> feedSources, Collection<Page> others, SiteMaps.Stamp siteMap) {
        this.siteMap = siteMap;
        this.content = content;
        this.agenda = agenda;
        this.settings = settings;
        this.feedSources = List.copyOf(feedSources);
        this.others = others;
    }

    /** The same for content that has its pages at the same addresses. */
    public Home renewed(Content renewed, Agenda renewedAgenda, List<? extends FeedSource> renewedSources, Collection<Page> renewedOthers) {
        return new Home(renewed, renewedAgenda, settings, renewedSources, renewedOthers, renewed.hasDatesOf(content) ? siteMap : new SiteMaps.Stamp());
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        FrontPages fronts = new FrontPages(content, agenda);
        SiteFeeds feeds = new SiteFeeds(content, feedSources);
        content.languages().forEach(language -> fronts.page(language).ifPresent(pages::add));
        SiteMaps maps = new SiteMaps(content, others, List.copyOf(pages));
        List<Page> computed = new ArrayList<>();
        for (Language language : content.languages()) {
            computed.addAll(feeds.pages(language));
            computed.add(maps.page(language));
        }
        pages.addAll(computed);
        pages.add(feeds.json());
        pages.add(maps.forSearchEngines(computed, siteMap));
        pages.addAll(new ForMachines(content, settings).pages());
        if (!content.hasPage(NotFound.ADDRESS)) {
            pages.add(new NotFound(content).page());
        }
        return pages;
    }

    /** The page for an address where there is nothing, with what the visitor may have meant. */
    public byte[] notFound(WebAddress wanted, PageTable table) {
        return new NotFound(content).render(Optional.of(wanted), table.pages());
    }
}
