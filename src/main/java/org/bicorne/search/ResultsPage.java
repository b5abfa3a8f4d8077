package org.bicorne.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.search.SearchRequest.Dimension;
import org.bicorne.search.SearchRequest.Filter;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Pagination;
import org.bicorne.ui.SearchView;

/** Says results in the words of the reader's language. */
record ResultsPage(Frame frame, SearchRequest request, Results results, Optional<PageLink> elsewhere, SearchIndex.Progress progress) {

    private static final Set<String> KINDS = Set.of("page", "post", "issue", "event", "circle", "software");
    private static final Pattern PIECES = Pattern.compile(Results.MARK + "([^" + Results.END + "]*)" + Results.END + "|([^" + Results.MARK + "]+)");

    SearchView view() {
        Messages words = frame.messages();
        String title = words.text("search.title.of", request.text());
        Optional<String> notice = progress.isReady() ? Optional.empty() : Optional.of(words.text("search.preparing", progress.done(), progress.documents()));
        Optional<String> fewer = results.total() > 0 && results.wordsFound() < request.words().size()
                ? Optional.of(words.text("search.fewer", results.wordsFound(), request.words().size())) : Optional.empty();
        return new SearchView(frame.titled(title), request.text(), SearchView.By.SERVER, words.text("search.count", results.total()), notice, fewer,
                results.nearest().map(nearest -> new PageLink(nearest, request.hrefOf(nearest))), elsewhere, chips(), facets(), hits(), pagination());
    }

    private List<SearchView.Chip> chips() {
        return request.filters().stream().map(filter -> new SearchView.Chip(label(filter.dimension(), filter.value()), request.hrefWithout(filter))).toList();
    }

    private List<SearchView.Facet> facets() {
        List<SearchView.Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<SearchView.Choice> choices = results.facets().getOrDefault(dimension, List.of()).stream()
                    .filter(count -> !request.filters().contains(new Filter(dimension, count.value())))
                    .map(count -> new SearchView.Choice(label(dimension, count.value()), request.hrefWith(new Filter(dimension, count.value())), count.documents())).toList();
            boolean isUseful = choices.size() > 1 || choices.stream().anyMatch(choice -> choice.count() < results.total());
            if (isUseful && (dimension == Dimension.TAG || !request.isChosen(dimension))) {
                facets.add(new SearchView.Facet(frame.messages().text("search.by." + dimension.parameter()), choices));
            }
        }
        return facets;
    }

    private String label(Dimension dimension, String value) {
        return switch (dimension) {
            case KIND -> KINDS.contains(value) ? frame.messages().text("search.kind." + value) : value;
            case LANG -> isLanguage(value) ? new Language(value).ownName() : value;
            case YEAR, TAG -> value;
        };
    }

    private static boolean isLanguage(String value) {
        return value.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }

    private List<SearchView.Hit> hits() {
        return results.hits().stream().map(hit -> {
            Optional<Language> foreign = Optional.of(new Language(hit.language())).filter(language -> !language.equals(request.reader()));
            Optional<DateLine> date = hit.date().isEmpty() ? Optional.empty() : Optional.of(new DateLine(frame.messages().date(LocalDate.parse(hit.date())), hit.date()));
            return new SearchView.Hit(pieces(hit.title()), new WebAddress(hit.address()).encoded(), label(Dimension.KIND, hit.kind()), date, foreign, pieces(hit.excerpt()));
        }).toList();
    }

    private static List<SearchView.Piece> pieces(String marked) {
        return PIECES.matcher(marked).results().map(found -> found.group(1) == null ? new SearchView.Piece(found.group(2), false) : new SearchView.Piece(found.group(1), true)).toList();
    }

    private Pagination pagination() {
        int pages = Math.min(SearchRequest.PAGES_MAX, (results.total() + SearchRequest.PAGE_SIZE - 1) / SearchRequest.PAGE_SIZE);
        return pages < 2 || request.page() > pages ? Pagination.NONE
                : new Pagination(request.page(), IntStream.rangeClosed(1, pages).mapToObj(request::hrefOfPage).toList());
    }
}
