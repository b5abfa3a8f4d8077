package org.bicorne.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Typography;
import org.bicorne.pages.Version;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TableView;
import org.bicorne.ui.Templates;
import org.jspecify.annotations.Nullable;

/** Shows {@code table} blocks: a data file as an accessible table with caption, source and download. */
final class TableBlocks implements BlockSource {

    /** More rows are not shown in a page; the file has them all. */
    static final int ROWS_SHOWN_MAX = 5_000;

    /** From so many rows on, a table scrolls under its head. */
    private static final int ROWS_FOR_SCROLLING_MIN = 60;

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{3,2000}");

    private final DataFiles files;

    TableBlocks(DataFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public Set<String> keys() {
        return DataQuery.KEYS;
    }

    @Override
    public Version version(Block block) {
        return Version.of(DataQuery.file(files, block).map(SourceFile::version).orElse(""));
    }

    @Override
    public Answer show(Block block) {
        DataQuery query = new DataQuery(files, block);
        Optional<DataQuery.Selection> selection = query.select();
        return selection.isEmpty() ? new Refused(query.findings())
                : new Shown(html(view(block, selection.get(), block.id("caption"))), query.findings());
    }

    static String html(TableView view) {
        return new String(Templates.render("ui/table.jte", view), StandardCharsets.UTF_8);
    }

    /** The table of a selection, also behind a chart. */
    static TableView view(Block block, DataQuery.Selection selection, String id) {
        Messages words = Messages.in(block.language());
        List<DataTable.Row> rows = selection.rows().subList(0, Math.min(ROWS_SHOWN_MAX, selection.rows().size()));
        boolean hasRowHeaders = hasRowHeaders(selection, rows);
        List<TableView.Column> columns = selection.columns().stream()
                .map(column -> new TableView.Column(set(block, column.title()), column.isNumeric(), sorted(selection, column))).toList();
        List<List<TableView.Cell>> cells = new ArrayList<>(rows.size());
        for (DataTable.Row row : rows) {
            cells.add(selection.columns().stream().map(column -> cell(column, row.cells().get(column.index()), block.language(), words)).toList());
        }
        Optional<String> rest = rows.size() == selection.total() ? Optional.empty()
                : Optional.of(words.text("content.table.rest", words.number(rows.size()), words.number(selection.total())));
        return new TableView(words, id, caption(block, selection), columns, cells, hasRowHeaders, source(block),
                download(block, selection.file(), words), rest, block.isForFeed(), rows.size() >= ROWS_FOR_SCROLLING_MIN);
    }

    static String caption(Block block, DataQuery.Selection selection) {
        return set(block, block.text("caption").orElseGet(() -> ContentReader.words(selection.file().path().stem())));
    }

    static Optional<String> source(Block block) {
        return block.text("source").map(block.inlineHtml());
    }

    static PageLink download(Block block, SourceFile file, Messages words) {
        String format = file.path().extension().toUpperCase(java.util.Locale.ROOT);
        return new PageLink(words.text("content.data.download", format, words.size(file.size())), block.base() + new WebAddress("/" + file.path()).encoded());
    }

    private static String set(Block block, String text) {
        return Typography.of(block.language()).apply(text);
    }

    /** The first column names its rows when it says something else in each. */
    private static boolean hasRowHeaders(DataQuery.Selection selection, List<DataTable.Row> rows) {
        if (selection.columns().size() < 2 || selection.columns().getFirst().kind() == DataColumn.Kind.NUMBER) {
            return false;
        }
        int first = selection.columns().getFirst().index();
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> row.cells().get(first)).allMatch(cell -> !cell.isEmpty() && seen.add(cell));
    }

    private static @Nullable String sorted(DataQuery.Selection selection, DataColumn column) {
        return selection.sortOf(column).map(sort -> sort.isDescending() ? "descending" : "ascending").orElse(null);
    }

    private static TableView.Cell cell(DataColumn column, String written, Language language, Messages words) {
        if (written.isEmpty()) {
            return TableView.Cell.of("");
        }
        return switch (column.kind()) {
            case NUMBER -> column.amount(written).map(amount -> TableView.Cell.number(amount.in(language, column.decimals()), amount.value().toPlainString()))
                    .orElseGet(() -> TableView.Cell.of(written));
            case LABEL -> TableView.Cell.of(written);
            case DATE -> DataColumn.day(written).map(day -> TableView.Cell.date(words.date(day), day.toString())).orElseGet(() -> TableView.Cell.of(written));
            case TEXT -> WEB.matcher(written).matches() ? TableView.Cell.link(withoutScheme(written), written)
                    : TableView.Cell.of(Typography.of(language).apply(written));
        };
    }

    private static String withoutScheme(String address) {
        String text = address.replaceFirst("https?://(?:www\\.)?", "");
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
