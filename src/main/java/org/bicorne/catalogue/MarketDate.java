package org.bicorne.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as lists of the market write them: {@code 2022-01-31}, {@code 2022-01}, {@code 31/01/22}, {@code 01/2022}, {@code S1 2022}, {@code 2022}. */
final class MarketDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern SLASHED = Pattern.compile("(?:(?!00?[/.])(\\d{1,2})[/.])?(?!00?[/.])(\\d{1,2})[/.](\\d{4}|\\d{2})");
    private static final Pattern HALF = Pattern.compile("(?i)[SH]([12])[ -]?(\\d{4})|(\\d{4})[ -]?[SH]([12])");
    private static final int CENTURY = 2000;

    /** Of what the date is told, since half a year has two ends. */
    enum Edge {
        START, END,

        /** It happened then; of half a year only the year is sure. */
        MOMENT
    }

    private MarketDate() {}

    static Optional<PartialDate> of(String written, Edge edge) {
        String text = written.strip();
        try {
            return iso(text).or(() -> slashed(text)).or(() -> half(text, edge)).filter(MarketDate::exists);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> iso(String text) {
        Matcher date = ISO.matcher(text);
        return date.matches() ? Optional.of(new PartialDate(number(date, 1), number(date, 2), number(date, 3))) : Optional.empty();
    }

    /** Day, month, year, as France and most of Europe write it; two figures are a year of this century. */
    private static Optional<PartialDate> slashed(String text) {
        Matcher date = SLASHED.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        int year = number(date, 3);
        return Optional.of(new PartialDate(date.group(3).length() == 2 ? CENTURY + year : year, number(date, 2), number(date, 1)));
    }

    private static Optional<PartialDate> half(String text, Edge edge) {
        Matcher half = HALF.matcher(text);
        if (!half.matches()) {
            return Optional.empty();
        }
        boolean isFirst = "1".equals(half.group(1) == null ? half.group(4) : half.group(1));
        int year = half.group(2) == null ? number(half, 3) : number(half, 2);
        return Optional.of(switch (edge) {
            case START -> new PartialDate(year, isFirst ? 1 : 7, 0);
            case END -> new PartialDate(year, isFirst ? 6 : 12, 0);
            case MOMENT -> PartialDate.of(year);
        });
    }

    private static boolean exists(PartialDate date) {
        try {
            LocalDate first = date.first();
            return first.getYear() >= 1900 && first.getYear() < 3000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }
}
