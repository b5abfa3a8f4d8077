package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisation;
import org.bicorne.ui.TalksView;

/** What the catalogue says of an organisation: what it uses, and what it supports. */
record CatalogueMentions(Around around, Organisation organisation, Language language) {

    private static final int ENTRIES_MAX = 100;

    List<TalksView.Group> groups() {
        List<TalksView.Group> groups = new ArrayList<>();
        List<Software> used = around.shelf().byOrganisation().getOrDefault(organisation.slug().value(), List.of());
        add(groups, "catalogue.uses", used);
        add(groups, "catalogue.supports", around.shelf().supportedBy(organisation.slug().value()));
        return groups;
    }

    private void add(List<TalksView.Group> groups, String key, List<Software> software) {
        if (!software.isEmpty()) {
            groups.add(new TalksView.Group(around.words(language).text(key), software.stream().limit(ENTRIES_MAX).map(one -> new TalksView.Entry(one.name(),
                    around.at(one.address(), language).encoded(), Optional.empty(), Around.in(one.texts().summary(), language), List.of())).toList()));
        }
    }
}
