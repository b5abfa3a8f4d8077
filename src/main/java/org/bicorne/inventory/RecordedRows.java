package org.bicorne.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bicorne.folder.Reading;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.DecodedText;

/** One table of a recorded crawl, row by row by the names of its columns; what cannot be read is told, and left out. */
final class RecordedRows {

    /** Ten years of a hundred bodies, week by week. */
    private static final int ROWS_MAX = 52_000;

    private final FilePath file;
    private final List<String> columns;
    private final List<Finding> findings;

    RecordedRows(FilePath file, List<String> columns, List<Finding> findings) {
        this.file = file;
        this.columns = columns;
        this.findings = findings;
    }

    /** One row, whose empty cells are not there. */
    record Row(RecordedRows table, int line, Map<String, String> cells) {

        Optional<String> text(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        Optional<Instant> instant(String column) {
            return text(column).flatMap(written -> {
                Optional<Instant> read = Moments.of(written);
                if (read.isEmpty()) {
                    wrong(written);
                }
                return read;
            });
        }

        long number(String column) {
            Optional<String> written = text(column);
            written.filter(digits -> !digits.matches("\\d{1,9}")).ifPresent(this::wrong);
            return written.filter(digits -> digits.matches("\\d{1,9}")).map(Long::valueOf).orElse(0L);
        }

        void wrong(String written) {
            table.findings.add(Finding.of(table.file, line, InventoryFinding.INVENTORY_CELL_UNREADABLE, written));
        }
    }

    static Optional<String> text(Snapshot snapshot, FilePath path) {
        return snapshot.file(path).filter(SourceFile::isPublished).flatMap(file -> file.readText() instanceof Reading.Octets(var octets) ? Optional.of(DecodedText.of(octets).text()) : Optional.empty());
    }

    void forEach(String text, Consumer<Row> action) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            List<String> names = List.of();
            int rows = 0;
            for (CsvRecord record : reader) {
                int line = (int) record.getStartingLineNumber();
                if (names.isEmpty()) {
                    names = head(record.getFields());
                } else if (rows++ < ROWS_MAX) {
                    action.accept(new Row(this, line, cells(names, record.getFields())));
                }
            }
            if (rows > ROWS_MAX) {
                findings.add(Finding.of(file, ROWS_MAX, InventoryFinding.INVENTORY_LIST_TOO_LONG, ROWS_MAX + ""));
            }
        } catch (CsvParseException | IOException e) {
            findings.add(Finding.of(file, 0, InventoryFinding.INVENTORY_LIST_UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    private List<String> head(List<String> written) {
        List<String> names = written.stream().map(String::strip).toList();
        names.stream().filter(name -> !columns.contains(name))
                .forEach(name -> findings.add(Finding.of(file, 1, InventoryFinding.INVENTORY_COLUMN_UNKNOWN, name, Spelling.nearest(name, columns).orElse("–"))));
        columns.stream().limit(1).filter(name -> !names.contains(name)).forEach(name -> findings.add(Finding.of(file, 1, InventoryFinding.INVENTORY_COLUMN_MISSING, name)));
        return names;
    }

    private static Map<String, String> cells(List<String> names, List<String> fields) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
            String cell = fields.get(i).strip();
            if (!cell.isEmpty()) {
                cells.putIfAbsent(names.get(i), cell);
            }
        }
        return cells;
    }
}
