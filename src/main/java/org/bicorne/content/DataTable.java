package org.bicorne.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows of a data file.
 *
 * @param columns their names, as the file writes them
 * @param rows each with as many cells as there are columns
 * @param hasDecimalComma whether {@code 1,234} is a little more than one, as in files that separate cells otherwise
 */
record DataTable(List<String> columns, List<Row> rows, boolean hasDecimalComma) {

    /** More rows, columns or characters in a cell than this are not read. */
    static final int ROWS_MAX = 20_000;
    static final int COLUMNS_MAX = 100;
    static final int CELL_CHARACTERS_MAX = 10_000;

    /** The cells of one record and the line of the file where it begins. */
    record Row(int line, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The place of the column that people write so: capitals and outer spaces do not count. */
    Optional<Integer> column(String name) {
        return IntStream.range(0, columns.size()).filter(i -> plain(columns.get(i)).equals(plain(name))).boxed().findFirst();
    }

    List<String> cells(int column) {
        return rows.stream().map(row -> row.cells().get(column)).toList();
    }

    /** Without capitals, outer and repeated spaces. */
    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
