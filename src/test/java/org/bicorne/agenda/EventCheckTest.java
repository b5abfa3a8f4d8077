package org.bicorne.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bicorne.OfficeFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCheckTest {

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void open() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "languages: [fr]", "timezone: Europe/Paris");
    }

    private List<String> findings() {
        return office.agenda().findings().stream().filter(finding -> !finding.file().isRoot())
                .map(finding -> finding.file().name() + ":" + finding.line() + " " + finding.code().code()).toList();
    }

    @Test
    void holdsTheWeekdayOfTheTextAgainstTheDate() {
        office.with("agenda/jour.md", "---", "title: Le jour", "start: 2020-05-14 18:30", "---", "", "Rendez-vous mercredi 14 mai.", "", "On Thursday 14 May 2020.", "",
                "Le lundi 1er janvier 2024 est un lundi.");

        assertThat(findings()).containsExactly("jour.md:6 event-weekday-wrong");
    }

    @Test
    void holdsTheHourOfTheTextAgainstTheField() {
        office.with("agenda/jour.md", "---", "title: Le jour", "start: 2020-05-14 17:30", "---", "", "Rendez-vous jeudi 14 mai à 18h30.")
                .with("agenda/juste.md", "---", "title: Le jour juste", "start: 2020-05-15 18:30", "---", "", "Rendez-vous vendredi 15 mai, de 18 h 30 à 20 h. La pause dure 0:30.");

        assertThat(findings()).containsExactly("jour.md:6 event-hour-differs");
    }

    @Test
    void saysWhenAnEventIsOnItsPublicationDay() {
        office.with("agenda/jour.md", "---", "title: Le jour", "date: 2024-11-22", "start: 2024-11-22 09:00", "---", "", "Texte.");

        assertThat(findings()).containsExactly("jour.md:3 event-on-its-publication-day");
    }

    @Test
    void findsARecordingOnTwoEvents() {
        office.with("agenda/a.md", "---", "title: A", "start: 2024-01-12 11:00", "recording: https://tube.example/w/1", "---", "", "T.")
                .with("agenda/b.md", "---", "title: B", "start: 2024-01-19 11:00", "video: {src: https://tube.example/w/1, title: B}", "---", "", "T.");

        assertThat(findings()).containsExactly("b.md:2 event-recording-shared");
    }

    @Test
    void findsHtmlInAPlainField() {
        office.with("agenda/a.md", "---", "title: A", "start: 2024-01-12 11:00", "description: 'Avec <a href=\"https://x.example\">X</a>'", "---", "", "T.");

        assertThat(findings()).containsExactly("a.md:4 event-field-html");
    }

    @Test
    void findsOrganisationsThatNobodyKnows() {
        office.with("organisations.yml", "dinum: {name: Direction du numérique, acronym: DINUM}")
                .with("agenda/jour.md", "---", "title: Le jour", "start: 2026-12-08 09:00", "end: 2026-12-08 18:00", "organisations: {Dinum: '', DINUMM: ''}", "---", "",
                        "## Programme", "", "### 2026-12-08 | Salle", "", "- **9h-10h** Ouverture — Awa (DINUM / Debian) {#ouverture}");

        assertThat(findings()).containsExactly("jour.md:2 organisation-unknown", "jour.md:12 organisation-unknown");
    }

    @Test
    void tellsTheLinesOfAProgramme() {
        office.with("agenda/jour.md", "---", "title: Le jour", "start: 2026-12-08 09:00", "end: 2026-12-08 18:00", "---", "", "## Programme", "", "### 2026-12-08 | Salle", "",
                "- **10h-9h** Ouverture — Awa {#ouverture}", "", "### 2026-12-09 | Salle", "", "- **9h-10h** Suite — Awa {#suite}");

        assertThat(findings()).containsExactly("jour.md:11 programme-slot-reversed", "jour.md:13 programme-day-outside");
    }

    @Test
    void findsAnIdAndAUidThatTwoEventsHave() {
        office.with("agenda/s.yml", "series: s", "occurrences:", "- {id: a, start: 2026-01-02 09:00, title: A, uid: x@y}", "- {id: a, start: 2026-01-03 09:00, title: B, uid: x@y}");

        assertThat(findings()).containsExactlyInAnyOrder("s.yml:4 event-id-repeated", "s.yml:4 event-uid-repeated");
    }
}
