package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.catalogue.Selection.Kind;
import org.bicorne.content.CountChart;
import org.bicorne.kernel.Language;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Page;
import org.bicorne.ui.FiguresView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;
import org.bicorne.ui.Templates;

/** What is counted of all software, as charts with their tables. */
record SoftwareStatistics(Around around, Language language) {

    private static final int BARS_MAX = 12;
    private static final int YEARS_MAX = 20;

    Page page() {
        String title = words().text("catalogue.statistics.title");
        return Page.listed(around.at(Around.STATISTICS, language), new Entry(title, language, Optional.empty()), () -> around.version("software-statistics", language),
                () -> Templates.render("catalogue/figures.jte", view(title)));
    }

    private Messages words() {
        return around.words(language);
    }

    private FiguresView view(String title) {
        List<Software> current = around.shelf().all().stream().filter(Shelf::isCurrent).toList();
        String lead = words().text("catalogue.statistics.lead");
        List<FiguresView.Figure> figures = List.of(figure("software", current.size()), figure("organisations", around.shelf().byOrganisation().size()),
                figure("replaced", around.shelf().byReplaced().size()), figure("market", current.stream().filter(Software::isInMarket).count()));
        List<FiguresView.Chart> charts = new ArrayList<>();
        charts.add(growth());
        charts.add(bars("categories", counts(current, one -> Shelf.categories(around.vocabulary(), one).values().stream().map(category -> category.label().in(language)))));
        charts.add(bars("licences", counts(current, one -> Licences.families(one).stream())));
        SoftwareLabels labels = new SoftwareLabels(around, language);
        charts.add(bars("platforms", counts(current, one -> around.search().values(one, SoftwareSearch.PLATFORM).stream().map(value -> labels.value(SoftwareSearch.PLATFORM, value)))));
        charts.add(bars("status", counts(around.shelf().all(), one -> around.search().values(one, SoftwareSearch.STATUS).stream().map(value -> labels.value(SoftwareSearch.STATUS, value)))));
        charts.add(bars("users", top(Selection.of(Kind.ORGANISATION, around).collect(Collectors.toMap(one -> one.name(around, language), one -> (long) one.software().size(), Long::sum)))));
        return new FiguresView(around.frame(Around.STATISTICS, language, title, Optional.of(lead)), title, lead, figures,
                charts.stream().filter(chart -> !chart.chartHtml().isEmpty()).toList(), List.of(file()), around.elsewhere(language));
    }

    private PageLink file() {
        return new PageLink(words().text("catalogue.file-of.csv"), Around.CATALOGUE.withExtension("csv").encoded());
    }

    private FiguresView.Figure figure(String key, long count) {
        return new FiguresView.Figure(words().number(count), words().text("catalogue.figure." + key, count));
    }

    /** How many of those that are known now were in the catalogue at the end of each year. */
    private FiguresView.Chart growth() {
        TreeMap<Integer, Long> changes = new TreeMap<>();
        for (Software one : around.shelf().all()) {
            SoftwareNews.of(one).stream().filter(news -> news.change().what() == Software.ChangeKind.ADDED).map(news -> news.change().date().year()).min(Comparator.naturalOrder())
                    .ifPresent(year -> changes.merge(year, 1L, Long::sum));
            SoftwareNews.of(one).stream().filter(news -> news.change().what() == Software.ChangeKind.WITHDRAWN && !Shelf.isCurrent(one)).map(news -> news.change().date().year())
                    .max(Comparator.naturalOrder()).ifPresent(year -> changes.merge(year, -1L, Long::sum));
        }
        List<Integer> years = changes.isEmpty() ? List.of() : IntStream.rangeClosed(changes.firstKey(), Math.max(changes.firstKey(), around.today().getYear())).boxed().toList();
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (int year : years) {
            sum += changes.getOrDefault(year, 0L);
            sums.add(sum);
        }
        int skipped = Math.max(0, years.size() - YEARS_MAX);
        return chart("growth", true, years.stream().skip(skipped).map(String::valueOf).toList(), sums.stream().skip(skipped).toList());
    }

    private static List<Map.Entry<String, Long>> counts(List<Software> software, Function<Software, Stream<String>> words) {
        return top(software.stream().flatMap(words).collect(Collectors.groupingBy(word -> word, Collectors.counting())));
    }

    private static List<Map.Entry<String, Long>> top(Map<String, Long> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(BARS_MAX).toList();
    }

    private FiguresView.Chart bars(String key, List<Map.Entry<String, Long>> counts) {
        return chart(key, false, counts.stream().map(Map.Entry::getKey).toList(), counts.stream().map(Map.Entry::getValue).toList());
    }

    private FiguresView.Chart chart(String key, boolean isLine, List<String> categories, List<Long> counts) {
        String html = categories.isEmpty() ? "" : new CountChart(language, "software-" + key, words().text("catalogue.chart." + key), isLine, words().text("catalogue.chart." + key + ".category"), categories,
                List.of(new CountChart.Series(words().text("catalogue.chart.software"), counts)), file()).html();
        return new FiguresView.Chart(words().text("catalogue.chart." + key + ".heading"), html);
    }
}
