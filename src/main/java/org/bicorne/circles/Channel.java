package org.bicorne.circles;

import java.util.Locale;
import java.util.Optional;
import org.bicorne.kernel.LocalizedText;

/**
 * Where people talk to each other.
 *
 * @param platform such as IRC, Matrix or a mailing list
 * @param url where to join; none when it was not a public one
 * @param audience who may come
 * @param status what is to be known of it: open, closed since …
 */
record Channel(String platform, LocalizedText name, Optional<String> url, Audience audience, Optional<LocalizedText> status) {

    /** Who may come. */
    enum Audience {
        PUBLIC, AGENTS, MEMBERS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
