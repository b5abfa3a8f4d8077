package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends AnyFacetedIndex {

    @TempDir
    private Path folder;

    @Override
    FacetedIndex open(IndexMapping mapping) {
        return FacetedIndex.inMemory(mapping);
    }

    @Test
    void keepsWhatWasCommittedAndForgetsTheRest() {
        try (FacetedIndex index = FacetedIndex.inFolder(folder, MAPPING)) {
            assertThat(index.stamp()).isEmpty();
            index.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            index.commit("one");
            index.put(List.of(boat("2", "b", "", 1, "red", "Lyon")));
        }

        try (FacetedIndex index = FacetedIndex.inFolder(folder, MAPPING)) {
            assertThat(index.stamp()).hasValue("one");
            assertThat(all(index)).containsExactly("1");
        }
    }

    @Test
    void isMadeAnewForAnotherMapping() {
        try (FacetedIndex index = FacetedIndex.inFolder(folder, MAPPING)) {
            index.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            index.commit("one");
        }
        IndexMapping next = new IndexMapping(MAPPING.name(), MAPPING.version() + 1, MAPPING.texts(), MAPPING.facets(), MAPPING.orders());

        try (FacetedIndex index = FacetedIndex.inFolder(folder, next)) {
            assertThat(index.stamp()).isEmpty();
            assertThat(all(index)).isEmpty();
        }
    }

    @Test
    void isMadeAnewWhenItsFilesAreBroken() throws IOException {
        try (FacetedIndex index = FacetedIndex.inFolder(folder, MAPPING)) {
            index.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            index.commit("one");
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "torn");
            }
        }

        try (FacetedIndex index = FacetedIndex.inFolder(folder, MAPPING)) {
            assertThat(index.stamp()).isEmpty();
        }
    }

    @Test
    void staysInMemoryWhereAnotherProcessWrites() {
        try (FacetedIndex first = FacetedIndex.inFolder(folder, MAPPING); FacetedIndex second = FacetedIndex.inFolder(folder, MAPPING)) {
            second.put(List.of(boat("1", "a", "", 1, "red", "Lyon")));
            second.commit("one");

            assertThat(all(second)).containsExactly("1");
            assertThat(all(first)).isEmpty();
        }
    }

    private static List<String> all(FacetedIndex index) {
        return index.answer(new FacetQuestion("", Map.of(), Optional.empty(), 0, 10)).ids();
    }
}
