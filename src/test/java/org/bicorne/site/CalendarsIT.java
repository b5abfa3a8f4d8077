package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bicorne.OfficeFolder;
import org.bicorne.SharedFolder;
import org.bicorne.kernel.SiteUrl;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five parsers and three expanders of others read the calendars of whole sites, where they are installed. Every event is in the calendar of its kind, so
 * each of these is read, and each programme; of a series, a circle, an event and a talk, which hold some of the same events, the largest.
 */
class CalendarsIT {

    private static final Path PARSERS = Path.of(System.getProperty("user.home"), ".cache", "check-ics", "node_modules", "ical.js");

    private static final String SETTINGS = """
            url: https://site-2022.example
            timezone: Europe/Paris
            dialect: eleventy1
            collections:
              ateliers: {kind: event, folder: ateliers, url: "/ateliers/{slug}/"}
              rencontres: {kind: event, folder: rencontres, url: "/rencontres/{slug}/"}
            """;

    @TempDir
    Path work;

    @BeforeEach
    void needTheParsers() {
        Assumptions.assumeTrue(Files.exists(PARSERS), "The parsers of check-ics are not installed (check-ics --install).");
    }

    @Test
    void passThoseOfTheDemo() throws IOException, InterruptedException {
        check(Path.of("demo"), Optional.empty());
    }

    @Test
    void passThoseOfASiteWhosePagesAreEvents() throws IOException, InterruptedException {
        check(SharedFolder.path("corpora/site-2022"), Optional.of(Files.writeString(work.resolve("settings.yml"), SETTINGS)));
    }

    @Test
    void passThoseOfHoursThatAreHard() throws IOException, InterruptedException {
        OfficeFolder.at(Files.createDirectories(work.resolve("office")))
                .with("bicorne.yml", "name: Office des heures", "url: https://office.example", "languages: [fr]", "timezone: Europe/Paris")
                .with("agenda/heures.yml", "series: heures", "title: Heures", "access: public", "occurrences:",
                        "  - {id: printemps, start: 2026-03-29 01:30, end: 2026-03-29 03:30, title: \"L'heure qui manque\"}",
                        "  - {id: automne, start: 2026-10-25 01:30, end: 2026-10-25 03:30, title: \"L'heure qui revient\"}",
                        "  - {id: double, start: 2026-10-25 02:30, end: 2026-10-25 04:00, title: \"Dans l'heure double\"}",
                        "  - {id: annulee, start: 2026-11-30 10:00, end: 2026-11-30 11:00, title: Annulée, status: cancelled}",
                        "  - {id: deplacee, start: 2026-12-02 10:00, end: 2026-12-02 11:00, title: \"Déplacée, enfin\", moved-from: 2026-12-01}",
                        "  - {id: signes, start: 2026-12-03 10:00, end: 2026-12-03 11:00, title: \"" + "Un titre long ; avec 👩🏽‍💻, é et 🇫🇷 ".repeat(5) + "\"}")
                .with("agenda/mers.yml", "series: mers", "title: Mers", "access: public", "timezone: Indian/Reunion", "occurrences:",
                        "  - {id: une, start: 2026-12-05 09:00, end: 2026-12-05 10:00, title: Depuis La Réunion}",
                        "  - {id: ete, start: 2027-07-05 09:00, end: 2027-07-05 10:00, title: En hiver austral}")
                .with("agenda/journee.md", "---", "title: Une journée entière", "start: 2026-12-08", "end: 2026-12-08", "---", "", "Venez.")
                .with("agenda/congres.md", "---", "title: Deux jours", "start: 2026-12-10", "end: 2026-12-11", "---", "", "Venez.", "", "## Programme", "",
                        "### 2026-12-10 | Salle A", "", "- **9h-10h** Ouvrir — Inès Le Goff (Région Ouest) {#ouvrir}", "",
                        "### 2026-12-11 | Salle B", "", "- **14h-15h** ~~Fermer~~ — Paul Riou {#fermer}");

        check(work.resolve("office"), Optional.empty());
    }

    private void check(Path folder, Optional<Path> settings) throws IOException, InterruptedException {
        Path out = work.resolve("out");
        try (Office office = Office.open(new OfficeOptions(folder, settings, Optional.<SiteUrl>empty(), false, false))) {
            new StaticSite(office).write(out, _ -> { });
        }
        List<String> command = new ArrayList<>(List.of(SharedFolder.path("tools/check-ics/check-ics").toString()));
        calendars(out).forEach(file -> command.add(file.toString()));
        assertThat(command).hasSizeGreaterThan(2);

        Process checking = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(checking.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("PASS "))).hasSameSizeAs(command.subList(1, command.size()));
    }

    private static List<Path> calendars(Path out) throws IOException {
        Map<String, Path> chosen = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ics")).sorted().toList()) {
                chosen.merge(shape(out.relativize(file)), file, CalendarsIT::larger);
            }
        }
        return List.copyOf(chosen.values());
    }

    /** The calendars of one shape are alike, but for those of which each is read. */
    private static String shape(Path file) {
        Path folder = file.getParent();
        if (folder == null || folder.endsWith("kinds") || file.endsWith("programme.ics")) {
            return file.toString();
        }
        return folder.getNameCount() == 1 || folder.endsWith("series") ? folder.toString() : "a talk";
    }

    private static Path larger(Path one, Path other) {
        return other.toFile().length() > one.toFile().length() ? other : one;
    }
}
