package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.pages.PageQuery;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.SoftwareView;

/** Who uses a software, where it can be tried, who supports it, and what is like it. */
record SoftwareGroups(Around around, Software software, Language language) {

    private static final int LINES_MAX = 50;
    private static final int COMPARED_MAX = 3;

    List<SoftwareView.Group> all() {
        List<SoftwareView.Group> groups = new ArrayList<>();
        add(groups, "users", software.uses().stream().map(this::use).toList(), Optional.empty());
        add(groups, "instances", software.instances().stream().map(this::instance).toList(), Optional.empty());
        add(groups, "providers", software.providers().stream().map(this::provider).toList(), Optional.empty());
        add(groups, "similar", software.similar().stream().map(this::similar).toList(), compared());
        return groups;
    }

    private Messages words() {
        return around.words(language);
    }

    private void add(List<SoftwareView.Group> groups, String id, List<SoftwareView.Line> lines, Optional<PageLink> more) {
        if (!lines.isEmpty()) {
            Optional<String> intro = lines.size() > LINES_MAX ? Optional.of(words().text("catalogue.first-of", LINES_MAX, lines.size())) : Optional.empty();
            groups.add(new SoftwareView.Group(id, words().text("catalogue.group." + id), intro, lines.stream().limit(LINES_MAX).toList(), more));
        }
    }

    private SoftwareView.Line use(Software.Use use) {
        Optional<String> since = use.since().map(date -> words().text("catalogue.since-date", around.date(date, language).text()));
        String detail = Stream.concat(since.stream(), Around.in(use.purpose(), language).stream()).collect(Collectors.joining(" · "));
        return new SoftwareView.Line(around.organisation(use.organisation(), language), Optional.of(detail).filter(text -> !text.isEmpty()),
                use.evidence().flatMap(SoftwareSheet::web).map(url -> new PageLink(words().text("catalogue.evidence"), url)).stream().toList());
    }

    private SoftwareView.Line instance(Software.Instance instance) {
        String detail = Stream.concat(instance.organisation().map(name -> around.organisation(name, language).title()).stream(), Around.in(instance.audience(), language).stream())
                .collect(Collectors.joining(" · "));
        return new SoftwareView.Line(new PageLink(SoftwareSheet.shown(instance.url()), SoftwareSheet.web(instance.url()).orElse("")), Optional.of(detail).filter(text -> !text.isEmpty()), List.of());
    }

    private SoftwareView.Line provider(Software.Provider provider) {
        return new SoftwareView.Line(around.organisation(provider.organisation(), language), Optional.empty(),
                provider.url().flatMap(SoftwareSheet::web).map(url -> new PageLink(SoftwareSheet.shown(url), url)).stream().toList());
    }

    private SoftwareView.Line similar(Software.Similar similar) {
        Optional<Software> entry = similar.entry().flatMap(slug -> around.shelf().at(slug.value()));
        SoftwareRows rows = new SoftwareRows(around, language);
        return entry.map(one -> new SoftwareView.Line(around.link(one, language),
                Optional.of(Stream.concat(rows.mark(one).map(mark -> mark.text()).stream(), Around.in(one.texts().summary(), language).stream()).collect(Collectors.joining(" · ")))
                        .filter(text -> !text.isEmpty()), List.of()))
                .orElseGet(() -> new SoftwareView.Line(new PageLink(similar.name(), similar.url().flatMap(SoftwareSheet::web)
                        .or(() -> similar.wikidata().filter(id -> id.matches("Q\\d+")).map(id -> "https://www.wikidata.org/wiki/" + id)).orElse("")),
                        Optional.of(words().text("catalogue.not-here")), List.of()));
    }

    private Optional<PageLink> compared() {
        List<PageQuery.Parameter> all = Stream.concat(Stream.of(software.slug().value()),
                software.similar().stream().flatMap(one -> one.entry().stream()).map(slug -> slug.value()).filter(slug -> around.shelf().at(slug).isPresent()).limit(COMPARED_MAX))
                .map(slug -> new PageQuery.Parameter(ComparePage.CHOSEN, slug)).toList();
        return all.size() < 2 || !around.isServed() ? Optional.empty()
                : Optional.of(new PageLink(words().text("catalogue.compare.these"), around.at(Around.COMPARE, language).encoded() + new PageQuery(all).encoded()));
    }
}
