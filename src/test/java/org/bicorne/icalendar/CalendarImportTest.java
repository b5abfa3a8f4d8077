package org.bicorne.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bicorne.SharedFolder;
import org.bicorne.icalendar.CalendarImport.Mended;
import org.bicorne.icalendar.CalendarImport.Result;
import org.bicorne.icalendar.CalendarImport.Written;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarImportTest {

    private static final String SECRET = "https://bbb.office.example/b/ada-x7k-9qz";

    @TempDir
    Path folder;

    /** A file with a calendar's first and last lines around these. */
    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        return Files.writeString(file, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A//B//EN\r\nX-WR-CALNAME:Council\r\nX-WR-TIMEZONE:Europe/Paris\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n");
    }

    private static String event(String uid, String start, String title, String... more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Paris:" + start + "\r\nSUMMARY:" + title + "\r\n"
                + Stream.of(more).map(line -> line + "\r\n").collect(Collectors.joining()) + "END:VEVENT";
    }

    private Result imported(Path... files) throws IOException {
        Path office = Files.createDirectories(folder.resolve("office"));
        Result result = CalendarImport.of(List.of(files), office);
        CalendarImport.write(result, office);
        return result;
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve("office/agenda").resolve(name));
    }

    private static Stream<String> told(Result result, Fault fault) {
        return result.mended().stream().filter(mended -> mended.fault() == fault).map(mended -> mended.lines() + " " + mended.detail());
    }

    private static Set<Fault> faults(Result result, String file) {
        return result.mended().stream().filter(mended -> mended.file().endsWith(file)).map(Mended::fault).collect(Collectors.toSet());
    }

    @Test
    void namesEveryFaultOfTheRealFiles() throws IOException {
        Path calendars = SharedFolder.path("data/calendars");
        List<String> names = List.of("2022__conseil-logiciels-libres-2022-reunion-administrations-ecosysteme-2.ics", "2023__conseil-logiciels-libres-2023-reunion-administrations-1.ics",
                "rdv-conseil-logiciels-libres.ics", "rdv-gtt-ll.ics");

        Result result = imported(names.stream().map(calendars::resolve).toArray(Path[]::new));

        assertThat(faults(result, names.get(0))).contains(Fault.PRIVATE_LINK, Fault.LINE_ENDS, Fault.LINE_TOO_LONG, Fault.ZONE_WITHOUT_RULES, Fault.PRODID_EMPTY, Fault.PROPERTY_INSIDE_VALUE,
                Fault.MEETING_TWICE, Fault.EVENT_PROPERTY_MISSING, Fault.CALENDAR_PROPERTY_MISSING);
        assertThat(faults(result, names.get(1))).contains(Fault.PRIVATE_LINK, Fault.LINE_ENDS, Fault.LINE_TOO_LONG, Fault.FLOATING_HOURS, Fault.MEETING_TWICE, Fault.ORG_TIMESTAMP,
                Fault.EVENT_PROPERTY_MISSING, Fault.CALENDAR_PROPERTY_MISSING);
        assertThat(faults(result, names.get(2))).contains(Fault.PRIVATE_LINK, Fault.LINE_TOO_LONG, Fault.FLOATING_HOURS, Fault.ORG_TIMESTAMP, Fault.EVENT_PROPERTY_MISSING,
                Fault.CALENDAR_PROPERTY_MISSING).doesNotContain(Fault.LINE_ENDS);
        assertThat(faults(result, names.get(3))).contains(Fault.PRIVATE_LINK, Fault.LINE_TOO_LONG, Fault.FLOATING_HOURS, Fault.UID_SHARED, Fault.CANCELLED_IN_TITLE, Fault.TITLE_PREFIX,
                Fault.EVENT_PROPERTY_MISSING, Fault.CALENDAR_PROPERTY_MISSING).doesNotContain(Fault.LINE_ENDS);
        assertThat(told(result, Fault.UID_SHARED)).hasSize(5);
        assertThat(result.files()).extracting(Written::added).containsExactly(12, 10);
        assertThat(written("rdv-gtt-ll.yml")).contains("start: 2022-12-07 11:00, end: 2022-12-07 12:30, title: \"GTT ouverture des codes sources du réseau des AMDAC 5 sur 5\", status: cancelled}");
        assertThat(written("rdv-conseil-logiciels-libres.yml")).contains("access: members", "(2/2)\", uid: TS1-f5dd27f9-b07b-4e34-9f03-eff8c9ed2012").doesNotContain("hash", "728e3cc1");
        assertThat(result.toString()).doesNotContain("hash");
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        Path file = file("a.ics", event("a", "20260301T100000", "First"), event("b", "20260302T100000", "Second"));
        imported(file);
        String once = written("council.yml");

        Result again = imported(file);

        assertThat(again.files()).extracting(Written::added).containsExactly(0);
        assertThat(told(again, Fault.YOURS_KEPT)).isEmpty();
        assertThat(written("council.yml")).isEqualTo(once);
    }

    @Test
    void keepsWhatPeopleWroteAndAddsWhatIsNew() throws IOException {
        imported(file("a.ics", event("a", "20260301T100000", "First"), event("b", "20260302T100000", "Second")));
        Path yours = folder.resolve("office/agenda/council.yml");
        Files.writeString(yours, written("council.yml").replace("10:00, title: \"First\"", "15:00, title: \"First, with a guest\"").replace("access: public", "access: public # open to all") + "# The end\ncircle: council\n");

        Result result = imported(file("b.ics", event("a", "20260301T100000", "First"), event("b", "20260302T100000", "Second"), event("c", "20260303T100000", "Third")));

        assertThat(written("council.yml")).isEqualTo("""
                series: council
                title: Council
                access: public # open to all
                timezone: Europe/Paris
                occurrences:
                  - {id: 2026-03-01, start: 2026-03-01 15:00, title: "First, with a guest", uid: a}
                  - {id: 2026-03-02, start: 2026-03-02 10:00, title: "Second", uid: b}
                  - {id: 2026-03-03, start: 2026-03-03 10:00, title: "Third", uid: c}
                # The end
                circle: council
                """);
        assertThat(told(result, Fault.YOURS_KEPT)).containsExactly("[6] 2026-03-01, start: 2026-03-01 15:00 / 2026-03-01 10:00", "[6] 2026-03-01, title: First, with a guest / First");
    }

    @Test
    void leavesAFileThatItCannotRead() throws IOException {
        imported(file("a.ics", event("a", "20260301T100000", "First")));
        Files.writeString(folder.resolve("office/agenda/council.yml"), "occurrences: [{id: x, title: \"open");

        Result result = imported(file("a.ics", event("b", "20260302T100000", "Second")));

        assertThat(told(result, Fault.YOURS_UNREADABLE)).hasSize(1);
        assertThat(written("council.yml")).isEqualTo("occurrences: [{id: x, title: \"open");
    }

    @Test
    void writesAMeetingOnceThatTwoFilesHave() throws IOException {
        Path single = file("single.ics", event("other", "20260301T100000", "ANNULÉ : First"));
        Path moved = file("moved.ics", event("b", "20260309T100000", "Second").replace("20260101T000000Z", "20260201T000000Z"));

        Result result = imported(single, moved, file("all.ics", event("a", "20260301T100000", "First"), event("b", "20260302T100000", "Second")));

        assertThat(told(result, Fault.MEETING_TWICE)).containsExactly("[6] other");
        assertThat(told(result, Fault.UID_MOVED)).containsExactly("[6] 2026-03-02 → 2026-03-09");
        assertThat(written("council.yml")).contains("title: \"First\", status: cancelled, uid: a}", "{id: 2026-03-09, start: 2026-03-09 10:00, title: \"Second\", moved-from: 2026-03-02 10:00, uid: b}");
        assertThat(result.files()).extracting(Written::added).containsExactly(2);
    }

    @Test
    void leavesOutLinksToRooms() throws IOException {
        Result result = imported(file("a.ics", event("a", "20260301T100000", "First", "LOCATION:Salle 2\\, " + SECRET, "DESCRIPTION:See https://office.example/agenda/ and\\n<" + SECRET + ">.")));

        assertThat(told(result, Fault.PRIVATE_LINK)).containsExactly("[11, 12] bbb.office.example");
        assertThat(told(result, Fault.DESCRIPTION_LEFT)).containsExactly("[12] See https://office.example/agenda/ and .");
        assertThat(written("council.yml")).contains("access: members", "venue: \"Salle 2,\"").doesNotContain("bbb");
        assertThat(result.toString()).doesNotContain("x7k");
    }

    @Test
    void putsTornLinesTogether() throws IOException {
        byte[] torn = ("BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Paris\r\nBEGIN:VEVENT\nDTSTART:20260301T100000\nSUMMARY:R@@union\nSEQUENCE:1\n  du conseil\nhttps://a.example of the title\nUID:a\nBEGIN:VALARM\nEND:VEVENT\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(torn, StandardCharsets.ISO_8859_1).replace("R@@union", "R\u00c3\n \u00a9union");
        Path file = Files.write(folder.resolve("torn.ics"), text.getBytes(StandardCharsets.ISO_8859_1));

        Result result = imported(file);

        assertThat(faults(result, "torn.ics")).contains(Fault.LINE_ENDS, Fault.FOLD_TORN, Fault.FOLD_LOST, Fault.PROPERTY_INSIDE_VALUE, Fault.COMPONENT_OPEN, Fault.PRODID_EMPTY, Fault.FLOATING_HOURS);
        assertThat(written("torn.yml")).contains("title: \"Réunion du conseilhttps://a.example of the title\"");
    }

    @Test
    void readsHoursInTheZoneOfTheCalendar() throws IOException {
        imported(file("a.ics", event("a", "20260701T100000", "In Paris").replace("DTSTART;TZID=Europe/Paris:20260701T100000", "DTSTART:20260701T080000Z\r\nDURATION:PT90M"),
                event("b", "20260702T120000", "In Saint-Denis").replace("Europe/Paris", "Indian/Reunion"),
                event("c", "20260703", "Two days").replace("TZID=Europe/Paris", "VALUE=DATE").replace("SUMMARY", "DTEND;VALUE=DATE:20260705\r\nSUMMARY")));

        assertThat(written("council.yml")).contains("start: 2026-07-01 10:00, end: 2026-07-01 11:30", "start: 2026-07-02 10:00", "start: 2026-07-03, end: 2026-07-04");
    }

    @Test
    void understandsWhatTitlesAndTextsSay() throws IOException {
        Result result = imported(file("a.ics", event("a", "20260301T093000", "DL: Réunion (REPORTÉE)", "DESCRIPTION:<2026-03-02 lun. 9:30>\\n:PROPERTIES:\\n:ID: 7\\n:END:\\n"),
                event("b", "20260302T093000", "Réunion, annulée", "DESCRIPTION:<2026-03-02 lun. 9:30>"), event("c", "20260303T093000", "Le report des crédits annulés en 2025"),
                "BEGIN:VTODO\r\nUID:d\r\nSUMMARY:Réunion\r\nEND:VTODO", "METHOD:PUBLISH"));

        assertThat(told(result, Fault.POSTPONED_IN_TITLE)).containsExactly("[10] DL: Réunion (REPORTÉE)");
        assertThat(told(result, Fault.ORG_TIMESTAMP_CONTRADICTS)).containsExactly("[11] <2026-03-02 lun. 9:30> / 2026-03-01T09:30");
        assertThat(faults(result, "a.ics")).contains(Fault.ORG_TIMESTAMP, Fault.ORG_DRAWER, Fault.TODO, Fault.TITLE_PREFIX, Fault.METHOD_ALONE, Fault.CANCELLED_IN_TITLE, Fault.ESCAPE_MISSING)
                .doesNotContain(Fault.DESCRIPTION_LEFT);
        assertThat(written("council.yml")).contains("title: \"Réunion\", status: postponed", "title: \"Réunion\", status: cancelled", "title: \"Le report des crédits annulés en 2025\", uid");
    }

    @Test
    void survivesWhatIsNoCalendar() throws IOException {
        Path noise = Files.write(folder.resolve("noise.ics"), new byte[] {0, 1, 2, (byte) 0xff, '\n', ' ', ':', '\n'});

        Result result = imported(noise, folder.resolve("none.ics"), file("a.ics", event("a", "2026", "No date"), event("b", "20260301T100000", "", "RRULE:FREQ=WEEKLY")));

        assertThat(faults(result, "noise.ics")).contains(Fault.NO_CALENDAR, Fault.LINE_UNKNOWN);
        assertThat(faults(result, "none.ics")).containsExactly(Fault.FILE_UNREADABLE);
        assertThat(faults(result, "a.ics")).contains(Fault.EVENT_UNREADABLE, Fault.TITLE_MISSING, Fault.REPEATED);
    }

    @Test
    void hasASentenceForEachFault() {
        for (Fault fault : Fault.values()) {
            String key = "import.ics." + fault.code();
            assertThat(Messages.in(Language.FRENCH).text(key, "…")).as(key).isNotBlank().isNotEqualTo(Messages.in(Language.ENGLISH).text(key, "…"));
        }
    }
}
