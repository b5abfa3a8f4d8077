package org.bicorne.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.Repository.Standing;
import org.bicorne.inventory.RepositoryQuery.Facet;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.inventory.RepositoryResults.Count;
import org.bicorne.search.FacetedIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryIndexTest {

    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");
    static final RepositoryEntries ENTRIES = new RepositoryEntries(RepositoryIndexTest::words, repository -> repository.facts().forks() * 10L, () -> "one");

    @TempDir
    private Path folder;

    /** What a database would keep: each change has a number. */
    private static final class Shelf implements RepositorySource {

        private final Map<Repository.Key, Repository> repositories = new LinkedHashMap<>();
        private final Map<Repository.Key, Long> changes = new LinkedHashMap<>();
        private long revision;
        private int read;

        Shelf put(Repository... some) {
            revision++;
            Arrays.stream(some).forEach(repository -> {
                repositories.put(repository.key(), repository);
                changes.put(repository.key(), revision);
            });
            return this;
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public void forEach(Consumer<Repository> action) {
            repositories.values().stream().filter(repository -> repository.standing() == Standing.PRESENT || repository.standing() == Standing.MISSED)
                    .peek(_ -> read++).forEach(action);
        }

        @Override
        public void forEachSince(long from, Consumer<Repository> action) {
            repositories.values().stream().filter(repository -> changes.getOrDefault(repository.key(), 0L) > from).peek(_ -> read++).forEach(action);
        }

        @Override
        public Map<Repository.Key, Repository> at(Collection<Repository.Key> keys) {
            return keys.stream().filter(repositories::containsKey).collect(Collectors.toMap(key -> key, repositories::get));
        }
    }

    private final Shelf shelf = new Shelf().put(
            repository("1", "etalab/data.gouv.fr", "La plateforme des données ouvertes", "Python", 9, Standing.PRESENT),
            repository("2", "disic/TousAntiBruit", "Mesure du bruit dans les écoles", "Kotlin", 3, Standing.MISSED),
            repository("3", "etalab/ban", "Base adresse nationale", "Python", 5, Standing.PRESENT),
            repository("4", "etalab/gone", "Base perdue", "Python", 1, Standing.GONE),
            repository("5", "etalab/secret", "Base cachée", "Python", 1, Standing.HIDDEN));

    @Test
    void findsByWordsOfPathOwnerDescriptionAndTopics() {
        try (RepositoryIndex index = open()) {
            assertThat(found(index, "données")).containsExactly("etalab/data.gouv.fr");
            assertThat(found(index, "ecole")).containsExactly("disic/TousAntiBruit");
            assertThat(found(index, "bruit")).containsExactly("disic/TousAntiBruit");
            assertThat(found(index, "etalab base")).containsExactly("etalab/ban");
            assertThat(found(index, "topic-2")).containsExactly("disic/TousAntiBruit");
            assertThat(found(index, "adrese")).containsExactly("etalab/ban");
            assertThat(found(index, "perdue")).isEmpty();
            assertThat(index.count("etalab")).isEqualTo(2);
            assertThat(index.count("perdue")).isZero();
        }
    }

    @Test
    void countsAndFiltersByEveryFacet() {
        try (RepositoryIndex index = open()) {
            RepositoryResults all = index.find(query("", Map.of(), Sort.NAME));
            RepositoryResults python = index.find(query("", Map.of(Facet.LANGUAGE, List.of("Python")), Sort.NAME));

            assertThat(all.total()).isEqualTo(3);
            assertThat(all.facets()).containsOnlyKeys(Facet.values());
            assertThat(all.facets().get(Facet.LANGUAGE)).containsExactly(new Count("Python", 2), new Count("Kotlin", 1));
            assertThat(all.facets().get(Facet.ARCHIVED)).containsExactly(new Count("no", 3));
            assertThat(python.total()).isEqualTo(2);
            assertThat(python.facets().get(Facet.LANGUAGE)).isEqualTo(all.facets().get(Facet.LANGUAGE));
            assertThat(python.facets().get(Facet.OWNER)).containsExactly(new Count("etalab", 2));
            for (Facet facet : Facet.values()) {
                for (Count count : all.facets().getOrDefault(facet, List.of())) {
                    assertThat(index.find(query("", Map.of(facet, List.of(count.value())), Sort.NAME)).total()).as(facet + " " + count).isEqualTo(count.count());
                }
            }
        }
    }

    @Test
    void sortsInEveryOrder() {
        try (RepositoryIndex index = open()) {
            Map<Sort, String> sorted = Arrays.stream(Sort.values()).collect(Collectors.toMap(sort -> sort,
                    sort -> index.find(query("", Map.of(), sort)).repositories().stream().map(repository -> repository.key().forgeId()).collect(Collectors.joining())));

            assertThat(sorted).containsExactlyInAnyOrderEntriesOf(Map.of(Sort.RELEVANCE, "132", Sort.ACTIVITY, "132", Sort.CREATED, "132", Sort.RELEASE, "231", Sort.STARS, "132",
                    Sort.FORKS, "321", Sort.OPENNESS, "321", Sort.NAME, "312"));
        }
    }

    @Test
    void turnsNoPagesBeyondTheLast() {
        try (RepositoryIndex index = open()) {
            assertThat(index.find(new RepositoryQuery("", Map.of(), Sort.NAME, 2, 2)).repositories()).extracting(repository -> repository.facts().path())
                    .containsExactly("disic/TousAntiBruit");
            assertThat(index.find(new RepositoryQuery("", Map.of(), Sort.NAME, Integer.MAX_VALUE, Integer.MAX_VALUE)).repositories()).isEmpty();
            assertThat(index.find(new RepositoryQuery("", Map.of(), Sort.NAME, -5, 0)).repositories()).hasSize(1);
        }
    }

    @Test
    void takesInWhatChangesOneByOne() {
        try (RepositoryIndex index = open()) {
            shelf.read = 0;
            shelf.put(repository("1", "etalab/udata", "Renommé", "Rust", 9, Standing.PRESENT), repository("3", "etalab/ban", "", "Python", 5, Standing.GONE));

            index.takeIn();

            assertThat(shelf.read).isEqualTo(2);
            assertThat(index.find(query("", Map.of(), Sort.NAME)).repositories()).extracting(repository -> repository.facts().path())
                    .containsExactly("disic/TousAntiBruit", "etalab/udata");
            assertThat(index.find(query("", Map.of(), Sort.NAME)).facets().get(Facet.LANGUAGE)).containsExactly(new Count("Kotlin", 1), new Count("Rust", 1));
            assertThat(index.revision()).isEqualTo(shelf.revision());
        }
    }

    @Test
    void hasWhatChangedWhenItIsAskedNext() {
        try (RepositoryIndex index = open()) {
            shelf.put(repository("9", "etalab/tout-neuf", "", "Rust", 9, Standing.PRESENT));

            assertThat(index.awaitLatest(30_000)).isTrue();
            assertThat(found(index, "neuf")).containsExactly("etalab/tout-neuf");
        }
    }

    @Test
    void readsNothingAgainThatItKnowsFromBefore() {
        open().close();
        shelf.read = 0;

        try (RepositoryIndex index = open()) {
            assertThat(shelf.read).isZero();
            assertThat(found(index, "ban")).containsExactly("etalab/ban");
        }
    }

    @Test
    void beginsAgainForOtherOrganisationsAndAfterARestoredDatabase() {
        open().close();
        shelf.read = 0;
        new Opened(new RepositoryEntries(ENTRIES.words(), ENTRIES.openness(), () -> "two")).close();
        assertThat(shelf.read).isEqualTo(3);

        Shelf restored = new Shelf();
        restored.put(repository("1", "etalab/autre", "", "Python", 1, Standing.PRESENT));
        shelf.put();
        open().close();
        try (RepositoryIndex index = new RepositoryIndex(FacetedIndex.inFolder(folder, RepositoryEntries.MAPPING), restored, ENTRIES)) {
            index.takeIn();

            assertThat(index.find(query("", Map.of(), Sort.NAME)).repositories()).extracting(repository -> repository.facts().path()).containsExactly("etalab/autre");
        }
    }

    @Test
    void describesAllAnewWhenAMonthBegins() {
        AtomicReference<String> month = new AtomicReference<>("2026-11");
        try (Opened opened = new Opened(new RepositoryEntries(ENTRIES.words(), ENTRIES.openness(), month::get))) {
            shelf.read = 0;
            assertThat(opened.index.awaitLatest(30_000)).isTrue();
            assertThat(shelf.read).isZero();

            month.set("2026-12");

            assertThat(opened.index.awaitLatest(30_000)).isTrue();
            assertThat(shelf.read).isEqualTo(3);
        }
    }

    private final class Opened implements AutoCloseable {

        private final RepositoryIndex index;

        Opened(RepositoryEntries entries) {
            index = new RepositoryIndex(FacetedIndex.inFolder(folder, RepositoryEntries.MAPPING), shelf, entries);
            index.takeIn();
        }

        @Override
        public void close() {
            index.close();
        }
    }

    private RepositoryIndex open() {
        return new Opened(ENTRIES).index;
    }

    private static List<String> found(RepositoryIndex index, String text) {
        return index.find(query(text, Map.of(), Sort.RELEVANCE)).repositories().stream().map(repository -> repository.facts().path()).toList();
    }

    private static RepositoryQuery query(String text, Map<Facet, List<String>> filters, Sort sort) {
        return new RepositoryQuery(text, filters, sort, 1, 20);
    }

    private static List<String> words(Repository repository, Facet facet) {
        return switch (facet) {
            case LANGUAGE -> repository.facts().language().stream().toList();
            case OWNER, ORGANISATION, MINISTRY -> List.of(repository.facts().owner());
            case TOPIC -> repository.facts().topics();
            case FILE -> repository.inspection().stream().flatMap(found -> found.files().stream()).map(KnownFile::name).toList();
            case FORK, ARCHIVED -> List.of("no");
            case FORGE, LICENCE, SIGNAL, ACTIVITY -> List.of(facet.key() + repository.facts().stars() % 2);
        };
    }

    static Repository repository(String id, String path, String description, String language, int stars, Standing standing) {
        Instant at = DAY.plusSeconds(stars);
        RepositoryFacts facts = new RepositoryFacts(id, path, "https://forge.example/" + path, Optional.of(description), Optional.empty(), Optional.of("main"),
                Optional.of(at), Optional.of(at), false, Optional.of(false), Optional.empty(), Optional.empty(),
                IntStream.range(0, 2).mapToObj(i -> "topic-" + (Integer.parseInt(id) + i * 10)).toList(), stars, 10 + Integer.parseInt(id), OptionalInt.empty(), OptionalInt.empty(), Optional.of("MIT"),
                Optional.of(language));
        Inspection inspection = new Inspection(Set.of(KnownFile.README, KnownFile.LICENSE), Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty(), OptionalInt.empty(), DAY);
        return new Repository(new Repository.Key("forge.example", id), ForgeKind.GITLAB, List.of("forge.example/" + path.substring(0, path.indexOf('/'))), facts,
                Optional.of(inspection), Optional.empty(), standing, DAY, DAY);
    }
}
