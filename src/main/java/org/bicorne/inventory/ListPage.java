package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.inventory.ListRequest.Column;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.PageQuery;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Pagination;
import org.bicorne.ui.Templates;

/** The list of repositories that answers one question, in the words of the reader’s language. */
record ListPage(Around around, Language language, ListRequest request) {

    /** Values shown at once, and those one click below. */
    private static final int VALUES_MAX = 6;
    private static final int MORE_VALUES_MAX = 30;

    private static final List<Sort> SORTS = List.of(Sort.ACTIVITY, Sort.NAME, Sort.CREATED, Sort.RELEASE, Sort.STARS, Sort.FORKS, Sort.OPENNESS);

    byte[] render() {
        return Templates.render("inventory/list.jte", view());
    }

    CodeListView view() {
        Messages words = around.words(language);
        RepositoryResults results = around.repositories().find(request.query());
        String title = words.text("inventory.title");
        String lead = words.text("inventory.lead", around.repositories().count());
        Frame frame = around.frame(Around.CODE, language, title, Optional.of(lead));
        String address = around.at(Around.CODE, language).encoded();
        RowViews rows = new RowViews(around, language);
        List<CodeListView.Row> shown = results.repositories().stream().map(repository -> rows.row(repository, request.shown())).toList();
        return new CodeListView(request.isAll() && request.page() == 1 ? frame : frame.unindexed(), title, lead, address, request.text(),
                around.isServed(), kept(), sorts(words, address), columns(words), words.text("inventory.count", results.total()), chips(address), facets(results, words, address), shown,
                pagination(results, address), files(words), feeds(), suggestions(results, words, address), around.elsewhere(language));
    }

    /** What the form sends along, so that new words keep the choices. */
    private List<CodeListView.Hidden> kept() {
        return request.parameters().parameters().stream().filter(one -> !List.of("q", "page", "show", "sort").contains(one.name()))
                .map(one -> new CodeListView.Hidden(one.name(), one.value())).toList();
    }

    private List<CodeListView.Option> sorts(Messages words, String address) {
        Stream<Sort> sorts = request.text().isBlank() ? SORTS.stream() : Stream.concat(Stream.of(Sort.RELEVANCE), SORTS.stream());
        return sorts.map(sort -> new CodeListView.Option(sort.key(), words.text("inventory.sort." + sort.key()), sort == request.sorted())).toList();
    }

    private List<CodeListView.Option> columns(Messages words) {
        return Arrays.stream(Column.values()).map(column -> new CodeListView.Option(column.key(), words.text("inventory.column." + column.key()), request.shown().contains(column))).toList();
    }

    private List<CodeListView.Chip> chips(String address) {
        List<CodeListView.Chip> chips = new ArrayList<>();
        FacetLabels labels = new FacetLabels(around.bodies(), language);
        request.filters().forEach((facet, values) -> values.forEach(value -> chips.add(new CodeListView.Chip(around.words(language).text("inventory.facet." + facet.key()),
                labels.of(facet, value), address + request.without(facet, value).parameters().encoded()))));
        return chips;
    }

    private List<CodeListView.Facet> facets(RepositoryResults results, Messages words, String address) {
        FacetLabels labels = new FacetLabels(around.bodies(), language);
        List<CodeListView.Facet> facets = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (facet == Facet.OWNER) {
                continue;
            }
            List<RepositoryResults.Count> counts = sorted(facet, results.facets().getOrDefault(facet, List.of()));
            List<CodeListView.Choice> choices = counts.stream().filter(count -> !request.isChosen(facet, count.value())).limit(MORE_VALUES_MAX)
                    .map(count -> new CodeListView.Choice(labels.of(facet, count.value()), address + request.with(facet, count.value()).parameters().encoded(), count.count())).toList();
            boolean isUseful = choices.size() > 1 || choices.stream().anyMatch(choice -> choice.count() < results.total());
            if (isUseful || !choices.isEmpty() && request.filters().containsKey(facet)) {
                int first = Math.min(VALUES_MAX, choices.size());
                facets.add(new CodeListView.Facet(words.text("inventory.facet." + facet.key()), choices.subList(0, first), choices.subList(first, choices.size())));
            }
        }
        return facets;
    }

    /** Years stand from the newest on. */
    private static List<RepositoryResults.Count> sorted(Facet facet, List<RepositoryResults.Count> counts) {
        return facet == Facet.ACTIVITY ? counts.stream().sorted(java.util.Comparator.comparing(RepositoryResults.Count::value).reversed()).toList() : counts;
    }

    private Pagination pagination(RepositoryResults results, String address) {
        long pages = Math.min(RepositoryQuery.PAGES_MAX, (results.total() + ListRequest.ROWS - 1) / ListRequest.ROWS);
        return pages < 2 || request.page() > pages || !around.isServed() ? Pagination.NONE
                : new Pagination(request.page(), IntStream.rangeClosed(1, (int) pages).mapToObj(number -> address + request.at(number).parameters().encoded()).toList());
    }

    private List<PageLink> files(Messages words) {
        String query = request.filtersOnly().encoded();
        return List.of(new PageLink(words.text("inventory.file-of.csv"), Around.CODE.withExtension("csv").encoded() + query),
                new PageLink(words.text("inventory.file-of.json"), Around.CODE.withExtension("json").encoded() + query));
    }

    private List<org.bicorne.ui.FeedLink> feeds() {
        return CodeFeeds.links(around, language, request);
    }

    /** Where nothing is found, each choice whose absence would help, with what it would give. */
    private List<CodeListView.Choice> suggestions(RepositoryResults results, Messages words, String address) {
        List<CodeListView.Choice> suggestions = new ArrayList<>();
        if (results.total() > 0 || request.isAll()) {
            return suggestions;
        }
        FacetLabels labels = new FacetLabels(around.bodies(), language);
        if (!request.text().isBlank()) {
            suggest(suggestions, words.text("inventory.without", request.text()), request.withoutText(), address);
        }
        request.filters().forEach((facet, values) -> values.forEach(value ->
                suggest(suggestions, words.text("inventory.without", labels.of(facet, value)), request.without(facet, value), address)));
        return suggestions;
    }

    private void suggest(List<CodeListView.Choice> suggestions, String label, ListRequest looser, String address) {
        long total = around.repositories().find(looser.query()).total();
        if (total > 0) {
            suggestions.add(new CodeListView.Choice(label, address + looser.parameters().encoded(), total));
        }
    }

    /** The same list for a question that came with an address. */
    static ListPage of(Around around, Language language, PageQuery query) {
        return new ListPage(around, language, ListRequest.of(query));
    }
}
