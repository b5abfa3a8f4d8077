package org.bicorne.organisations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/**
 * A public body, a company or an association.
 *
 * @param slug its key in the registry, which never changes
 * @param name as it is called today
 * @param acronym under which most people know it
 * @param former names and acronyms that texts of other years use
 * @param kind what it is
 * @param parent the organisation that it belongs to
 * @param ids its identifiers elsewhere, by {@code pso_id}, {@code siren}, {@code ror} or {@code wikidata}
 * @param url its own site
 */
public record Organisation(Slug slug, LocalizedText name, Optional<String> acronym, List<String> former, Optional<Kind> kind, Optional<Slug> parent,
        Map<String, String> ids, Optional<String> url) {

    /** What an organisation is. */
    public enum Kind {
        MINISTRY, AGENCY, LOCAL, UNIVERSITY, COMPANY, ASSOCIATION;

        static Optional<Kind> of(String written) {
            return java.util.Arrays.stream(values()).filter(kind -> kind.key().equals(written.toLowerCase(Locale.ROOT))).findFirst();
        }

        /** As the registry writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Organisation {
        former = List.copyOf(former);
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    /** Where its page is. */
    public WebAddress address() {
        return new WebAddress("/organisations/" + slug + "/");
    }

    /** Its acronym, or its name when it has none. */
    public String shortName(Language language) {
        return acronym.orElseGet(() -> name.in(language));
    }
}
