package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "*", " * ", "\"x\", \"abc\"", "\"x,y\",W/\"abc\"", "\"a b\" \"abc\""})
    void knowsWhatIsNamedWeaklyOrNot(String header) {
        assertThat(EntityTags.isKnown(header, ETAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"abcd\"", "\"abc-gzip\"", "w/\"abd\"", "\"*\"", "x"})
    void knowsNothingElse(String header) {
        assertThat(EntityTags.isKnown(header, ETAG)).isFalse();
    }

    @Test
    void comparesStronglyBeforeSomethingIsRefused() {
        assertThat(EntityTags.isRefused(null, ETAG)).isFalse();
        assertThat(EntityTags.isRefused("\"x\", \"abc\"", ETAG)).isFalse();
        assertThat(EntityTags.isRefused("*", ETAG)).isFalse();
        assertThat(EntityTags.isRefused("W/\"abc\"", ETAG)).isTrue();
        assertThat(EntityTags.isRefused("\"x\"", ETAG)).isTrue();
    }

    @Test
    void continuesOnlyTheSameBytes() {
        assertThat(EntityTags.continues(null, ETAG)).isTrue();
        assertThat(EntityTags.continues("\"abc\"", ETAG)).isTrue();
        assertThat(EntityTags.continues("W/\"abc\"", ETAG)).isFalse();
        assertThat(EntityTags.continues("Sun, 22 Nov 2026 20:00:00 GMT", ETAG)).isFalse();
    }

    @Test
    void readsALongListForABoundedTime() {
        assertThat(EntityTags.isKnown("\"x\",".repeat(100_000) + ETAG, ETAG)).isFalse();
        assertThat(EntityTags.isKnown("\"".repeat(100_001), ETAG)).isFalse();
    }
}
