package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published generations of France’s list, read by this test on its own and compared cell by cell with what the import wrote. */
class SillImportTest {

    private static final List<String> GENERATIONS = List.of("DISIC-2018-sources.csv", "DISIC-2019-sill-2019.csv", "DISIC-2020-sill-2020.csv", "sill-api-2022-03-software.csv",
            "sill-api-2022-sill-softwares.json");
    private static final String JOURNAL = "DISIC-2020-sill-updates.csv";
    private static final String CONTRIBUTORS = "DISIC-2020-sill-2020-contributeurs.csv";

    /** What these lists write where they mean nothing. */
    private static final Set<String> EMPTY = Set.of("", "0", "-", "N/A", "s.o.");

    @TempDir
    Path folder;

    private static Path file(String name) {
        return SharedFolder.path("data/sill").resolve(name);
    }

    private CatalogueImport.Result take(String... names) {
        CatalogueImport.Result result = CatalogueImport.sill(Stream.of(names).map(SillImportTest::file).toList(), folder);
        CatalogueImport.write(result, folder);
        return result;
    }

    private List<EntryDraft> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("catalogue"))) {
            List<EntryDraft> entries = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".yml") && !one.endsWith("vocabulary.yml")).sorted().toList()) {
                String stem = new FilePath(file.getFileName().toString()).stem();
                entries.add(new EntryDraft(new Slug(stem), CatalogueFiles.FOLDER.child(stem + ".yml"), Files.readString(file), Map.of()));
            }
            return entries;
        }
    }

    /** A value that has to stand at a place: of a text or in a list. */
    private record Cell(String place, String text) {
        boolean isIn(EntryDraft entry) {
            return switch (place) {
                case "names" -> entry.names().contains(text);
                case "platforms", "categories", "similar" -> entry.items(place).contains(text);
                default -> entry.value(place).filter(text::equals).isPresent();
            };
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        if (file.toString().endsWith(".json")) {
            for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
                Map<String, String> row = new LinkedHashMap<>();
                node.properties().forEach(entry -> row.put(entry.getKey(), entry.getValue().isContainer() ? entry.getValue().toString() : entry.getValue().asString()));
                rows.add(row);
            }
            return rows;
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(line -> rows.add(new LinkedHashMap<>(line.getFieldsAsMap())));
        }
        return rows;
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("/") && text.endsWith("/") ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** The cells that an entry has a place for, in all spellings of the columns; those that can mean several things are told as such and have none. */
    private static List<Cell> cells(Map<String, String> row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach((column, written) -> {
            String text = plain(written);
            if (!EMPTY.contains(text)) {
                place(column.toLowerCase(java.util.Locale.ROOT).replaceAll("[ _'’-]", ""), text).ifPresent(cells::add);
            }
        });
        return cells;
    }

    private static Optional<Cell> place(String column, String text) {
        return Optional.ofNullable(switch (column) {
            case "logiciel", "nom", "name" -> new Cell("names", text);
            case "id" -> new Cell("ids.sill", text);
            case "fonction", "fonctionnalité", "function" -> new Cell("summary.fr", text);
            case "casdusage", "contexteusage", "whereandinwhatcontextisitused" -> new Cell("description.fr", text);
            case "secteur", "composant" -> new Cell("categories", Slug.of(text.replace("&", " et ")).value());
            case "licence", "license" -> OldLicences.normalised(text).map(id -> new Cell("licence", id)).orElse(null);
            case "statut", "recommendationstatus" -> new Cell("recommendation.status", text.matches("R|recommended") ? "recommended" : text.matches("O|in observation") ? "observed" : "withdrawn");
            case "annees" -> new Cell("attributes.years", String.join(", ", text.replaceAll("[ ;]+", " ").strip().split(" ")));
            case "logicielparent", "parent" -> new Cell("attributes.parent", text);
            case "formatassocié" -> new Cell("attributes.format", text);
            case "winx86/x64" -> text.matches("(?i)x|o") ? new Cell("platforms", "windows") : null;
            case "linuxmimo", "android" -> text.matches("(?i)non|n|i|.*'|\\d\\d/.*") ? null : text.matches("(?i)x|o") ? new Cell("platforms", column.substring(0, 5).equals("linux") ? "linux" : "android")
                    : new Cell("attributes." + (column.startsWith("linux") ? "linux" : "android") + "-version", text);
            case "versionfrançaise" -> text.matches("(?i)x|o") ? new Cell("attributes.french", "true") : null;
            case "version", "versionmin" -> new Cell("recommendation.minimum", text.matches("\\d+,\\d+") ? text.replace(',', '.') : text);
            case "versionmax" -> new Cell("recommendation.maximum", text);
            case "public" -> new Cell("attributes.public-service", "true");
            case "support" -> new Cell("market", "true");
            case "isfromfrenchpublicservice" -> text.equals("true") ? new Cell("attributes.public-service", "true") : null;
            case "ispresentinsupportcontract" -> text.equals("true") ? new Cell("market", "true") : null;
            case "wikidata", "wikidataid" -> new Cell("ids.wikidata", text.toUpperCase(java.util.Locale.ROOT));
            case "comptoirdulibre", "comptoirdulibreorgid" -> new Cell("ids.comptoir-du-libre", text);
            case "groupe", "mimgroup" -> new Cell("attributes.group", text);
            case "label" -> new Cell("attributes.label", text);
            case "cataloguenumeriquegouvfrid", "catalognumeriquegouvfrid" -> new Cell("attributes.label", "https://catalogue.numerique.gouv.fr/solutions/" + text);
            case "fiche" -> new Cell("attributes.use-case", text.replace(" ", "%20"));
            case "atelier" -> new Cell("attributes.workshop", text);
            case "test" -> new Cell("attributes.trial", text);
            default -> null;
        });
    }

    /** Rows of which no entry says everything, with the cells that the best one lacks. */
    private List<String> lost(String generation) throws IOException {
        Map<String, List<EntryDraft>> byName = new LinkedHashMap<>();
        entries().forEach(entry -> entry.names().forEach(name -> byName.computeIfAbsent(Names.key(name), _ -> new ArrayList<>()).add(entry)));
        List<String> lost = new ArrayList<>();
        for (Map<String, String> row : rows(file(generation))) {
            List<Cell> cells = cells(row);
            String name = cells.stream().filter(cell -> cell.place().equals("names")).findFirst().map(Cell::text).orElse("");
            byName.getOrDefault(Names.key(name), List.of()).stream().map(entry -> cells.stream().filter(cell -> !cell.isIn(entry)).toList()).min(java.util.Comparator.comparingInt(List::size))
                    .ifPresentOrElse(missing -> missing.forEach(cell -> lost.add(name + ": " + cell)), () -> lost.add(name));
        }
        return lost;
    }

    @Test
    void takesEveryGenerationAlone() throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String generation : GENERATIONS) {
            Path alone = Files.createDirectory(folder.resolve(generation));
            CatalogueImport.Result result = CatalogueImport.sill(List.of(file(generation)), alone);
            counts.put(generation, result.entries());
            assertThat(result.files().getFirst().added()).hasSize(result.entries());
        }

        assertThat(counts.values()).containsExactly(149, 161, 225, 231, 232);
    }

    @Test
    void losesNoCellThatHasAPlace() throws IOException {
        List<Integer> entries = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        int cells = 0;
        for (String generation : GENERATIONS) {
            CatalogueImport.Result result = take(generation);
            entries.add(result.entries());
            gone.add(result.files().getFirst().gone().size());
            cells += rows(file(generation)).stream().mapToInt(row -> cells(row).size()).sum();

            assertThat(lost(generation)).as(generation).isEmpty();
        }

        assertThat(cells).isGreaterThan(7_000);
        assertThat(gone).as("entries that each list no longer has").containsExactly(0, 20, 31, 33, 32);
        assertThat(entries).as("in the folder after each").containsExactly(149, 181, 256, 264, 264);
    }

    @Test
    void changesNothingTheSecondTime() {
        String[] all = {GENERATIONS.get(0), GENERATIONS.get(1), GENERATIONS.get(2), JOURNAL, GENERATIONS.get(3), GENERATIONS.get(4), CONTRIBUTORS};
        take(all);

        CatalogueImport.Result again = take(all);

        assertThat(again.texts()).isEmpty();
        assertThat(again.files()).allSatisfy(file -> assertThat(file.added().size() + file.changed().size() + file.kept().size()).isZero());
    }

    @Test
    void findsTheIdentifierThatTwoEntriesClaim() {
        CatalogueImport.Result result = take(GENERATIONS.get(4));

        assertThat(result.files().getFirst().twice()).contains("Q3104570: glpi, survey-questionnaire", "Grammalecte: grammalecte, grammalecte-firefox");
        assertThat(result.files().getFirst().left()).containsOnlyKeys("referentId", "isReferentExpert");
    }

    @Test
    void makesHistoryOfTheJournal() throws IOException {
        CatalogueImport.Outcome outcome = take(GENERATIONS.get(2), JOURNAL).files().getLast();

        EntryDraft hedgedoc = entries().stream().filter(entry -> entry.slug().value().equals("hedgedoc")).findFirst().orElseThrow();
        EntryDraft codimd = entries().stream().filter(entry -> entry.slug().value().equals("codimd")).findFirst().orElseThrow();
        long lines = entries().stream().mapToLong(entry -> entry.maps("history").size()).sum();
        assertThat(hedgedoc.items("history")).containsExactly("{change=added, date=2021-04-09, note={fr=Ajout de Hedgedoc, successeur de CodiMD}}");
        assertThat(codimd.value("recommendation.until")).contains("2021-04-09");
        assertThat(lines + outcome.unplaced().stream().filter(one -> one.startsWith("history")).count()).isEqualTo(73);
        assertThat(outcome.unplaced()).contains("shinken: ids.sill: 132 (2021-03-30)");
    }

    @Test
    void keepsWhatPeopleWrote() throws IOException {
        take(GENERATIONS.get(2));
        Path gimp = folder.resolve("catalogue/gimp.yml");
        Files.writeString(gimp, "# Ours\n" + Files.readString(gimp).replace("GPL-3.0-only", "GPL-3.0-or-later   # asked").replace("GPL-3.0\n", "GPL-3.0-or-later   # asked\n").replace("market: true\n", "")
                + "keywords: [affiche]\n");
        String before = Files.readString(gimp);

        CatalogueImport.Result result = take(GENERATIONS.get(3));

        assertThat(Files.readString(gimp)).startsWith("# Ours\n").contains("# asked", "keywords: [affiche]", "2018, 2019, 2020, 2021, 2022");
        assertThat(before).doesNotContain("2022");
        assertThat(result.files().getFirst().kept()).allSatisfy(kept -> assertThat(kept).startsWith("gimp: "));
    }

    @Test
    void addsOnlyWhatIsMissingFromAnOlderList() throws IOException {
        take(GENERATIONS.get(3));

        take(GENERATIONS.get(0));

        EntryDraft vlc = entries().stream().filter(entry -> entry.slug().value().equals("vlc")).findFirst().orElseThrow();
        assertThat(vlc.value("licence")).contains("GPL-2.0-only");
        assertThat(vlc.value("attributes.french")).contains("true");
    }

    @Test
    void addsContributorsToTheRegistryAndNoUse() throws IOException {
        take(GENERATIONS.get(2), CONTRIBUTORS);

        assertThat(Files.readString(folder.resolve("organisations.yml"))).contains("dinum:", "acronym: DNUM/MEAE").contains("eole-menj: {name: {fr: Pôle Logiciels Libres}, acronym: EOLE/MENJ, url: https://eole.ac-dijon.fr}");
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.maps("used-by")).isEmpty());
    }

    @Test
    void readsOldLicencesThatMeanOneThing() {
        Map<String, String> licences = Map.of("GPL2", "GPL-2.0-only", "GPLv2+", "GPL-2.0-or-later", "AGPL3+", "AGPL-3.0-or-later", "LGPL-v2.1", "LGPL-2.1-only", "GPL V2.0", "GPL-2.0-only", "MPL2",
                "MPL-2.0", "apache V2.0", "Apache-2.0", "Licence MIT/X11", "MIT", "CECILL-C", "CECILL-C");

        licences.forEach((written, expected) -> assertThat(OldLicences.normalised(written)).as(written).contains(expected));
        assertThat(Arrays.asList("GPL", "EPL", "BSD", "GPL V.2.1", "LGPL/GPL/MPL", "GPL2 / LGPL2", "Creative Commons", "MPL 2.0 et EPL 1.0", "CPA").stream().map(OldLicences::normalised))
                .allMatch(Optional::isEmpty);
    }
}
