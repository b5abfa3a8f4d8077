package org.bicorne.inventory;

import java.util.Arrays;
import java.util.Locale;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;

/** How people read the values of facets. */
record FacetLabels(Bodies bodies, Language language) {

    String of(Facet facet, String value) {
        Messages words = Messages.in(language);
        return switch (facet) {
            case ORGANISATION, MINISTRY -> bodies.at(value).map(body -> body.name().in(language)).orElse(value);
            case FORK, ARCHIVED -> isYesOrNo(value) || facet == Facet.FORK && isCopy(value) ? words.text("inventory." + facet.key() + "." + value) : value;
            case FILE -> file(value, words);
            case SIGNAL -> signal(value, words);
            case FORGE, OWNER, LANGUAGE, LICENCE, TOPIC, ACTIVITY -> value;
        };
    }

    private static boolean isYesOrNo(String value) {
        return value.equals(FacetWords.YES) || value.equals(FacetWords.NO);
    }

    private static boolean isCopy(String value) {
        return Arrays.stream(Inspection.Copy.values()).map(Inspection::key).anyMatch(value::equals);
    }

    static String file(String value, Messages words) {
        for (Inspection.KnownFile file : Inspection.KnownFile.values()) {
            if (FacetWords.file(file).equals(value)) {
                return words.text("inventory.file." + value);
            }
        }
        return value;
    }

    /** {@code maintenance-2}: at least that level. */
    private static String signal(String value, Messages words) {
        int dash = value.lastIndexOf('-');
        if (dash < 0 || !value.substring(dash + 1).matches("\\d{1,6}")) {
            return value;
        }
        String kind = value.substring(0, dash).toUpperCase(Locale.ROOT);
        for (Signal.Kind known : Signal.Kind.values()) {
            if (known.name().equals(kind)) {
                return words.text("inventory.signal.at-least", words.text("inventory.signal." + known.key()), words.number(Long.parseLong(value.substring(dash + 1))));
            }
        }
        return value;
    }
}
