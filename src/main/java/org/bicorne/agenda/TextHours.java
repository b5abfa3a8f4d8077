package org.bicorne.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;

/** Holds the days and hours that the text of an event tells against those of its front matter. */
final class TextHours {

    /** {@code mardi 8 novembre 2022}, {@code Tuesday, 8 November 2022}, {@code vendredi 1er mars}. */
    private static final Pattern NAMED_DAY = Pattern.compile("\\b(\\p{L}{5,9})[ ,\\u00a0]{1,3}(\\d{1,2})(?:er)?[ \\u00a0](\\p{L}{3,9})(?:[ \\u00a0](\\d{4}))?");
    private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2})[ \\u00a0]?(?:h|:)[ \\u00a0]?(\\d{2})?\\b");
    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Longer texts tell of other things too. */
    private static final int HOURS_MAX = 4;

    private final Event event;
    private final Language language;
    private final int linesAbove;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LocalTime> hours = new ArrayList<>();
    private int lineOfHour;

    TextHours(Event event, Language language, int linesAbove) {
        this.event = event;
        this.language = language;
        this.linesAbove = linesAbove;
    }

    /** @param text of the page without its programme, lines kept */
    List<Finding> findings(String text) {
        int number = linesAbove;
        for (String line : text.split("\n", -1)) {
            number++;
            weekdays(line, number);
            gatherHours(line, number);
        }
        boolean isTimed = event.span() instanceof Span.Timed;
        if (isTimed && !hours.isEmpty() && hours.size() <= HOURS_MAX && !hours.contains(start())) {
            Hours told = new Hours(Messages.in(language));
            findings.add(Finding.of(event.source(), lineOfHour, AgendaFinding.EVENT_HOUR_DIFFERS, told.time(hours.getFirst()), told.time(start())));
        }
        return findings;
    }

    private LocalTime start() {
        return event.span() instanceof Span.Timed timed ? timed.start().toLocalTime() : LocalTime.MIN;
    }

    private void weekdays(String line, int number) {
        Matcher matcher = NAMED_DAY.matcher(line);
        while (matcher.find()) {
            Optional<DayOfWeek> named = weekday(matcher.group(1));
            Optional<Month> month = month(matcher.group(3));
            if (named.isEmpty() || month.isEmpty()) {
                continue;
            }
            int year = matcher.group(4) == null ? event.firstDay().getYear() : Integer.parseInt(matcher.group(4));
            Optional<LocalDate> date = EventCheck.date(year, month.get().getValue(), Integer.parseInt(matcher.group(2)));
            boolean isOfEvent = matcher.group(4) != null || date.filter(day -> !day.isBefore(event.firstDay()) && !day.isAfter(event.lastDay())).isPresent();
            date.filter(day -> isOfEvent && day.getDayOfWeek() != named.get()).ifPresent(day -> findings.add(Finding.of(event.source(), number,
                    AgendaFinding.EVENT_WEEKDAY_WRONG, matcher.group().strip(), Messages.in(language).dateWithDay(day))));
        }
    }

    /** Only hours on a line that names a day, or begins with one: others may be of anything. */
    private void gatherHours(String line, int number) {
        if (!NAMED_DAY.matcher(line).find()) {
            return;
        }
        Matcher matcher = HOUR.matcher(line);
        while (matcher.find()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            if (hour < 24 && minute < 60) {
                hours.add(LocalTime.of(hour, minute));
                lineOfHour = lineOfHour == 0 ? number : lineOfHour;
            }
        }
    }

    private static Optional<DayOfWeek> weekday(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(DayOfWeek.values()).filter(day -> LOCALES.stream()
                .anyMatch(locale -> day.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT).equals(plain))).findFirst();
    }

    private static Optional<Month> month(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(Month.values()).filter(month -> LOCALES.stream()
                .anyMatch(locale -> month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT).equals(plain))).findFirst();
    }
}
