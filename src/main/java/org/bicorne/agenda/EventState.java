package org.bicorne.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.icalendar.EventStatus;
import org.bicorne.kernel.Slug;

/** How far an event is; a draft is not published at all. */
public enum EventState {
    ANNOUNCED("announced", "annonce"),
    CONFIRMED("confirmed", "confirme", "publie", "termine"),
    POSTPONED("postponed", "reporte"),
    CANCELLED("cancelled", "canceled", "annule");

    private final List<String> words;

    EventState(String... words) {
        this.words = List.of(words);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it will take place when it says. */
    boolean isOn() {
        return this == ANNOUNCED || this == CONFIRMED;
    }

    /** In the words of RFC 5545, 3.8.1.11: a postponed event does not happen at the hour that calendars hold. */
    EventStatus forCalendars() {
        return switch (this) {
            case ANNOUNCED -> EventStatus.TENTATIVE;
            case CONFIRMED -> EventStatus.CONFIRMED;
            case POSTPONED, CANCELLED -> EventStatus.CANCELLED;
        };
    }

    static Optional<EventState> of(String word) {
        String plain = Slug.of(word).value();
        return Arrays.stream(values()).filter(state -> state.words.contains(plain)).findFirst();
    }
}
