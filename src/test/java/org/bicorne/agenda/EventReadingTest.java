package org.bicorne.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bicorne.OfficeFolder;
import org.bicorne.icalendar.Span;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventReadingTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path root;

    private OfficeFolder office;

    @BeforeEach
    void open() {
        office = OfficeFolder.at(root).with("bicorne.yml", "url: https://office.example", "languages: [fr]", "timezone: Europe/Paris");
    }

    private Event only() {
        assertThat(office.agenda().events()).hasSize(1);
        return office.agenda().events().getFirst();
    }

    private Span.Timed hours(String start, String end) {
        return new Span.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), PARIS);
    }

    @Test
    void anEventForMembersSaysNoMoreThanItsDayHourAndTitle() {
        office.with("agenda/reunion.md", "---", "title: Réunion", "access: members", "start: 2026-12-08 09:30", "venue: Salle 4", "report: https://r.example", "---", "", "Texte.", "",
                "## Programme", "", "### 2026-12-08", "", "- **9h30-10h** Ouvrir — Jo {#ouvrir}");

        Event event = only();

        assertThat(event.isForMembers()).isTrue();
        assertThat(event.venue()).isEmpty();
        assertThat(event.material()).isEqualTo(Material.NONE);
        assertThat(event.programme()).isEqualTo(org.bicorne.programme.Programme.NONE);
        assertThat(office.agenda().findings()).filteredOn(finding -> finding.code().code().equals("occurrence-tells-too-much")).hasSize(3);
    }

    @Test
    void readsTheFactsOfAnEvent() {
        office.with("agenda/2026/jour.md", "---", "title: Le jour", "kind: day", "start: 2026-12-08 09:30", "end: 2026-12-08 18:00", "series: jours",
                "venue: {name: Halle, address: 1 quai Sud}", "status: announced", "registration: https://r.example", "organisers: [Ville]", "organisations: {Ville: https://v.example, Port: ''}",
                "published: 2026-11-02", "---", "", "Venez.");

        Event event = only();

        assertThat(event.id()).isEqualTo("jour");
        assertThat(event.kind()).isEqualTo(EventKind.DAY);
        assertThat(event.span()).isEqualTo(hours("2026-12-08T09:30", "2026-12-08T18:00"));
        assertThat(event.state()).isEqualTo(EventState.ANNOUNCED);
        assertThat(event.venue()).map(Venue::line).contains("Halle, 1 quai Sud");
        assertThat(event.organisationLinks()).containsExactly(Map.entry("Ville", "https://v.example"), Map.entry("Port", ""));
        assertThat(event.organisations()).containsExactly("Ville");
        assertThat(event.published()).contains(LocalDate.of(2026, 11, 2));
        assertThat(event.pages().values()).containsExactly(new WebAddress("/agenda/jour/"));
        assertThat(office.agenda().findings()).extracting(finding -> finding.code().code()).containsExactly("history-missing-for-calendars");
    }

    @Test
    void readsTheEventsOfAnOlderSiteWhereTheyAre() {
        office.with("_evenements/salon.md", "x").without("_evenements/salon.md").with("evenements/salon.md", "---", "title: Salon", "date: 2022-10-11 11:25:00 +02:00", "event_start_date: 2022-11-08 09:00:00 +01:00",
                "lieu: Palais des congrès", "adresse: 2 place de la porte Maillot", "champs_informations:", "- intitule: S'inscrire", "  lien: https://r.example", "---", "", "Texte.");

        Event event = only();

        assertThat(event.span()).isEqualTo(hours("2022-11-08T09:00", "2022-11-08T09:00"));
        assertThat(event.published()).contains(LocalDate.of(2022, 10, 11));
        assertThat(event.registration()).contains("https://r.example");
        assertThat(event.venue()).map(Venue::line).contains("Palais des congrès, 2 place de la porte Maillot");
        assertThat(event.pages().values()).containsExactly(new WebAddress("/evenements/salon/"));
        assertThat(office.agenda().redirects()).extracting(redirect -> redirect.from() + " " + redirect.to()).containsExactly("/agenda/salon/ /evenements/salon/");
    }

    @Test
    void takesTheDateOfACollectionOfEventsForTheirDay() {
        office.with("bicorne.yml", "url: https://office.example", "languages: [fr]", "timezone: Europe/Paris", "collections:", "  ateliers: {kind: event, url: \"/ateliers/{slug}/\"}")
                .with("ateliers/forge.md", "---", "title: La forge", "date: 2023-01-20", "---", "", "Texte.");

        Event event = only();

        assertThat(event.span()).isEqualTo(new Span.AllDay(LocalDate.of(2023, 1, 20), LocalDate.of(2023, 1, 20)));
        assertThat(event.kind()).isEqualTo(EventKind.WORKSHOP);
        assertThat(event.published()).isEmpty();
    }

    @Test
    void makesOneEventOfTranslations() {
        office.with("bicorne.yml", "url: https://office.example", "languages: [fr, en]")
                .with("agenda/jour.md", "---", "title: Le jour", "start: 2026-12-08 09:30", "---", "", "Venez.")
                .with("agenda/jour.en.md", "---", "title: The day", "---", "", "Come.");

        Event event = only();

        assertThat(event.title().in(Language.ENGLISH)).isEqualTo("The day");
        assertThat(event.pages()).containsEntry(Language.FRENCH, new WebAddress("/fr/agenda/jour/")).containsEntry(Language.ENGLISH, new WebAddress("/en/agenda/jour/"));
    }

    @Test
    void keepsAnHourWithAnOffsetAtItsInstant() {
        office.with("agenda/loin.md", "---", "title: Loin", "start: 2024-06-14T13:00:00+04:00", "---", "", "Texte.");

        assertThat(only().span()).isEqualTo(hours("2024-06-14T11:00", "2024-06-14T11:00"));
    }

    @Test
    void readsAnHourAloneAsTheEndOfTheSameDay() {
        office.with("agenda/court.md", "---", "title: Court", "start: 2026-12-08 09:30", "end: 11h30", "---", "", "Texte.");

        assertThat(only().span()).isEqualTo(hours("2026-12-08T09:30", "2026-12-08T11:30"));
    }

    @Test
    void readsMeetingsOfMembersWithoutTheirPlace() {
        office.with("agenda/conseil.yml", "series: conseil", "circle: conseil", "access: members", "occurrences:",
                "- {id: p1, start: 2026-12-16 09:30, end: 2026-12-16 12:00, title: Plénière, venue: Salle secrète}",
                "- {id: p2, start: 2027-01-16 09:30, title: Bureau, status: cancelled, moved-from: 2027-01-09}");

        Agenda agenda = office.agenda();

        assertThat(agenda.events()).extracting(Event::id).containsExactly("conseil-p1", "conseil-p2");
        assertThat(agenda.events()).allMatch(Event::isForMembers).allMatch(event -> event.venue().isEmpty()).allMatch(event -> event.kind() == EventKind.MEETING);
        assertThat(agenda.events().getLast().movedFrom()).contains(LocalDate.of(2027, 1, 9));
        assertThat(agenda.events().getLast().state()).isEqualTo(EventState.CANCELLED);
        assertThat(agenda.findings()).extracting(finding -> finding.line() + " " + finding.code().code())
                .containsExactlyInAnyOrder("5 occurrence-tells-too-much", "0 history-missing-for-calendars");
        assertThat(agenda.toString() + agenda.events() + agenda.findings()).doesNotContain("secrète");
    }

    @Test
    void closesASeriesWhoseAccessIsMisspelt() {
        office.with("agenda/conseil.yml", "series: conseil", "access: membres", "occurrences:", "- {id: p1, start: 2026-12-16 09:30, title: Plénière}");

        assertThat(only().isForMembers()).isTrue();
        assertThat(office.agenda().findings()).extracting(finding -> finding.code().code()).contains("series-access-unknown");
    }

    @Test
    void saysWhatToWriteForWhatCannotBeRead() {
        office.with("agenda/a.md", "---", "title: A", "start: 8 novembre", "---", "", "T.")
                .with("agenda/b.md", "---", "title: B", "start: demain", "kind: fête", "---", "", "T.")
                .with("agenda/c.md", "---", "title: C", "start: 2026-12-08 09:30", "end: 2026-12-07 09:30", "timezone: Mars/Olympus", "kind: fête", "status: peut-être", "---", "", "T.")
                .with("agenda/d.md", "---", "title: D", "---", "", "T.")
                .with("agenda/series.md", "---", "title: E", "start: 2026-12-08", "---", "", "T.");

        assertThat(office.agenda().findings()).extracting(finding -> finding.file() + ":" + finding.line() + " " + finding.code().code()).containsExactlyInAnyOrder(
                "agenda/a.md:3 event-year-missing", "agenda/b.md:3 event-date-unreadable", "agenda/c.md:4 event-end-before-start", "agenda/c.md:5 event-zone-unknown",
                "agenda/c.md:6 event-kind-unknown", "agenda/c.md:7 event-status-unknown", "agenda/d.md:0 event-start-missing", "agenda/series.md:2 event-slug-reserved",
                ":0 history-missing-for-calendars");
        assertThat(office.agenda().events()).extracting(Event::id).containsExactly("c");
        assertThat(only().published()).isEqualTo(Optional.empty());
    }
}
