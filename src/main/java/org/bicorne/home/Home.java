package org.bicorne.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.agenda.Agenda;
import org.bicorne.content.Content;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Family;
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
    private final List<Family> families;
    private final SiteMaps.Stamp siteMap;

    /** @param others the pages of all rooms, which the site map lists; that for search engines lists {@code families} too */
    public Home(Content content, Agenda agenda, OfficeSettings settings, List<? extends FeedSource> feedSources, Collection<Page> others, List<Family> families) {
        this(content, agenda, settings, feedSources, others, families, new SiteMaps.Stamp());
    }

    private Home(Content content, Agenda agenda, OfficeSettings settings, List<? extends FeedSource> feedSources, Collection<Page> others, List<Family> families,
            SiteMaps.Stamp siteMap) {
        this.families = List.copyOf(families);
        this.siteMap = siteMap;
        this.content = content;
        this.agenda = agenda;
        this.settings = settings;
        this.feedSources = List.copyOf(feedSources);
        this.others = others;
    }

    /** The same for content that has its pages at the same addresses. */
    public Home renewed(Content renewed, Agenda renewedAgenda, List<? extends FeedSource> renewedSources, Collection<Page> renewedOthers, List<Family> renewedFamilies) {
        return new Home(renewed, renewedAgenda, settings, renewedSources, renewedOthers, renewedFamilies, renewed.hasDatesOf(content) ? siteMap : new SiteMaps.Stamp());
    }

    @Override
    public List<Page> pages() {
        List<Page> fronts = fronts();
        List<Page> computed = computed(fronts);
        List<Page> pages = new ArrayList<>(fronts);
        pages.addAll(computed);
        pages.add(new SiteFeeds(content, feedSources).json());
        pages.add(forSearchEngines(fronts, computed).page());
        pages.addAll(new ForMachines(content, settings).pages());
        if (!content.hasPage(NotFound.ADDRESS)) {
            pages.add(new NotFound(content).page());
        }
        return pages;
    }

    @Override
    public List<Family> families() {
        List<Page> fronts = fronts();
        return families.isEmpty() ? List.of() : List.of(forSearchEngines(fronts, computed(fronts)).family());
    }

    private List<Page> fronts() {
        FrontPages fronts = new FrontPages(content, agenda);
        return content.languages().stream().flatMap(language -> fronts.page(language).stream()).toList();
    }

    private List<Page> computed(List<Page> fronts) {
        SiteFeeds feeds = new SiteFeeds(content, feedSources);
        SiteMaps maps = new SiteMaps(content, others, fronts);
        return content.languages().stream().flatMap(language -> Stream.concat(feeds.pages(language).stream(), Stream.of(maps.page(language)))).toList();
    }

    private XmlSiteMap forSearchEngines(List<Page> fronts, List<Page> computed) {
        return new XmlSiteMap(content, new SiteMaps(content, others, fronts).listed(computed), families,
                families.isEmpty() ? siteMap : new SiteMaps.Stamp());
    }

    /** The page for an address where there is nothing, with what the visitor may have meant. */
    public byte[] notFound(WebAddress wanted, PageTable table) {
        return new NotFound(content).render(Optional.of(wanted), table.pages());
    }
}
