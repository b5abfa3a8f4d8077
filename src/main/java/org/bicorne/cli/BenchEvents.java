package org.bicorne.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bicorne.icalendar.CalendarEvent;
import org.bicorne.icalendar.CalendarFile;
import org.bicorne.icalendar.EventStatus;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Language;

/** An invented office of many events, all to come: nine in ten have a page, the others are dates of series. */
final class BenchEvents {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String SITE = "https://bench.example";
    private static final int DAYS = 3_650;
    private static final int IN_SERIES = 10;
    private static final int DATES_OF_SERIES = 50;
    private static final int WITH_PROGRAMME = 30;
    private static final int HOURS = 2;
    private static final List<String> KINDS = List.of("webinar", "workshop", "day", "gathering");
    private static final List<String> TOWNS = List.of("Port-Liberté", "Saint-Denis, La Réunion", "Besançon", "Nouméa");

    private final LocalDate today;

    BenchEvents(LocalDate today) {
        this.today = today;
    }

    /** Writes the office; where the page of an event stands is {@link #page}. */
    void write(Path folder, int events) throws IOException {
        Files.createDirectories(folder.resolve("agenda"));
        Files.writeString(folder.resolve("bicorne.yml"), "name: Banc d'essai\nurl: " + SITE + "\nlanguages: [fr]\ntimezone: " + ZONE + "\n");
        int dates = events / IN_SERIES;
        for (int first = 0; first < dates; first += DATES_OF_SERIES) {
            int series = first / DATES_OF_SERIES;
            StringBuilder text = new StringBuilder("series: cycle-" + series + "\ntitle: Cycle " + series + "\naccess: public\noccurrences:\n");
            IntStream.range(first, Math.min(dates, first + DATES_OF_SERIES)).forEach(number -> text.append(occurrence(number)));
            Files.writeString(folder.resolve("agenda/cycle-" + series + ".yml"), text);
        }
        for (int number = dates; number < events; number++) {
            Path page = page(folder, number);
            Files.createDirectories(page.getParent());
            Files.writeString(page, text(number));
        }
    }

    Path page(Path folder, int number) {
        return folder.resolve("agenda").resolve(String.valueOf(start(number).getYear())).resolve("evenement-" + number + ".md");
    }

    private LocalDateTime start(int number) {
        return today.plusDays(2 + number % DAYS).atTime(9 + number % 8, number % 2 * 30);
    }

    private static String title(int number) {
        return "Rencontre " + number + " : l'été, dépôts, communs et licences à partager";
    }

    private static String summary(int number) {
        return "Qui fait quoi avec les logiciels libres de l'administration, et ce que nous avons appris en " + number + " jours.";
    }

    private static String town(int number) {
        return TOWNS.get(number % TOWNS.size());
    }

    private String occurrence(int number) {
        return "  - {id: s-" + number + ", start: '" + start(number) + "', end: '" + start(number).plusHours(HOURS) + "', title: \"" + title(number)
                + "\", venue: \"" + town(number) + "\"}\n";
    }

    private String text(int number) {
        String text = "---\ntitle: \"" + title(number) + "\"\ndescription: \"" + summary(number) + "\"\nstart: '" + start(number) + "'\nend: '"
                + start(number).plusHours(HOURS) + "'\nkind: " + KINDS.get(number % KINDS.size()) + "\nvenue: {name: \"" + town(number)
                + "\", address: \"" + number % 90 + " rue des Dépôts\"}\norganisations: [Pôle libre, Région Ouest]\n---\n\n" + (summary(number) + "\n\n").repeat(5);
        return number % WITH_PROGRAMME == 0 ? text + programme(number) : text;
    }

    private String programme(int number) {
        LocalDateTime start = start(number);
        return "## Programme\n\n### " + start.toLocalDate() + "\n\n- **" + start.toLocalTime() + "-" + start.toLocalTime().plusHours(1)
                + "** Des cartes ouvertes — Inès Le Goff (Région Ouest) {#cartes}\n- **" + start.toLocalTime().plusHours(1) + "-"
                + start.toLocalTime().plusHours(HOURS) + "** Un an plus tard — Paul Riou {#un-an}\n";
    }

    /** The same events as a calendar of them all has them. */
    CalendarFile calendar(int events) {
        return new CalendarFile("bench.example", Language.FRENCH, "Agenda", Optional.empty(), SITE + "/agenda.ics", SITE + "/agenda/", ZONE, Instant.EPOCH,
                IntStream.range(0, events).mapToObj(this::entry).toList());
    }

    private CalendarEvent entry(int number) {
        Instant changed = Instant.EPOCH.plusSeconds(number);
        return new CalendarEvent("evenement-" + number + "@bench.example", changed, changed, number % 3,
                new Span.Timed(start(number), start(number).plusHours(HOURS), ZONE), title(number), summary(number), Optional.of(town(number)),
                Optional.of(SITE + "/agenda/evenement-" + number + "/"), EventStatus.CONFIRMED, List.of("Webinaire"), Optional.empty());
    }
}
