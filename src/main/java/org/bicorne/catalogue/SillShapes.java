package org.bicorne.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.jspecify.annotations.Nullable;

/** An entry as the programs read it that were written for France’s catalogue: its first shape, its second, and what came before both. Source: spec catalogue.md, 1.6. */
record SillShapes(Around around) {

    private SillFields fields() {
        return new SillFields(around);
    }

    /** {@code /api/catalogi.json}. */
    Map<String, @Nullable Object> first(Software one) {
        SillFields fields = fields();
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("serviceProviders", fields.providers(one));
        thing.put("categories", fields.categories(one));
        Optional.ofNullable(fields.dereferencing(one)).ifPresent(said -> thing.put("dereferencing", said));
        thing.put("description", fields.french(one.texts().summary().or(() -> one.texts().description())));
        thing.put("customAttributes", fields.attributes(one));
        thing.put("id", fields.id(one));
        thing.put("isStillInObservation", one.recommendation().status() == Software.Status.OBSERVED);
        thing.put("keywords", one.classification().keywords());
        thing.put("license", one.licence().orElse(""));
        Optional.ofNullable(fields.image(one)).ifPresent(image -> thing.put("image", image));
        thing.put("name", one.name());
        thing.put("referencedSinceTime", fields.moment(Shelf.added(one)));
        thing.put("operatingSystems", fields.systems(one));
        thing.put("runtimePlatforms", fields.runtimes(one));
        thing.put("updateTime", fields.moment(Shelf.updated(one)));
        thing.put("softwareExternalData", external(one, fields));
        thing.put("similarExternalSoftwares", fields.similar(one, false));
        thing.put("hasExpertReferent", false);
        thing.put("userAndReferentCountByOrganization", fields.users(one));
        thing.put("instances", fields.instances(one));
        return thing;
    }

    private Map<String, @Nullable Object> external(Software one, SillFields fields) {
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("externalId", fields.externalId(one));
        thing.put("sourceSlug", fields.source(one));
        thing.put("softwareId", fields.id(one));
        shared(one, fields, thing);
        thing.put("lastDataFetchAt", null);
        return thing;
    }

    /** What its rows of other sources and its second shape have in common. */
    private void shared(Software one, SillFields fields, Map<String, @Nullable Object> thing) {
        thing.put("name", one.name());
        thing.put("description", SoftwareFields.text(one.texts().summary().or(() -> one.texts().description())));
        thing.put("isLibreSoftware", fields.isFree(one));
        thing.put("image", fields.image(one));
        thing.put("url", one.links().website().orElse(null));
        thing.put("codeRepositoryUrl", one.links().repositories().stream().findFirst().orElse(null));
        thing.put("softwareHelp", one.links().documentation().orElse(null));
        thing.put("license", one.licence().orElse(null));
        thing.put("latestVersion", null);
        thing.put("dateCreated", null);
        thing.put("repoMetadata", null);
        thing.put("authors", List.of());
        thing.put("keywords", one.classification().keywords());
        thing.put("programmingLanguages", List.of());
        thing.put("applicationCategories", fields.categories(one));
        thing.put("runtimePlatforms", fields.runtimes(one));
        thing.put("identifiers", fields.identifiers(one));
        thing.put("referencePublications", List.of());
        thing.put("providers", fields.providers(one));
        thing.put("operatingSystems", fields.systems(one));
    }

    /** {@code /api/sill.json} as it was until July 2025: the first shape, and flat names beside it that others still read. */
    Map<String, @Nullable Object> historic(Software one) {
        SillFields fields = fields();
        Map<String, @Nullable Object> thing = first(one);
        thing.put("isFromFrenchPublicService", Boolean.TRUE.equals(one.attributes().get("french-public-service")));
        thing.put("isPresentInSupportContract", one.isInMarket());
        thing.put("doRespectRgaa", one.attributes().get("rgaa") instanceof Boolean is ? is : null);
        thing.put("versionMin", one.recommendation().minimum().orElse(""));
        thing.put("softwareType", fields.type(one));
        thing.put("workshopUrls", List.of());
        thing.put("testUrls", List.of());
        thing.put("generalInfoMd", Around.in(one.texts().description(), Language.FRENCH).orElse(""));
        thing.put("logoUrl", fields.image(one));
        thing.put("externalId", fields.externalId(one));
        thing.put("sourceSlug", fields.source(one));
        thing.put("externalDataOrigin", fields.source(one));
        Optional.ofNullable(one.ids().get(Identifier.COMPTOIR_DU_LIBRE)).filter(id -> id.matches("\\d{1,9}")).ifPresent(id -> {
            Map<String, Object> there = new LinkedHashMap<>();
            there.put("id", Long.valueOf(id));
            there.put("name", one.name());
            there.put("url", "https://comptoir-du-libre.org/fr/softwares/" + id);
            thing.put("comptoirDuLibreSoftware", there);
        });
        thing.put("annuaireCnllServiceProviders", one.providers().stream().map(provider -> {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("name", around.organisation(provider.organisation(), Language.FRENCH).title());
            said.put("siren", around.known(provider.organisation()).flatMap(known -> Optional.ofNullable(known.ids().get("siren"))).orElse(""));
            said.put("url", provider.url().orElse(""));
            return said;
        }).toList());
        formerNames(one, thing);
        return thing;
    }

    @SuppressWarnings("unchecked")
    private void formerNames(Software one, Map<String, @Nullable Object> thing) {
        Map<String, @Nullable Object> external = (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(thing.get("softwareExternalData"));
        external.put("label", one.name());
        external.put("developers", List.of());
        external.put("websiteUrl", one.links().website().orElse(null));
        external.put("sourceUrl", one.links().repositories().stream().findFirst().orElse(null));
        external.put("documentationUrl", one.links().documentation().orElse(null));
    }

    /** {@code /api/v2/catalogi.json}: the names of schema.org. */
    Map<String, @Nullable Object> second(Software one) {
        SillFields fields = fields();
        Map<String, @Nullable Object> thing = new LinkedHashMap<>();
        thing.put("id", fields.id(one));
        shared(one, fields, thing);
        thing.remove("dateCreated");
        thing.put("addedTime", fields.instant(Shelf.added(one)));
        thing.put("updateTime", fields.instant(Shelf.updated(one)));
        Optional.ofNullable(fields.dereferencing(one)).ifPresent(said -> thing.put("dereferencing", said));
        thing.put("customAttributes", fields.attributes(one));
        thing.put("userAndReferentCountByOrganization", fields.users(one));
        thing.put("externalId", fields.externalId(one));
        thing.put("sourceSlug", fields.source(one));
        thing.put("similarSoftwares", fields.similar(one, true));
        return thing;
    }
}
