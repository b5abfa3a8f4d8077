package org.bicorne.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.organisations.Organisation;
import org.jspecify.annotations.Nullable;

/** An entry as our own files and interface give it: all that its file says, and nothing else. */
record SoftwareFields(Around around) {

    /** In the order in which they are given; {@code catalogue.schema.json} describes them. */
    static final List<String> NAMES = List.of("slug", "url", "name", "aliases", "summary", "description", "licence", "website", "repositories", "documentation", "logo", "ids", "kinds",
            "platforms", "categories", "keywords", "status", "since", "until", "minimum_version", "maximum_version", "reason", "replaces", "similar", "used_by", "instances", "providers",
            "market", "attributes", "history", "updated");

    static final List<String> COLUMNS = List.of("slug", "name", "url", "status", "since", "until", "minimum_version", "maximum_version", "licence", "summary", "website", "repositories",
            "documentation", "kinds", "platforms", "categories", "keywords", "replaces", "users", "market", "sill", "wikidata", "comptoir_du_libre", "reason", "updated");

    private static final String BETWEEN = "; ";

    Map<String, @Nullable Object> json(Software one) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        Software.Recommendation recommendation = one.recommendation();
        thing.put("slug", one.slug().value());
        thing.put("url", around.absolute(around.at(one.address(), around.first())));
        thing.put("name", one.name());
        thing.put("aliases", one.aliases());
        thing.put("summary", text(one.texts().summary()));
        thing.put("description", text(one.texts().description()));
        thing.put("licence", one.licence().orElse(null));
        thing.put("website", one.links().website().orElse(null));
        thing.put("repositories", one.links().repositories());
        thing.put("documentation", one.links().documentation().orElse(null));
        thing.put("logo", SoftwareRows.logo(one).map(logo -> around.content().site().url() + logo).orElse(null));
        Map<String, Object> ids = new LinkedHashMap<>();
        one.ids().forEach((id, value) -> ids.put(id.key(), value));
        thing.put("ids", ids);
        thing.put("kinds", one.classification().kinds().stream().map(SoftwareSearch::word).toList());
        thing.put("platforms", one.classification().platforms().stream().map(SoftwareSearch::word).toList());
        thing.put("categories", one.classification().categories());
        thing.put("keywords", one.classification().keywords());
        thing.put("status", SoftwareSearch.word(recommendation.status()));
        thing.put("since", date(Shelf.added(one)));
        thing.put("until", date(recommendation.until()));
        thing.put("minimum_version", recommendation.minimum().orElse(null));
        thing.put("maximum_version", recommendation.maximum().orElse(null));
        thing.put("reason", text(recommendation.reason()));
        thing.put("replaces", one.replaces());
        thing.put("similar", one.similar().stream().map(SoftwareFields::similar).toList());
        people(one, thing);
        thing.put("market", one.isInMarket());
        Map<String, Object> attributes = new LinkedHashMap<>();
        one.attributes().forEach((key, value) -> attributes.put(key, value instanceof Boolean || value instanceof BigDecimal ? value : value.toString()));
        thing.put("attributes", attributes);
        thing.put("history", one.history().stream().map(SoftwareFields::change).toList());
        thing.put("updated", date(Shelf.updated(one)));
        return thing;
    }

    /** Organisations, never persons. */
    private void people(Software one, Map<String, @Nullable Object> thing) {
        thing.put("used_by", one.uses().stream().map(use -> {
            Map<String, @Nullable Object> said = organisation(use.organisation());
            said.put("since", date(use.since()));
            said.put("for", text(use.purpose()));
            said.put("evidence", use.evidence().orElse(null));
            return said;
        }).toList());
        thing.put("instances", one.instances().stream().map(instance -> {
            Map<String, @Nullable Object> said = instance.organisation().map(this::organisation).orElseGet(LinkedHashMap::new);
            said.put("url", instance.url());
            said.put("audience", text(instance.audience()));
            return said;
        }).toList());
        thing.put("providers", one.providers().stream().map(provider -> {
            Map<String, @Nullable Object> said = organisation(provider.organisation());
            said.put("url", provider.url().orElse(null));
            return said;
        }).toList());
    }

    private Map<String, @Nullable Object> organisation(String written) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        Optional<Organisation> known = around.known(written);
        said.put("organisation", known.map(one -> one.slug().value()).orElse(null));
        said.put("name", known.map(one -> one.name().in(around.first())).orElse(written));
        return said;
    }

    private static Map<String, @Nullable Object> similar(Software.Similar similar) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("slug", similar.entry().map(Object::toString).orElse(null));
        said.put("name", similar.name());
        said.put("url", similar.url().orElse(null));
        said.put("wikidata", similar.wikidata().orElse(null));
        return said;
    }

    private static Map<String, @Nullable Object> change(Software.Change change) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("date", change.date().toString());
        said.put("change", SoftwareSearch.word(change.what()));
        said.put("version", change.version().orElse(null));
        said.put("note", text(change.note()));
        return said;
    }

    private static @Nullable String date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse(null);
    }

    /** By language; one text for all languages stands under {@code und}. */
    static @Nullable Map<String, String> text(Optional<LocalizedText> text) {
        return text.map(one -> {
            Map<String, String> said = new LinkedHashMap<>();
            one.byLanguage().forEach((language, words) -> said.put(language.tag(), words.strip()));
            return said;
        }).orElse(null);
    }

    List<String> cells(Software one) {
        Map<String, @Nullable Object> said = json(one);
        return COLUMNS.stream().map(column -> cell(one, column, said)).toList();
    }

    private String cell(Software one, String column, Map<String, @Nullable Object> said) {
        return switch (column) {
            case "summary" -> Around.in(one.texts().summary(), around.first()).orElse("");
            case "reason" -> Around.in(one.recommendation().reason(), around.first()).orElse("");
            case "users" -> one.uses().stream().map(use -> around.organisation(use.organisation(), around.first()).title()).distinct().collect(Collectors.joining(BETWEEN));
            case "sill" -> one.ids().getOrDefault(Identifier.SILL, "");
            case "wikidata" -> one.ids().getOrDefault(Identifier.WIKIDATA, "");
            case "comptoir_du_libre" -> one.ids().getOrDefault(Identifier.COMPTOIR_DU_LIBRE, "");
            default -> flat(said.get(column));
        };
    }

    private static String flat(@Nullable Object value) {
        return value == null ? "" : value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN)) : value.toString();
    }
}
