package org.bicorne.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;

/**
 * Something that people may look for.
 *
 * @param title as people read it
 * @param date of publication
 * @param version equal versions mean equal texts, also after a restart
 * @param text read only when the version is a new one
 */
public record SearchDocument(WebAddress address, Language language, String title, Optional<LocalDate> date, String version, Supplier<Text> text) {

    /**
     * What is known of it.
     *
     * @param kind what it is, a word of {@code search.kind.…} in the messages
     * @param tags as people read them
     * @param description one or two sentences, or an empty text
     * @param headings within the body
     * @param body plain text, one line a block
     */
    public record Text(String kind, List<String> tags, String description, List<String> headings, String body) {

        /** No person reads on, and no text may fill the memory. */
        private static final int BODY_CHARACTERS_MAX = 400_000;

        public Text {
            tags = List.copyOf(tags);
            headings = List.copyOf(headings);
            body = composed(body.length() > BODY_CHARACTERS_MAX ? body.substring(0, BODY_CHARACTERS_MAX) : body);
        }

        /** Accents that stand beside their letter join it: only then are they found, and few texts have any (Unicode Standard Annex 15). */
        private static String composed(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
                    return Normalizer.normalize(text, Normalizer.Form.NFC);
                }
            }
            return text;
        }
    }
}
