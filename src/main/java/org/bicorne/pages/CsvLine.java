package org.bicorne.pages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One line of a CSV file that we give out (RFC 4180, section 2). */
public final class CsvLine {

    /** What a spreadsheet would run as a formula. */
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private CsvLine() {}

    /** With its line end. */
    public static String of(String... cells) {
        return of(Arrays.asList(cells));
    }

    /** With its line end. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading sign that a spreadsheet would run as a formula is kept as text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
