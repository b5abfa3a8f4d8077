package org.bicorne.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.bicorne.content.CountChart;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.bicorne.ui.PageLink;

/** Good practice day by day, as lines with their table; nothing before there are two days to compare. */
record TrendChart(List<TrendPoint> points, Language language) {

    /** The latest ones: more do not fit next to each other. */
    private static final int DAYS_MAX = 24;
    private static final int PER_CENT = 100;

    Optional<String> html(PageLink file) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        Messages words = Messages.in(language);
        List<TrendPoint> shown = points.subList(Math.max(0, points.size() - DAYS_MAX), points.size());
        List<CountChart.Series> series = List.of(series(words.text("inventory.trend.licence"), shown, point -> share(point.licensed(), point.repositories())),
                series(words.text("inventory.trend.readme"), shown, point -> share(point.files().getOrDefault(KnownFile.README, 0L), point.inspected())),
                series(words.text("inventory.trend.publiccode"), shown, point -> share(point.files().getOrDefault(KnownFile.PUBLICCODE, 0L), point.inspected())));
        return Optional.of(new CountChart(language, "code-trend", words.text("inventory.trend.caption"), true, words.text("inventory.trend.day"),
                shown.stream().map(point -> point.day().toString()).toList(), series, file).html());
    }

    private static CountChart.Series series(String name, List<TrendPoint> points, ToLongFunction<TrendPoint> count) {
        return new CountChart.Series(name, points.stream().mapToLong(count).boxed().toList());
    }

    private static long share(long some, long all) {
        return all == 0 ? 0 : Math.round((double) some * PER_CENT / all);
    }
}
