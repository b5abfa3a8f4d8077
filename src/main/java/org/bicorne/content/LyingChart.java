package org.bicorne.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Bars that lie under or beside the names of their categories, each with its value. */
final class LyingChart {

    private static final double GAP = 12;
    private static final double NAMES_SHARE_MAX = 0.38;
    private static final int NAME_LINES_MAX = 3;

    private final Chart chart;
    private final ChartDrawing.Paper paper;
    private final SvgPen pen;
    private final double thickness;
    private final double namesWidth;
    private final double left;
    private final double right;
    private final Scale scale;

    LyingChart(Chart chart, ChartDrawing.Paper paper, SvgPen pen) {
        this.chart = chart;
        this.paper = paper;
        this.pen = pen;
        boolean isGrouped = chart.type() == Chart.Type.BAR && chart.series().size() > 1;
        this.thickness = isGrouped ? pen.size() + 2 : pen.size() + 5;
        this.namesWidth = paper.isNarrow() ? 0 : Math.min(chart.categories().stream().mapToDouble(pen::width).max().orElse(0), paper.width() * NAMES_SHARE_MAX);
        double values = valuesWidth() + 8;
        this.left = (paper.isNarrow() ? 0 : namesWidth + 14) + (chart.lowest() < 0 ? values : 0);
        this.right = paper.width() - values;
        this.scale = new Scale(chart.lowest(), chart.highest() <= chart.lowest() ? chart.lowest() + 1 : chart.highest(), 1);
    }

    private double valuesWidth() {
        boolean isStacked = chart.type() == Chart.Type.STACKED;
        double widest = 0;
        for (int i = 0; i < chart.categories().size(); i++) {
            int category = i;
            widest = Math.max(widest, isStacked ? chart.total(i).map(total -> pen.width(chart.text(total))).orElse(0.0)
                    : chart.series().stream().flatMap(one -> one.values().get(category).stream()).mapToDouble(value -> pen.width(chart.text(value))).max().orElse(0));
        }
        return widest;
    }

    /** Draws from this height on, and says where it ends. */
    double draw(double top) {
        double y = top;
        for (int i = 0; i < chart.categories().size(); i++) {
            y = category(i, y) + GAP;
        }
        pen.rule("chart__zero", scale.at(0, left, right), top, scale.at(0, left, right), y - GAP);
        return y - GAP + 4;
    }

    private double category(int category, double top) {
        double barsHeight = chart.type() == Chart.Type.STACKED ? thickness : thickness * chart.series().size();
        List<String> name = pen.wrap(chart.categories().get(category), paper.isNarrow() ? paper.width() : namesWidth, NAME_LINES_MAX);
        double namesHeight = name.size() * pen.line();
        double height = paper.isNarrow() ? namesHeight + barsHeight + 4 : Math.max(namesHeight, barsHeight);
        double namesTop = paper.isNarrow() ? top : top + (height - namesHeight) / 2;
        for (int i = 0; i < name.size(); i++) {
            pen.text("chart__text", paper.isNarrow() ? 0 : namesWidth, namesTop + pen.line() * (i + 0.78), paper.isNarrow() ? "start" : "end", name.get(i));
        }
        double barsTop = paper.isNarrow() ? top + namesHeight + 4 : top + (height - barsHeight) / 2;
        if (chart.type() == Chart.Type.STACKED) {
            stack(category, barsTop);
        } else {
            bars(category, barsTop);
        }
        return top + height;
    }

    private void bars(int category, double top) {
        for (int i = 0; i < chart.series().size(); i++) {
            Optional<BigDecimal> value = chart.series().get(i).values().get(category);
            double y = top + i * thickness;
            if (value.isPresent()) {
                double end = scale.at(value.get().doubleValue(), left, right);
                double zero = scale.at(0, left, right);
                pen.rect(Math.min(zero, end), y + 1, Math.abs(end - zero), thickness - 2, i, paper.patterns());
                value(chart.text(value.get()), value.get().signum() < 0, end, y);
            } else {
                value("–", false, scale.at(0, left, right), y);
            }
        }
    }

    private void stack(int category, double top) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            double value = chart.series().get(i).values().get(category).map(BigDecimal::doubleValue).orElse(0.0);
            double start = value < 0 ? below : above;
            double from = scale.at(Math.min(start, start + value), left, right);
            double to = scale.at(Math.max(start, start + value), left, right);
            if (value != 0) {
                pen.rect(from, top + 1, to - from, thickness - 2, i, paper.patterns());
            }
            above += Math.max(value, 0);
            below += Math.min(value, 0);
        }
        value(chart.total(category).map(chart::text).orElse("–"), false, scale.at(above, left, right), top);
    }

    private void value(String words, boolean isBefore, double end, double top) {
        pen.text("chart__text chart__value", end + (isBefore ? -6 : 6), top + thickness / 2 + pen.size() * 0.35, isBefore ? "end" : "start", words);
    }
}
