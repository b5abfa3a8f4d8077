package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.outbound.OwnService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that our own index does, done by a real OpenSearch. */
class RemoteIndexIT extends AnyFacetedIndex {

    private static Optional<TestOpenSearch> cluster = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = Optional.of(TestOpenSearch.start());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (cluster.isPresent()) {
            cluster.get().close();
        }
    }

    @Override
    FacetedIndex open(IndexMapping mapping) {
        return open("test", mapping);
    }

    private static FacetedIndex open(String prefix, IndexMapping mapping) {
        return FacetedIndex.inOpenSearch(new OwnService(cluster.orElseThrow().address()), prefix, mapping);
    }

    @Test
    void sharesWhatWasCommittedWithOtherPrograms() {
        try (FacetedIndex one = open("shared", MAPPING); FacetedIndex other = open("shared", MAPPING)) {
            assertThat(one.stamp()).isEmpty();
            one.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            one.commit("one");
            other.put(List.of(boat("2", "b", "", 1, "red", "Lyon")));
            other.commit("two");

            assertThat(all(one)).containsExactlyInAnyOrder("1", "2");
            assertThat(one.stamp()).hasValue("two");
        }
    }

    @Test
    void answersFromTheOldIndexUntilTheNewOneIsWhole() {
        try (FacetedIndex one = open("swapped", MAPPING); FacetedIndex other = open("swapped", MAPPING)) {
            one.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            one.commit("one");

            one.clear();
            one.put(List.of(boat("2", "b", "", 1, "red", "Lyon")));
            assertThat(all(other)).containsExactly("1");
            one.commit("two");
            assertThat(all(other)).containsExactly("2");
        }
    }

    @Test
    void isMadeAnewForAnotherMapping() {
        try (FacetedIndex index = open("mapped", MAPPING)) {
            index.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            index.commit("one");
        }
        IndexMapping next = new IndexMapping(MAPPING.name(), MAPPING.version() + 1, MAPPING.texts(), MAPPING.facets(), MAPPING.orders());

        try (FacetedIndex index = open("mapped", next)) {
            assertThat(index.stamp()).isEmpty();
            index.put(List.of(boat("2", "a", "", 1, "red", "Lyon")));
            index.commit("two");
            assertThat(all(index)).containsExactly("2");
        }
    }

    @Test
    void saysWhenNobodyAnswers() {
        assertThatThrownBy(() -> FacetedIndex.inOpenSearch(new OwnService("http://name:secret@127.0.0.1:1"), "none", MAPPING))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("http://127.0.0.1:1 does not answer").hasMessageNotContaining("secret");
    }

    private static List<String> all(FacetedIndex index) {
        return index.answer(new FacetQuestion("", Map.of(), Optional.empty(), 0, 10)).ids();
    }
}
