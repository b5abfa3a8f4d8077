package org.bicorne.catalogue;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Slug;

/**
 * What another source says of an entry; kept in the office’s database, never written into the entry.
 *
 * @param subject what the source was asked for: an identifier or an address
 * @param url a page of the source where people can see it
 * @param askedAt when it last answered
 * @param values by field, several where the source has several; the field that it says nothing of is missing
 * @param failure why the last question had no answer; the values are then those of the last answer
 */
record SourceAnswer(Slug software, Source source, String subject, Optional<String> url, Instant askedAt, Map<Field, List<String>> values, Optional<String> failure) {

    /** Who is asked. */
    enum Source {
        WIKIDATA, FORGE, COMPTOIR_DU_LIBRE, CNLL, HAL, ZENODO, SOFTWARE_HERITAGE;

        /** As commands write it: {@code comptoir-du-libre}. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What can be said. Dates are ISO 8601 days; licences SPDX expressions where they could be told; providers {@code name TAB address TAB siren}; authors
     * {@code name TAB identifier}.
     */
    enum Field {
        NAME, SUMMARY_FR, SUMMARY_EN, LICENCE, WEBSITE, REPOSITORY, DOCUMENTATION, LOGO, VERSION, RELEASED, LAST_COMMIT, ARCHIVED, PROGRAMMING_LANGUAGE, KEYWORD,
        AUTHOR, PROVIDER, PUBLICATION, SWHID, FRAMALIBRE, COMPTOIR_DU_LIBRE, WIKIDATA, DOI
    }

    SourceAnswer {
        EnumMap<Field, List<String>> copy = new EnumMap<>(Field.class);
        values.forEach((field, list) -> copy.put(field, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }
}
