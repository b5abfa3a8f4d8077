package org.bicorne.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.bicorne.catalogue.Software.Kind;
import org.bicorne.catalogue.Software.Platform;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.kernel.Language;
import org.bicorne.pages.JsonList;
import org.bicorne.spdx.Licence.Freedom;
import org.jspecify.annotations.Nullable;

/** An entry in the words of France’s catalogue, as what both of its later shapes share. Source: spec catalogue.md, 1.6. */
record SillFields(Around around) {

    /** Beyond any number that the catalogue gave; for entries that have none. */
    private static final long OWN_NUMBERS = 1_000_000_000L;

    static final String WIKIDATA = "wikidata";

    /** Where an entry has no identifier elsewhere. */
    static final String OWN = "UserInput";

    long id(Software one) {
        return Optional.ofNullable(one.ids().get(Identifier.SILL)).filter(number -> number.matches("\\d{1,9}")).map(Long::valueOf).orElseGet(() -> {
            CRC32 sum = new CRC32();
            sum.update(one.slug().value().getBytes(StandardCharsets.UTF_8));
            return OWN_NUMBERS + (sum.getValue() & 0x3fff_ffffL);
        });
    }

    String french(Optional<org.bicorne.kernel.LocalizedText> text) {
        return Around.in(text, Language.FRENCH).orElse("");
    }

    long moment(Optional<PartialDate> date) {
        return date.map(PartialDate::first).orElse(LocalDate.EPOCH).atStartOfDay(around.zone()).toInstant().toEpochMilli();
    }

    String instant(Optional<PartialDate> date) {
        return date.map(PartialDate::first).orElse(LocalDate.EPOCH).atStartOfDay(around.zone()).toInstant().toString();
    }

    /** Only the names by which that program knows them; nobody is named who withdrew it. */
    @Nullable Map<String, Object> dereferencing(Software one) {
        if (one.recommendation().status() != Status.WITHDRAWN) {
            return null;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        Around.in(one.recommendation().reason(), Language.FRENCH).ifPresent(reason -> said.put("reason", reason));
        said.put("time", moment(one.recommendation().until()));
        one.recommendation().maximum().ifPresent(version -> said.put("lastRecommendedVersion", version));
        return said;
    }

    Map<String, Object> attributes(Software one) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("isPresentInSupportContract", one.isInMarket());
        one.recommendation().minimum().ifPresent(version -> said.put("versionMin", version));
        one.attributes().forEach((key, value) -> said.put(key.equals("rgaa") ? "doRespectRgaa" : key, value instanceof Boolean || value instanceof BigDecimal ? value : value.toString()));
        return said;
    }

    List<String> categories(Software one) {
        return Shelf.categories(around.vocabulary(), one).values().stream().map(category -> category.label().in(Language.FRENCH)).toList();
    }

    List<Map<String, @Nullable Object>> providers(Software one) {
        return one.providers().stream().map(provider -> {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("@type", "Organization");
            said.put("name", around.organisation(provider.organisation(), Language.FRENCH).title());
            provider.url().ifPresent(url -> said.put("url", url));
            around.known(provider.organisation()).flatMap(known -> Optional.ofNullable(known.ids().get("siren")))
                    .ifPresent(siren -> said.put("identifiers", List.of(JsonList.pair("@type", "PropertyValue", "value", siren))));
            return said;
        }).toList();
    }

    Map<String, Object> systems(Software one) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Platform platform : List.of(Platform.WINDOWS, Platform.LINUX, Platform.MAC, Platform.ANDROID, Platform.IOS)) {
            said.put(SoftwareSearch.word(platform), one.classification().platforms().contains(platform));
        }
        return said;
    }

    List<String> runtimes(Software one) {
        return one.classification().kinds().stream().flatMap(kind -> switch (kind) {
            case DESKTOP -> java.util.stream.Stream.of("desktop");
            case MOBILE -> java.util.stream.Stream.of("mobile");
            case WEB, SERVER -> java.util.stream.Stream.of("cloud");
            case LIBRARY, STACK -> java.util.stream.Stream.<String>empty();
        }).distinct().toList();
    }

    Map<String, Object> type(Software one) {
        List<Kind> kinds = one.classification().kinds();
        if (kinds.contains(Kind.DESKTOP) || kinds.contains(Kind.MOBILE)) {
            return JsonList.pair("type", "desktop/mobile", "os", systems(one));
        }
        return Map.of("type", kinds.contains(Kind.STACK) || kinds.contains(Kind.LIBRARY) ? "stack" : "cloud");
    }

    /** How many entries of each organisation say that they use it: no person is counted, for none is known. */
    Map<String, Object> users(Software one) {
        Map<String, Object> said = new LinkedHashMap<>();
        one.uses().forEach(use -> said.put(around.organisation(use.organisation(), Language.FRENCH).title(), JsonList.pair("userCount", 1, "referentCount", 0)));
        return said;
    }

    String externalId(Software one) {
        return one.ids().getOrDefault(Identifier.WIKIDATA, one.slug().value());
    }

    String source(Software one) {
        return one.ids().containsKey(Identifier.WIKIDATA) ? WIKIDATA : OWN;
    }

    @Nullable Boolean isFree(Software one) {
        return one.licence().isEmpty() || Licences.freedom(one) == Freedom.UNKNOWN ? null : Licences.freedom(one) == Freedom.FREE;
    }

    @Nullable String image(Software one) {
        return SoftwareRows.logo(one).map(logo -> around.content().site().url() + logo).orElse(null);
    }

    List<Map<String, @Nullable Object>> similar(Software one, boolean tellsEntries) {
        return one.similar().stream().map(similar -> {
            Optional<Software> entry = similar.entry().flatMap(slug -> around.shelf().at(slug.value()));
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("externalId", entry.map(this::externalId).or(similar::wikidata).orElseGet(() -> Names.slug(similar.name()).value()));
            said.put("sourceSlug", entry.map(this::source).orElse(similar.wikidata().isPresent() ? WIKIDATA : OWN));
            said.put("name", similar.name());
            said.put("description", entry.map(other -> french(other.texts().summary())).orElse(""));
            said.put("isLibreSoftware", entry.map(this::isFree).orElse(null));
            if (tellsEntries) {
                said.put("isInCatalogi", entry.isPresent());
                entry.ifPresent(other -> said.put("softwareId", id(other)));
            }
            return said;
        }).toList();
    }

    List<Map<String, @Nullable Object>> instances(Software one) {
        java.util.concurrent.atomic.AtomicInteger number = new java.util.concurrent.atomic.AtomicInteger();
        return one.instances().stream().map(instance -> {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("id", id(one) * 100 % 1_000_000_000L + number.incrementAndGet());
            said.put("organization", instance.organisation().map(name -> around.organisation(name, Language.FRENCH).title()).orElse(""));
            said.put("targetAudience", french(instance.audience()));
            said.put("publicUrl", instance.url());
            said.put("otherWikidataSoftwares", List.of());
            return said;
        }).toList();
    }

    List<Map<String, @Nullable Object>> identifiers(Software one) {
        return one.ids().entrySet().stream().filter(id -> id.getKey() != Identifier.SILL).map(id -> {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("@type", "PropertyValue");
            said.put("name", id.getKey().key());
            said.put("value", id.getValue());
            return said;
        }).toList();
    }
}
