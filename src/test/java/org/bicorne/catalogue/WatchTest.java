package org.bicorne.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.catalogue.SourceAnswer.Source;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Slug;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant SAID_AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Software entry(String licence, String maximum) {
        return new Software(new Slug("one"), new FilePath("catalogue/one.yml"), "One", List.of(), new Software.Texts(Optional.empty(), Optional.empty()), Optional.of(licence),
                new Software.Links(Optional.of("https://www.one.example/fr/"), List.of(), Optional.empty(), Optional.empty()), Map.of(),
                new Software.Classification(List.of(), List.of(), List.of(), List.of()),
                new Software.Recommendation(Software.Status.RECOMMENDED, Optional.empty(), Optional.empty(), Optional.of(maximum), Optional.empty(), Optional.empty()),
                List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false, List.of());
    }

    private static SourceAnswer says(Source source, Field field, String value) {
        return new SourceAnswer(new Slug("one"), source, "x", Optional.empty(), SAID_AT, Map.of(field, List.of(value)), Optional.empty());
    }

    private static SourceAnswer says(Source source, String version, String released) {
        return new SourceAnswer(new Slug("one"), source, "x", Optional.empty(), SAID_AT, Map.of(Field.VERSION, List.of(version), Field.RELEASED, List.of(released)), Optional.empty());
    }

    private static Watch watch(Software entry, SourceAnswer... said) {
        return Watch.of(entry, _ -> Arrays.asList(said), TODAY, ZoneOffset.UTC);
    }

    private static List<String> kinds(Watch watch) {
        return watch.signals().stream().map(signal -> signal.kind() + " " + signal.said()).toList();
    }

    @Test
    void takesTheHighestReleaseThatIsForEverybody() {
        Watch watch = watch(entry("MIT", "3"), says(Source.WIKIDATA, "2.9.1", "2026-05-01"), says(Source.FORGE, "2.10.0", "2026-06-01"), says(Source.ZENODO, "3.0-rc1", "2026-07-01"));

        assertThat(watch.latest()).contains(new Watch.Latest("2.10.0", Optional.of(LocalDate.of(2026, 6, 1)), Source.FORGE, LocalDate.of(2026, 11, 20)));
        assertThat(watch.signals()).isEmpty();
    }

    @Test
    void tellsAReleaseThatIsBeyondTheRecommendedOne() {
        assertThat(kinds(watch(entry("MIT", "2.9"), says(Source.FORGE, "2.10.0", "2026-06-01")))).containsExactly("NEWER_THAN_RECOMMENDED 2.10.0");
        assertThat(kinds(watch(entry("MIT", "2.10"), says(Source.FORGE, "2.10.4", "2026-06-01")))).isEmpty();
        assertThat(kinds(watch(entry("MIT", "2.10"), says(Source.FORGE, "2.11.0-beta2", "2026-06-01")))).isEmpty();
    }

    @Test
    void tellsWhatSeemsLeftBehind() {
        assertThat(kinds(watch(entry("MIT", "9"), says(Source.FORGE, "2.0", "2025-05-21")))).containsExactly("NO_RELEASE 2025-05-21");
        assertThat(kinds(watch(entry("MIT", "9"), says(Source.FORGE, "2.0", "2025-05-21"), says(Source.WIKIDATA, "1.9", "2025-05-23")))).isEmpty();
        assertThat(kinds(watch(entry("MIT", "9"), says(Source.FORGE, Field.ARCHIVED, "true")))).containsExactly("ARCHIVED x");
    }

    @Test
    void tellsWhereSourcesDisagree() {
        assertThat(kinds(watch(entry("GPL-3.0-or-later", "9"), says(Source.FORGE, Field.LICENCE, "MIT")))).containsExactly("LICENCE_DIFFERS MIT");
        assertThat(kinds(watch(entry("GPL-3.0-or-later", "9"), says(Source.FORGE, Field.LICENCE, "GPL-3.0-only"), says(Source.WIKIDATA, Field.LICENCE, "GNU GPL")))).isEmpty();
        assertThat(kinds(watch(entry("MIT OR Apache-2.0", "9"), says(Source.FORGE, Field.LICENCE, "Apache-2.0")))).isEmpty();
        assertThat(kinds(watch(entry("MIT", "9"), says(Source.WIKIDATA, Field.WEBSITE, "http://one.example")))).isEmpty();
        assertThat(kinds(watch(entry("MIT", "9"), says(Source.WIKIDATA, Field.WEBSITE, "https://two.example/")))).containsExactly("WEBSITE_DIFFERS https://two.example/");
    }
}
