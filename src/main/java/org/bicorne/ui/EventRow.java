package org.bicorne.ui;

import java.util.Optional;
import org.bicorne.kernel.Language;

/**
 * An event in a list.
 *
 * @param id where it stands on a page that is the only one to show it
 * @param when in words, and for machines
 * @param kind as people read it
 * @param state when it is not to take place as it says, or not sure
 * @param language of its page, when it may differ from the list's
 * @param facets what the list can be filtered by
 * @param calendar to take it away, where no page offers that
 */
public record EventRow(String id, String title, Optional<String> href, DateLine when, Optional<String> where, String kind, Optional<String> state,
        boolean isOn, Optional<String> summary, Optional<Language> language, Facets facets, Optional<PageLink> calendar) {

    /** Keys of the filters, for the browser; {@code organisations} are separated by spaces. */
    public record Facets(String kind, String series, String place, String organisations, String language) {}
}
