package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.ParserException;
import org.bicorne.markup.TextFile;
import org.bicorne.programme.Programme;
import org.bicorne.programme.SettledDay;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an event, its calendar, its schedule and its JSON-LD tell the same talks, hours and people. */
class EventEverywhereTest {

    private static final String TWO_DAYS = """
            ---
            title: Deux jours
            start: 2026-12-08 09:00
            end: 2026-12-09 17:00
            venue: Halle
            ---

            Venez.

            ## Programme

            ### 2026-12-08 | Grande salle

            - **9h-10h**
              - Ouvrir — Awa Diarra (Ville / Port) {#ouvrir}
              - Publier — Jo Le Bris, Lou Morvan (École) {#publier}
            - **10h-10h30** *Pause*

            ### 2026-12-08 | Petite salle

            - **9h-11h** Atelier — Zoé Kerné {#atelier}

            ### 2026-12-09 | Grande salle

            - **14h15-15h** Clore — Awa Diarra (Ville) {#clore}
            """;

    @TempDir
    Path folder;

    private Office open(String event) throws IOException {
        return new SmallOffice(folder).with("bicorne.yml", "url: https://office.example\nlanguages: [fr]\ntimezone: Europe/Paris\n")
                .with("agenda/jours.md", event).open(Optional.empty(), false);
    }

    private static String talk(String title, String start, String end, String people) {
        return ToldEverywhere.talk(title, OffsetDateTime.parse(start), OffsetDateTime.parse(end), people);
    }

    private static void areToldEverywhere(List<String> talks, ToldEverywhere told) throws IOException, ParserException {
        assertThat(told.talksOfPage()).containsExactlyInAnyOrderElementsOf(talks);
        assertThat(told.talksOfCalendar()).containsExactlyInAnyOrderElementsOf(talks);
        assertThat(told.talksOfSchedule()).containsExactlyInAnyOrderElementsOf(talks);
        assertThat(told.talksOfJsonLd()).containsExactlyInAnyOrderElementsOf(talks);
    }

    @Test
    void twoDaysInTwoRooms() throws IOException, ParserException {
        try (Office office = open(TWO_DAYS)) {
            ToldEverywhere told = new ToldEverywhere(office, "jours");

            areToldEverywhere(List.of(
                    talk("Ouvrir", "2026-12-08T09:00+01:00", "2026-12-08T09:30+01:00", "Awa Diarra (Ville, Port)"),
                    talk("Publier", "2026-12-08T09:30+01:00", "2026-12-08T10:00+01:00", "Jo Le Bris, Lou Morvan (École)"),
                    talk("Atelier", "2026-12-08T09:00+01:00", "2026-12-08T11:00+01:00", "Zoé Kerné"),
                    talk("Clore", "2026-12-09T14:15+01:00", "2026-12-09T15:00+01:00", "Awa Diarra (Ville)")), told);
            assertThat(told.page().select(".programme__grid thead th").eachText()).containsExactly("Heure", "Grande salle", "Petite salle");
            assertThat(told.schedule().select("day").eachAttr("date")).containsExactly("2026-12-08", "2026-12-09");
            assertThat(told.schedule().select("day[index=1] > room").eachAttr("name")).containsExactly("Grande salle", "Petite salle");
            assertThat(told.jsonLd().path("startDate").asString("")).isEqualTo("2026-12-08T09:00+01:00");
        }
    }

    @Test
    void theDayOfARealPage() throws IOException, ParserException {
        Programme.Day day = Programme.read(TextFile.read(SettledDay.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)).body(), Optional.empty()).days().getFirst();
        try (Office office = open(SettledDay.text())) {
            ToldEverywhere told = new ToldEverywhere(office, "jours");

            List<String> talks = talks(day);
            assertThat(talks).hasSize(19);
            areToldEverywhere(talks, told);
            Document page = told.page();
            assertThat(page.select("li.slot > .slot__times time").eachAttr("datetime")).containsExactlyElementsOf(day.slots().stream().map(slot -> at(day, slot.start()).toString()).toList());
            assertThat(page.select(".slot__break").eachText()).containsExactly("Pause déjeuner");
            assertThat(told.schedule().select("room").eachAttr("name")).containsExactly("Salle 252B");
            assertThat(told.jsonLd().path("subEvent").size()).isEqualTo(19);
        }
    }

    private static List<String> talks(Programme.Day day) {
        List<String> talks = new ArrayList<>();
        for (Programme.Talk talk : day.slots().stream().flatMap(slot -> slot.talks().stream()).toList()) {
            String people = talk.speakers().stream().map(speaker -> speaker.name() + " (" + String.join(", ", speaker.organisations()) + ")").collect(Collectors.joining(", "));
            talks.add(ToldEverywhere.talk(Jsoup.parse(talk.title().replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")).text(), at(day, talk.start()), at(day, talk.end()), people));
        }
        return talks;
    }

    private static OffsetDateTime at(Programme.Day day, LocalTime time) {
        return day.date().atTime(time).atZone(ToldEverywhere.PARIS).toOffsetDateTime();
    }
}
