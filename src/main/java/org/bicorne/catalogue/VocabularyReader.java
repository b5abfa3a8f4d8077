package org.bicorne.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;
import org.bicorne.publiccode.PubliccodeText;

/** Reads the office’s own words for its catalogue. */
record VocabularyReader(EntryFields fields) {

    static final List<String> KEYS = List.of("categories", "attributes");
    static final List<String> CATEGORY = List.of("label", "description", "publiccode");
    static final List<String> ATTRIBUTE = List.of("label", "description", "kind", "facet");

    private static final Set<String> PUBLICCODE = Set.copyOf(PubliccodeText.values("categories"));

    Vocabulary read(FrontMatter values) {
        fields.checkKeys(values, Set.copyOf(KEYS));
        Map<String, Vocabulary.Category> categories = new LinkedHashMap<>();
        FrontMatter written = values.map("categories");
        written.keys().stream().limit(EntryFields.ITEMS_MAX).filter(key -> isSlug(written, key)).forEach(key -> categories.put(key, category(key, written)));
        Map<String, Vocabulary.Attribute> attributes = new LinkedHashMap<>();
        FrontMatter own = values.map("attributes");
        own.keys().stream().limit(EntryFields.ITEMS_MAX).filter(key -> isSlug(own, key)).forEach(key -> attributes.put(key, attribute(key, own)));
        return new Vocabulary(categories, attributes);
    }

    private boolean isSlug(FrontMatter values, String key) {
        boolean isSlug = !key.isEmpty() && Slug.of(key).value().equals(key);
        if (!isSlug) {
            fields.add(values.line(key), CatalogueFinding.VOCABULARY_KEY_MALFORMED, Fields.shortened(key), Slug.of(key).value());
        }
        return isSlug;
    }

    private Vocabulary.Category category(String key, FrontMatter categories) {
        FrontMatter written = categories.map(key);
        fields.checkKeys(written, Set.copyOf(CATEGORY));
        List<String> publiccode = fields.texts(written, "publiccode");
        publiccode.stream().filter(word -> !PUBLICCODE.contains(word)).forEach(word -> fields.add(fields.line(written, "publiccode", word),
                CatalogueFinding.VOCABULARY_PUBLICCODE_UNKNOWN, Fields.shortened(word), Spelling.nearest(word, PUBLICCODE).orElse("–")));
        return new Vocabulary.Category(label(key, categories), fields.localized(written, "description"), publiccode.stream().filter(PUBLICCODE::contains).toList());
    }

    private Vocabulary.Attribute attribute(String key, FrontMatter attributes) {
        FrontMatter written = attributes.map(key);
        fields.checkKeys(written, Set.copyOf(ATTRIBUTE));
        return new Vocabulary.Attribute(label(key, attributes), fields.localized(written, "description"),
                fields.word(written, "kind", Vocabulary.AttributeKind.class).orElse(Vocabulary.AttributeKind.BOOLEAN), written.flag("facet").orElse(false));
    }

    /** {@code office-suites: Office suites} is a label too. */
    private LocalizedText label(String key, FrontMatter entries) {
        Optional<LocalizedText> label = entries.map(key).localized("label").or(() -> entries.filled(key).map(LocalizedText::of));
        if (label.isEmpty()) {
            fields.add(entries.line(key), CatalogueFinding.VOCABULARY_LABEL_MISSING, key);
        }
        return label.orElseGet(() -> LocalizedText.of(key));
    }
}
