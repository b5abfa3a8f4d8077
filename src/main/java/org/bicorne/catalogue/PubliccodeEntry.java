package org.bicorne.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.publiccode.Judge;
import org.bicorne.publiccode.PubliccodeFile;
import org.bicorne.publiccode.Surroundings;

/** Reads a {@code publiccode.yml} for the catalogue. Of people it takes nothing: contacts stay where the authors wrote them. */
final class PubliccodeEntry {

    private static final Set<String> PLATFORMS = Set.of("windows", "linux", "mac", "android", "ios", "web");
    private static final Map<String, String> KINDS = Map.of("standalone/mobile", "mobile", "standalone/desktop", "desktop", "standalone/web", "web", "standalone/backend", "server",
            "library", "library", "addon", "library");

    private PubliccodeEntry() {}

    /** Nothing when it names no software. */
    static Optional<ImportFile> read(byte[] octets) {
        PubliccodeFile file = Judge.judge(octets, Surroundings.NONE).file();
        return file.text("name").filter(name -> !name.isBlank()).map(name -> {
            Imported entry = new Imported(name);
            fill(file, entry);
            Map<String, Integer> left = new LinkedHashMap<>();
            left(file, left);
            return ImportFile.of(new Origin("publiccode", file.text("releaseDate").orElse("")), List.of(entry), left);
        });
    }

    private static void fill(PubliccodeFile file, Imported entry) {
        for (String language : file.languages()) {
            String short2 = language.length() > 2 ? language.substring(0, 2) : language;
            String place = "description." + language + ".";
            entry.with("summary." + short2, file.text(place + "shortDescription")).with("description." + short2, file.text(place + "longDescription"));
            file.text(place + "localisedName").ifPresent(name -> entry.adding("aliases", name));
            file.text(place + "documentation").filter(EntryFields::isUrl).ifPresent(url -> entry.with("documentation", url));
        }
        file.text("legal.license").ifPresent(licence -> OldLicences.normalised(licence).ifPresentOrElse(id -> entry.with("licence", id), () -> entry.leaving("licence", licence)));
        file.text("landingURL").filter(EntryFields::isUrl).ifPresent(url -> entry.with("website", url));
        file.text("url").filter(EntryFields::isUrl).ifPresent(url -> entry.adding("repositories", url));
        file.texts("platforms").forEach(platform -> {
            if (PLATFORMS.contains(platform)) {
                entry.adding("platforms", platform);
            } else {
                entry.leaving("platforms", platform);
            }
        });
        file.text("softwareType").ifPresent(type -> Optional.ofNullable(KINDS.get(type)).ifPresentOrElse(kind -> entry.adding("kind", kind), () -> entry.leaving("softwareType", type)));
        file.texts("categories").forEach(category -> entry.adding(CatalogueDraft.PUBLICCODE, category));
        file.texts("usedBy").forEach(organisation -> entry.adding("used-by", Map.of("organisation", organisation)));
    }

    private static void left(PubliccodeFile file, Map<String, Integer> left) {
        for (String key : List.of("softwareVersion", "releaseDate", "developmentStatus", "roadmap", "logo", "maintenance.type")) {
            file.text(key).ifPresent(_ -> left.put(key, 1));
        }
        List.of("maintenance.contacts", "maintenance.contractors", "dependsOn.open", "dependsOn.proprietary").forEach(key -> {
            if (!file.sections(key).isEmpty()) {
                left.put(key, file.sections(key).size());
            }
        });
    }
}
