package org.bicorne.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.TextTable;

/**
 * Compares the tables that a page writes by hand with the data files that the page links to, or that stand beside it under its name.
 * A table and a file are compared when their columns have the same names, or when half their rows are the same. Capitals, spaces,
 * apostrophes and the way numbers are written do not count; nor does the order of rows.
 */
final class TableDrift {

    private static final int ROWS_TOLD_MAX = 100;
    private static final int ROW_CHARACTERS_MAX = 160;

    private final Edition edition;
    private final ContentPage page;
    private final List<Finding> findings = new ArrayList<>();

    TableDrift(Edition edition, ContentPage page) {
        this.edition = edition;
        this.page = page;
    }

    /** A row in a form in which equal rows are equal texts, and as it was written. */
    private record Row(int line, List<String> plain, String written) {}

    List<Finding> findings() {
        List<TextTable> tables = edition.documents().of(page).markdown().tables();
        if (!tables.isEmpty()) {
            List<SourceFile> files = files();
            tables.forEach(table -> compare(table, files));
        }
        return findings;
    }

    private List<SourceFile> files() {
        Stream<FilePath> linked = edition.documents().of(page).markdown().links().stream()
                .flatMap(link -> edition.resolver().resolve(page, link.destination()) instanceof Resolution.ToAddress to
                        ? FilePath.ROOT.resolve(to.address().path().substring(1)).stream() : Stream.of());
        Stream<FilePath> beside = DataFiles.CSV.stream().sorted().map(extension -> page.path().parent().child(page.path().stem() + "." + extension));
        Set<FilePath> paths = new LinkedHashSet<>(Stream.concat(linked, beside).toList());
        return paths.stream().filter(path -> DataFiles.CSV.contains(path.extension())).flatMap(path -> edition.data().file(path).stream()).toList();
    }

    private void compare(TextTable table, List<SourceFile> files) {
        for (SourceFile file : files) {
            Optional<DataTable> read = edition.data().read(file, true, page.language()).table();
            Optional<List<Integer>> columns = read.flatMap(known -> columns(table, known));
            if (columns.isPresent()) {
                compare(table, read.get(), columns.get(), file);
                return;
            }
        }
    }

    /** The columns of the file that the table's are; nothing when the two are about something else. */
    private Optional<List<Integer>> columns(TextTable table, DataTable file) {
        List<Optional<Integer>> named = table.header().stream().map(name -> file.column(TextTable.plain(name))).toList();
        if (!named.isEmpty() && named.stream().allMatch(Optional::isPresent)) {
            return Optional.of(named.stream().flatMap(Optional::stream).toList());
        }
        List<Integer> all = IntStream.range(0, file.columns().size()).boxed().toList();
        boolean isAsWide = table.header().size() == file.columns().size() && !table.rows().isEmpty();
        Set<List<String>> known = isAsWide ? Set.copyOf(rows(file, all).stream().map(Row::plain).toList()) : Set.of();
        long common = rows(table).stream().filter(row -> known.contains(row.plain())).count();
        return isAsWide && 2 * common >= table.rows().size() ? Optional.of(all) : Optional.empty();
    }

    private void compare(TextTable table, DataTable file, List<Integer> columns, SourceFile source) {
        List<Row> inPage = rows(table);
        List<Row> inFile = rows(file, columns);
        missing(inPage, inFile).forEach(row -> findings.add(Finding.of(page.path(), row.line() + edition.documents().of(page).lineOffset(),
                BlockFinding.TABLE_ROW_NOT_IN_FILE, row.written(), source.path().value())));
        boolean isExtract = 2 * inPage.size() < inFile.size();
        if (!isExtract) {
            missing(inFile, inPage).forEach(row -> findings.add(Finding.of(source.path(), row.line(),
                    BlockFinding.TABLE_ROW_NOT_IN_PAGE, row.written(), page.path().value())));
        }
    }

    /** Rows of the first that the second lacks; one that stands twice must stand twice in both. */
    private static List<Row> missing(List<Row> from, List<Row> in) {
        Map<List<String>, Integer> counts = new HashMap<>();
        in.forEach(row -> counts.merge(row.plain(), 1, Integer::sum));
        return from.stream().filter(row -> counts.merge(row.plain(), -1, Integer::sum) < 0).limit(ROWS_TOLD_MAX).toList();
    }

    private static List<Row> rows(TextTable table) {
        return table.rows().stream().map(row -> row(row.line(), row.cells(), false)).toList();
    }

    private static List<Row> rows(DataTable file, List<Integer> columns) {
        return file.rows().stream().map(row -> row(row.line(), columns.stream().map(row.cells()::get).toList(), file.hasDecimalComma())).toList();
    }

    private static Row row(int line, List<String> cells, boolean hasDecimalComma) {
        String written = String.join(" | ", cells);
        return new Row(line, cells.stream().map(cell -> plain(cell, hasDecimalComma)).toList(),
                written.length() <= ROW_CHARACTERS_MAX ? written : written.substring(0, ROW_CHARACTERS_MAX) + "…");
    }

    private static String plain(String cell, boolean hasDecimalComma) {
        return Amount.parse(cell, hasDecimalComma).filter(amount -> amount.unit().isEmpty())
                .map(Amount::value).map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString)
                .orElseGet(() -> TextTable.plain(cell));
    }
}
