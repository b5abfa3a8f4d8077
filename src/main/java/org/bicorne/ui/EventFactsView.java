package org.bicorne.ui;

import java.util.List;
import java.util.Optional;

/**
 * What stands before the text of an event, for {@code agenda/facts.jte}: when and where before anything else.
 *
 * @param state when it is not to take place as it says, or not sure
 * @param zone the town whose clock tells these hours; empty for whole days
 * @param until the end for machines
 * @param mapHref a map that the office chose
 * @param registrationHref where to register, as long as that makes sense
 * @param organisations that hold it
 * @param material recordings, slides, reports
 */
public record EventFactsView(Messages words, Optional<String> state, DateLine when, Optional<String> until, Optional<String> zone, String kind,
        Optional<String> where, Optional<String> access, Optional<String> mapHref, Optional<String> registrationHref, List<PageLink> organisations,
        List<PageLink> material, Optional<PageLink> series, List<CalendarLink> calendars) {

    public EventFactsView {
        organisations = List.copyOf(organisations);
        material = List.copyOf(material);
        calendars = List.copyOf(calendars);
    }
}
