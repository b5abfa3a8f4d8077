package org.bicorne.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.kernel.Slug;

/** What kind of event it is. */
public enum EventKind {
    WEBINAR("webinaire", "webinar"),
    WORKSHOP("atelier", "workshop"),
    DAY("journee", "day", "conference"),
    GATHERING("rencontre", "gathering", "event"),
    MEETING("reunion", "meeting");

    private final List<String> words;

    EventKind(String... words) {
        this.words = List.of(words);
    }

    /** As it stands in addresses and settings: {@code webinar}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a word means, in English or French, with or without accents. */
    static Optional<EventKind> of(String word) {
        String plain = Slug.of(word).value();
        return Arrays.stream(values()).filter(kind -> kind.words.contains(plain)).findFirst();
    }
}
