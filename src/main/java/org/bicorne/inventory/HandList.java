package org.bicorne.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.DecodedText;

/** Reads {@code inventory/repositories.csv}: the list of an office that keeps it by hand, with the columns of the inventories of 2021 and later. */
final class HandList {

    static final FilePath FILE = new FilePath("inventory/repositories.csv");

    /** A longer list is worth a database. */
    static final int ROWS_MAX = 50_000;

    private static final int FIELDS_MAX = 100;
    private static final int FIELD_CHARACTERS_MAX = 20_000;
    private static final int TOLD_MAX = 20;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Repository> repositories = new ArrayList<>();

    /** What the file says. */
    record Read(List<Repository> repositories, List<Finding> findings) {

        Read {
            repositories = List.copyOf(repositories);
            findings = List.copyOf(findings);
        }
    }

    /** Nothing where there is no such file. */
    static Read of(Snapshot snapshot, Map<String, Account> accounts) {
        Optional<SourceFile> file = snapshot.file(FILE);
        return file.map(source -> switch (source.readText()) {
            case Reading.Octets(var octets) -> new HandList().read(DecodedText.of(octets).text(), accounts);
            case Reading.TooLarge _, Reading.Gone _, Reading.Unreadable _ -> unreadable();
        }).orElseGet(() -> new Read(List.of(), List.of()));
    }

    private static Read unreadable() {
        return new Read(List.of(), List.of(Finding.of(FILE, 0, InventoryFinding.INVENTORY_LIST_UNREADABLE, "")));
    }

    Read read(String text, Map<String, Account> accounts) {
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(FIELDS_MAX).maxFieldSize(FIELD_CHARACTERS_MAX).build();
        int firstLine = (int) text.lines().findFirst().orElse("").chars().filter(c -> c == ';').count();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(firstLine > 3 ? ';' : ',').skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).build(handler, text)) {
            rows(reader, accounts);
        } catch (CsvParseException | IOException e) {
            findings.add(Finding.of(FILE, 0, InventoryFinding.INVENTORY_LIST_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return new Read(repositories, findings);
    }

    private void rows(CsvReader<CsvRecord> reader, Map<String, Account> accounts) {
        List<String> columns = List.of();
        Set<Repository.Key> seen = new HashSet<>();
        for (CsvRecord record : reader) {
            int line = (int) record.getStartingLineNumber();
            if (columns.isEmpty()) {
                columns = columns(record);
            } else if (repositories.size() >= ROWS_MAX) {
                findings.add(Finding.of(FILE, line, InventoryFinding.INVENTORY_LIST_TOO_LONG, ROWS_MAX + ""));
                return;
            } else {
                Map<String, String> cells = cells(columns, record);
                HandRow row = new HandRow(cells, accounts);
                Optional<Repository> repository = row.repository();
                row.wrong().forEach(wrong -> tell(line, wrong.code(), wrong.value()));
                repository.filter(one -> !seen.add(one.key())).ifPresent(one -> tell(line, InventoryFinding.INVENTORY_REPOSITORY_REPEATED, one.facts().url()));
                repository.filter(one -> repositories.isEmpty() || seen.size() > repositories.size()).ifPresent(repositories::add);
            }
        }
    }

    private List<String> columns(CsvRecord head) {
        List<String> columns = head.getFields().stream().map(name -> HandRow.column(name.strip().replace("\uFEFF", ""))).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (!HandRow.isKnown(columns.get(i))) {
                tell(1, InventoryFinding.INVENTORY_COLUMN_UNKNOWN, head.getField(i), Spelling.nearest(columns.get(i), HandRow.COLUMNS).orElse("–"));
            }
        }
        if (!columns.contains(HandRow.URL)) {
            tell(1, InventoryFinding.INVENTORY_COLUMN_MISSING, HandRow.URL);
        }
        return columns;
    }

    private void tell(int line, InventoryFinding code, String... arguments) {
        if (findings.stream().filter(finding -> finding.code() == code).count() < TOLD_MAX) {
            findings.add(Finding.of(FILE, line, code, arguments));
        }
    }

    private static Map<String, String> cells(List<String> columns, CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            String cell = record.getField(i).strip();
            if (!cell.isEmpty()) {
                cells.putIfAbsent(columns.get(i), cell);
            }
        }
        return cells;
    }
}
