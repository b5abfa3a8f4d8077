package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/** Writes SVG without a style of its own: classes say what things are, the style sheet how they look. */
final class SvgPen {

    /** About how wide a character of our font is, and how far apart two lines are, in sizes of the font. */
    private static final double CHARACTER = 0.56;
    private static final double LINE = 1.2;

    private final StringBuilder out = new StringBuilder();
    private final double size;

    /** @param size of the font */
    SvgPen(double size) {
        this.size = size;
    }

    double size() {
        return size;
    }

    double line() {
        return size * LINE;
    }

    double width(String text) {
        return text.codePointCount(0, text.length()) * size * CHARACTER;
    }

    void raw(String svg) {
        out.append(svg);
    }

    void rect(double x, double y, double width, double height, int series, String patterns) {
        out.append("<rect").append(number("x", x)).append(number("y", y)).append(number("width", Math.max(width, 0.5))).append(number("height", Math.max(height, 0.5)))
                .append(fill(series, patterns)).append("/>");
    }

    /** The first series is plain; the others have a pattern besides their colour. */
    static String fill(int series, String patterns) {
        return series == 0 ? " class=\"chart__bar chart__fill-1\"" : " class=\"chart__bar\" fill=\"url(#" + patterns + (series + 1) + ")\"";
    }

    void rule(String cssClass, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(cssClass).append('"').append(number("x1", x1)).append(number("y1", y1)).append(number("x2", x2))
                .append(number("y2", y2)).append("/>");
    }

    void path(String cssClass, String commands) {
        out.append("<path class=\"").append(cssClass).append("\" d=\"").append(commands).append("\"/>");
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    void text(String cssClass, double x, double y, String anchor, String words) {
        out.append("<text class=\"").append(cssClass).append('"').append(number("x", x)).append(number("y", y));
        if (!anchor.equals("start")) {
            out.append(" text-anchor=\"").append(anchor).append('"');
        }
        out.append('>').append(Entities.escape(words)).append("</text>");
    }

    /** Lines that are no wider than this; the last one is cut when there are too many. */
    List<String> wrap(String text, double widthMax, int linesMax) {
        int charactersMax = Math.max(4, (int) (widthMax / (size * CHARACTER)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > charactersMax) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > linesMax) {
            lines = new ArrayList<>(lines.subList(0, linesMax));
            lines.set(linesMax - 1, lines.getLast() + " …");
        }
        return lines.stream().map(one -> one.length() <= charactersMax + 2 ? one : one.substring(0, charactersMax) + "…").toList();
    }

    static String number(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
