package org.bicorne.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what name others know a software. */
enum Identifier {
    /** The number that the catalogue gave once and never gives again. */
    SILL,
    WIKIDATA,
    COMPTOIR_DU_LIBRE,
    FRAMALIBRE,
    HAL,
    SWHID,
    PURL,
    CPE;

    /** As an entry writes it under {@code ids}: {@code comptoir-du-libre}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Identifier> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
