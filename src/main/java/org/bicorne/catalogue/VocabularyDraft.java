package org.bicorne.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bicorne.markup.Fields;
import org.bicorne.markup.YamlFile;

/** The office’s vocabulary while an import adds the words that its entries need. */
final class VocabularyDraft {

    private static final Map<String, List<String>> ORDERS = Map.of("", VocabularyReader.KEYS);

    /** Labels of what the old lists say besides, in French and English. */
    private static final Map<String, List<String>> LABELS = Map.ofEntries(Map.entry("parent", List.of("Logiciel parent", "Part of")), Map.entry("format", List.of("Format associé", "File format")),
            Map.entry("linux-version", List.of("Version sous Linux", "Version on Linux")), Map.entry("android-version", List.of("Version sous Android", "Version on Android")),
            Map.entry("french", List.of("Version française", "Available in French")), Map.entry("years", List.of("Années dans la liste", "Years in the list")),
            Map.entry("public-service", List.of("Porté par l’administration", "Made by the administration")), Map.entry("group", List.of("Groupe responsable", "Group in charge")),
            Map.entry("label", List.of("Fiche du catalogue numérique", "Page of the catalogue of digital services")), Map.entry("use-case", List.of("Cas d’usage", "Use case")),
            Map.entry("workshop", List.of("Atelier", "Workshop")), Map.entry("trial", List.of("Pour essayer", "To try it")), Map.entry("rgaa", List.of("Conformité RGAA", "RGAA conformance")));

    private final YamlFile yaml;
    private final String before;
    private final Map<String, Vocabulary.AttributeKind> added = new LinkedHashMap<>();
    private Vocabulary known;

    VocabularyDraft(String text, Vocabulary known) {
        this.yaml = new YamlFile(text, ORDERS);
        this.before = text;
        this.known = known;
    }

    boolean isChanged() {
        return !before.equals(yaml.text());
    }

    String text() {
        return yaml.text();
    }

    /** Those that stand for a category of publiccode.yml. */
    List<String> categoriesOf(String publiccode) {
        return known.categories().entrySet().stream().filter(entry -> entry.getValue().publiccode().contains(publiccode)).map(Map.Entry::getKey).toList();
    }

    /** False where the file cannot take it. */
    boolean category(String slug, String label) {
        if (known.categories().containsKey(slug)) {
            return true;
        }
        boolean isAdded = yaml.set(List.of("categories", slug), Map.of("label", Map.of("fr", label)));
        if (isAdded) {
            Map<String, Vocabulary.Category> categories = new LinkedHashMap<>(known.categories());
            categories.put(slug, new Vocabulary.Category(org.bicorne.kernel.LocalizedText.of(label), java.util.Optional.empty(), List.of()));
            known = new Vocabulary(categories, known.attributes());
        }
        return isAdded;
    }

    boolean attribute(String key, Object value) {
        if (known.attributes().containsKey(key) || added.containsKey(key)) {
            return true;
        }
        Vocabulary.AttributeKind kind = kind(value);
        List<String> labels = LABELS.getOrDefault(key, List.of(key.replace('-', ' ')));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", labels.size() == 1 ? labels.getFirst() : languages(labels));
        entry.put("kind", Fields.word(kind));
        if (kind == Vocabulary.AttributeKind.BOOLEAN) {
            entry.put("facet", true);
        }
        boolean isAdded = yaml.set(List.of("attributes", key), entry);
        if (isAdded) {
            added.put(key, kind);
        }
        return isAdded;
    }

    private static Map<String, Object> languages(List<String> labels) {
        Map<String, Object> languages = new LinkedHashMap<>();
        languages.put("fr", labels.getFirst());
        languages.put("en", labels.getLast());
        return languages;
    }

    private static Vocabulary.AttributeKind kind(Object value) {
        return switch (value) {
            case Boolean _ -> Vocabulary.AttributeKind.BOOLEAN;
            case Integer _, BigDecimal _ -> Vocabulary.AttributeKind.NUMBER;
            case PartialDate _ -> Vocabulary.AttributeKind.DATE;
            case String text when EntryFields.isUrl(text) -> Vocabulary.AttributeKind.URL;
            default -> Vocabulary.AttributeKind.STRING;
        };
    }
}
