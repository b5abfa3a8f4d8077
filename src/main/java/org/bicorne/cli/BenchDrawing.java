package org.bicorne.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Panels of lines on logarithmic axes, as one SVG that brings its own colours: light or dark as the reader has it. */
final class BenchDrawing {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int TOP = 48;
    private static final int PLOT_WIDTH = 140;
    private static final int PLOT_HEIGHT = 200;
    private static final int LABELS_APART = 15;
    private static final String STYLE = """
            <style>svg{font:13px system-ui,sans-serif;background:#fff}text{fill:#1b1b2f}.g{stroke:#ccc}.f{fill:none;stroke:#999;stroke-dasharray:3 4}.h{font-weight:600}
            .l{fill:none;stroke-width:2}.a{stroke:#000091}.b{stroke:#b34000}.c{stroke:#18753c}.d{stroke:#7c3f99}.m{fill:#fff;stroke-width:2}
            @media(prefers-color-scheme:dark){svg{background:#16161f}text{fill:#eee}.g{stroke:#444}.f{stroke:#777}.m{fill:#16161f}
            .a{stroke:#8ea3ff}.b{stroke:#ff9d5c}.c{stroke:#5fc98a}.d{stroke:#cf9fe8}}</style>
            """;
    private static final List<String> MARKS = List.of("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "m-4 -4h8v8h-8z", "m0 -5l5 9h-10z", "m0 -5l5 5l-5 5l-5 -5z");

    private final List<BenchChart.Panel> panels;
    private final List<Integer> sizes;
    private final Values values;
    private final StringBuilder svg = new StringBuilder();

    /** What was measured at a size. */
    @FunctionalInterface
    interface Values {
        Optional<Double> at(String what, int size);
    }

    private record Point(double x, double y) {}

    private record Named(int line, double y) {}

    BenchDrawing(List<BenchChart.Panel> panels, List<Integer> sizes, Values values) {
        this.panels = panels;
        this.sizes = sizes;
        this.values = values;
    }

    String svg() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t\" viewBox=\"0 0 ").append(WIDTH * panels.size()).append(' ').append(HEIGHT)
                .append("\"><title id=\"t\">Cost against size</title>\n").append(STYLE);
        IntStream.range(0, panels.size()).forEach(i -> panel(panels.get(i), i * WIDTH + LEFT));
        return svg.append("</svg>\n").toString();
    }

    /** Whole powers of ten below and above; a dashed line shows what grows as the size does. */
    private void panel(BenchChart.Panel panel, int left) {
        List<Double> all = panel.lines().stream().flatMap(line -> sizes.stream().flatMap(size -> values.at(line.what(), size).stream())).filter(value -> value > 0).toList();
        if (all.isEmpty()) {
            return;
        }
        double low = Math.floor(Math.log10(all.stream().min(Comparator.naturalOrder()).orElse(1.0)));
        double high = Math.max(low + 1, Math.ceil(Math.log10(all.stream().max(Comparator.naturalOrder()).orElse(1.0))));
        text(left - 4, 22, "start\" class=\"h", panel.title() + ", " + panel.unit());
        for (double power = low; power <= high; power++) {
            double y = y(power, low, high);
            path("g", "M" + left + " " + number(y) + "h" + PLOT_WIDTH);
            text(left - 8, y + 4, "end", amount(Math.pow(10, power)));
        }
        sizes.forEach(size -> text(x(size, left), TOP + PLOT_HEIGHT + 20, "middle", abbreviated(size)));
        double growth = Math.log10((double) sizes.getLast() / sizes.getFirst());
        if (growth > 0 && growth <= high - low) {
            path("f", "M" + left + " " + (TOP + PLOT_HEIGHT) + "l" + PLOT_WIDTH + " " + number(-PLOT_HEIGHT * growth / (high - low)));
        }
        List<Named> names = new ArrayList<>();
        for (int i = 0; i < panel.lines().size(); i++) {
            List<Point> points = points(panel.lines().get(i), left, low, high);
            draw(points, i);
            if (!points.isEmpty()) {
                names.add(new Named(i, points.getLast().y()));
            }
        }
        name(names, panel, left + PLOT_WIDTH + 10);
    }

    private List<Point> points(BenchChart.Line line, int left, double low, double high) {
        return sizes.stream().flatMap(size -> values.at(line.what(), size).filter(value -> value > 0).stream()
                .map(value -> new Point(x(size, left), y(Math.log10(value), low, high)))).toList();
    }

    private void draw(List<Point> points, int line) {
        StringBuilder way = new StringBuilder();
        points.forEach(point -> way.append(way.isEmpty() ? 'M' : 'L').append(number(point.x())).append(' ').append(number(point.y())));
        path("l " + look(line), way.toString());
        points.forEach(point -> path("m " + look(line), "M" + number(point.x()) + " " + number(point.y()) + MARKS.get(line)));
    }

    /** Beside the last points, and never one over the other. */
    private void name(List<Named> names, BenchChart.Panel panel, int x) {
        double free = TOP;
        for (Named named : names.stream().sorted(Comparator.comparingDouble(Named::y)).toList()) {
            double y = Math.max(free, named.y() + 4);
            text(x, y, "start", panel.lines().get(named.line()).label());
            free = y + LABELS_APART;
        }
    }

    private double x(int size, int left) {
        double width = Math.log10((double) sizes.getLast() / sizes.getFirst());
        return left + (width == 0 ? PLOT_WIDTH : PLOT_WIDTH * Math.log10((double) size / sizes.getFirst()) / width);
    }

    private static double y(double power, double low, double high) {
        return TOP + PLOT_HEIGHT - PLOT_HEIGHT * (power - low) / (high - low);
    }

    private static String look(int line) {
        return String.valueOf((char) ('a' + line));
    }

    private void path(String look, String way) {
        svg.append("<path class=\"").append(look).append("\" d=\"").append(way).append("\"/>\n");
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" text-anchor=\"").append(anchor).append("\">").append(text).append("</text>\n");
    }

    private static String abbreviated(int size) {
        return size >= 1_000_000 && size % 1_000_000 == 0 ? size / 1_000_000 + " M" : size % 1_000 == 0 ? size / 1_000 + " k" : String.valueOf(size);
    }

    private static String amount(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : String.valueOf(value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
