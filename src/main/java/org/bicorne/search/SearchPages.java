package org.bicorne.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Version;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SearchView;
import org.bicorne.ui.Templates;

/** The page that searches, one in each language, and what browsers need to search by themselves. */
public final class SearchPages implements PageSource {

    private static final WebAddress ADDRESS = new WebAddress("/search/");

    private final Surroundings surroundings;
    private final Titles titles;
    private final Optional<SearchIndex> index;
    private final Elsewhere elsewhere;

    /** What is too much for the index of the site and has a search of its own, such as the repositories of an inventory. */
    @FunctionalInterface
    public interface Elsewhere {

        /** Where what has all these words is listed, said with how many there are; nothing where there is none. Must be quick. */
        Optional<PageLink> found(String text, Language reader);
    }

    /** What these pages need to know of the site. */
    public interface Surroundings {

        List<Language> languages();

        WebAddress localized(WebAddress address, Language language);

        Frame frame(WebAddress address, Language language, String title, Optional<String> description);

        Version frameVersion();
    }

    /** @param index where there is a server that answers */
    public SearchPages(Surroundings surroundings, List<? extends SearchSource> sources, Optional<SearchIndex> index, Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.surroundings = surroundings;
        this.titles = new Titles(sources);
        this.index = index;
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        surroundings.languages().forEach(language -> pages.add(page(language)));
        pages.add(titles.page());
        Language language = surroundings.languages().getFirst();
        OpenSearch description = new OpenSearch(frame(language), surroundings.localized(ADDRESS, language));
        description.page().ifPresent(pages::add);
        return pages;
    }

    private Page page(Language language) {
        WebAddress address = surroundings.localized(ADDRESS, language);
        return new Page(address, MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(),
                () -> Version.of("search", surroundings.frameVersion().value(), address.path()),
                new Body.Asked(() -> unasked(language), query -> answer(query, language)), Optional.empty());
    }

    private byte[] unasked(Language language) {
        return Templates.render("search/search.jte", SearchView.unasked(frame(language), index.isPresent()));
    }

    private byte[] answer(PageQuery query, Language language) {
        SearchRequest request = SearchRequest.of(query, language);
        if (index.isEmpty() || request.words().isEmpty()) {
            return unasked(language);
        }
        Results results = index.get().search(request);
        return Templates.render("search/search.jte", new ResultsPage(frame(language), request, results, elsewhere.found(request.text(), language), index.get().progress()).view());
    }

    private Frame frame(Language language) {
        return surroundings.frame(surroundings.localized(ADDRESS, language), language, Messages.in(language).text("search.title"), Optional.empty()).unindexed();
    }
}
