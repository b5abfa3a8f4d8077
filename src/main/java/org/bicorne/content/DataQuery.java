package org.bicorne.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.FrontMatter;

/** What a block asks of a data file: which rows and columns, in which order. One answer, with what is wrong in the question. */
final class DataQuery {

    static final Set<String> KEYS = Set.of("file", "header", "columns", "where", "sort", "limit", "caption", "source");

    private static final int COLUMNS_TOLD_MAX = 12;

    private final DataFiles files;
    private final Block block;
    private final List<Finding> findings = new ArrayList<>();

    /** A column by which rows are ordered. */
    record Sort(int index, boolean isDescending) {}

    /** Rows that are shown, and of which file. */
    record Selection(SourceFile file, DataTable table, List<DataColumn> columns, List<Sort> sorts, List<DataTable.Row> rows, int total) {

        Optional<Sort> sortOf(DataColumn column) {
            return sorts.stream().limit(1).filter(sort -> sort.index() == column.index()).findFirst();
        }
    }

    DataQuery(DataFiles files, Block block) {
        this.files = files;
        this.block = block;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The file of a block, for what depends on it. */
    static Optional<SourceFile> file(DataFiles files, Block block) {
        return block.text("file").flatMap(written -> files.find(written, block.page()));
    }

    /** Nothing when a finding says why. */
    Optional<Selection> select() {
        Optional<SourceFile> file = file(files, block);
        if (file.isEmpty()) {
            tellMissingFile();
            return Optional.empty();
        }
        if (block.text("caption").isEmpty()) {
            findings.add(block.finding("", BlockFinding.BLOCK_CAPTION_MISSING, block.name()));
        }
        DataFiles.Read read = files.read(file.get(), block.settings().flag("header").orElse(true), block.language());
        findings.addAll(read.findings());
        return read.table().flatMap(table -> select(file.get(), table));
    }

    private void tellMissingFile() {
        Optional<String> written = block.text("file");
        if (written.isEmpty()) {
            findings.add(block.finding("", BlockFinding.BLOCK_KEY_MISSING, block.name(), "file"));
            return;
        }
        String meant = Spelling.nearest(written.get(), files.paths()).orElse("data/….csv");
        findings.add(block.finding("file", BlockFinding.DATA_FILE_MISSING, written.get(), meant));
    }

    private Optional<Selection> select(SourceFile file, DataTable table) {
        int before = findings.size();
        List<DataColumn> columns = columns(table);
        List<Sort> sorts = sorts(table);
        List<DataTable.Row> rows = new ArrayList<>(table.rows());
        FrontMatter where = block.settings().map("where");
        for (String name : where.keys()) {
            Set<String> wanted = new HashSet<>(where.texts(name).stream().map(DataTable::plain).toList());
            column(table, "where", name).ifPresent(index -> rows.removeIf(row -> !wanted.contains(DataTable.plain(row.cells().get(index)))));
        }
        for (Sort sort : sorts.reversed()) {
            Comparator<String> order = DataColumn.of(table, sort.index(), "").order(block.language(), sort.isDescending());
            rows.sort(Comparator.comparing(row -> row.cells().get(sort.index()), order));
        }
        int limit = limit();
        boolean isWrong = findings.subList(before, findings.size()).stream().anyMatch(finding -> finding.code() != BlockFinding.BLOCK_KEY_UNKNOWN);
        return isWrong ? Optional.empty()
                : Optional.of(new Selection(file, table, columns, sorts, List.copyOf(rows.subList(0, Math.min(limit, rows.size()))), rows.size()));
    }

    private int limit() {
        Optional<String> written = block.text("limit");
        Optional<Integer> limit = block.settings().number("limit").filter(number -> number > 0);
        if (written.isPresent() && limit.isEmpty()) {
            findings.add(block.finding("limit", BlockFinding.BLOCK_VALUE_WRONG, "limit", written.get(), "1, 2, 3…"));
        }
        return limit.orElse(DataTable.ROWS_MAX);
    }

    /** All columns, those that are listed, or those that a map lists with other titles. */
    private List<DataColumn> columns(DataTable table) {
        FrontMatter titles = block.settings().map("columns");
        List<String> listed = block.settings().textsByComma("columns");
        boolean hasNoHeader = !block.settings().flag("header").orElse(true);
        if (!titles.keys().isEmpty()) {
            return titles.keys().stream().flatMap(name -> column(table, "columns", name).stream()
                    .map(index -> DataColumn.of(table, index, titles.text(name).filter(text -> !text.isEmpty()).orElse(name)))).toList();
        }
        if (hasNoHeader) {
            return IntStream.range(0, table.columns().size())
                    .mapToObj(index -> DataColumn.of(table, index, index < listed.size() ? listed.get(index) : table.columns().get(index))).toList();
        }
        if (!listed.isEmpty()) {
            return listed.stream().flatMap(name -> column(table, "columns", name).stream())
                    .map(index -> DataColumn.of(table, index, title(table, index))).toList();
        }
        return IntStream.range(0, table.columns().size()).mapToObj(index -> DataColumn.of(table, index, title(table, index))).toList();
    }

    private static String title(DataTable table, int index) {
        String name = table.columns().get(index);
        return name.isEmpty() ? String.valueOf(index + 1) : name;
    }

    /** {@code Montant desc, Nom}: the last word may say which way. */
    private List<Sort> sorts(DataTable table) {
        List<Sort> sorts = new ArrayList<>();
        for (String written : block.settings().textsByComma("sort")) {
            int space = written.lastIndexOf(' ');
            String way = space < 0 ? "" : written.substring(space + 1).toLowerCase(java.util.Locale.ROOT);
            boolean hasWay = way.equals("desc") || way.equals("asc");
            String name = hasWay ? written.substring(0, space) : written;
            column(table, "sort", name).ifPresent(index -> sorts.add(new Sort(index, way.equals("desc"))));
        }
        return sorts;
    }

    /** The column of this name; a finding when there is none. */
    Optional<Integer> column(DataTable table, String key, String name) {
        Optional<Integer> found = table.column(name).or(() -> titled(table, name));
        if (found.isEmpty()) {
            String known = Spelling.nearest(name, table.columns())
                    .orElseGet(() -> String.join(", ", table.columns().stream().limit(COLUMNS_TOLD_MAX).toList()));
            findings.add(block.finding(key, BlockFinding.DATA_COLUMN_MISSING, name, block.text("file").orElse(""), known));
        }
        return found;
    }

    /** Without a header, the titles that the block lists name the columns. */
    private Optional<Integer> titled(DataTable table, String name) {
        if (block.settings().flag("header").orElse(true)) {
            return Optional.empty();
        }
        List<String> titles = block.settings().textsByComma("columns").stream().map(DataTable::plain).toList();
        return Optional.of(titles.indexOf(DataTable.plain(name))).filter(index -> index >= 0 && index < table.columns().size());
    }

    /** The keys of both a query and a block of another kind. */
    static Set<String> keysWith(String... others) {
        Set<String> keys = new HashSet<>(KEYS);
        keys.addAll(Arrays.asList(others));
        return Set.copyOf(keys);
    }
}
