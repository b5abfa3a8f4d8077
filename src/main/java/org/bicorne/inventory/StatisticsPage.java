package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bicorne.content.CountChart;
import org.bicorne.kernel.Language;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.ui.FiguresView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** What is counted of all repositories, as charts with their tables. */
record StatisticsPage(Around around, Language language) {

    private static final int BARS_MAX = 12;
    private static final int YEARS_MAX = 20;
    private static final int SCORE_STEP = 100;
    private static final int SCORE_BAND = 5;

    Page page() {
        String title = words().text("inventory.statistics.title.long");
        return Page.listed(around.at(Around.STATISTICS, language), new Entry(title, language, Optional.empty()), () -> around.versionOfCounts("statistics", language),
                () -> Templates.render("inventory/figures.jte", view(title)));
    }

    private Messages words() {
        return around.words(language);
    }

    private FiguresView view(String title) {
        Census census = around.census();
        Tally all = census.all();
        String lead = words().text("inventory.statistics.lead");
        List<FiguresView.Figure> figures = List.of(figure("repositories", all.repositories()), figure("bodies", census.byBody().size()), figure("forges", census.byHost().size()),
                figure("active", all.active()));
        List<FiguresView.Chart> charts = new ArrayList<>();
        charts.add(growth(all));
        charts.add(bars("languages", Census.top(all.languages(), BARS_MAX)));
        charts.add(bars("licences", Census.top(all.licenceNames(), BARS_MAX)));
        charts.add(bars("forges", Census.top(census.byHost(), BARS_MAX)));
        charts.add(bars("activity", years(all.activeByYear())));
        charts.add(bars("openness", scores(census)));
        return new FiguresView(around.frame(Around.STATISTICS, language, title, Optional.of(lead)), title, lead, figures, charts,
                List.of(new PageLink("stats_preprod.json", "/data/stats_preprod.json"), new PageLink("stats.json", "/data/stats.json")), around.elsewhere(language));
    }

    private FiguresView.Figure figure(String key, long count) {
        return new FiguresView.Figure(words().number(count), words().text("inventory.figure." + key, count));
    }

    /** How many there were at the end of each year, of those that are there now. */
    private FiguresView.Chart growth(Tally all) {
        TreeMap<Integer, Long> made = all.createdByYear();
        List<Integer> years = made.isEmpty() ? List.of() : IntStream.rangeClosed(made.firstKey(), Math.max(made.lastKey(), made.firstKey())).boxed().toList();
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (int year : years) {
            sum += made.getOrDefault(year, 0L);
            sums.add(sum);
        }
        int skipped = Math.max(0, years.size() - YEARS_MAX);
        return chart("growth", true, years.stream().skip(skipped).map(String::valueOf).toList(), sums.stream().skip(skipped).toList());
    }

    private static List<Map.Entry<String, Long>> years(TreeMap<Integer, Long> counts) {
        return counts.entrySet().stream().skip(Math.max(0, counts.size() - BARS_MAX)).map(entry -> Map.entry(String.valueOf(entry.getKey()), entry.getValue())).toList();
    }

    /** In bands of five hundred points. */
    private List<Map.Entry<String, Long>> scores(Census census) {
        TreeMap<Integer, Long> bands = new TreeMap<>();
        census.byScore().forEach((step, count) -> bands.merge(Math.floorDiv(step, SCORE_BAND), count, Long::sum));
        return bands.entrySet().stream().map(entry -> Map.entry(words().text("inventory.band", entry.getKey() * SCORE_BAND * SCORE_STEP, (entry.getKey() + 1) * SCORE_BAND * SCORE_STEP - 1),
                entry.getValue())).toList();
    }

    private FiguresView.Chart bars(String key, List<Map.Entry<String, Long>> counts) {
        return chart(key, false, counts.stream().map(Map.Entry::getKey).toList(), counts.stream().map(Map.Entry::getValue).toList());
    }

    private FiguresView.Chart chart(String key, boolean isLine, List<String> categories, List<Long> counts) {
        CountChart chart = new CountChart(language, "code-" + key, words().text("inventory.chart." + key), isLine, words().text("inventory.chart." + key + ".category"), categories,
                List.of(new CountChart.Series(words().text("inventory.chart.repositories"), counts)),
                new PageLink(words().text("inventory.chart.file"), "/data/stats_preprod.json"));
        return new FiguresView.Chart(words().text("inventory.chart." + key + ".heading"), chart.html());
    }
}
