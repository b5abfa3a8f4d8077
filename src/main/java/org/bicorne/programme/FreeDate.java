package org.bicorne.programme;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.kernel.Slug;

/**
 * A day as people write it, with or without its weekday and its year: {@code Vendredi 14 janvier}, {@code 8 novembre 2022}, {@code 4/12}.
 *
 * @param start where it stands in the text
 * @param end where the text goes on
 */
record FreeDate(Optional<DayOfWeek> weekday, int day, int month, Optional<Integer> year, int start, int end) {

    private static final List<String> WEEKDAYS = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> MONTHS = List.of("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");
    private static final int DATES_MAX = 100;
    private static final String WORDS = "((?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?+[ ,]{0,2}+";
    private static final String MONTH = "(janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
            + "|january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern LONG = Pattern.compile("\\b" + WORDS + "(\\d{1,2})(?:er|st|nd|rd|th)?(?: ?(?:et|au|and|to|-|–) ?\\d{1,2})? " + MONTH + "(?:,? (\\d{4}))?+(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SHORT = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?+(?![/\\d])");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");

    /** The first one of a text. */
    static Optional<FreeDate> find(String written) {
        String text = Hours.plain(written);
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return known(new FreeDate(Optional.empty(), number(iso.group(3)), number(iso.group(2)), Optional.of(number(iso.group(1))), iso.start(), iso.end()));
        }
        Matcher words = LONG.matcher(text);
        if (words.find()) {
            Optional<DayOfWeek> weekday = Optional.ofNullable(words.group(1)).map(word -> DayOfWeek.of(index(WEEKDAYS, word) % 7 + 1));
            return known(new FreeDate(weekday, number(words.group(2)), index(MONTHS, words.group(3)) % 12 + 1,
                    Optional.ofNullable(words.group(4)).map(FreeDate::number), words.start(words.group(1) == null ? 2 : 1), words.end()));
        }
        Matcher numbers = SHORT.matcher(text);
        return numbers.find() ? known(new FreeDate(Optional.empty(), number(numbers.group(1)), number(numbers.group(2)),
                Optional.ofNullable(numbers.group(3)).map(FreeDate::number), numbers.start(), numbers.end())) : Optional.empty();
    }

    /** The first of a text that says its year. */
    static Optional<LocalDate> findWhole(String text) {
        int from = 0;
        Optional<FreeDate> found = find(text);
        for (int tries = 0; tries < DATES_MAX && found.isPresent(); tries++, found = find(text.substring(from))) {
            Optional<LocalDate> whole = found.get().year().flatMap(found.get()::in);
            if (whole.isPresent()) {
                return whole;
            }
            from += found.get().end();
        }
        return Optional.empty();
    }

    private static Optional<FreeDate> known(FreeDate date) {
        return date.in(date.year().orElse(2024)).map(_ -> date);
    }

    Optional<LocalDate> in(int ofYear) {
        try {
            return Optional.of(LocalDate.of(ofYear, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * The day that is meant: in the year written; or else in the first one from that of {@code reference} on whose weekday is the one written,
     * and that is not before it when no weekday is.
     */
    Optional<LocalDate> near(Optional<Integer> givenYear, Optional<LocalDate> reference) {
        Optional<Integer> sure = year.or(() -> givenYear);
        if (sure.isPresent()) {
            return in(sure.get());
        }
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        for (int candidate = reference.get().getYear(); candidate <= reference.get().getYear() + 1; candidate++) {
            Optional<LocalDate> date = in(candidate).filter(one -> !one.isBefore(reference.get())).filter(one -> weekday.isEmpty() || weekday.get() == one.getDayOfWeek());
            if (date.isPresent()) {
                return date;
            }
        }
        return in(reference.get().getYear());
    }

    /** The day that is meant when it is one of an event that is on or about a known day. */
    Optional<LocalDate> around(Optional<Integer> givenYear, LocalDate known) {
        Optional<Integer> sure = year.or(() -> givenYear);
        if (sure.isPresent()) {
            return in(sure.get());
        }
        return Stream.of(known.getYear() - 1, known.getYear(), known.getYear() + 1).map(this::in).flatMap(Optional::stream)
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(known, date))));
    }

    boolean contradicts(LocalDate date) {
        return weekday.isPresent() && weekday.get() != date.getDayOfWeek();
    }

    private static int index(List<String> words, String word) {
        return words.indexOf(Slug.withoutAccents(word).toLowerCase(Locale.ROOT));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
