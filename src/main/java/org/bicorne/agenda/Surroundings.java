package org.bicorne.agenda;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.bicorne.content.Content;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.organisations.Organisations;
import org.bicorne.ui.CalendarLink;
import org.bicorne.ui.Messages;

/**
 * What every page about events needs to know besides the events.
 *
 * @param content the office's pages, for their frame
 * @param today the day where the office is; asked each time, since lists and versions change at midnight
 */
record Surroundings(Content content, OfficeSettings settings, Organisations organisations, EventIndex index, Supplier<LocalDate> today) {

    Messages words(Language language) {
        return Messages.in(language);
    }

    String absolute(WebAddress address) {
        return content.site().url() + address.encoded();
    }

    /** Where a reader of this language finds an event: its page, or that of its series. */
    WebAddress page(Event event, Language language) {
        return event.page(language).orElseGet(() -> content.localized(EventAddresses.series(event.series().orElseThrow()), language));
    }

    /** The same as a link, with the event's own place on that page. */
    String href(Event event, Language language) {
        return page(event, language).encoded() + (event.pages().isEmpty() ? "#" + event.id() : "");
    }

    /** The place of a talk on the page that tells the programme: the one that tells all facts, whatever language it is in. */
    String talkHref(EventIndex.Given given) {
        return given.event().pages().values().stream().findFirst().map(WebAddress::encoded).orElse("") + "#" + given.talk().id();
    }

    CalendarLink calendar(String title, WebAddress address) {
        String url = content.site().url();
        String subscribe = url.isEmpty() ? "" : "webcal" + absolute(address).substring(url.indexOf(':'));
        return new CalendarLink(title, subscribe, address.encoded());
    }
}
