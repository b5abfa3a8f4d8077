package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({"2021-03-01T04:05:06Z, 2021-03-01T04:05:06Z", "2021-03-01, 2021-03-01T00:00:00Z", "2021-03-01 04:05:06, 2021-03-01T04:05:06Z",
        "2021-03-01 04:05:06.123Z, 2021-03-01T04:05:06.123Z", "2021-03-01T04:05:06+02:00, 2021-03-01T02:05:06Z"})
    void readsWhatListsWrite(String written, Instant read) {
        assertThat(Moments.of(written)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2021-02-30T00:00:00Z", "2021-02-30", "2021-13-01T00:00:00Z", "2021-01-01T25:00:00Z"})
    void refusesWhatIsNoDate(String written) {
        assertThat(Moments.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-01T23:30:00Z", "2021-03-02T01:00:00+01:00"})
    void keepsTheLatestThatIsNotInTheFuture(String latest) {
        LatestDate dates = new LatestDate(Instant.parse("2022-01-01T00:00:00Z"));

        java.util.stream.Stream.of("2020-01-01", "nonsense", latest, "2021-03-02T00:00:00+02:00", "2023-01-01T00:00:00Z", "2021-02-01").forEach(dates::meet);

        assertThat(dates.orNow()).isEqualTo(Moments.of(latest).orElseThrow());
    }
}
