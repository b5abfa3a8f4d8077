package org.bicorne.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.bicorne.pages.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventListsTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void open() {
        office = OfficeFolder.at(root).with("bicorne.yml", "name: Bureau", "url: https://office.example", "languages: [fr]", "timezone: Europe/Paris");
    }

    private Document agenda() {
        Body body = OfficeFolder.page(office.agenda(), "/agenda/").body();
        return Jsoup.parse(new String(((Body.Asked) body).unasked().render(), StandardCharsets.UTF_8));
    }

    @Test
    void aSeriesOffersItsOwnCalendarAndThatOfEachSessionToCome() {
        office.with("agenda/ateliers.yml", "series: ateliers", "title: \"Ateliers : publier\"", "access: public", "occurrences:",
                "  - {id: un, start: 2026-12-08 09:00, end: 2026-12-08 11:30, title: \"Publier : pourquoi ?\"}",
                "  - {id: zero, start: 2025-12-08 09:00, end: 2025-12-08 11:30, title: Passé}");

        String html = OfficeFolder.text(office.agenda(), "/agenda/series/ateliers/");
        Document page = Jsoup.parse(html);

        assertThat(page.select(".subscribe a").eachAttr("href")).containsExactly("webcal://office.example/agenda/series/ateliers.ics", "/agenda/series/ateliers.ics");
        assertThat(page.select(".event__facts a").eachAttr("href")).containsExactly("/agenda/ateliers-un.ics");
        assertThat(html).contains("Ateliers\u00a0: publier</h1>", "Publier\u00a0: pourquoi\u202f?</a>");
    }

    @Test
    void anAgendaWithoutEndSaysWhereTheOthersAre() {
        List<String> lines = new ArrayList<>(List.of("series: longue", "access: public", "occurrences:"));
        for (int i = 0; i < 301; i++) {
            lines.add("  - {id: s" + i + ", start: 2027-01-08 09:00, end: 2027-01-08 11:30, title: Séance " + i + ", venue: Lieu " + i % 2 + "}");
        }
        office.with("agenda/longue.yml", lines.toArray(String[]::new));

        Document page = agenda();

        assertThat(page.select(".event")).hasSize(300);
        assertThat(page.select("main").text()).contains("301 rendez-vous", "Seuls les 300 premiers sont ici");
        assertThat(page.expectFirst("form.filters__form").attr("data-filters")).isEqualTo("server");
    }

    @Test
    void whatIsNoSessionIsSaid() {
        office.with("agenda/x.yml", "series: x", "access: public", "occurrences:", "  - un mot");

        assertThat(office.agenda().findings()).extracting(finding -> finding.code().code()).contains("event-start-missing");
    }
}
