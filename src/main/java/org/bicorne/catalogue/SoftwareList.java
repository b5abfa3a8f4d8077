package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.catalogue.SoftwareRequest.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.search.FacetAnswer;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.FeedLink;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Pagination;
import org.bicorne.ui.SoftwareListView;
import org.bicorne.ui.Templates;

/** The list of software that answers one question, in the words of the reader’s language. */
record SoftwareList(Around around, Language language, SoftwareRequest request) {

    /** Values shown at once, and those one click below. */
    private static final int VALUES_MAX = 6;
    private static final int MORE_VALUES_MAX = 24;

    byte[] render() {
        return Templates.render("catalogue/list.jte", view());
    }

    /** The address of a page of the list where no server answers. */
    static WebAddress built(WebAddress list, int number) {
        return number == 1 ? list : list.child("page-" + number + "/");
    }

    SoftwareListView view() {
        Messages words = around.words(language);
        SoftwareSearch.Found found = around.isServed() ? around.search().find(request) : unsearched();
        long count = around.shelf().all().stream().filter(Shelf::isCurrent).count();
        String title = words.text("catalogue.title");
        String lead = words.text("catalogue.lead", count);
        WebAddress at = around.isServed() ? Around.CATALOGUE : built(Around.CATALOGUE, request.page());
        Frame frame = around.frame(at, language, title, Optional.of(lead)).withFeeds(feeds());
        String address = around.at(Around.CATALOGUE, language).encoded();
        SoftwareRows rows = new SoftwareRows(around, language);
        CodeListView list = new CodeListView(request.isAll() && request.page() == 1 ? frame : frame.unindexed(), title, lead, address, request.text(), around.isServed(), kept(),
                sorts(words), List.of(), words.text("catalogue.count", found.total()), chips(address), facets(found, words, address), List.of(), pagination(found.total(), address), files(words), feeds(),
                suggestions(found, words, address), around.elsewhere(language));
        return new SoftwareListView(list, Optional.of(words.text("catalogue.nearby")).filter(_ -> found.closeness() != FacetAnswer.Closeness.EXACT && found.total() > 0), request.isTable(),
                around.isServed() ? Optional.of(otherLook(words, address)) : Optional.empty(), rows.columns(), rows.rows(found.software(), request.isTable()),
                around.isServed() ? Optional.of(around.at(Around.COMPARE, language).encoded()) : Optional.empty());
    }

    /** A page of those that may be used, by name. */
    private SoftwareSearch.Found unsearched() {
        List<Software> all = around.shelf().all().stream().filter(Shelf::isCurrent).toList();
        return new SoftwareSearch.Found(all.size(), page(all, request.page()), Map.of(), FacetAnswer.Closeness.EXACT);
    }

    static List<Software> page(List<Software> all, int number) {
        int from = Math.min(all.size(), (number - 1) * SoftwareRequest.ROWS);
        return all.subList(from, Math.min(all.size(), from + SoftwareRequest.ROWS));
    }

    private PageLink otherLook(Messages words, String address) {
        return new PageLink(words.text(request.isTable() ? "catalogue.as-cards" : "catalogue.as-table"), address + request.inTable(!request.isTable()).parameters().encoded());
    }

    /** What the form sends along, so that new words keep the choices. */
    private List<CodeListView.Hidden> kept() {
        return request.parameters().parameters().stream().filter(one -> !List.of("q", "page", "sort").contains(one.name()))
                .map(one -> new CodeListView.Hidden(one.name(), one.value())).toList();
    }

    private List<CodeListView.Option> sorts(Messages words) {
        return Stream.of(Sort.values()).filter(sort -> sort != Sort.RELEVANCE || !request.text().isBlank())
                .map(sort -> new CodeListView.Option(sort.key(), words.text("catalogue.sort." + sort.key()), sort == request.sorted())).toList();
    }

    private List<CodeListView.Chip> chips(String address) {
        List<CodeListView.Chip> chips = new ArrayList<>();
        SoftwareLabels labels = new SoftwareLabels(around, language);
        request.filters().forEach((facet, values) -> values.forEach(value -> chips.add(new CodeListView.Chip(labels.facet(facet), labels.value(facet, value),
                address + request.without(facet, value).parameters().encoded()))));
        return chips;
    }

    private List<CodeListView.Facet> facets(SoftwareSearch.Found found, Messages words, String address) {
        SoftwareLabels labels = new SoftwareLabels(around, language);
        List<CodeListView.Facet> facets = new ArrayList<>();
        List<String> names = around.search().facets();
        for (String facet : names) {
            List<CodeListView.Choice> choices = found.counts().getOrDefault(facet, List.of()).stream().filter(count -> !request.isChosen(facet, count.value())).limit(MORE_VALUES_MAX)
                    .map(count -> new CodeListView.Choice(labels.value(facet, count.value()), address + request.with(facet, count.value(), names).parameters().encoded(), count.entries()))
                    .toList();
            boolean isUseful = choices.size() > 1 || choices.stream().anyMatch(choice -> choice.count() < found.total());
            if (isUseful || !choices.isEmpty() && request.filters().containsKey(facet)) {
                int first = Math.min(VALUES_MAX, choices.size());
                facets.add(new CodeListView.Facet(labels.facet(facet), choices.subList(0, first), choices.subList(first, choices.size())));
            }
        }
        return facets;
    }

    private Pagination pagination(long total, String address) {
        long pages = Math.min(SoftwareRequest.PAGES_MAX, (total + SoftwareRequest.ROWS - 1) / SoftwareRequest.ROWS);
        return pages < 2 || request.page() > pages ? Pagination.NONE : new Pagination(request.page(), IntStream.rangeClosed(1, (int) pages).mapToObj(number -> around.isServed()
                ? address + request.at(number).parameters().encoded() : around.at(built(Around.CATALOGUE, number), language).encoded()).toList());
    }

    private List<PageLink> files(Messages words) {
        String query = request.filtersOnly().encoded();
        return List.of(new PageLink(words.text("catalogue.file-of.csv"), Around.CATALOGUE.withExtension("csv").encoded() + query),
                new PageLink(words.text("catalogue.file-of.json"), Around.CATALOGUE.withExtension("json").encoded() + query));
    }

    private List<FeedLink> feeds() {
        return List.of(new SoftwareFeeds(around).link(Around.CATALOGUE, around.words(language).text("catalogue.feed"), language));
    }

    /** Where nothing is found, each choice whose absence would help, with what it would give. */
    private List<CodeListView.Choice> suggestions(SoftwareSearch.Found found, Messages words, String address) {
        List<CodeListView.Choice> suggestions = new ArrayList<>();
        if (found.total() > 0 || request.isAll()) {
            return suggestions;
        }
        SoftwareLabels labels = new SoftwareLabels(around, language);
        if (!request.text().isBlank() && !request.filters().isEmpty()) {
            suggest(suggestions, words.text("catalogue.without", request.text()), request.withoutText(), address);
        }
        request.filters().forEach((facet, values) -> values.forEach(value ->
                suggest(suggestions, words.text("catalogue.without", labels.value(facet, value)), request.without(facet, value), address)));
        for (String word : request.text().strip().split("\\s+")) {
            if (!word.equals(request.text().strip()) && !word.isBlank()) {
                suggest(suggestions, words.text("catalogue.only-word", word), request.withWords(word), address);
            }
        }
        return suggestions.isEmpty() ? List.of(new CodeListView.Choice(words.text("catalogue.all"), address, around.shelf().all().size())) : suggestions;
    }

    private void suggest(List<CodeListView.Choice> suggestions, String label, SoftwareRequest looser, String address) {
        long total = around.search().find(looser).total();
        if (total > 0 && suggestions.size() < VALUES_MAX) {
            suggestions.add(new CodeListView.Choice(label, address + looser.parameters().encoded(), total));
        }
    }
}
