package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightlyCrawlTest {

    @Test
    void visitsForgesOnceInTheSmallHoursAndOnlyWhenAskedTo() {
        ZonedDateTime night = ZonedDateTime.parse("2026-11-23T01:30:00+01:00[Europe/Paris]");

        assertThat(NightlyCrawl.isDue(true, Optional.empty(), night)).isTrue();
        assertThat(NightlyCrawl.isDue(true, Optional.of(LocalDate.parse("2026-11-22")), night)).isTrue();
        assertThat(NightlyCrawl.isDue(true, Optional.of(LocalDate.parse("2026-11-23")), night)).isFalse();
        assertThat(NightlyCrawl.isDue(false, Optional.empty(), night)).isFalse();
        assertThat(NightlyCrawl.isDue(true, Optional.empty(), night.withHour(12))).isFalse();
        assertThat(NightlyCrawl.isDue(true, Optional.empty(), night.withHour(5))).isFalse();
    }
}
