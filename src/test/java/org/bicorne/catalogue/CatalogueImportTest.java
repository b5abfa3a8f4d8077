package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SILL and Catalogi serve, publiccode.yml and codemeta.json: small files in those shapes. */
class CatalogueImportTest {

    private static final String FIRST = """
            [{"id": 47, "name": "GIMP", "description": "Retouche d’images", "license": "GPL-3.0-or-later", "categories": ["Image"], "keywords": ["photo"], "isStillInObservation": false,
              "referencedSinceTime": 1514764800000, "updateTime": 1700000000000, "operatingSystems": {"windows": true, "linux": true, "android": false}, "runtimePlatforms": ["desktop"],
              "latestVersion": {"semVer": "2.10", "publicationTime": 1}, "customAttributes": {"isPresentInSupportContract": true, "isFromFrenchPublicService": false, "doRespectRgaa": null,
              "versionMin": "2.8", "hostedAt": "DINUM"}, "softwareExternalData": {"externalId": "Q8038", "sourceSlug": "wikidata", "url": "https://www.gimp.org",
              "codeRepositoryUrl": "https://gitlab.gnome.org/GNOME/gimp", "softwareHelp": "https://docs.gimp.org", "authors": [{"name": "Ann Author"}],
              "identifiers": [{"@type": "PropertyValue", "value": "67", "subjectOf": {"name": "Comptoir du Libre"}}]}, "similarExternalSoftwares": [{"externalId": "Q129793", "sourceSlug": "wikidata",
              "name": {"fr": "Adobe Photoshop"}, "isLibreSoftware": false}, {"name": "Krita"}], "hasExpertReferent": true, "userAndReferentCountByOrganization": {"Port": {"userCount": 3, "referentCount": 1},
              "Elsewhere": {"userCount": 1, "referentCount": 0}}, "instances": [{"id": 1, "organization": "Port", "targetAudience": "Agents", "publicUrl": "https://gimp.example"},
              {"id": 2, "organization": "Port", "targetAudience": "Secret"}]},
             {"id": 48, "name": "Krita", "description": "Dessin", "license": "GPL-3.0-only", "dereferencing": {"reason": "Plus suivi", "time": 1609459200000, "lastRecommendedVersion": "4.4",
              "dereferencedByUserId": 3}, "runtimePlatforms": [], "operatingSystems": {}}]
            """;
    private static final String SECOND = """
            [{"id": 47, "name": "GIMP", "description": {"fr": "Retouche", "en": "Retouching"}, "license": "GPL-3.0-or-later", "addedTime": "2018-01-01T00:00:00.000Z", "updateTime": "2026-02-01T10:00:00.000Z",
              "applicationCategories": ["Image"], "url": "https://www.gimp.org/", "codeRepositoryUrl": "https://gitlab.gnome.org/GNOME/gimp", "externalId": "Q8038", "sourceSlug": "wikidata",
              "operatingSystems": {"mac": true}, "runtimePlatforms": ["desktop"], "similarSoftwares": [{"name": "Krita", "isInCatalogi": true, "softwareId": 48}], "authors": [], "providers": []}]
            """;
    private static final String FLAT = """
            [{"id": 47, "name": "GIMP", "license": "GPL-3.0-or-later", "isFromFrenchPublicService": true, "isPresentInSupportContract": true, "doRespectRgaa": true, "versionMin": "2.8",
              "softwareType": {"type": "desktop/mobile", "os": {"windows": true, "ios": true}}, "workshopUrls": ["https://w.example"], "testUrls": [{"description": "x", "url": "https://t.example"}],
              "generalInfoMd": "Des **mots**", "logoUrl": "https://l.example/l.png", "externalId": "Q8038", "sourceSlug": "wikidata", "comptoirDuLibreSoftware": {"id": 67},
              "softwareExternalData": {"websiteUrl": "https://www.gimp.org", "sourceUrl": "https://gitlab.gnome.org/GNOME/gimp", "documentationUrl": "https://docs.gimp.org", "developers": []},
              "annuaireCnllServiceProviders": [{"name": "Coop", "siren": "1", "url": "https://c.example"}]}]
            """;

    @TempDir
    Path root;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(root.resolve("office"));
    }

    private CatalogueImport.Outcome sill(String json) throws IOException {
        Path file = Files.writeString(root.resolve("sill.json"), json);
        CatalogueImport.Result result = CatalogueImport.sill(List.of(file), folder);
        CatalogueImport.write(result, folder);
        return result.files().getFirst();
    }

    private String entry(String slug) throws IOException {
        return Files.readString(folder.resolve("catalogue/" + slug + ".yml"));
    }

    @Test
    void readsWhatIsServedToday() throws IOException {
        OfficeFolder.at(folder).with("organisations.yml", "port: {name: Port}");

        CatalogueImport.Outcome outcome = sill(FIRST);

        assertThat(entry("gimp")).isEqualTo("""
                name: GIMP
                summary: {fr: Retouche d’images}
                licence: GPL-3.0-or-later
                website: https://www.gimp.org
                repositories: [https://gitlab.gnome.org/GNOME/gimp]
                documentation: https://docs.gimp.org
                ids: {sill: 47, wikidata: Q8038, comptoir-du-libre: 67}
                kind: [desktop]
                platforms: [linux, windows]
                categories: [image]
                keywords: [photo]
                recommendation: {status: recommended, since: 2018, minimum: "2.8"}
                similar:
                  - {name: Adobe Photoshop, wikidata: Q129793}
                  - krita
                used-by: [{organisation: port}]
                instances: [{url: https://gimp.example, organisation: port, audience: {fr: Agents}}]
                market: true
                attributes: {hosted-at: DINUM}
                """);
        assertThat(entry("krita")).contains("recommendation: {status: withdrawn, maximum: \"4.4\", until: 2021, reason: {fr: Plus suivi}}", "kind: [stack]");
        assertThat(outcome.unplaced()).containsExactly("gimp: used-by: Elsewhere");
        assertThat(outcome.left()).containsOnlyKeys("latestVersion", "hasExpertReferent", "updateTime");
        assertThat(entry("gimp") + Files.readString(folder.resolve("catalogue/.imported.json"))).doesNotContain("Ann Author", "Secret");
    }

    @Test
    void followsTheNewerShapeAndTheOlderOneOnlyAdds() throws IOException {
        sill(FIRST);
        String before = entry("gimp");

        CatalogueImport.Outcome second = sill(SECOND);
        CatalogueImport.Outcome flat = sill(FLAT);

        assertThat(before).doesNotContain("mac");
        assertThat(second.changed()).containsExactly("gimp: summary.en, summary.fr, website, platforms");
        assertThat(entry("gimp")).contains("summary: {fr: Retouche, en: Retouching}", "platforms: [mac]", "website: https://www.gimp.org/", "description: {fr: Des **mots**}", "rgaa: true",
                "workshop: https://w.example", "trial: https://t.example", "public-service: true");
        assertThat(flat.kept()).isEmpty();
        assertThat(sill(SECOND).changed()).isEmpty();
        assertThat(sill(FLAT).changed()).isEmpty();
    }

    @Test
    void keepsWhatAPersonWroteAndSaysWhatTheListSays() throws IOException {
        sill(FIRST);
        Path gimp = folder.resolve("catalogue/gimp.yml");
        Files.writeString(gimp, entry("gimp").replace("{fr: Retouche d’images}", "{fr: Notre phrase}   # voted").replace("documentation: https://docs.gimp.org\n", "").replace("[photo]", "[affiche]"));

        CatalogueImport.Outcome outcome = sill(SECOND);

        assertThat(outcome.kept()).containsExactly("gimp: summary.fr: Notre phrase (Retouche)");
        assertThat(entry("gimp")).contains("{fr: Notre phrase, en: Retouching}   # voted", "keywords: [affiche]").doesNotContain("documentation");
        assertThat(sill(FIRST).changed()).isEmpty();
    }

    @Test
    void completesAnEntryThatAPersonWrote() throws IOException {
        OfficeFolder.at(folder).with("catalogue/vocabulary.yml", "# Ours", "categories:", "  drawing: {label: Drawing, publiccode: [graphic-design]}").with("catalogue/the-gimp.yml", "# By hand", "name: The Gimp",
                "repositories: https://gitlab.gnome.org/gnome/gimp.git", "licence: GPL-3.0-only");

        CatalogueImport.Result result = CatalogueImport.publiccode("publiccode.yml", """
                publiccodeYmlVersion: "0.4"
                name: GIMP
                url: https://gitlab.gnome.org/GNOME/gimp
                landingURL: https://www.gimp.org
                platforms: [linux, windows]
                categories: [graphic-design, office]
                softwareType: standalone/desktop
                legal: {license: GPL-3.0-or-later}
                maintenance: {type: community, contacts: [{name: Ann Author, email: ann@gimp.example}]}
                description: {en: {shortDescription: Image editing, longDescription: Many tools., features: [a]}}
                """.getBytes(StandardCharsets.UTF_8), folder);
        CatalogueImport.write(result, folder);

        assertThat(entry("the-gimp")).startsWith("# By hand\nname: The Gimp\naliases: [GIMP]\n").contains("licence: GPL-3.0-only", "categories: [drawing]", "kind: [desktop]", "summary: {en: Image editing}",
                "website: https://www.gimp.org").doesNotContain("Ann");
        assertThat(result.files().getFirst().kept()).contains("the-gimp: licence: GPL-3.0-only (GPL-3.0-or-later)");
        assertThat(result.files().getFirst().unplaced()).containsExactly("the-gimp: categories: office");
        assertThat(result.files().getFirst().left()).containsKeys("maintenance.contacts", "maintenance.type");
        assertThat(Files.exists(folder.resolve("catalogue/gimp.yml"))).isFalse();
    }

    @Test
    void readsCodemeta() throws IOException {
        Path file = Files.writeString(root.resolve("codemeta.json"), """
                {"@context": "https://w3id.org/codemeta/3.0", "type": "SoftwareSourceCode", "id": "https://www.wikidata.org/wiki/Q1329181", "name": "QGIS", "alternateName": "Quantum GIS",
                 "description": "Maps", "license": "https://spdx.org/licenses/GPL-2.0-or-later", "codeRepository": "git+https://github.com/qgis/QGIS.git", "url": "https://qgis.org",
                 "keywords": "maps, gis", "operatingSystem": ["Linux", "Windows 11", "BeOS"], "identifier": ["swh:1:ori:0123456789012345678901234567890123456789"],
                 "author": [{"@type": "Person", "givenName": "Ann", "email": "ann@qgis.example"}], "version": "3.34", "dateModified": "2026-01-02"}
                """);

        CatalogueImport.Result result = CatalogueImport.codemeta(List.of(file), folder);
        CatalogueImport.write(result, folder);

        assertThat(entry("qgis")).isEqualTo("""
                name: QGIS
                aliases: [Quantum GIS]
                summary: {en: Maps}
                licence: GPL-2.0-or-later
                website: https://qgis.org
                repositories: [https://github.com/qgis/QGIS.git]
                ids: {wikidata: Q1329181, swhid: swh:1:ori:0123456789012345678901234567890123456789}
                platforms: [linux, windows]
                keywords: [maps, gis]
                """);
        assertThat(result.files().getFirst().unplaced()).containsExactly("qgis: operatingSystem: BeOS");
        assertThat(result.files().getFirst().left()).containsOnlyKeys("author", "version", "dateModified");
        assertThat(CatalogueImport.codemeta(List.of(file), folder).texts()).isEmpty();
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        Path text = Files.writeString(root.resolve("a.csv"), "a,b\n1,2\n");
        Path json = Files.writeString(root.resolve("a.json"), "{\"name\": 3}");

        assertThatThrownBy(() -> CatalogueImport.sill(List.of(text), folder)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CatalogueImport.sill(List.of(root.resolve("none.csv")), folder)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CatalogueImport.codemeta(List.of(json), folder)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CatalogueImport.publiccode("x", "a: b".getBytes(StandardCharsets.UTF_8), folder)).isInstanceOf(InvalidValue.class);
    }
}
