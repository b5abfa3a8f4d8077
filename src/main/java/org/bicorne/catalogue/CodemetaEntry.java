package org.bicorne.catalogue;

import static org.bicorne.catalogue.JsonValues.text;
import static org.bicorne.catalogue.JsonValues.texts;
import static org.bicorne.catalogue.JsonValues.url;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a {@code codemeta.json}, versions 2 and 3. Of people it takes nothing. */
final class CodemetaEntry {

    private static final Set<String> PLACED = Set.of("@context", "@type", "type", "@id", "id", "name", "alternateName", "description", "license", "url", "codeRepository",
            "softwareHelp", "identifier", "keywords", "applicationCategory", "applicationSubCategory", "operatingSystem", "buildInstructions", "sameAs");
    private static final Set<String> TYPES = Set.of("SoftwareSourceCode", "SoftwareApplication", "WebApplication", "MobileApplication");
    private static final List<String> PREFIXES = List.of("schema:", "http://schema.org/", "https://schema.org/");
    private static final Map<String, String> SYSTEMS = Map.of("linux", "linux", "windows", "windows", "mac", "mac", "os x", "mac", "android", "android", "ios", "ios");

    private CodemetaEntry() {}

    /** Nothing when it describes no software. */
    static Optional<ImportFile> read(String json) {
        return JsonValues.read(json).filter(JsonNode::isObject).filter(root -> isSoftware(root) && text(root, "name").isPresent()).map(root -> {
            Imported entry = new Imported(text(root, "name").orElse(""));
            fill(root, entry);
            String date = text(root, "dateModified").or(() -> text(root, "datePublished")).orElse("");
            return ImportFile.of(new Origin("codemeta", date.length() > 10 ? date.substring(0, 10) : date), List.of(entry), SillJson.left(array(root), PLACED));
        });
    }

    private static JsonNode array(JsonNode root) {
        return tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode().add(root);
    }

    private static boolean isSoftware(JsonNode root) {
        List<String> types = new java.util.ArrayList<>(texts(root, "@type"));
        types.addAll(texts(root, "type"));
        return types.stream().map(CodemetaEntry::withoutPrefix).anyMatch(TYPES::contains);
    }

    private static String withoutPrefix(String word) {
        return PREFIXES.stream().filter(word::startsWith).findFirst().map(prefix -> word.substring(prefix.length())).orElse(word);
    }

    private static void fill(JsonNode root, Imported entry) {
        texts(root, "alternateName").forEach(name -> entry.adding("aliases", name));
        text(root, "description").ifPresent(text -> entry.with(text.contains("\n") || text.length() > 200 ? "description.en" : "summary.en", text));
        licence(root, entry);
        entry.with("website", url(root, "url")).with("documentation", url(root, "softwareHelp").or(() -> url(root.path("softwareHelp"), "url")));
        texts(root, "codeRepository").stream().map(address -> address.replaceFirst("^git\\+", "")).filter(EntryFields::isUrl).forEach(address -> entry.adding("repositories", address));
        List<String> keywords = texts(root, "keywords");
        (keywords.size() == 1 ? List.of(keywords.getFirst().split("\\s*,\\s*", -1)) : keywords).forEach(word -> entry.adding("keywords", word));
        texts(root, "applicationCategory").forEach(category -> entry.adding("keywords", category));
        texts(root, "applicationSubCategory").forEach(category -> entry.adding("keywords", category));
        texts(root, "operatingSystem").forEach(system -> SYSTEMS.entrySet().stream().filter(known -> system.toLowerCase(Locale.ROOT).contains(known.getKey())).findFirst()
                .ifPresentOrElse(known -> entry.adding("platforms", known.getValue()), () -> entry.leaving("operatingSystem", system)));
        identifiers(root).forEach(id -> identifier(entry, id));
    }

    private static void licence(JsonNode root, Imported entry) {
        List<String> ids = new java.util.ArrayList<>(texts(root, "license"));
        for (JsonNode item : JsonValues.items(root, "license")) {
            url(item, "url").or(() -> text(item, "@id")).or(() -> text(item, "id")).ifPresent(ids::add);
        }
        text(root.path("license"), "url").or(() -> text(root.path("license"), "@id")).or(() -> text(root.path("license"), "id")).ifPresent(ids::add);
        List<String> plain = ids.stream().map(id -> id.replaceFirst("^https?://spdx\\.org/licenses/", "").replaceFirst("\\.html$", "")).distinct().toList();
        List<String> known = plain.stream().flatMap(id -> OldLicences.normalised(id).stream()).distinct().toList();
        if (known.size() == 1) {
            entry.with("licence", known.getFirst());
        } else {
            plain.forEach(id -> entry.leaving("licence", id));
        }
    }

    private static List<String> identifiers(JsonNode root) {
        List<String> ids = new java.util.ArrayList<>(texts(root, "identifier"));
        ids.addAll(texts(root, "sameAs"));
        JsonValues.items(root, "identifier").forEach(item -> text(item, "value").ifPresent(ids::add));
        text(root, "@id").or(() -> text(root, "id")).ifPresent(ids::add);
        return ids;
    }

    private static void identifier(Imported entry, String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        if (id.startsWith("swh:1:")) {
            entry.with("ids.swhid", id);
        } else if (id.startsWith("pkg:")) {
            entry.with("ids.purl", id);
        } else if (id.contains("wikidata.org/") && last.matches(SoftwareReader.WIKIDATA)) {
            entry.with(Imported.WIKIDATA, last);
        } else if (last.matches("hal-\\d+(?:v\\d+)?")) {
            entry.with("ids.hal", last);
        }
    }
}
