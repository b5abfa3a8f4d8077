package org.bicorne.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns, stacks of columns and lines over their categories, with a scale at the side. */
final class StandingChart {

    private static final int MARKS = 4;
    private static final int NAME_LINES_MAX = 3;
    private static final int VALUES_ON_LINE_MAX = 12;
    private static final double NAMES_SHARE_MAX = 0.28;

    private final Chart chart;
    private final ChartDrawing.Paper paper;
    private final SvgPen pen;
    private final Scale scale;
    private final double left;
    private final double right;
    private double top;
    private double bottom;

    /** A name that wants to stand at a height. */
    private record Wish(int series, double y) {}

    /** The same with the lines of its name. */
    private record Named(Wish wish, List<String> lines) {}

    StandingChart(Chart chart, ChartDrawing.Paper paper, SvgPen pen) {
        this.chart = chart;
        this.paper = paper;
        this.pen = pen;
        double roomBelow = chart.type() == Chart.Type.LINE && chart.lowest() < 0 ? (chart.highest() - chart.lowest()) / 12 : 0;
        this.scale = Scale.of(chart.lowest() - roomBelow, chart.highest(), MARKS);
        this.left = scale.marks().stream().mapToDouble(mark -> pen.width(mark(mark))).max().orElse(0) + 8;
        boolean hasNames = !paper.isNarrow() && chart.series().size() > 1 && chart.type() != Chart.Type.BAR;
        double names = chart.series().stream().mapToDouble(one -> pen.width(one.name())).max().orElse(0) + 26;
        this.right = paper.width() - (hasNames ? Math.min(names, paper.width() * NAMES_SHARE_MAX) : chart.type() == Chart.Type.LINE ? 16 : 0);
    }

    /** Draws from this height on, and says where it ends. */
    double draw(double from) {
        top = from + pen.line() + (chart.unit().isEmpty() ? 6 : 16);
        bottom = top + (paper.isNarrow() ? 200 : 250);
        if (!chart.unit().isEmpty()) {
            pen.text("chart__text chart__mark", 0, from + pen.size(), "start", chart.unit());
        }
        for (double mark : scale.marks()) {
            double y = y(mark);
            pen.rule(Math.abs(mark) < scale.step() / 1000 ? "chart__zero" : "chart__grid", left, y, right, y);
            pen.text("chart__text chart__mark", left - 8, y + pen.size() * 0.35, "end", mark(mark));
        }
        switch (chart.type()) {
            case BAR -> columns();
            case STACKED -> stacks();
            case LINE -> lines();
        }
        return bottom + names() + 6;
    }

    private String mark(double mark) {
        BigDecimal value = BigDecimal.valueOf(mark);
        int decimals = scale.step() >= 1 ? 0 : (int) Math.ceil(-Math.log10(scale.step()) - 1e-9);
        return Amount.format(value, chart.language(), Math.min(Amount.DECIMALS_MAX, decimals));
    }

    private double y(double value) {
        return scale.at(value, bottom, top);
    }

    private double band() {
        return (right - left) / Math.max(1, chart.categories().size());
    }

    private double middle(int category) {
        return left + band() * (category + 0.5);
    }

    /** Names of the categories below, as many as there is room for; says how high they are. */
    private double names() {
        double widest = chart.categories().stream().flatMap(name -> Stream.of(name.split(" "))).mapToDouble(pen::width).max().orElse(0) + 4;
        int each = Math.max(1, (int) Math.ceil(widest / band()));
        int lines = 1;
        for (int i = 0; i < chart.categories().size(); i += each) {
            List<String> name = pen.wrap(chart.categories().get(i), band() * each, NAME_LINES_MAX);
            double half = name.stream().mapToDouble(pen::width).max().orElse(0) / 2;
            double x = Math.min(Math.max(middle(i), half), paper.width() - half);
            for (int line = 0; line < name.size(); line++) {
                pen.text("chart__text", x, bottom + pen.line() * (line + 1) + 2, "middle", name.get(line));
            }
            lines = Math.max(lines, name.size());
        }
        return lines * pen.line() + 2;
    }

    private void columns() {
        double width = Math.min(band() * 0.7, 72 * chart.series().size()) / chart.series().size();
        for (int category = 0; category < chart.categories().size(); category++) {
            double x = middle(category) - width * chart.series().size() / 2;
            for (int i = 0; i < chart.series().size(); i++) {
                Optional<BigDecimal> value = chart.series().get(i).values().get(category);
                if (value.isPresent()) {
                    double end = y(value.get().doubleValue());
                    pen.rect(x + i * width + 1, Math.min(end, y(0)), width - 2, Math.abs(end - y(0)), i, paper.patterns());
                }
                value(value.map(chart::text).orElse("–"), x + (i + 0.5) * width, value.map(BigDecimal::doubleValue).orElse(0.0), chart.series().size() == 1 ? band() : width);
            }
        }
    }

    /** Above a bar, or below one that goes down; left out where it would touch its neighbour. */
    private void value(String words, double x, double value, double room) {
        if (pen.width(words) <= room + 4) {
            pen.text("chart__text chart__value", x, value < 0 ? y(value) + pen.size() + 3 : y(value) - 5, "middle", words);
        }
    }

    private void stacks() {
        double width = Math.min(band() * 0.7, 90);
        List<Wish> wishes = new ArrayList<>();
        for (int category = 0; category < chart.categories().size(); category++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < chart.series().size(); i++) {
                double value = chart.series().get(i).values().get(category).map(BigDecimal::doubleValue).orElse(0.0);
                double start = value < 0 ? below : above;
                if (value != 0) {
                    pen.rect(middle(category) - width / 2, y(Math.max(start, start + value)), width, Math.abs(y(value) - y(0)), i, paper.patterns());
                }
                if (category == chart.categories().size() - 1) {
                    wishes.add(new Wish(i, y(start + value / 2)));
                }
                above += Math.max(value, 0);
                below += Math.min(value, 0);
            }
            value(chart.total(category).map(chart::text).orElse("–"), middle(category), above, band());
        }
        seriesNames(wishes);
    }

    private void lines() {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            List<Optional<BigDecimal>> values = chart.series().get(i).values();
            StringBuilder commands = new StringBuilder();
            boolean isDown = false;
            for (int category = 0; category < values.size(); category++) {
                if (values.get(category).isPresent()) {
                    double value = values.get(category).get().doubleValue();
                    commands.append(isDown ? 'L' : 'M').append(SvgPen.number(middle(category))).append(' ').append(SvgPen.number(y(value)));
                }
                isDown = values.get(category).isPresent();
            }
            pen.path("chart__line chart__line-" + (i + 1), commands.isEmpty() ? "M0 0" : commands.toString());
            points(i);
            int series = i;
            IntStream.range(0, values.size()).filter(category -> values.get(category).isPresent()).max()
                    .ifPresent(last -> wishes.add(new Wish(series, y(values.get(last).orElseThrow().doubleValue()))));
        }
        seriesNames(wishes);
    }

    private void points(int series) {
        List<Optional<BigDecimal>> values = chart.series().get(series).values();
        boolean hasValues = chart.series().size() == 1 && values.size() <= VALUES_ON_LINE_MAX;
        for (int category = 0; category < values.size(); category++) {
            if (values.get(category).isPresent()) {
                double value = values.get(category).get().doubleValue();
                ChartDrawing.Marker.draw(pen, series, middle(category), y(value));
                if (hasValues) {
                    value(chart.text(values.get(category).get()), middle(category), value + (value < 0 ? -1 : 1) * scale.step() / 12, band());
                }
            }
        }
    }

    /** Beside the last category, each as near as it can be to what it names. */
    private void seriesNames(List<Wish> wishes) {
        if (paper.isNarrow() || chart.series().size() < 2) {
            return;
        }
        double x = chart.type() == Chart.Type.LINE ? middle(chart.categories().size() - 1) + 12 : right + 20;
        List<Named> names = wishes.stream().sorted(Comparator.comparingDouble(Wish::y))
                .map(wish -> new Named(wish, pen.wrap(chart.series().get(wish.series()).name(), paper.width() - x, 2))).toList();
        double rest = names.stream().mapToDouble(name -> name.lines().size() * pen.line() + 2).sum();
        double free = top;
        for (Named name : names) {
            double height = name.lines().size() * pen.line() + 2;
            double wanted = name.wish().y() - height / 2;
            double y = Math.max(free, Math.min(wanted, bottom + pen.line() - rest));
            if (chart.type() == Chart.Type.STACKED) {
                pen.rect(right + 2, y + 4, 12, 12, name.wish().series(), paper.patterns());
            }
            for (int line = 0; line < name.lines().size(); line++) {
                pen.text("chart__text", x, y + pen.line() * line + pen.size(), "start", name.lines().get(line));
            }
            free = y + height;
            rest -= height;
        }
    }
}
