package org.bicorne.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bicorne.OfficeFolder;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCalendarsTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void write() {
        office = OfficeFolder.at(root).with("bicorne.yml", "name: Bureau", "url: https://office.example", "languages: [fr]", "timezone: Europe/Paris")
                .with("agenda/jour.md", "---", "title: Le jour", "kind: day", "start: 2026-12-08 09:00", "end: 2026-12-08 18:00", "series: jours",
                        "venue: Halle", "description: Une journée", "---", "", "Texte.", "", "## Programme", "", "### 2026-12-08 | Grande salle", "",
                        "- **9h-10h**", "  - Ouvrir — Awa Diarra (Ville) {#ouvrir}", "  - ~~Fermer~~ — Jo {#fermer}", "- **10h-10h30** *Pause*")
                .with("agenda/conseil.yml", "series: conseil", "circle: conseil", "access: members", "occurrences:",
                        "- {id: p1, start: 2026-12-16 09:30, end: 2026-12-16 12:00, title: Plénière, moved-from: 2026-12-09}",
                        "- {id: p2, start: 2026-12-17 09:30, title: Bureau, status: cancelled}", "- {id: old, start: 2024-12-17 09:30, title: Ancienne}");
    }

    /** Without the folds. */
    private String calendar(String address) {
        return OfficeFolder.text(office.agenda(), address).replace("\r\n ", "");
    }

    private List<String> lines(String address, String property) {
        return calendar(address).lines().filter(line -> line.startsWith(property)).toList();
    }

    @Test
    void hasCalendarsAtAddressesThatStay() {
        MediaType calendar = MediaType.ofExtension("ics");

        assertThat(office.agenda().pages().stream().filter(page -> page.mediaType().equals(calendar)).map(Page::address).map(Object::toString).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("/agenda.ics", "/agenda/kinds/day.ics", "/agenda/kinds/meeting.ics", "/agenda/series/jours.ics", "/agenda/series/conseil.ics",
                        "/circles/conseil.ics", "/agenda/jour.ics", "/agenda/jour/programme.ics", "/agenda/jour/ouvrir.ics", "/agenda/jour/fermer.ics",
                        "/agenda/conseil-p1.ics", "/agenda/conseil-p2.ics", "/agenda/conseil-old.ics");
    }

    @Test
    void makesUidsFromIds() {
        assertThat(lines("/agenda.ics", "UID")).containsExactly("UID:jour@office.example", "UID:conseil-p1@office.example", "UID:conseil-p2@office.example");
        assertThat(lines("/agenda/jour/programme.ics", "UID")).containsExactly("UID:jour.ouvrir@office.example", "UID:jour.fermer@office.example");
        assertThat(lines("/agenda/jour/programme.ics", "RELATED-TO")).containsOnly("RELATED-TO:jour@office.example");
    }

    @Test
    void keepsTheHostOfUidsThatTheOfficeChose() {
        office.with("bicorne.yml", "name: Bureau", "url: https://office.example", "languages: [fr]", "agenda: {uid-host: former.example}");

        assertThat(lines("/agenda/jour.ics", "UID")).containsExactly("UID:jour@former.example");
    }

    @Test
    void saysThatAnEventIsCancelledOrMoved() {
        assertThat(lines("/agenda/conseil-p2.ics", "SUMMARY")).containsExactly("SUMMARY:ANNULÉ\u00a0: Bureau");
        assertThat(lines("/agenda/conseil-p2.ics", "STATUS")).containsExactly("STATUS:CANCELLED");
        assertThat(lines("/agenda/conseil-p1.ics", "DESCRIPTION").getFirst()).startsWith("DESCRIPTION:Déplacé\u00a0: était prévu le 9 décembre 2026\\nRéservé aux membres");
        assertThat(lines("/agenda/jour/fermer.ics", "STATUS")).containsExactly("STATUS:CANCELLED");
    }

    @Test
    void sharesASlotAmongItsTalks() {
        assertThat(lines("/agenda/jour/programme.ics", "DTSTART;TZID")).containsExactly("DTSTART;TZID=Europe/Paris:20261208T090000", "DTSTART;TZID=Europe/Paris:20261208T093000");
        assertThat(lines("/agenda/jour/ouvrir.ics", "LOCATION")).containsExactly("LOCATION:Grande salle\\, Halle");
        assertThat(lines("/agenda/jour/ouvrir.ics", "DESCRIPTION").getFirst()).startsWith("DESCRIPTION:Awa Diarra (Ville)\\nHoraire indicatif");
    }

    @Test
    void looksBackOneYearInTheMainCalendarOnly() {
        assertThat(calendar("/agenda.ics")).doesNotContain("conseil-old");
        assertThat(calendar("/agenda/series/conseil.ics")).contains("UID:conseil-old@office.example");
    }

    @Test
    void writesTheSameTwice() {
        assertThat(OfficeFolder.text(office.agenda(), "/agenda.ics")).isEqualTo(OfficeFolder.text(office.agenda(), "/agenda.ics"));
    }

    @Test
    void tellsTheProgrammeToConferenceApps() {
        String xml = OfficeFolder.text(office.agenda(), "/agenda/jour/schedule.xml");
        String json = OfficeFolder.text(office.agenda(), "/agenda/jour/schedule.json");

        assertThat(xml).contains("<acronym>jour</acronym>", "<day index=\"1\" date=\"2026-12-08\" start=\"2026-12-08T09:00:00+01:00\" end=\"2026-12-08T10:00:00+01:00\">",
                "<room name=\"Grande salle\">", "<start>09:00</start><duration>00:30</duration>", "<slug>event_jour-talk-ouvrir</slug>", "Awa Diarra (Ville)</person>");
        assertThat(xml).doesNotContain("Pause");
        assertThat(json).contains("\"Grande salle\"", "\"duration\" : \"00:30\"", "\"title\" : \"Fermer\"", "\"type\" : \"cancelled\"");
    }

    @Test
    void listsEventsAsAFile() {
        assertThat(OfficeFolder.text(office.agenda(), "/agenda.csv")).startsWith("id,title,start,end,kind,series,status,venue,url\r\n")
                .contains("jour,Le jour,2026-12-08T09:00+01:00,2026-12-08T18:00+01:00,day,jours,confirmed,Halle,https://office.example/agenda/jour/");
        assertThat(OfficeFolder.text(office.agenda(), "/agenda.atom")).contains("<title>Le jour</title>");
    }
}
