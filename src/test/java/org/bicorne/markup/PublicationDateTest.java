package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
            "2021-11-02, 2021-11-02T00:00+01:00[Europe/Paris]",
            "2021-6-2, 2021-06-02T00:00+02:00[Europe/Paris]",
            "2022-10-11 11:25:00 +02:00, 2022-10-11T11:25+02:00[Europe/Paris]",
            "2022-10-11 11:25:00 +0000, 2022-10-11T13:25+02:00[Europe/Paris]",
            "2022-10-11T11:25:00Z, 2022-10-11T13:25+02:00[Europe/Paris]",
            "2022-10-11T11:25:00.123Z, 2022-10-11T13:25+02:00[Europe/Paris]",
            "2022-10-11t11:25:00-05, 2022-10-11T18:25+02:00[Europe/Paris]",
            "2022-10-11 11:25, 2022-10-11T11:25+02:00[Europe/Paris]",
            "2022-10-11 11:25 Asia/Tokyo, 2022-10-11T04:25+02:00[Europe/Paris]"})
    void startsInTheZoneOfTheOffice(String written, String start) {
        assertThat(PublicationDate.parse(written).orElseThrow().start(PARIS)).hasToString(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "2021-02-30", "2021-11-02 25:00", "8 septembre 2023", "2021-11-02 11:00 Mars/Olympus", "2021-11-02x", "01/02/2022"})
    void isNothingElse(String written) {
        assertThat(PublicationDate.parse(written)).isEmpty();
    }

    @Test
    void keepsAWholeDayTheSameInEveryZone() {
        PublicationDate day = PublicationDate.parse("2021-11-02").orElseThrow();

        assertThat(day.day(ZoneId.of("Pacific/Auckland"))).hasToString("2021-11-02");
        assertThat(day.day(ZoneId.of("America/Los_Angeles"))).hasToString("2021-11-02");
    }

    @Test
    void sortsByWhatHappensFirst() {
        Comparator<PublicationDate> byStart = PublicationDate.byStart(PARIS);

        var sorted = Stream.of("2022-01-02", "2022-01-01T23:30:00Z", "2022-01-01 22:00").map(text -> PublicationDate.parse(text).orElseThrow()).sorted(byStart).toList();

        assertThat(sorted).extracting(Object::getClass).extracting(Class::getSimpleName).containsExactly("LocalTime", "Day", "ZonedTime");
    }
}
