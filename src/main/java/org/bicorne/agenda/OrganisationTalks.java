package org.bicorne.agenda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.organisations.Organisation;
import org.bicorne.ui.TalksView;

/** What an organisation holds and what its people speak about, under whichever of its names. The newest first. */
record OrganisationTalks(Surroundings around, Organisation organisation, Language language) {

    List<TalksView.Group> groups() {
        List<Event> newest = around.index().events().reversed();
        List<TalksView.Entry> events = newest.stream().filter(event -> isNamed(event.organisations())).map(this::entry).toList();
        List<TalksView.Entry> talks = newest.stream().flatMap(event -> EventIndex.talks(event).stream())
                .filter(given -> given.talk().speakers().stream().anyMatch(speaker -> isNamed(speaker.organisations())))
                .map(given -> TalkEntries.of(around, given, language, "")).toList();
        return Stream.of(new TalksView.Group(around.words(language).text("agenda.events"), events), new TalksView.Group(around.words(language).text("agenda.talks"), talks))
                .filter(group -> !group.entries().isEmpty()).toList();
    }

    private boolean isNamed(List<String> names) {
        return names.stream().anyMatch(name -> around.organisations().find(name).equals(Optional.of(organisation)));
    }

    private TalksView.Entry entry(Event event) {
        return new TalksView.Entry(event.title().in(language), around.href(event, language), Optional.of(new Hours(language).line(event.span())),
                new EventRows(around, language).where(event), List.of());
    }
}
