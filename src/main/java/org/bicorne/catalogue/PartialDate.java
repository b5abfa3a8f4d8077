package org.bicorne.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year, as much of it as is known (ISO 8601, reduced precision).
 *
 * @param month 0 where only the year is known
 * @param day 0 where only the month is known
 */
record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Comparator<PartialDate> ORDER = Comparator.comparingInt(PartialDate::year).thenComparingInt(PartialDate::month).thenComparingInt(PartialDate::day);

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");

    /** Nothing for a text that is no date. */
    static Optional<PartialDate> parse(String written) {
        Matcher shape = SHAPE.matcher(written.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            PartialDate date = new PartialDate(Integer.parseInt(shape.group(1)), shape.group(2) == null ? 0 : Integer.parseInt(shape.group(2)),
                    shape.group(3) == null ? 0 : Integer.parseInt(shape.group(3)));
            boolean isDay = (date.month > 0 || shape.group(2) == null) && (date.day > 0 || shape.group(3) == null);
            return isDay && date.first().getYear() == date.year ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The first day of what is known. */
    LocalDate first() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** As ISO 8601 writes it: {@code 2018}, {@code 2018-03} or {@code 2018-03-04}. */
    @Override
    public String toString() {
        String text = "%04d".formatted(year);
        if (month > 0) {
            text += "-%02d".formatted(month);
        }
        return day > 0 ? text + "-%02d".formatted(day) : text;
    }
}
