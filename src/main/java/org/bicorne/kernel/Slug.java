package org.bicorne.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word for an address: lower-case ASCII letters, digits and single hyphens, never at either end.
 *
 * @param value for example {@code logiciels-libres}; empty only for a text without any letter or digit
 */
public record Slug(String value) {

    private static final int SHORT_CHARACTERS_MAX = 100;

    /** @throws InvalidValue when the value holds anything else than {@code a-z 0-9 -} */
    public Slug {
        for (int i = 0; i < value.length(); i++) {
            if (!isSlugCharacter(value.charAt(i))) {
                throw new InvalidValue("slug", "'" + value + "' holds '" + value.charAt(i) + "'");
            }
        }
    }

    /** Transliterates any text: {@code L’été à l'État} becomes {@code l-ete-a-l-etat}. */
    public static Slug of(String text) {
        String plain = withoutAccents(text).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '-' && isSlugCharacter(c)) {
                slug.append(c);
            } else if (!isCombining(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return new Slug(slug.substring(0, end));
    }

    /** Its beginning, for a name in an address or of a file. */
    public Slug shortened() {
        return value.length() <= SHORT_CHARACTERS_MAX ? this : Slug.of(value.substring(0, SHORT_CHARACTERS_MAX));
    }

    /** The text with ligatures spelt out and accents removed; anything that is not Latin is kept. */
    public static String withoutAccents(String text) {
        if (isAscii(text)) {
            return text;
        }
        String spelt = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE").replace("ß", "ss");
        String decomposed = Normalizer.normalize(spelt, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            if (!isCombining(decomposed.charAt(i))) {
                plain.append(decomposed.charAt(i));
            }
        }
        return plain.toString();
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCombining(char c) {
        return c >= 128 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isSlugCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
