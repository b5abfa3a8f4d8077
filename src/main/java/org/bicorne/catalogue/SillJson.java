package org.bicorne.catalogue;

import static org.bicorne.catalogue.JsonValues.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The JSON of 2022 in which the list was moved to its programming interface; what that interface serves since is {@link CatalogiJson}. */
final class SillJson {

    /** The newest of the published data. */
    private static final String DATE = "2022-06";

    private static final Set<String> PLACED = Set.of("_id", "_name", "_function", "__referencedSinceTime", "recommendationStatus", "isFromFrenchPublicService", "isPresentInSupportContract",
            "alikeSoftwares", "_license", "mimGroup", "__versionMin", "comptoirDuLibreOrgId", "wikidataId", "whereAndInWhatContextIsItUsed", "parentSoftware", "catalogNumeriqueGouvFrId", "versionMax");

    private static final String LABEL = "https://catalogue.numerique.gouv.fr/solutions/";

    private SillJson() {}

    /** Nothing when it is no list of software. */
    static Optional<ImportFile> read(String json) {
        Optional<JsonNode> root = JsonValues.read(json).filter(JsonNode::isArray).filter(list -> !list.isEmpty());
        if (root.isEmpty()) {
            return Optional.empty();
        }
        return root.get().get(0).has("_id") ? Optional.of(first(root.get())) : CatalogiJson.read(root.get());
    }

    private static ImportFile first(JsonNode list) {
        Map<String, String> names = new LinkedHashMap<>();
        list.forEach(node -> names.put(text(node, "_id").orElse(""), text(node, "_name").orElse("")));
        List<Imported> software = new ArrayList<>();
        for (JsonNode node : list) {
            if (software.size() < SillTable.ROWS_MAX) {
                text(node, "_name").ifPresent(name -> software.add(entry(node, new Imported(name), names)));
            }
        }
        return ImportFile.of(new Origin(Origin.SILL, DATE), software, left(list, PLACED));
    }

    private static Imported entry(JsonNode node, Imported entry, Map<String, String> names) {
        text(node, "_id").ifPresent(id -> SillCells.number(entry, Imported.SILL, id));
        text(node, "wikidataId").ifPresent(id -> SillCells.wikidata(entry, id));
        text(node, "comptoirDuLibreOrgId").ifPresent(id -> SillCells.number(entry, "ids.comptoir-du-libre", id));
        entry.with("summary.fr", text(node, "_function")).with("description.fr", text(node, "whereAndInWhatContextIsItUsed"));
        text(node, "_license").ifPresent(licence -> SillCells.licence(entry, licence));
        text(node, "recommendationStatus").ifPresent(status -> SillCells.status(entry, status));
        entry.with(Imported.SINCE, JsonValues.date(node, "__referencedSinceTime"));
        entry.with(Imported.MINIMUM, text(node, "__versionMin").flatMap(SillCells::version)).with(Imported.MAXIMUM, text(node, "versionMax").flatMap(SillCells::version));
        entry.with("attributes.group", text(node, "mimGroup")).with("attributes.label", text(node, "catalogNumeriqueGouvFrId").map(LABEL::concat));
        if (JsonValues.isTrue(node, "isFromFrenchPublicService")) {
            entry.with("attributes.public-service", true);
        }
        if (JsonValues.isTrue(node, "isPresentInSupportContract")) {
            entry.with("market", true);
        }
        other(node.path("parentSoftware")).ifPresent(parent -> entry.with(Imported.PARENT, parent instanceof Imported.ByNumber(String id) ? names.getOrDefault(id, "") : parent));
        JsonValues.items(node, "alikeSoftwares").forEach(alike -> other(alike).ifPresent(one -> entry.adding(Imported.SIMILAR, one instanceof String name ? Map.of("name", name) : one)));
        return entry;
    }

    /** An entry by its number, or the name of one that is not in the list. */
    private static Optional<Object> other(JsonNode node) {
        return text(node, "softwareId").<Object>map(Imported.ByNumber::new).or(() -> text(node, "softwareName"));
    }

    /** Fields that say something and have no place, with the number of their values. */
    static Map<String, Integer> left(JsonNode list, Set<String> placed) {
        Map<String, Integer> left = new LinkedHashMap<>();
        for (JsonNode node : list) {
            for (String field : node.propertyNames()) {
                JsonNode value = node.path(field);
                boolean isEmpty = value.isNull() || value.isContainer() && value.isEmpty();
                if (!placed.contains(field) && !isEmpty && left.size() < EntryFields.ITEMS_MAX) {
                    left.merge(field, 1, Integer::sum);
                }
            }
        }
        return left;
    }
}
