package org.bicorne.content;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;

/** Draws a chart as SVG for one width: bars lie when their names are long, and stand when these are short. */
final class ChartDrawing {

    /** Looks that can be told apart without colour. */
    static final int SERIES_MAX = 8;

    /** More bars or points than this are in the table only. */
    static final int CATEGORIES_MAX = 60;

    private static final int STANDING_MAX = 16;
    private static final int STANDING_CHARACTERS_MAX = 8;
    private static final double SWATCH = 12;

    /** What makes each look besides its colour: strokes in the colour of the paper. */
    private static final List<String> HATCHES = List.of("", "M0 8L8 0M-2 2L2 -2M6 10L10 6", "M2 2h2v2h-2zM6 6h2v2h-2z", "M0 2h8M0 6h8",
            "M0 0L8 8M0 8L8 0", "M2 0v8M6 0v8", "M0 0L8 8M-2 6L2 10M6 -2L10 2", "M0 4h8M4 0v8");

    private final Chart chart;
    private final Paper paper;
    private final SvgPen pen;

    /**
     * What it is drawn on.
     *
     * @param name begins all its ids
     * @param isNarrow whether it is for a phone
     */
    record Paper(String name, boolean isNarrow, String title, String description) {

        double width() {
            return isNarrow ? 320 : 720;
        }

        String patterns() {
            return name + "-p";
        }
    }

    ChartDrawing(Chart chart, Paper paper) {
        this.chart = chart;
        this.paper = paper;
        this.pen = new SvgPen(paper.isNarrow() ? 14 : 15);
    }

    /** The whole element. */
    String svg() {
        boolean isStanding = chart.type() == Chart.Type.LINE || isStanding();
        boolean hasLegend = chart.series().size() > 1 && (!isStanding || paper.isNarrow() || chart.type() == Chart.Type.BAR);
        double top = hasLegend ? legend() : 0;
        double height = isStanding ? new StandingChart(chart, paper, pen).draw(top) : new LyingChart(chart, paper, pen).draw(top);
        String looks = paper.isNarrow() ? "chart__svg chart__svg--narrow" : "chart__svg";
        return "<svg class=\"" + looks + "\" role=\"img\" aria-labelledby=\"" + paper.name() + "-title " + paper.name() + "-desc\" viewBox=\"0 0 "
                + SvgPen.number(paper.width()) + " " + SvgPen.number(height) + "\">"
                + "<title id=\"" + paper.name() + "-title\">" + Entities.escape(paper.title()) + "</title>"
                + "<desc id=\"" + paper.name() + "-desc\">" + Entities.escape(paper.description()) + "</desc>" + patterns() + pen + "</svg>";
    }

    private boolean isStanding() {
        int max = paper.isNarrow() ? STANDING_MAX / 2 : STANDING_MAX;
        int bars = chart.type() == Chart.Type.BAR ? chart.categories().size() * chart.series().size() : chart.categories().size();
        return bars <= max && chart.categories().stream().allMatch(name -> name.length() <= STANDING_CHARACTERS_MAX);
    }

    private String patterns() {
        if (chart.series().size() < 2) {
            return "";
        }
        StringBuilder defs = new StringBuilder("<defs>");
        IntStream.range(1, chart.series().size()).forEach(i -> defs.append("<pattern id=\"").append(paper.patterns()).append(i + 1)
                .append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect class=\"chart__fill-").append(i + 1)
                .append("\" width=\"8\" height=\"8\"/><path class=\"chart__hatch\" d=\"").append(HATCHES.get(i)).append("\"/></pattern>"));
        return defs.append("</defs>").toString();
    }

    /** Names of the series beside what they look like, in lines; says how high it is. */
    private double legend() {
        double x = 0;
        double y = pen.line();
        for (int i = 0; i < chart.series().size(); i++) {
            String name = pen.wrap(chart.series().get(i).name(), paper.width() - 2 * SWATCH, 1).getFirst();
            double width = SWATCH + 6 + pen.width(name) + 18;
            if (x > 0 && x + width > paper.width() + 18) {
                x = 0;
                y += pen.line() + 4;
            }
            if (chart.type() == Chart.Type.LINE) {
                Marker.draw(pen, i, x + SWATCH / 2, y - pen.size() / 3);
            } else {
                pen.rect(x, y - SWATCH, SWATCH, SWATCH, i, paper.patterns());
            }
            pen.text("chart__text", x + SWATCH + 6, y, "start", name);
            x += width;
        }
        return y + 14;
    }

    /** What tells the points of one line from those of another. */
    static final class Marker {

        private Marker() {}

        static void draw(SvgPen pen, int series, double x, double y) {
            String at = "M" + SvgPen.number(x) + " " + SvgPen.number(y);
            String shape = switch (series % 4) {
                case 0 -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
                case 1 -> "m-4 -4h8v8h-8z";
                case 2 -> "m0 -5l5 9h-10z";
                default -> "m0 -5l5 5l-5 5l-5 -5z";
            };
            pen.path("chart__fill-" + (series + 1), at + shape);
        }
    }
}
