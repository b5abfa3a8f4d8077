package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Entry;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.ui.ComparisonView;
import org.bicorne.ui.Frame;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** Several software side by side, chosen by checkboxes of a list or links. */
record ComparePage(Around around, Language language) {

    /** The name under which an address chooses software. */
    static final String CHOSEN = "c";

    /** Another one, by any of its names. */
    static final String ADDED = "add";

    private static final int SOFTWARE_MAX = 5;

    Page page() {
        WebAddress address = around.at(Around.COMPARE, language);
        return new Page(address, MediaType.HTML, Page.Origin.COMPUTED, Optional.empty(), () -> around.version(address.path(), language),
                new Body.Asked(() -> render(PageQuery.EMPTY), this::render), Optional.of(new Entry(around.words(language).text("catalogue.comparison"), language, Optional.empty())));
    }

    private byte[] render(PageQuery query) {
        return Templates.render("catalogue/compare.jte", view(query));
    }

    ComparisonView view(PageQuery query) {
        Messages words = around.words(language);
        SequencedSet<Software> chosen = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Stream.concat(query.values(CHOSEN).stream(), query.value(ADDED).stream()).limit(SOFTWARE_MAX * 2L).forEach(name ->
                around.shelf().named(name).ifPresentOrElse(one -> add(chosen, one), () -> unknown.add(name.length() > 100 ? name.substring(0, 100) : name)));
        List<Software> compared = List.copyOf(chosen);
        String title = words.text("catalogue.comparison");
        String lead = words.text(compared.isEmpty() ? "catalogue.comparison.lead" : "catalogue.comparison.of", compared.size());
        Frame frame = around.frame(Around.COMPARE, language, title, Optional.of(words.text("catalogue.comparison.lead")));
        return new ComparisonView(compared.isEmpty() ? frame : frame.unindexed(), title, lead, around.at(Around.COMPARE, language).encoded(),
                compared.stream().map(one -> column(one, compared)).toList(), compared.isEmpty() ? List.of() : rows(compared), unknown, around.isServed(), around.elsewhere(language));
    }

    private static void add(SequencedSet<Software> chosen, Software one) {
        if (chosen.size() < SOFTWARE_MAX) {
            chosen.add(one);
        }
    }

    private ComparisonView.Column column(Software one, List<Software> all) {
        PageQuery others = new PageQuery(all.stream().filter(other -> other != one).map(other -> new PageQuery.Parameter(CHOSEN, other.slug().value())).toList());
        return new ComparisonView.Column(one.slug().value(), around.link(one, language), Around.in(one.texts().summary(), language), around.at(Around.COMPARE, language).encoded() + others.encoded());
    }

    private List<ComparisonView.Row> rows(List<Software> compared) {
        SoftwareRows told = new SoftwareRows(around, language);
        SoftwareLabels labels = new SoftwareLabels(around, language);
        Messages words = around.words(language);
        List<ComparisonView.Row> rows = new ArrayList<>();
        add(rows, "facet.status", compared, one -> List.of(plain(words.text("catalogue.status." + SoftwareSearch.word(one.recommendation().status())))));
        add(rows, "fact.versions", compared, one -> told.versions(one).map(ComparePage::plain).stream().toList());
        add(rows, "fact.licence", compared, one -> one.licence().map(ComparePage::plain).stream().toList());
        add(rows, "fact.platforms", compared, one -> values(one, SoftwareSearch.PLATFORM, labels));
        add(rows, "fact.kinds", compared, one -> values(one, SoftwareSearch.KIND, labels));
        add(rows, "fact.categories", compared, one -> Shelf.categories(around.vocabulary(), one).keySet().stream().map(slug -> around.category(slug, language)).toList());
        add(rows, "fact.replaces", compared, one -> one.replaces().stream().map(product -> around.replaced(product, language)).toList());
        add(rows, "group.users", compared, one -> one.uses().stream().map(use -> around.organisation(use.organisation(), language)).toList());
        add(rows, "group.providers", compared, one -> one.providers().stream().map(provider -> around.organisation(provider.organisation(), language)).toList());
        add(rows, "facet.market", compared, one -> one.isInMarket() ? List.of(plain(words.text("catalogue.market.yes"))) : List.of());
        around.vocabulary().attributes().forEach((key, attribute) -> row(rows, attribute.label().in(language), compared,
                one -> Optional.ofNullable(one.attributes().get(key)).map(value -> plain(value instanceof PartialDate date ? around.date(date, language).text()
                        : labels.value(SoftwareSearch.ATTRIBUTE + key, SoftwareSearch.value(value)))).stream().toList()));
        add(rows, "fact.added", compared, one -> Shelf.added(one).map(date -> plain(around.date(date, language).text())).stream().toList());
        add(rows, "website", compared, one -> one.links().website().flatMap(SoftwareSheet::web).map(url -> new PageLink(SoftwareSheet.shown(url), url)).stream().toList());
        return rows;
    }

    private List<PageLink> values(Software one, String facet, SoftwareLabels labels) {
        return around.search().values(one, facet).stream().map(value -> plain(labels.value(facet, value))).toList();
    }

    private static PageLink plain(String text) {
        return new PageLink(text, "");
    }

    private void add(List<ComparisonView.Row> rows, String key, List<Software> compared, Function<Software, List<PageLink>> cell) {
        row(rows, around.words(language).text("catalogue." + key), compared, cell);
    }

    /** What none of them says is no row. */
    private static void row(List<ComparisonView.Row> rows, String name, List<Software> compared, Function<Software, List<PageLink>> cell) {
        List<List<PageLink>> cells = compared.stream().map(cell).toList();
        if (cells.stream().anyMatch(one -> !one.isEmpty())) {
            rows.add(new ComparisonView.Row(name, cells, compared.size() > 1 && cells.stream().distinct().count() == 1));
        }
    }
}
