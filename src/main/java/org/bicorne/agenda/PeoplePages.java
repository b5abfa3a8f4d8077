package org.bicorne.agenda;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TalksView;
import org.bicorne.ui.Templates;

/** A page for each person who speaks: what about, when, for whom. */
record PeoplePages(Surroundings around) {

    List<Page> pages(Language language) {
        return around.index().people().values().stream().map(person -> page(person, language)).toList();
    }

    private Page page(EventIndex.Person person, Language language) {
        WebAddress address = around.content().localized(EventAddresses.person(person.slug()), language);
        return Page.listed(address, new Entry(person.name(), language, Optional.empty()),
                () -> Version.of("person", address.path(), around.content().frameVersion().value(), person.talks().stream()
                        .map(given -> given.event().title() + given.day().toString() + given.talk()).toList().toString()),
                () -> Templates.render("organisations/mentions.jte", view(person, address, language)));
    }

    private TalksView view(EventIndex.Person person, WebAddress address, Language language) {
        List<TalksView.Entry> talks = person.talks().stream().map(given -> TalkEntries.of(around, given, language, person.name())).toList();
        List<PageLink> organisations = person.talks().stream().flatMap(given -> given.talk().speakers().stream())
                .filter(speaker -> speaker.name().equals(person.name())).flatMap(speaker -> speaker.organisations().stream()).distinct()
                .map(name -> new PageLink(name, around.organisations().find(name)
                        .map(found -> around.content().localized(found.address(), language).encoded()).orElseGet(() -> site(person, name)))).toList();
        return new TalksView(around.content().frame(address, language, person.name(), Optional.empty()), person.name(), Optional.empty(),
                organisations.isEmpty() ? List.of() : List.of(new TalksView.Fact(around.words(language).text("agenda.speaks-for"), organisations)),
                List.of(new TalksView.Group(around.words(language).text("agenda.talks"), talks)));
    }

    /** What an event says, where the registry says nothing. */
    private static String site(EventIndex.Person person, String organisation) {
        return person.talks().stream().map(given -> given.event().organisationLinks().getOrDefault(organisation, "")).filter(href -> !href.isEmpty()).findFirst().orElse("");
    }
}
