package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long LENGTH = 10;

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,0", "bytes=2-4,2,4", "bytes=2-,2,9", "bytes=-3,7,9", "bytes=-99,0,9", "bytes=8-99999999999999999999999,8,9", "BYTES= 1-2 ,1,2"})
    void isAPartOfWhatThereIs(String header, long first, long last) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"none", "''", "bytes=-", "bytes=4-2", "bytes=a-b", "lines=0-1", "'bytes=0-1,4-5'", "bytes=0x1-2"})
    void isTheWholeWhereNothingElseIsUnderstood(@Nullable String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999-"})
    void isNothingBeyondTheEnd(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-1", "bytes=0-0"})
    void isNothingOfAnEmptyFile(String header) {
        assertThat(ByteRange.of(header, 0)).isEqualTo(new ByteRange.Unsatisfiable());
    }
}
