package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One programme of two days in two rooms: its page, its calendar, its schedule and its JSON-LD tell the same talks, hours and people. */
class EventEverywhereTest {

    private static final List<String> TALKS = List.of(
            "Ouvrir|2026-12-08T09:00+01:00|2026-12-08T09:30+01:00|Awa Diarra (Ville, Port)",
            "Publier|2026-12-08T09:30+01:00|2026-12-08T10:00+01:00|Jo Le Bris, Lou Morvan (École)",
            "Atelier|2026-12-08T09:00+01:00|2026-12-08T11:00+01:00|Zoé Kerné",
            "Clore|2026-12-09T14:15+01:00|2026-12-09T15:00+01:00|Awa Diarra (Ville)");

    @TempDir
    Path folder;

    private Optional<Office> office = Optional.empty();

    @BeforeEach
    void write() throws IOException {
        SmallOffice small = new SmallOffice(folder).with("bicorne.yml", "url: https://office.example\nlanguages: [fr]\ntimezone: Europe/Paris\n")
                .with("agenda/jours.md", """
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
                        """);
        office = Optional.of(small.open(Optional.empty(), false));
    }

    @AfterEach
    void close() {
        office.ifPresent(Office::close);
    }

    private String text(String address) {
        return office.orElseThrow().shown().table().page(new WebAddress(address)).filter(page -> page.body() instanceof Body.Rendered)
                .map(page -> new String(((Body.Rendered) page.body()).renderer().render(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("There is no " + address));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    @Test
    void thePageShowsThem() {
        Document page = Jsoup.parse(text("/agenda/jours/"));

        assertThat(page.select(".talk__title").eachText()).containsExactlyInAnyOrder("Ouvrir", "Publier", "Atelier", "Clore");
        assertThat(page.select(".programme__grid thead th").eachText()).containsExactly("Heure", "Grande salle", "Petite salle");
        assertThat(page.select("#ouvrir .talk__people, #publier .talk__people, #atelier .talk__people, #clore .talk__people").eachText())
                .containsExactlyInAnyOrder("Awa Diarra (Ville, Port)", "Jo Le Bris, Lou Morvan (École)", "Zoé Kerné", "Awa Diarra (Ville)");
        assertThat(page.expectFirst("li.slot:has(#clore) time").attr("datetime")).isEqualTo("2026-12-09T14:15+01:00");
        assertThat(page.select("#ouvrir .talk__facts").text().replace('\u00a0', ' ')).contains("9 h – 9 h 30, horaire indicatif");
    }

    @Test
    void theCalendarHasThem() throws IOException, ParserException {
        List<String> talks = new ArrayList<>();
        for (VEvent event : new CalendarBuilder().build(new StringReader(text("/agenda/jours/programme.ics"))).<VEvent>getComponents(Component.VEVENT)) {
            String people = value(event, "DESCRIPTION").lines().findFirst().orElse("");
            talks.add(value(event, "SUMMARY") + "|" + value(event, "DTSTART") + "|" + value(event, "DTEND") + "|" + people);
        }

        assertThat(talks).hasSize(TALKS.size());
        assertThat(talks).contains("Ouvrir|20261208T090000|20261208T093000|Awa Diarra (Ville, Port)");
        assertThat(talks).extracting(talk -> talk.substring(0, talk.lastIndexOf('|'))).containsExactlyInAnyOrderElementsOf(TALKS.stream()
                .map(talk -> talk.substring(0, talk.lastIndexOf('|')).replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d)\\+01:00", "$1$2$3T$4$500")).toList());
    }

    @Test
    void theScheduleHasThem() {
        Document schedule = Jsoup.parse(text("/agenda/jours/schedule.xml"), "", Parser.xmlParser());
        List<String> talks = new ArrayList<>();
        for (Element event : schedule.select("event")) {
            String start = event.expectFirst("date").text().replace(":00+", "+");
            String[] hours = event.expectFirst("duration").text().split(":");
            String end = java.time.OffsetDateTime.parse(start).plusHours(Long.parseLong(hours[0])).plusMinutes(Long.parseLong(hours[1])).toString();
            talks.add(event.expectFirst("title").text() + "|" + start + "|" + end + "|" + String.join(", ", event.select("person").eachText()));
        }

        assertThat(talks).containsExactlyInAnyOrderElementsOf(TALKS);
        assertThat(schedule.select("day").eachAttr("date")).containsExactly("2026-12-08", "2026-12-09");
        assertThat(schedule.select("day[index=1] > room").eachAttr("name")).containsExactly("Grande salle", "Petite salle");
    }

    @Test
    void searchEnginesAreToldThem() {
        JsonNode graph = JsonMapper.builder().build().readTree(Jsoup.parse(text("/agenda/jours/")).expectFirst("script[type=application/ld+json]").data()).path("@graph");
        JsonNode event = graph.values().stream().filter(node -> node.path("@type").asString("").equals("Event")).findFirst().orElseThrow();
        List<String> talks = new ArrayList<>();
        for (JsonNode talk : event.path("subEvent").values()) {
            List<String> people = talk.path("performer").values().stream().map(person -> person.path("name").asString("")
                    + (person.has("affiliation") ? " (" + person.path("affiliation").asString("") + ")" : "")).toList();
            talks.add(talk.path("name").asString("") + "|" + talk.path("startDate").asString("") + "|" + talk.path("endDate").asString("") + "|" + String.join(", ", people));
        }

        assertThat(talks).containsExactlyInAnyOrderElementsOf(TALKS);
        assertThat(event.path("startDate").asString("")).isEqualTo("2026-12-08T09:00+01:00");
    }
}
