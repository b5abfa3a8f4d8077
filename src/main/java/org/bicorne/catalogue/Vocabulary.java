package org.bicorne.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.LocalizedText;

/**
 * The office’s own words for the catalogue: {@code catalogue/vocabulary.yml}.
 *
 * @param categories by slug, in the order of the file
 * @param attributes what entries may say besides, by key, in the order of the file
 */
record Vocabulary(Map<String, Category> categories, Map<String, Attribute> attributes) {

    /** Where an office wrote none. */
    static final Vocabulary EMPTY = new Vocabulary(Map.of(), Map.of());

    /** @param publiccode the categories of publiccode.yml that it stands for */
    record Category(LocalizedText label, Optional<LocalizedText> description, List<String> publiccode) {

        public Category {
            publiccode = List.copyOf(publiccode);
        }
    }

    /**
     * Something that entries of this office say.
     *
     * @param isFacet whether lists can be narrowed by it
     */
    record Attribute(LocalizedText label, Optional<LocalizedText> description, AttributeKind kind, boolean isFacet) {}

    /** What an attribute holds. */
    enum AttributeKind {
        BOOLEAN, STRING, NUMBER, DATE, URL
    }

    Vocabulary {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
