package org.bicorne.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.Finding;
import org.bicorne.markup.Typography;
import org.bicorne.pages.Version;
import org.bicorne.ui.ChartView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.TableView;
import org.bicorne.ui.Templates;

/** Shows {@code chart} blocks: bars, lines or stacks of a data file, with the table they are drawn from one click below. */
final class ChartBlocks implements BlockSource {

    private static final int NUMBERS_TOLD_MAX = 20;

    private final DataFiles files;

    ChartBlocks(DataFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public Set<String> keys() {
        return DataQuery.keysWith("type", "x", "y", "series", "unit");
    }

    @Override
    public Version version(Block block) {
        return Version.of(DataQuery.file(files, block).map(SourceFile::version).orElse(""));
    }

    /** Which columns are drawn. */
    private record Axes(DataColumn x, List<DataColumn> y, Optional<DataColumn> series) {}

    @Override
    public Answer show(Block block) {
        DataQuery query = new DataQuery(files, block);
        List<Finding> findings = query.findings();
        Optional<DataQuery.Selection> selection = query.select();
        Optional<Chart.Type> type = type(block, findings);
        if (selection.isEmpty() || type.isEmpty()) {
            return new Refused(findings);
        }
        TableView table = TableBlocks.view(block, selection.get(), block.id("table"));
        if (selection.get().rows().isEmpty()) {
            return new Shown(html(block, new Chart(type.get(), List.of(), List.of(), "", 0, block.language()), table), findings);
        }
        Optional<Axes> axes = axes(block, query, selection.get());
        if (axes.isEmpty()) {
            return new Refused(findings);
        }
        Chart chart = chart(block, type.get(), axes.get(), selection.get(), findings);
        return new Shown(block.isForFeed() ? TableBlocks.html(table) : html(block, chart, table), findings);
    }

    private static Optional<Chart.Type> type(Block block, List<Finding> findings) {
        String written = block.text("type").orElse(Chart.Type.BAR.word());
        Optional<Chart.Type> type = Chart.Type.of(written);
        if (type.isEmpty()) {
            String known = String.join(", ", Stream.of(Chart.Type.values()).map(Chart.Type::word).toList());
            findings.add(block.finding("type", BlockFinding.BLOCK_VALUE_WRONG, "type", written, known));
        }
        return type;
    }

    /** The first column names the values, the numbers are drawn, unless the block says otherwise. */
    private static Optional<Axes> axes(Block block, DataQuery query, DataQuery.Selection selection) {
        int before = query.findings().size();
        DataTable table = selection.table();
        Optional<Integer> series = block.text("series").flatMap(name -> query.column(table, "series", name));
        int x = block.text("x").flatMap(name -> query.column(table, "x", name)).orElse(selection.columns().getFirst().index());
        List<Integer> named = block.settings().textsByComma("y").stream().flatMap(name -> query.column(table, "y", name).stream()).toList();
        List<DataColumn> y = named.isEmpty()
                ? selection.columns().stream().filter(column -> column.kind() == DataColumn.Kind.NUMBER)
                        .filter(column -> column.index() != x && !series.equals(Optional.of(column.index()))).toList()
                : named.stream().map(index -> shown(selection, index)).toList();
        if (y.isEmpty()) {
            query.findings().add(block.finding("", BlockFinding.BLOCK_KEY_MISSING, block.name(), "y"));
        }
        return query.findings().size() > before ? Optional.empty() : Optional.of(new Axes(shown(selection, x), y, series.map(index -> shown(selection, index))));
    }

    private static DataColumn shown(DataQuery.Selection selection, int index) {
        return selection.columns().stream().filter(column -> column.index() == index).findFirst()
                .orElseGet(() -> DataColumn.of(selection.table(), index, selection.table().columns().get(index)));
    }

    /** Values of one category and series are added up. */
    private static Chart chart(Block block, Chart.Type type, Axes axes, DataQuery.Selection selection, List<Finding> findings) {
        Map<String, Map<String, BigDecimal>> values = new LinkedHashMap<>();
        Set<String> categories = new LinkedHashSet<>();
        int told = findings.size();
        for (DataTable.Row row : selection.rows()) {
            String category = category(block, axes.x(), row);
            categories.add(category);
            for (DataColumn y : axes.y()) {
                String name = axes.series().map(column -> row.cells().get(column.index())).orElse(y.title());
                String cell = row.cells().get(y.index());
                Optional<Amount> amount = y.amount(cell);
                values.computeIfAbsent(name, key -> new LinkedHashMap<>());
                amount.ifPresent(known -> values.get(name).merge(category, known.value(), BigDecimal::add));
                if (amount.isEmpty() && !cell.isEmpty() && findings.size() - told < NUMBERS_TOLD_MAX) {
                    findings.add(Finding.of(selection.file().path(), row.line(), BlockFinding.DATA_NOT_A_NUMBER, cell, selection.table().columns().get(y.index())));
                }
            }
        }
        tellTooMany(block, categories.size(), ChartDrawing.CATEGORIES_MAX, findings);
        tellTooMany(block, values.size(), ChartDrawing.SERIES_MAX, findings);
        List<String> shown = categories.stream().limit(ChartDrawing.CATEGORIES_MAX).toList();
        List<Chart.Series> series = new ArrayList<>();
        values.entrySet().stream().limit(ChartDrawing.SERIES_MAX).forEach(one -> series.add(new Chart.Series(Typography.of(block.language()).apply(one.getKey()),
                shown.stream().map(category -> Optional.ofNullable(one.getValue().get(category))).toList())));
        int decimals = values.values().stream().flatMap(one -> one.values().stream()).mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale())).max().orElse(0);
        return new Chart(type, shown, series, block.text("unit").orElse(""), Math.min(Amount.DECIMALS_MAX, decimals), block.language());
    }

    private static String category(Block block, DataColumn x, DataTable.Row row) {
        String cell = row.cells().get(x.index());
        return cell.isEmpty() ? "–" : x.kind() == DataColumn.Kind.TEXT ? Typography.of(block.language()).apply(cell) : cell;
    }

    private static void tellTooMany(Block block, int count, int max, List<Finding> findings) {
        if (count > max) {
            findings.add(block.finding("", BlockFinding.CHART_TOO_MANY, max + ""));
        }
    }

    private static String html(Block block, Chart chart, TableView table) {
        Messages words = Messages.in(block.language());
        String description = description(chart, words);
        String svg = chart.isEmpty() ? "" : Stream.of(false, true)
                .map(isNarrow -> new ChartDrawing(chart, new ChartDrawing.Paper(block.id(isNarrow ? "narrow" : "wide"), isNarrow, table.caption(), description)).svg())
                .reduce("", String::concat);
        return new String(Templates.render("content/chart.jte", new ChartView(table, svg)), StandardCharsets.UTF_8);
    }

    /** What one sees first, in words. */
    static String description(Chart chart, Messages words) {
        if (chart.isEmpty()) {
            return "";
        }
        String kind = words.text("content.chart." + chart.type().word());
        if (chart.series().size() > 1) {
            return words.text("content.chart.many", kind, String.join(", ", chart.series().stream().map(Chart.Series::name).toList()),
                    chart.categories().getFirst(), chart.categories().getLast());
        }
        List<Optional<BigDecimal>> values = chart.series().getFirst().values();
        int most = 0;
        int least = 0;
        for (int i = 0; i < values.size(); i++) {
            most = isMore(values.get(i), values.get(most)) ? i : most;
            least = isMore(values.get(least), values.get(i)) ? i : least;
        }
        return words.text("content.chart.one", kind, values.size(), chart.categories().get(most), values.get(most).map(chart::text).orElse("–"),
                chart.categories().get(least), values.get(least).map(chart::text).orElse("–"));
    }

    private static boolean isMore(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && (other.isEmpty() || one.get().compareTo(other.get()) > 0);
    }
}
