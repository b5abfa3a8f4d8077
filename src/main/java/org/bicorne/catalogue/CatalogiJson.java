package org.bicorne.catalogue;

import static org.bicorne.catalogue.JsonValues.text;
import static org.bicorne.catalogue.JsonValues.texts;
import static org.bicorne.catalogue.JsonValues.url;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The JSON that SILL and Catalogi serve: {@code sill.json} with its flat fields until 2025, {@code catalogi.json} since, and its second version, whose names
 * are those of schema.org. Source: spec catalogue.md, 1.6.
 */
final class CatalogiJson {

    private static final int SUMMARY_CHARACTERS_MAX = 200;
    private static final String DATE = "2023";

    private static final Set<String> PLACED = Set.of("id", "name", "description", "license", "categories", "applicationCategories", "keywords", "dereferencing", "isStillInObservation",
            "referencedSinceTime", "addedTime", "operatingSystems", "runtimePlatforms", "softwareExternalData", "externalId", "sourceSlug", "externalDataOrigin", "customAttributes",
            "similarExternalSoftwares", "similarSoftwares", "userAndReferentCountByOrganization", "instances", "url", "codeRepositoryUrl", "softwareHelp", "identifiers",
            "isFromFrenchPublicService", "isPresentInSupportContract", "doRespectRgaa", "versionMin", "softwareType", "workshopUrls", "testUrls", "generalInfoMd", "comptoirDuLibreSoftware");

    private static final Map<String, String> ATTRIBUTES = Map.of("isFromFrenchPublicService", "attributes.public-service", "isPresentInSupportContract", "market", "doRespectRgaa",
            "attributes.rgaa", "versionMin", Imported.MINIMUM);
    private static final Map<String, String> KINDS = Map.of("desktop", "desktop", "mobile", "mobile", "cloud", "web");
    private static final Set<String> PLATFORMS = Set.of("windows", "linux", "mac", "android", "ios");

    private CatalogiJson() {}

    static Optional<ImportFile> read(JsonNode list) {
        if (!list.get(0).has("id") || !list.get(0).has("name")) {
            return Optional.empty();
        }
        List<Imported> software = new ArrayList<>();
        String date = DATE;
        for (JsonNode node : list) {
            if (software.size() < SillTable.ROWS_MAX && text(node, "name").isPresent()) {
                software.add(entry(node, new Imported(text(node, "name").orElse(""))));
                String updated = JsonValues.date(node, "updateTime").map(PartialDate::toString).orElse(DATE);
                date = date.compareTo(updated) < 0 ? updated : date;
            }
        }
        return Optional.of(ImportFile.of(new Origin(Origin.SILL, date), software, SillJson.left(list, PLACED)));
    }

    private static Imported entry(JsonNode node, Imported entry) {
        JsonNode outside = node.path("softwareExternalData");
        text(node, "id").ifPresent(id -> SillCells.number(entry, Imported.SILL, id));
        identifiers(node, entry);
        identifiers(outside, entry);
        text(node.path("comptoirDuLibreSoftware"), "id").ifPresent(id -> SillCells.number(entry, "ids.comptoir-du-libre", id));
        description(node.path("description").isMissingNode() ? outside : node, entry);
        entry.with("description.fr", text(node, "generalInfoMd"));
        text(node, "license").or(() -> text(outside, "license")).ifPresent(licence -> SillCells.licence(entry, licence));
        texts(node, node.has("categories") ? "categories" : "applicationCategories").forEach(entry::category);
        entry.with("keywords", texts(node, "keywords"));
        entry.with("website", url(node, "url").or(() -> url(outside, "url")).or(() -> url(outside, "websiteUrl")));
        url(node, "codeRepositoryUrl").or(() -> url(outside, "codeRepositoryUrl")).or(() -> url(outside, "sourceUrl")).ifPresent(url -> entry.adding("repositories", url));
        entry.with("documentation", url(node, "softwareHelp").or(() -> url(outside, "softwareHelp")).or(() -> url(outside, "documentationUrl")));
        recommendation(node, entry);
        platforms(node, entry);
        attributes(node, entry);
        similar(node, entry);
        uses(node, entry);
        return entry;
    }

    private static void identifiers(JsonNode node, Imported entry) {
        text(node, "externalId").filter(id -> id.toUpperCase(Locale.ROOT).matches(SoftwareReader.WIKIDATA)).ifPresent(id -> SillCells.wikidata(entry, id));
        for (JsonNode identifier : JsonValues.items(node, "identifiers")) {
            String source = (text(identifier.path("subjectOf"), "name").orElse("") + " " + text(identifier, "name").orElse("")).toLowerCase(Locale.ROOT);
            Optional<String> value = text(identifier, "value");
            for (Identifier one : Identifier.values()) {
                if (source.contains(one.key().replace('-', ' ')) || source.contains(one.key())) {
                    value.ifPresent(id -> entry.with("ids." + one.key(), id.chars().allMatch(Character::isDigit) && id.length() < 10 ? Integer.valueOf(id) : id));
                }
            }
        }
    }

    /** One short line is a summary, anything longer a description. */
    private static void description(JsonNode node, Imported entry) {
        JsonNode written = node.path("description");
        Map<String, String> byLanguage = new TreeMap<>();
        if (written.isObject()) {
            written.propertyNames().forEach(language -> text(written, language).ifPresent(text -> byLanguage.put(language, text)));
        } else {
            text(node, "description").ifPresent(text -> byLanguage.put("fr", text));
        }
        byLanguage.forEach((language, text) -> {
            if (language.matches("[a-z]{2}")) {
                entry.with((text.length() > SUMMARY_CHARACTERS_MAX || text.contains("\n") ? "description." : "summary.") + language, text);
            }
        });
    }

    private static void recommendation(JsonNode node, Imported entry) {
        JsonNode end = node.path("dereferencing");
        boolean isWithdrawn = end.isObject() && !end.isEmpty();
        entry.with(Imported.STATUS, isWithdrawn ? "withdrawn" : JsonValues.isTrue(node, "isStillInObservation") ? "observed" : "recommended");
        entry.with(Imported.SINCE, JsonValues.date(node, "referencedSinceTime").or(() -> JsonValues.date(node, "addedTime")));
        if (isWithdrawn) {
            entry.with(Imported.UNTIL, JsonValues.date(end, "time")).with(Imported.MAXIMUM, text(end, "lastRecommendedVersion").flatMap(SillCells::version));
            entry.with(Imported.REASON, text(end, "reason").map(reason -> Map.of("fr", reason)));
        }
    }

    private static void platforms(JsonNode node, Imported entry) {
        JsonNode type = node.path("softwareType");
        for (JsonNode systems : List.of(node.path("operatingSystems"), type.path("os"))) {
            PLATFORMS.stream().sorted().filter(system -> JsonValues.isTrue(systems, system)).forEach(system -> entry.adding("platforms", system));
        }
        texts(node, "runtimePlatforms").forEach(kind -> Optional.ofNullable(KINDS.get(kind)).ifPresentOrElse(known -> entry.adding("kind", known), () -> entry.leaving("kind", kind)));
        text(type, "type").ifPresent(kind -> List.of(kind.split("/", -1)).forEach(one -> entry.adding("kind", KINDS.getOrDefault(one, "stack"))));
        if (JsonValues.items(node, "runtimePlatforms").isEmpty() && node.has("runtimePlatforms") && type.isMissingNode()) {
            entry.adding("kind", "stack");
        }
    }

    /** Those that the reference has from the start stand in the entry where before 2025 they stood in the open. */
    private static void attributes(JsonNode node, Imported entry) {
        for (JsonNode attributes : List.of(node, node.path("customAttributes"))) {
            ATTRIBUTES.forEach((name, place) -> JsonValues.plain(attributes.path(name)).filter(value -> !Boolean.FALSE.equals(value))
                    .ifPresent(value -> entry.with(place, place.equals(Imported.MINIMUM) ? SillCells.version(value.toString()) : Optional.of(value))));
        }
        JsonNode own = node.path("customAttributes");
        own.propertyNames().stream().filter(name -> !ATTRIBUTES.containsKey(name))
                .forEach(name -> JsonValues.plain(own.path(name)).ifPresent(value -> entry.with("attributes." + Names.slug(name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")), value)));
        texts(node, "workshopUrls").forEach(link -> SillCells.url(entry, "attributes.workshop", link));
        JsonValues.items(node, "testUrls").forEach(link -> url(link, "url").ifPresent(address -> entry.with("attributes.trial", address)));
    }

    private static void similar(JsonNode node, Imported entry) {
        for (JsonNode other : JsonValues.items(node, node.has("similarSoftwares") ? "similarSoftwares" : "similarExternalSoftwares")) {
            Optional<String> number = text(other, "softwareId");
            Map<String, Object> item = new LinkedHashMap<>();
            name(other).ifPresent(name -> item.put("name", name));
            text(other, "externalId").filter(id -> id.matches(SoftwareReader.WIKIDATA)).ifPresent(id -> item.put("wikidata", id));
            if (number.isPresent()) {
                entry.adding(Imported.SIMILAR, new Imported.ByNumber(number.get()));
            } else if (!item.isEmpty()) {
                entry.adding(Imported.SIMILAR, item);
            }
        }
    }

    private static Optional<String> name(JsonNode node) {
        return text(node, "name").or(() -> text(node.path("name"), "fr")).or(() -> text(node.path("name"), "en"));
    }

    private static void uses(JsonNode node, Imported entry) {
        node.path("userAndReferentCountByOrganization").propertyNames().forEach(organisation -> entry.adding("used-by", Map.of("organisation", organisation)));
        for (JsonNode instance : JsonValues.items(node, "instances")) {
            Map<String, Object> item = new LinkedHashMap<>();
            url(instance, "publicUrl").ifPresent(address -> item.put("url", address));
            text(instance, "organization").ifPresent(organisation -> item.put("organisation", organisation));
            text(instance, "targetAudience").ifPresent(audience -> item.put("audience", Map.of("fr", audience)));
            if (item.containsKey("url")) {
                entry.adding("instances", item);
            }
        }
    }
}
