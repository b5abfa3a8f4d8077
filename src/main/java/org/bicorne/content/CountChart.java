package org.bicorne.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;
import org.bicorne.ui.ChartView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.TableView;
import org.bicorne.ui.Templates;

/**
 * Counts of another room, drawn as those of data files are, with their table one click below.
 *
 * @param id begins all ids of the chart, unique on the page
 * @param isLine whether categories follow each other in time
 * @param category what categories are, for the head of the table
 * @param series as many counts in each as there are categories
 * @param file with all the numbers
 */
public record CountChart(Language language, String id, String caption, boolean isLine, String category, List<String> categories, List<Series> series, PageLink file) {

    /** One line, or the bars of one look. */
    public record Series(String name, List<Long> counts) {

        public Series {
            counts = List.copyOf(counts);
        }
    }

    public CountChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** The chart for a page; safe, since all of its words are escaped. */
    public String html() {
        Messages words = Messages.in(language);
        List<Chart.Series> drawn = series.stream().map(one -> new Chart.Series(one.name(), one.counts().stream().map(count -> Optional.of(BigDecimal.valueOf(count))).toList())).toList();
        Chart chart = new Chart(isLine ? Chart.Type.LINE : Chart.Type.BAR, categories, drawn, "", 0, language);
        String description = ChartBlocks.description(chart, words);
        String svg = chart.isEmpty() ? "" : Stream.of(false, true).map(isNarrow -> new ChartDrawing(chart,
                new ChartDrawing.Paper(id + (isNarrow ? "-narrow" : "-wide"), isNarrow, caption, description)).svg()).reduce("", String::concat);
        return new String(Templates.render("content/chart.jte", new ChartView(table(words), svg)), StandardCharsets.UTF_8);
    }

    private TableView table(Messages words) {
        List<TableView.Column> columns = new ArrayList<>(List.of(new TableView.Column(category, false, null)));
        series.forEach(one -> columns.add(new TableView.Column(one.name(), true, null)));
        List<List<TableView.Cell>> rows = IntStream.range(0, categories.size()).mapToObj(row -> {
            List<TableView.Cell> cells = new ArrayList<>(List.of(TableView.Cell.of(categories.get(row))));
            series.forEach(one -> cells.add(TableView.Cell.number(words.number(one.counts().get(row)), String.valueOf(one.counts().get(row)))));
            return cells;
        }).toList();
        return new TableView(words, id + "-table", caption, columns, rows, true, Optional.empty(), file, Optional.empty(), false, false);
    }
}
