package org.bicorne.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text in one or several languages, or one text for all of them.
 *
 * @param byLanguage what is said in each language, in the order in which it was written; never empty
 */
public record LocalizedText(Map<Language, String> byLanguage) {

    /** Stands for "any language" in a text that was given once. */
    private static final Language ANY = new Language("und");

    /** @throws InvalidValue when no text is given */
    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new InvalidValue("text", "it is given in no language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(ANY, text));
    }

    /** The language of the text that {@link #in} gives, when it is known. */
    public Optional<Language> languageFor(Language wanted) {
        if (byLanguage.containsKey(wanted)) {
            return Optional.of(wanted);
        }
        return byLanguage.containsKey(ANY) ? Optional.empty() : Optional.of(byLanguage.keySet().iterator().next());
    }

    /** The text in this language, else the one for any language, else the first that was written. */
    public String in(Language language) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.get(ANY);
        }
        return text == null ? byLanguage.values().iterator().next() : text;
    }
}
