package org.bicorne.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bicorne.catalogue.Selection.Kind;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.ui.Messages;
import org.bicorne.ui.SelectionView;
import org.bicorne.ui.Templates;

/** All categories, all organisations, all replaced products, in one language. */
record OverviewPages(Around around, Language language) {

    static final List<Kind> KINDS = List.of(Kind.CATEGORY, Kind.ORGANISATION, Kind.REPLACED);

    List<Page> pages() {
        return KINDS.stream().map(this::page).toList();
    }

    private Page page(Kind kind) {
        WebAddress address = around.at(kind.address(), language);
        String title = around.words(language).text("catalogue.all-of." + kind.key());
        return Page.listed(address, new Entry(title, language, Optional.empty()), () -> around.version(address.path(), language),
                () -> Templates.render("catalogue/overview.jte", view(kind, title)));
    }

    private SelectionView view(Kind kind, String title) {
        Messages words = around.words(language);
        String lead = words.text("catalogue.all-of." + kind.key() + ".lead");
        List<SelectionView.Entry> entries = Selection.of(kind, around).map(one -> new SelectionView.Entry(one.name(around, language),
                Optional.of(around.at(one.address(), language).encoded()), Optional.of(words.text("catalogue.count", one.software().size())), List.of(), List.of()))
                .sorted(Comparator.comparing(entry -> kind == Kind.CATEGORY ? "" : Slug.withoutAccents(entry.title()).toLowerCase(java.util.Locale.ROOT))).toList();
        return new SelectionView(around.frame(kind.address(), language, title, Optional.of(lead)), title, lead, entries, List.of(), around.elsewhere(language));
    }
}
