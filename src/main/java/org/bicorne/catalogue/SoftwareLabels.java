package org.bicorne.catalogue;

import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;
import org.bicorne.ui.Messages;

/** Facets and their values as people read them. */
record SoftwareLabels(Around around, Language language) {

    private static final Set<String> STATUSES = Set.of("recommended", "observed", "withdrawn");
    private static final Set<String> KINDS = Set.of("desktop", "mobile", "web", "server", "library", "stack");
    private static final Set<String> PLATFORMS = Set.of("windows", "linux", "mac", "android", "ios", "web");

    String facet(String facet) {
        return facet.startsWith(SoftwareSearch.ATTRIBUTE)
                ? Optional.ofNullable(around.vocabulary().attributes().get(facet.substring(SoftwareSearch.ATTRIBUTE.length()))).map(one -> one.label().in(language)).orElse(facet)
                : around.words(language).text("catalogue.facet." + facet);
    }

    /** A value that nobody has is shown as it was sent. */
    String value(String facet, String value) {
        Messages words = around.words(language);
        return switch (facet) {
            case SoftwareSearch.CATEGORY -> around.label(value, language);
            case SoftwareSearch.KIND -> KINDS.contains(value) ? words.text("catalogue.kind." + value) : value;
            case SoftwareSearch.PLATFORM -> PLATFORMS.contains(value) ? words.text("catalogue.platform." + value) : value;
            case SoftwareSearch.STATUS -> STATUSES.contains(value) ? words.text("catalogue.status." + value) : value;
            case SoftwareSearch.ORGANISATION -> organisation(value);
            case SoftwareSearch.LICENCE -> value;
            case SoftwareSearch.MARKET -> words.text(value.equals(SoftwareSearch.YES) ? "catalogue.market.yes" : "catalogue.market.no");
            default -> value.equals(SoftwareSearch.YES) ? words.text("catalogue.yes") : value.equals(SoftwareSearch.NO) ? words.text("catalogue.no") : value;
        };
    }

    private String organisation(String slug) {
        try {
            return around.organisations().at(new Slug(slug)).map(one -> one.name().in(language)).orElse(slug);
        } catch (InvalidValue _) {
            return slug;
        }
    }
}
