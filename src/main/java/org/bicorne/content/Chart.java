package org.bicorne.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bicorne.kernel.Language;

/**
 * Numbers to draw.
 *
 * @param categories what each group of values is about, in their order
 * @param series as many values in each as there are categories; a missing one is no zero
 * @param unit written after values; often empty
 */
record Chart(Type type, List<String> categories, List<Series> series, String unit, int decimals, Language language) {

    /** How values are shown. */
    enum Type {
        BAR,
        LINE,
        STACKED;

        static Optional<Type> of(String name) {
            return Stream.of(values()).filter(type -> type.word().equals(name.strip().toLowerCase(Locale.ROOT))).findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line, or the bars of one look. */
    record Series(String name, List<Optional<BigDecimal>> values) {

        Series {
            values = List.copyOf(values);
        }

        Stream<BigDecimal> known() {
            return values.stream().flatMap(Optional::stream);
        }
    }

    Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    boolean isEmpty() {
        return series.stream().allMatch(one -> one.known().findAny().isEmpty());
    }

    /** A value as its readers write it. */
    String text(BigDecimal value) {
        return Amount.format(value, language, decimals) + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }

    /** The lowest end that has to be drawn, zero or less. */
    double lowest() {
        return type == Type.STACKED ? stacks(-1).min(Double::compare).orElse(0.0)
                : Math.min(0, series.stream().flatMap(Series::known).mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    }

    /** The highest end that has to be drawn, zero or more. */
    double highest() {
        return type == Type.STACKED ? stacks(1).max(Double::compare).orElse(0.0)
                : Math.max(0, series.stream().flatMap(Series::known).mapToDouble(BigDecimal::doubleValue).max().orElse(0));
    }

    /** The sum of a category's values of this sign. */
    private Stream<Double> stacks(int sign) {
        return java.util.stream.IntStream.range(0, categories.size()).mapToObj(i -> series.stream().flatMap(one -> one.values().get(i).stream())
                .filter(value -> value.signum() == sign).mapToDouble(BigDecimal::doubleValue).sum());
    }

    /** The sum of a category's values, when it has some. */
    Optional<BigDecimal> total(int category) {
        return series.stream().flatMap(one -> one.values().get(category).stream()).reduce(BigDecimal::add);
    }
}
