package org.bicorne.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bicorne.icalendar.Calendars.PARIS;
import static org.bicorne.icalendar.Calendars.days;
import static org.bicorne.icalendar.Calendars.event;
import static org.bicorne.icalendar.Calendars.file;
import static org.bicorne.icalendar.Calendars.timed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarWriterTest {

    static final Path GOLDEN = Path.of("src/test/resources/org/bicorne/icalendar");

    private static final boolean IS_ACCEPTING = Boolean.getBoolean("bicorne.accept");

    static Stream<String> golden() {
        return Calendars.golden().keySet().stream();
    }

    private static String text(CalendarFile file) {
        return new String(CalendarWriter.write(file), StandardCharsets.UTF_8);
    }

    private static String unfolded(CalendarFile file) {
        return text(file).replace("\r\n ", "");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void writesTheGoldenFiles(String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".ics");
        byte[] written = CalendarWriter.write(Calendars.golden(name));

        if (IS_ACCEPTING) {
            Files.createDirectories(GOLDEN);
            Files.write(file, written);
        }

        assertThat(new String(written, StandardCharsets.UTF_8)).as("renew with ./bicorne test --accept").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void foldsAtSeventyFiveOctetsBetweenSigns(String name) {
        byte[] written = CalendarWriter.write(Calendars.golden(name));

        List<String> lines = List.of(new String(written, StandardCharsets.UTF_8).split("\r\n", -1));

        assertThat(lines).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.matches("^ [\\u0301\\u200d\\ufe0f].*|^ \\x{1F3FD}.*|.*[^\\\\]\\\\"));
        assertThat(new String(written, StandardCharsets.UTF_8).replace("\r\n", "")).doesNotContain("\n", "\r", "\uFFFD");
    }

    @Test
    void keepsTheOrderOfManyEventsWrittenSideBySide() {
        CalendarEvent[] events = IntStream.range(0, 2_345).mapToObj(number -> event("e%04d".formatted(number), timed("2026-03-02T10:00", "2026-03-02T11:00", PARIS))).toArray(CalendarEvent[]::new);

        List<String> written = unfolded(file("n", events)).lines().filter(line -> line.startsWith("UID:")).toList();

        assertThat(written).isEqualTo(Stream.of(events).map(event -> "UID:" + event.uid()).toList());
    }

    @Test
    void leavesOutOfAnAddressWhatNoAddressHolds() {
        CalendarEvent event = event("e", days("2026-03-02", "2026-03-02"));
        CalendarEvent strange = new CalendarEvent(event.uid(), event.created(), event.lastModified(), 0, event.span(), "n", "", Optional.empty(),
                Optional.of("https://port-liberte.example/é\n \u0007,;x"), event.status(), List.of(), Optional.empty());

        assertThat(unfolded(file("n", strange)).lines()).contains("URL:https://port-liberte.example/é,;x");
    }

    @Test
    void isTheSameInWhateverOrderEventsCome() {
        CalendarEvent[] events = Calendars.golden("signs").events().toArray(CalendarEvent[]::new);
        byte[] once = CalendarWriter.write(file("n", events));
        java.util.Collections.reverse(Arrays.asList(events));

        assertThat(CalendarWriter.write(file("n", events))).isEqualTo(once);
    }

    @Test
    void putsThePageLastInTheDescription() {
        String text = unfolded(file("n", event("a", days("2026-05-12", "2026-05-12"))));

        assertThat(text).contains("\r\nDESCRIPTION:Apportez un exemple\\, une question\\;\\net de quoi écrire.\\n\\nhttps://port-liberte.example/agenda/a/\r\n");
    }

    @Test
    void writesOneZoneForEachThatIsUsed() {
        String text = text(Calendars.golden("overseas"));

        assertThat(text).containsOnlyOnce("TZID:Europe/Paris\r\n").containsOnlyOnce("TZID:Indian/Reunion\r\n").containsOnlyOnce("TZID:America/Guadeloupe\r\n")
                .contains("DTSTART:20260701T100000Z\r\n").doesNotContain("TZID:UTC");
    }

    @Test
    void dropsWhatNoClientMayRead() {
        CalendarEvent hostile = event("a", days("2026-05-12", "2026-05-12"), "A\u0000B\u001b[31m\r\nEND:VEVENT\tC\u0085D\ud800E", EventStatus.CONFIRMED, 0);

        assertThat(unfolded(file("n\r\nMETHOD:PUBLISH", hostile))).contains("SUMMARY:AB[31m\\nEND:VEVENT C\\nD\uFFFDE\r\n", "\r\nNAME:n\\nMETHOD:PUBLISH\r\n");
    }

    @Test
    void refusesWhatClientsWouldLose() {
        CalendarEvent event = event("a", days("2026-05-12", "2026-05-12"));

        assertThatThrownBy(() -> file("n", event, event)).isInstanceOf(InvalidValue.class).hasMessageContaining("a@port-liberte.example");
        assertThatThrownBy(() -> timed("2026-05-12T10:00", "2026-05-12T09:00", PARIS)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> days("2026-05-12", "2026-05-11")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void saysSingleChangesOfZonesThatDecideEachYear() {
        ZoneId casablanca = ZoneId.of("Africa/Casablanca");

        String text = text(file("n", event("a", timed("2026-02-01T10:00", "2026-02-01T11:00", casablanca)), event("b", timed("2026-04-30T10:00", "2026-04-30T11:00", casablanca))));

        assertThat(text).contains("TZID:Africa/Casablanca\r\n").doesNotContain("RRULE");
        assertThat(text.split("TZOFFSETTO")).hasSizeGreaterThan(3);
    }

    @Test
    void keepsTheRulesThatWereWhenAnEventIsOld() {
        ZoneId saoPaulo = ZoneId.of("America/Sao_Paulo");

        String old = text(file("n", event("a", timed("2019-01-15T10:00", "2019-01-15T11:00", saoPaulo))));
        String recent = text(file("n", event("a", timed("2026-01-15T10:00", "2026-01-15T11:00", saoPaulo))));

        assertThat(old).contains("TZOFFSETTO:-0200");
        assertThat(recent).contains("TZOFFSETTO:-0300").doesNotContain("-0200");
    }
}
