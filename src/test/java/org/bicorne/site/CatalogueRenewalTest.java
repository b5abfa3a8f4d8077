package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bicorne.PageText;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Family;
import org.bicorne.pages.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue that is followed edit by edit says what one says that is read as it is in the end. */
class CatalogueRenewalTest {

    private static final int ENTRIES = 9;
    private static final int EDITS = 20;
    private static final int MEMBERS_MAX = 1_000;
    private static final List<String> NAMES = List.of("Atelier", "Borée", "Cadran", "Dédale", "Écluse", "Foc");
    private static final List<String> BODIES = List.of("port", "archives", "City of Nowhere");
    private static final List<String> QUESTIONS = List.of("", "q=atelier", "q=forge+libre", "q=zzz", "sort=users&view=table", "category=text", "category=maps&status=withdrawn", "sort=added",
            "organisation=port&platform=linux", "x-rgaa=yes", "licence=permissive", "page=2");

    @TempDir
    private Path folder;

    @TempDir
    private Path indexes;

    private int offices;

    @BeforeEach
    void write() throws IOException {
        save("bicorne.yml", "name: Office\nurl: https://office.example\nlanguages: [fr]\n");
        save("mission.md", "# Mission\n");
        save("organisations.yml", bodies("Port autonome"));
        save("catalogue/vocabulary.yml", vocabulary("Textes", "boolean"));
        save("catalogue/market.yml", market("Atelier"));
        for (int i = 0; i < ENTRIES; i++) {
            save("catalogue/s" + i + ".yml", entry(new Random(i), NAMES.get(i % NAMES.size()) + " " + i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void saysTheSameAfterAnyEdits(long seed) throws IOException {
        Random random = new Random(seed);
        try (Office office = office()) {
            Map<String, String> former = new HashMap<>(said(office));
            for (int i = 0; i < EDITS; i++) {
                String edit = edit(office, random, i);
                Map<String, String> actual = said(office);
                try (Office fresh = office()) {
                    assertThat(actual).as(edit).isEqualTo(said(fresh));
                    assertThat(office.shown().findings()).as(edit).isEqualTo(fresh.shown().findings());
                }
                actual.forEach((versioned, text) -> assertThat(text).as("%s leaves the version of %s", edit, versioned).isEqualTo(former.getOrDefault(versioned, text)));
                former.putAll(actual);
            }
        }
    }

    private Office office() {
        Office office = Office.open(new OfficeOptions(folder, Optional.empty(), Optional.empty(), false, false, false, InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"))));
        office.search(indexes.resolve("index-" + offices++));
        return office;
    }

    /** What is at each address, under each version: the same version means the same text. */
    private static Map<String, String> said(Office office) {
        Map<String, String> said = new TreeMap<>();
        List<Page> pages = new ArrayList<>(office.shown().table().pages());
        for (Family family : office.shown().table().families()) {
            pages.addAll(family.part(0, MEMBERS_MAX));
        }
        for (Page page : pages) {
            String path = page.address().path();
            boolean isOfCatalogue = path.contains("catalogue") || path.startsWith("/data/") || path.contains("/organisations/") || path.contains("sill");
            if (isOfCatalogue && page.mediaType().isText()) {
                said.put(path + " " + page.version().get(), PageText.of(page, ""));
            }
        }
        Page list = office.shown().table().page(new WebAddress("/catalogue/")).orElseThrow();
        QUESTIONS.forEach(question -> said.put("?" + question + " " + list.version().get(), PageText.of(list, question + "&")));
        return said;
    }

    private String edit(Office office, Random random, int i) throws IOException {
        String path = "catalogue/s" + random.nextInt(ENTRIES) + ".yml";
        Path file = folder.resolve(path);
        String text = Files.exists(file) ? Files.readString(file) : entry(random, "Neuf " + i);
        int kind = random.nextInt(16);
        String other = NAMES.get(random.nextInt(NAMES.size())) + " " + random.nextInt(ENTRIES);
        switch (kind) {
            case 0 -> save(path, text.replaceFirst("summary: .*", "summary: {fr: Résumé " + i + "}"));
            case 1 -> save(path, text.replaceFirst("name: .*", "name: " + other));
            case 2 -> save(path, text + "aliases: [" + other + "]\n");
            case 3, 4 -> save(path, text.replaceFirst("similar: .*", "similar: [s" + random.nextInt(ENTRIES) + ", s" + random.nextInt(40) + ", " + other + "]"));
            case 5 -> save(path, entry(random, other));
            case 6 -> Files.deleteIfExists(file);
            case 7 -> {
                Files.deleteIfExists(file);
                office.shownWith(new FilePath(path));
                path = "catalogue/moved-" + i + ".yml";
                save(path, text);
            }
            case 8 -> save(path, text + "repositories: [\"https://forge.example/one/" + random.nextInt(2) + ".git\"]\nlogo: img/none.svg\n");
            case 9 -> save(path, "name: [not\n");
            case 10 -> save(path = "catalogue/vocabulary.yml", random.nextBoolean() ? vocabulary("Mots " + i, "string") : "categories: {maps: Cartes}\n");
            case 11 -> save(path = "organisations.yml", random.nextBoolean() ? bodies("Port nouveau " + i) : "archives: {name: Archives}\n");
            case 12 -> save(path = "catalogue/market.yml", market(other));
            case 13 -> save(path = "mission.md", "# Mission " + i + "\n");
            case 14 -> save(path = "bicorne.yml", "name: Office " + i + "\nurl: https://office.example\nlanguages: [fr]\n");
            default -> save(path = "catalogue/new-" + i + ".yml", entry(random, other));
        }
        office.shownWith(new FilePath(path));
        return i + " (" + kind + ") " + path;
    }

    private static String entry(Random random, String name) {
        return "name: " + name + "\nsummary: {fr: Une forge libre}\nlicence: " + List.of("MIT", "GPL-3.0-only", "Bidon").get(random.nextInt(3)) + "\nplatforms: [linux]\ncategories: ["
                + List.of("text", "maps", "none").get(random.nextInt(3)) + "]\nids: {wikidata: Q" + (1 + random.nextInt(20)) + ", sill: " + (1 + random.nextInt(20)) + "}\nsimilar: [s"
                + random.nextInt(ENTRIES) + "]\nrecommendation: {status: " + List.of("recommended", "withdrawn", "observed").get(random.nextInt(3)) + ", since: " + (2015 + random.nextInt(9))
                + "}\nreplaces: [Produit " + random.nextInt(3) + "]\nused-by: [" + BODIES.get(random.nextInt(3)) + "]\nproviders: [" + BODIES.get(random.nextInt(3)) + "]\nattributes: {rgaa: true}\n";
    }

    private static String bodies(String name) {
        return "port:\n  name: " + name + "\n  url: https://port.example/\narchives:\n  name: Archives\n";
    }

    private static String vocabulary(String label, String kind) {
        return "categories:\n  text:\n    label: " + label + "\n  maps: Cartes\nattributes:\n  rgaa:\n    label: Accessible\n    kind: " + kind + "\n    facet: true\n";
    }

    private static String market(String name) {
        return "contracts:\n  - {id: one, name: Marché, kind: support, holder: port, since: 2024}\nsoftware:\n  - {name: \"" + name + "\", contracts: [one]}\n";
    }

    private void save(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
