package org.bicorne.agenda;

import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.programme.Programme;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TalksView;

/** Talks as the pages of people and of organisations list them. */
final class TalkEntries {

    private TalkEntries() {}

    /** @param known a speaker whom the page is about already */
    static TalksView.Entry of(Surroundings around, EventIndex.Given given, Language language, String known) {
        List<PageLink> others = given.talk().speakers().stream().map(Programme.Speaker::name).filter(other -> !other.equals(known))
                .map(other -> new PageLink(other, around.content().localized(EventAddresses.person(Slug.of(other).shortened()), language).encoded())).toList();
        return new TalksView.Entry(TalkText.plain(given.talk().title(), language), around.talkHref(given),
                Optional.of(day(around, given, language)), Optional.of(given.event().title().in(language)), others);
    }

    private static DateLine day(Surroundings around, EventIndex.Given given, Language language) {
        return new DateLine(around.words(language).date(given.day()), given.day().toString());
    }
}
