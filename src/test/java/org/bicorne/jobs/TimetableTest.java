package org.bicorne.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void comesEachDayAtAnHourOfTheOfficesClocks() {
        JobKind.Timetable nightly = JobKind.Timetable.daily(LocalTime.of(1, 0), () -> ZoneId.of("Europe/Paris"));

        assertThat(nightly.after(Instant.parse("2026-11-23T12:00:00Z"))).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(nightly.after(Instant.parse("2026-11-23T23:30:00Z"))).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(nightly.after(Instant.parse("2026-11-24T00:00:00Z"))).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(nightly.after(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
    }
}
