package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bicorne.inventory.SortedRows.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedRowsTest {

    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 1_000, 1})
    void givesRowsOfAKeyTogetherInTheOrderOfDatabases(int octetsInMemory) {
        List<String> keys = List.of("b\0é", "b\0😀", "a\0z", "b\0\uFB01", "a", "a\0-", "b\0z");
        List<List<Row>> given = new ArrayList<>();
        try (SortedRows rows = new SortedRows(octetsInMemory)) {
            IntStream.range(0, 210).forEach(i -> rows.add(keys.get(i % 7), new Row(i, Map.of("key", keys.get(i % 7), "column " + i % 11, "héhé " + i))));

            rows.forEachKey(given::add);
        }

        assertThat(given).extracting(same -> same.getFirst().cells().get("key")).containsExactly("a", "a\0-", "a\0z", "b\0z", "b\0é", "b\0\uFB01", "b\0😀");
        assertThat(given).allSatisfy(same -> assertThat(same).hasSize(30).isSortedAccordingTo(java.util.Comparator.comparingLong(Row::line)));
        assertThat(given.getFirst().getFirst()).isEqualTo(new Row(4, Map.of("key", "a", "column 4", "héhé 4")));
    }
}
