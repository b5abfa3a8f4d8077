package org.bicorne.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/** Reads CSV as people and spreadsheets write it: cells separated by commas, semicolons or tabs, with or without a header. */
final class CsvText {

    private static final String SEPARATORS = ",;\t";
    private static final int LINES_LOOKED_AT_MAX = 5;
    private static final int UNEVEN_TOLD_MAX = 20;

    private final FilePath path;
    private final List<Finding> findings;

    CsvText(FilePath path, List<Finding> findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Nothing when the text is beyond a limit, which is then a finding. */
    Optional<DataTable> read(String text, boolean hasHeader) {
        char separator = separator(text);
        List<DataTable.Row> records = new ArrayList<>();
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(DataTable.COLUMNS_MAX)
                .maxFieldSize(DataTable.CELL_CHARACTERS_MAX).build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).build(handler, text)) {
            for (CsvRecord line : reader) {
                if (records.size() > DataTable.ROWS_MAX) {
                    findings.add(Finding.of(path, (int) line.getStartingLineNumber(), BlockFinding.DATA_TOO_LARGE, DataTable.ROWS_MAX + ""));
                    break;
                }
                records.add(new DataTable.Row((int) line.getStartingLineNumber(), line.getFields()));
            }
        } catch (CsvParseException | java.io.IOException e) {
            int line = records.isEmpty() ? 1 : records.getLast().line() + 1;
            findings.add(Finding.of(path, line, BlockFinding.DATA_FILE_UNREADABLE, path.value(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        return Optional.of(table(records, hasHeader, separator != ','));
    }

    private DataTable table(List<DataTable.Row> records, boolean hasHeader, boolean hasDecimalComma) {
        if (records.isEmpty()) {
            return new DataTable(List.of(), List.of(), hasDecimalComma);
        }
        int width = records.getFirst().cells().size();
        List<String> columns = hasHeader ? names(records.getFirst())
                : IntStream.rangeClosed(1, width).mapToObj(String::valueOf).toList();
        List<DataTable.Row> rows = records.subList(hasHeader ? 1 : 0, records.size());
        rows.stream().filter(row -> row.cells().size() != width).limit(UNEVEN_TOLD_MAX).forEach(row -> findings.add(
                Finding.of(path, row.line(), BlockFinding.DATA_ROW_UNEVEN, row.cells().size() + "", width + "")));
        return new DataTable(columns, rows.stream().map(row -> even(row, width)).toList(), hasDecimalComma);
    }

    private List<String> names(DataTable.Row header) {
        Set<String> names = new LinkedHashSet<>();
        for (String cell : header.cells()) {
            String name = cell.strip();
            if (!names.add(name)) {
                findings.add(Finding.of(path, header.line(), BlockFinding.DATA_COLUMN_REPEATED, name));
                int copy = 2;
                while (!names.add(name + " " + copy)) {
                    copy++;
                }
            }
        }
        return List.copyOf(names);
    }

    private static DataTable.Row even(DataTable.Row row, int width) {
        List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(width, row.cells().size())));
        while (cells.size() < width) {
            cells.add("");
        }
        return new DataTable.Row(row.line(), cells.stream().map(String::strip).toList());
    }

    /** The sign that stands most often outside quotes in the first lines; a comma when none does. */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean isQuoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT_MAX; i++) {
            char c = text.charAt(i);
            isQuoted ^= c == '"';
            lines += c == '\n' && !isQuoted ? 1 : 0;
            int separator = isQuoted ? -1 : SEPARATORS.indexOf(c);
            if (separator >= 0) {
                counts[separator]++;
            }
        }
        int best = IntStream.range(0, counts.length).reduce(0, (a, b) -> counts[b] > counts[a] ? b : a);
        return SEPARATORS.charAt(best);
    }
}
