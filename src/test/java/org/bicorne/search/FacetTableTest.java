package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table in memory answers as an index does. */
class FacetTableTest {

    private static final int QUESTIONS = 150;
    private static final IndexMapping MAPPING = new IndexMapping("things", 1, List.of(), List.of(new IndexMapping.Facet("colour", 4), new IndexMapping.Facet("size", 100)),
            List.of(IndexMapping.Order.alphabetical("by_name"), IndexMapping.Order.descending("by_age")));
    private static final List<String> COLOURS = List.of("rouge", "bleu", "écru", "Vert", "vert", "jaune", "\uD83D\uDFE3", "\uFFE0", " ", "x".repeat(201));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 700})
    void answersAsAnIndexDoes(int size) {
        Random random = new Random(size);
        List<IndexEntry> entries = IntStream.range(0, size).mapToObj(number -> entry(random, number)).toList();
        FacetTable table = FacetTable.of(MAPPING, entries);
        try (FacetedIndex index = FacetedIndex.of(MAPPING, entries)) {
            for (int i = 0; i < QUESTIONS; i++) {
                FacetQuestion question = question(random);

                assertThat(table.answer(question)).as(question.toString()).isEqualTo(index.answer(question));
            }
        }
    }

    @Test
    void knowsNoWords() {
        FacetQuestion question = new FacetQuestion("forge", Map.of(), Optional.empty(), 0, 10);

        assertThatThrownBy(() -> FacetTable.of(MAPPING, List.of()).answer(question)).isInstanceOf(IllegalArgumentException.class);
    }

    private static IndexEntry entry(Random random, int number) {
        Map<String, Long> numbers = random.nextInt(4) == 0 ? Map.of() : Map.of("by_age", (long) random.nextInt(9) - 4);
        Map<String, String> names = random.nextInt(5) == 0 ? Map.of() : Map.of("by_name", List.of("Été", "ete", "Zèbre", "abc", "\uD83D\uDFE3", "\uFFE0", "--").get(random.nextInt(7)));
        return new IndexEntry("e" + number, Map.of(), Map.of("colour", some(random), "size", List.of("s" + random.nextInt(30))), numbers, names);
    }

    private static List<String> some(Random random) {
        List<String> some = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            some.add(COLOURS.get(Math.min(random.nextInt(COLOURS.size()), random.nextInt(COLOURS.size()))));
        }
        return some;
    }

    private static FacetQuestion question(Random random) {
        Map<String, List<String>> chosen = new HashMap<>();
        if (random.nextBoolean()) {
            chosen.put("colour", IntStream.range(0, random.nextInt(3)).mapToObj(_ -> COLOURS.get(random.nextInt(COLOURS.size()))).toList());
        }
        if (random.nextInt(3) == 0) {
            chosen.put("size", List.of("s" + random.nextInt(33)));
        }
        Optional<String> order = List.of(Optional.<String>empty(), Optional.of("by_name"), Optional.of("by_age")).get(random.nextInt(3));
        return new FacetQuestion(random.nextBoolean() ? "" : "…", chosen, order, random.nextInt(50), random.nextInt(30));
    }
}
