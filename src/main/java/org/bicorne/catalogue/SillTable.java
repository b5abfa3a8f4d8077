package org.bicorne.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bicorne.kernel.Slug;

/** The tables in which France’s list of recommended software was published: 2018, 2019, 2020 and 2022, its journal of changes and its contributors. */
final class SillTable {

    static final int ROWS_MAX = 50_000;

    private static final int COLUMNS_MAX = 200;
    private static final int CELL_CHARACTERS_MAX = 100_000;

    /** By column; capitals, accents, spaces and hyphens of its name do not count. */
    private static final Map<String, BiConsumer<Imported, String>> COLUMNS = columns();
    private static final List<String> NAMES = List.of("nom", "logiciel");

    private SillTable() {}

    private static Map<String, BiConsumer<Imported, String>> columns() {
        Map<String, BiConsumer<Imported, String>> columns = new LinkedHashMap<>();
        columns.put("id", (entry, cell) -> SillCells.number(entry, Imported.SILL, cell));
        columns.put("fonction", SillTable::summary);
        columns.put("fonctionnalite", SillTable::summary);
        columns.put("casdusage", SillTable::description);
        columns.put("contexteusage", SillTable::description);
        columns.put("secteur", (entry, cell) -> entry.category(SillCells.text(cell)));
        columns.put("composant", (entry, cell) -> entry.category(SillCells.text(cell)));
        columns.put("licence", SillCells::licence);
        columns.put("statut", SillCells::status);
        columns.put("annees", SillCells::years);
        columns.put("logicielparent", SillTable::parent);
        columns.put("parent", SillTable::parent);
        columns.put("formatassocie", (entry, cell) -> entry.with("attributes.format", SillCells.isNothing(cell) ? "" : cell));
        columns.put("winx86x64", (entry, cell) -> SillCells.platform(entry, "windows", cell));
        columns.put("linuxmimo", (entry, cell) -> SillCells.platform(entry, "linux", cell));
        columns.put("android", (entry, cell) -> SillCells.platform(entry, "android", cell));
        columns.put("versionfrancaise", (entry, cell) -> SillCells.flag(entry, "attributes.french", cell));
        columns.put("version", (entry, cell) -> entry.with(Imported.MINIMUM, SillCells.version(cell)));
        columns.put("versionmin", (entry, cell) -> entry.with(Imported.MINIMUM, SillCells.version(cell)));
        columns.put("versionmax", (entry, cell) -> entry.with(Imported.MAXIMUM, SillCells.version(cell)));
        columns.put("public", (entry, cell) -> SillCells.flag(entry, "attributes.public-service", cell));
        columns.put("support", (entry, cell) -> SillCells.flag(entry, "market", cell));
        columns.put("similairea", SillCells::similar);
        columns.put("wikidata", SillCells::wikidata);
        columns.put("comptoirdulibre", (entry, cell) -> SillCells.number(entry, "ids.comptoir-du-libre", cell));
        columns.put("groupe", (entry, cell) -> entry.with("attributes.group", cell));
        columns.put("label", (entry, cell) -> SillCells.url(entry, "attributes.label", cell));
        columns.put("fiche", (entry, cell) -> SillCells.url(entry, "attributes.use-case", cell));
        columns.put("atelier", (entry, cell) -> SillCells.url(entry, "attributes.workshop", cell));
        columns.put("test", (entry, cell) -> SillCells.url(entry, "attributes.trial", cell));
        return columns;
    }

    private static void summary(Imported entry, String cell) {
        entry.with("summary.fr", SillCells.text(cell));
    }

    private static void description(Imported entry, String cell) {
        entry.with("description.fr", SillCells.text(cell));
    }

    private static void parent(Imported entry, String cell) {
        entry.with(Imported.PARENT, SillCells.isNothing(cell) ? "" : SillCells.text(cell));
    }

    /** Nothing when it is none of these tables. */
    static Optional<ImportFile> read(String text) {
        List<List<String>> rows = rows(text);
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst().stream().map(SillTable::key).toList();
        List<Map<String, String>> cells = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> cells.add(cells(header, row)));
        if (Set.copyOf(header).containsAll(Set.of("type", "logiciel", "date"))) {
            return Optional.of(journal(cells));
        }
        if (Set.copyOf(header).containsAll(Set.of("organisme", "acronyme"))) {
            return Optional.of(bodies(cells));
        }
        return NAMES.stream().filter(header::contains).findFirst().filter(_ -> header.contains("statut")).map(name -> software(header, name, cells, rows.getFirst()));
    }

    private static ImportFile software(List<String> header, String name, List<Map<String, String>> rows, List<String> written) {
        Map<String, Integer> left = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = header.get(i);
            int values = (int) rows.stream().filter(row -> !SillCells.isNothing(row.getOrDefault(key, ""))).count();
            if (!key.equals(name) && !COLUMNS.containsKey(key) && values > 0) {
                left.put(written.get(i), values);
            }
        }
        List<Imported> software = rows.stream().filter(row -> !SillCells.isNothing(row.getOrDefault(name, ""))).map(row -> {
            Imported entry = new Imported(SillCells.text(row.getOrDefault(name, "")));
            COLUMNS.forEach((key, column) -> Optional.ofNullable(row.get(key)).filter(cell -> !cell.isBlank()).ifPresent(cell -> column.accept(entry, cell)));
            return entry;
        }).toList();
        return ImportFile.of(new Origin(Origin.SILL, generation(header, written)), software, left);
    }

    /** When the table with these columns was published. */
    private static String generation(List<String> header, List<String> written) {
        if (header.contains("logiciel")) {
            return written.contains("LINUXMIMO") ? "2019" : "2018";
        }
        return header.contains("versionmin") ? "2022-03" : "2021";
    }

    private static ImportFile journal(List<Map<String, String>> rows) {
        List<ImportFile.JournalLine> lines = new ArrayList<>();
        Map<String, Integer> left = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            Optional<PartialDate> date = PartialDate.parse(row.getOrDefault("date", "").replaceAll("[<>]| .*", ""));
            if (date.isEmpty()) {
                left.merge("date: " + row.getOrDefault("date", ""), 1, Integer::sum);
                continue;
            }
            Software.ChangeKind what = switch (row.getOrDefault("type", "").toLowerCase(java.util.Locale.ROOT)) {
                case "ajout" -> Software.ChangeKind.ADDED;
                case "suppression" -> Software.ChangeKind.WITHDRAWN;
                default -> Software.ChangeKind.UPDATED;
            };
            lines.add(new ImportFile.JournalLine(row.getOrDefault("logiciel", ""), row.getOrDefault("id", ""), date.get(), what, SillCells.version(row.getOrDefault("version", "")),
                    row.getOrDefault("commentaire", "")));
        }
        return new ImportFile(JournalMerge.ORIGIN, List.of(), lines, List.of(), left);
    }

    private static ImportFile bodies(List<Map<String, String>> rows) {
        Map<String, Integer> left = new LinkedHashMap<>();
        rows.stream().map(row -> row.getOrDefault("pull", "")).filter(cell -> !cell.isBlank()).forEach(_ -> left.merge("PULL", 1, Integer::sum));
        return new ImportFile(new Origin("sill-contributors", ""), List.of(), List.of(), rows.stream().map(row -> new ImportFile.Body(row.getOrDefault("organisme", "").strip(),
                Optional.of(row.getOrDefault("acronyme", "").strip()).filter(text -> !text.isEmpty()), Optional.of(row.getOrDefault("annuaire", "").strip()).filter(EntryFields::isUrl))).toList(), left);
    }

    private static Map<String, String> cells(List<String> header, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            cells.put(header.get(i), row.get(i).strip());
        }
        return cells;
    }

    private static String key(String column) {
        return Slug.of(column).value().replace("-", "");
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(COLUMNS_MAX).maxFieldSize(CELL_CHARACTERS_MAX).build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).build(handler, text)) {
            for (CsvRecord line : reader) {
                if (rows.size() > ROWS_MAX) {
                    break;
                }
                rows.add(line.getFields());
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            return List.of();
        }
    }
}
