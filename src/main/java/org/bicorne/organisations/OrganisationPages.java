package org.bicorne.organisations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageSource;
import org.bicorne.pages.Version;
import org.bicorne.search.SearchPages;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TalksView;
import org.bicorne.ui.Templates;

/** A page for each organisation of the registry: who it is, under which names, and what every room knows of it. */
public final class OrganisationPages implements PageSource {

    private static final Map<String, Function<String, String>> SITES = sites();

    private final SearchPages.Surroundings around;
    private final Organisations organisations;
    private final List<? extends OrganisationMentions> rooms;

    public OrganisationPages(SearchPages.Surroundings around, Organisations organisations, List<? extends OrganisationMentions> rooms) {
        this.around = around;
        this.organisations = organisations;
        this.rooms = List.copyOf(rooms);
    }

    private static Map<String, Function<String, String>> sites() {
        Map<String, Function<String, String>> sites = new LinkedHashMap<>();
        sites.put("siren", id -> "https://annuaire-entreprises.data.gouv.fr/entreprise/" + id);
        sites.put("ror", id -> id.startsWith("https://") ? id : "https://ror.org/" + id);
        sites.put("wikidata", id -> "https://www.wikidata.org/wiki/" + id);
        return sites;
    }

    @Override
    public List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Language language : around.languages()) {
            organisations.all().forEach(organisation -> pages.add(page(organisation, language)));
        }
        return pages;
    }

    private Page page(Organisation organisation, Language language) {
        WebAddress address = around.localized(organisation.address(), language);
        return Page.listed(address, new Entry(organisation.name().in(language), language, Optional.empty()),
                () -> Version.of("organisation", address.path(), around.frameVersion().value(), organisation.toString(), facts(organisation, language).toString(),
                        groups(organisation, language).toString()),
                () -> Templates.render("organisations/mentions.jte", new TalksView(around.frame(address, language, organisation.name().in(language), Optional.empty()),
                        organisation.name().in(language), organisation.acronym().filter(acronym -> !acronym.equals(organisation.name().in(language))),
                        facts(organisation, language), groups(organisation, language))));
    }

    private List<TalksView.Group> groups(Organisation organisation, Language language) {
        return rooms.stream().flatMap(room -> room.mentionsOf(organisation, language).stream()).toList();
    }

    private List<TalksView.Fact> facts(Organisation organisation, Language language) {
        Messages words = Messages.in(language);
        List<TalksView.Fact> facts = new ArrayList<>();
        organisation.kind().ifPresent(kind -> facts.add(TalksView.Fact.of(words.text("organisations.kind"), words.text("organisations.kind." + kind.key()))));
        organisation.parent().flatMap(organisations::at).ifPresent(parent -> facts.add(new TalksView.Fact(words.text("organisations.parent"), List.of(link(parent, language)))));
        List<Organisation> parts = organisations.partsOf(organisation);
        if (!parts.isEmpty()) {
            facts.add(new TalksView.Fact(words.text("organisations.part"), parts.stream().map(part -> link(part, language)).toList()));
        }
        if (!organisation.former().isEmpty()) {
            facts.add(TalksView.Fact.of(words.text("organisations.former"), String.join(", ", organisation.former())));
        }
        organisation.url().ifPresent(url -> facts.add(new TalksView.Fact(words.text("organisations.url"), List.of(new PageLink(url.replaceFirst("^https?://", "").replaceFirst("/$", ""), url)))));
        organisation.ids().forEach((key, id) -> facts.add(new TalksView.Fact(words.text("organisations.id." + key),
                List.of(new PageLink(id, Optional.ofNullable(SITES.get(key)).map(site -> site.apply(id)).orElse(""))))));
        return facts;
    }

    private PageLink link(Organisation organisation, Language language) {
        return new PageLink(organisation.name().in(language), around.localized(organisation.address(), language).encoded());
    }
}
