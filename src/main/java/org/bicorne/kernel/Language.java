package org.bicorne.kernel;

import java.util.Locale;

/**
 * A language of pages or of the interface.
 *
 * @param tag a BCP 47 tag in its usual case: {@code fr}, {@code en}, {@code pt-BR}
 */
public record Language(String tag) implements Comparable<Language> {

    public static final Language FRENCH = new Language("fr");
    public static final Language ENGLISH = new Language("en");

    /** @throws InvalidValue when the tag is not a well-formed BCP 47 tag */
    public Language {
        try {
            tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (java.util.IllformedLocaleException e) {
            throw new InvalidValue("language", "'" + tag + "' is not a language tag such as fr, en or pt-BR");
        }
    }

    /** Whether a text such as a file name's suffix is the code of a language that exists (ISO 639-1). */
    public static boolean isCode(String text) {
        return text.length() == 2 && java.util.Set.of(Locale.getISOLanguages()).contains(text);
    }

    /** Whether it stands for any language ({@code und}, BCP 47). */
    public boolean isUndetermined() {
        return tag.equals("und");
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language's own name, with a capital: {@code Français}. */
    public String ownName() {
        String name = locale().getDisplayLanguage(locale());
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
