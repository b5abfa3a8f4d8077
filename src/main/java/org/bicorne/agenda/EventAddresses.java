package org.bicorne.agenda;

import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/** Where everything about events is. These addresses never change: calendars are subscribed to for years. */
final class EventAddresses {

    static final WebAddress LIST = new WebAddress("/agenda/");

    private EventAddresses() {}

    static WebAddress kind(EventKind kind) {
        return new WebAddress("/agenda/kinds/" + kind.key() + "/");
    }

    static WebAddress series(Slug series) {
        return new WebAddress("/agenda/series/" + series + "/");
    }

    static WebAddress year(int year) {
        return new WebAddress("/agenda/archives/" + year + "/");
    }

    /** The page of an event, without its extension the address of its files. */
    static WebAddress event(Event event) {
        return new WebAddress("/agenda/" + event.id() + "/");
    }

    static WebAddress file(Event event, String name) {
        return event(event).child(name);
    }

    static WebAddress person(Slug person) {
        return new WebAddress("/people/" + person + "/");
    }

    /** Words that an event's address may not be. */
    static boolean isReserved(String id) {
        return id.equals("kinds") || id.equals("series") || id.equals("archives");
    }
}
