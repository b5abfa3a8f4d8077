package org.bicorne.content;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.Slug;

/**
 * One column that is shown, and what its cells are.
 *
 * @param index its place in the file
 * @param title what readers see
 * @param decimals how many all its numbers are shown with
 * @param hasDecimalComma how its numbers are written
 */
record DataColumn(int index, String title, Kind kind, int decimals, boolean hasDecimalComma) {

    /** What the cells of a column are, empty ones aside. */
    enum Kind {
        TEXT,
        NUMBER,
        /** Numbers that count nothing: years, identifiers. */
        LABEL,
        DATE
    }

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}.{0,20})?");
    private static final Set<String> NAMES_OF_LABELS = Set.of("id", "identifiant", "identifier", "code", "numero", "number", "siren", "siret",
            "annee", "year", "depuis", "since", "rang", "rank", "n");
    private static final int YEAR_MIN = 1800;
    private static final int YEAR_MAX = 2199;

    static DataColumn of(DataTable table, int index, String title) {
        List<String> cells = table.cells(index).stream().filter(cell -> !cell.isEmpty()).toList();
        boolean hasComma = table.hasDecimalComma();
        List<Optional<Amount>> amounts = cells.stream().map(cell -> Amount.parse(cell, hasComma)).toList();
        if (!cells.isEmpty() && amounts.stream().allMatch(Optional::isPresent)) {
            List<Amount> numbers = amounts.stream().flatMap(Optional::stream).toList();
            int decimals = numbers.stream().mapToInt(Amount::decimals).max().orElse(0);
            boolean isLabel = decimals == 0 && (isNamedAsLabel(table.columns().get(index)) || numbers.stream().allMatch(DataColumn::isYear));
            return new DataColumn(index, title, isLabel ? Kind.LABEL : Kind.NUMBER, decimals, hasComma);
        }
        boolean isDate = !cells.isEmpty() && cells.stream().allMatch(cell -> day(cell).isPresent());
        return new DataColumn(index, title, isDate ? Kind.DATE : Kind.TEXT, 0, hasComma);
    }

    private static boolean isNamedAsLabel(String name) {
        return List.of(Slug.of(name).value().split("-")).stream().anyMatch(NAMES_OF_LABELS::contains);
    }

    private static boolean isYear(Amount amount) {
        return amount.unit().isEmpty() && amount.value().compareTo(BigDecimal.valueOf(YEAR_MIN)) >= 0
                && amount.value().compareTo(BigDecimal.valueOf(YEAR_MAX)) <= 0;
    }

    static Optional<LocalDate> day(String cell) {
        try {
            return DAY.matcher(cell).matches() ? Optional.of(LocalDate.parse(cell.substring(0, 10))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isNumeric() {
        return kind == Kind.NUMBER || kind == Kind.LABEL;
    }

    Optional<Amount> amount(String cell) {
        return Amount.parse(cell, hasDecimalComma);
    }

    /** Orders cells of this column, empty ones last whichever way. */
    Comparator<String> order(Language language, boolean isDescending) {
        Comparator<String> order = switch (kind) {
            case NUMBER, LABEL -> Comparator.comparing(cell -> amount(cell).map(Amount::value).orElse(BigDecimal.ZERO));
            case DATE -> Comparator.naturalOrder();
            case TEXT -> alphabetical(language);
        };
        Comparator<String> filled = isDescending ? order.reversed() : order;
        return Comparator.<String, Boolean>comparing(String::isEmpty).thenComparing((a, b) -> a.isEmpty() || b.isEmpty() ? 0 : filled.compare(a, b));
    }

    private static Comparator<String> alphabetical(Language language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language.tag()));
        return (a, b) -> collator.compare(a, b);
    }
}
