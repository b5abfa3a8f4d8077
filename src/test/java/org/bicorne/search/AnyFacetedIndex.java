package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.search.FacetAnswer.Closeness;
import org.bicorne.search.FacetAnswer.Count;
import org.bicorne.search.IndexMapping.Facet;
import org.bicorne.search.IndexMapping.Kind;
import org.bicorne.search.IndexMapping.Order;
import org.bicorne.search.IndexMapping.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a faceted index does, whichever program keeps it. */
abstract class AnyFacetedIndex {

    static final IndexMapping MAPPING = new IndexMapping("boats", 1,
            List.of(new Text("name", Kind.NAME, 8), new Text("text", Kind.PROSE, 2)),
            List.of(new Facet("colour", 10), new Facet("port", 10), new Facet("crew", 3)),
            List.of(Order.descending("length"), Order.alphabetical("title")));

    private FacetedIndex index;

    /** An empty one. */
    abstract FacetedIndex open(IndexMapping mapping);

    @BeforeEach
    void fill() {
        index = open(MAPPING);
        index.clear();
        index.put(List.of(
                boat("1", "port-liberte/bus-a-voile", "Un bus à voile pour les élèves des écoles", 12, "red", "Lyon", "ada", "bob", "cleo"),
                boat("2", "port-liberte/TousAntiRouille", "Protège les coques en acier", 40, "red", "Brest", "ada", "bob"),
                boat("3", "gouv.exemple/registre-national", "Le registre national des bateaux", 7, "blue", "Lyon", "ada", "dan"),
                boat("4", "Étoile/parseXMLFile2", "Reads files of harbours, written by harbour masters", 39, "green", "Brest", "eve"),
                boat("5", "zoe/sans-rien", "", 0, "blue", "")));
        index.commit("five boats");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void givesEverythingWithoutWords() {
        FacetAnswer answer = ask("");

        assertThat(answer.total()).isEqualTo(5);
        assertThat(answer.ids()).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(answer.closeness()).isEqualTo(Closeness.EXACT);
        assertThat(answer.counts().get("colour")).containsExactly(new Count("blue", 2), new Count("red", 2), new Count("green", 1));
        assertThat(answer.counts().get("port")).containsExactly(new Count("Brest", 2), new Count("Lyon", 2));
        assertThat(answer.counts().get("crew")).containsExactly(new Count("ada", 3), new Count("bob", 2), new Count("cleo", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eleve", "Élève", "élèves", "ECOLE", "écoles", "l’élève", "bus voile", "voile BUS à", "port-liberte/bus-a-voile", "busavoile", "bus-à-voile"})
    void findsWordsWithoutAccentsInAnyFormAndPartsOfPaths(String text) {
        assertThat(ask(text).ids()).containsExactly("1");
        assertThat(ask(text).closeness()).isEqualTo(Closeness.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tousantirouille", "TousAntiRouille", "rouille", "tous anti rouille", "coque", "TousAntiRouille coques acier"})
    void findsNamesWholeAndByTheirParts(String text) {
        assertThat(ask(text).ids()).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "parse xml", "parsexmlfile2", "file 2", "harbours", "master", "etoile"})
    void cutsNamesAtCapitalsAndDigits(String text) {
        assertThat(ask(text).ids()).containsExactly("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgistre", "registro", "regitsre", "natoinal", "regist", "natio"})
    void forgivesMistakesAndWordsThatOnlyBegin(String text) {
        assertThat(ask(text).ids()).containsExactly("3");
        assertThat(ask(text).closeness()).isEqualTo(Closeness.SIMILAR);
    }

    @Test
    void forgivesTwoMistakesInALongWord() {
        assertThat(ask("antirouylee").ids()).isEmpty();
        assertThat(ask("tousantyrouylle").ids()).containsExactly("2");
    }

    @Test
    void givesFewerWordsWhereNothingHasAll() {
        FacetAnswer answer = ask("registre national zzzz");

        assertThat(answer.closeness()).isEqualTo(Closeness.FEWER);
        assertThat(answer.ids()).containsExactly("3");
        assertThat(ask("zzzz qqqq").total()).isZero();
    }

    @Test
    void countsThoseThatHaveAllWordsInsteadOfAFew() {
        assertThat(index.count("élève")).isEqualTo(1);
        assertThat(index.count("rgistre")).isEqualTo(1);
        assertThat(index.count("registre national zzzz")).isZero();
        assertThat(index.count("zzzz")).isZero();
        assertThat(index.count("")).isEqualTo(5);
        assertThat(index.count("v".repeat(100_000))).isZero();
    }

    @Test
    void ranksAWordOfTheNameBeforeOneOfTheText() {
        index.put(List.of(boat("6", "x/autre", "Un registre", 1, "red", "Lyon")));
        index.commit("six");

        assertThat(ask("registre").ids()).containsExactly("3", "6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "((((", "*", "?", "AND", "OR NOT", "\"", "\\", "name:*", "[* TO *]", "voile*", "voile~2", "/.*/", "+voile -bus", "{\"match_all\":{}}", "a\u0000b",
        "\ud83d\ude80", "\ud83d", "<script>", "%", "voile^9999999999999999999", "__proto__", "'; drop table --", "${jndi:x}", "\n\r\t", "\u202e"})
    void readsNoTextAsACommand(String text) {
        FacetAnswer answer = ask(text);

        assertThat(answer.ids()).hasSize((int) answer.total());
        if (text.contains("voile")) {
            assertThat(answer.ids()).startsWith("1");
        }
    }

    @Test
    void cutsTextsWithoutEnd() {
        assertThat(ask("voile ".repeat(10_000)).ids()).containsExactly("1");
        assertThat(ask("v".repeat(100_000)).ids()).isEmpty();
    }

    @Test
    void countsAFacetAsIfNothingOfItWereChosen() {
        FacetAnswer answer = index.answer(new FacetQuestion("", Map.of("colour", List.of("red"), "port", List.of("Lyon")), Optional.empty(), 0, 10));

        assertThat(answer.ids()).containsExactly("1");
        assertThat(answer.counts().get("colour")).containsExactly(new Count("blue", 1), new Count("red", 1));
        assertThat(answer.counts().get("port")).containsExactly(new Count("Brest", 1), new Count("Lyon", 1));
        assertThat(answer.counts().get("crew")).containsExactly(new Count("ada", 1), new Count("bob", 1), new Count("cleo", 1));
    }

    @Test
    void takesAnyOfSeveralValuesOfOneFacet() {
        FacetAnswer answer = index.answer(new FacetQuestion("", Map.of("colour", List.of("red", "green"), "crew", List.of("eve", "cleo")), Optional.empty(), 0, 10));

        assertThat(answer.ids()).containsExactlyInAnyOrder("1", "4");
        assertThat(answer.total()).isEqualTo(2);
    }

    @Test
    void alwaysCountsTheValueThatIsChosen() {
        assertThat(index.answer(new FacetQuestion("", Map.of("crew", List.of("eve")), Optional.empty(), 0, 10)).counts().get("crew"))
                .containsExactly(new Count("ada", 3), new Count("bob", 2), new Count("cleo", 1), new Count("eve", 1));
        assertThat(index.answer(new FacetQuestion("registre", Map.of("crew", List.of("nobody", "*")), Optional.empty(), 0, 10)).counts().get("crew"))
                .containsExactly(new Count("ada", 1), new Count("dan", 1), new Count("nobody", 0), new Count("*", 0));
    }

    @Test
    void sortsByNumbersAndByLettersWithoutThoseOfNothingFirst() {
        assertThat(sorted("length")).containsExactly("2", "4", "1", "3", "5");
        assertThat(sorted("title")).containsExactly("4", "3", "1", "2", "5");
    }

    @Test
    void turnsPages() {
        List<String> pages = IntStream.of(0, 2, 4, 6)
                .mapToObj(first -> String.join(" ", index.answer(new FacetQuestion("", Map.of(), Optional.of("length"), first, 2)).ids())).toList();

        assertThat(pages).containsExactly("2 4", "1 3", "5", "");
    }

    @Test
    void replacesAndRemoves() {
        index.put(List.of(boat("1", "port-liberte/bus", "Un bus", 1, "yellow", "Lyon")));
        index.remove(List.of("2", "unknown"));
        index.commit("four");

        FacetAnswer answer = ask("");
        assertThat(answer.ids()).containsExactlyInAnyOrder("1", "3", "4", "5");
        assertThat(answer.counts().get("colour")).containsExactly(new Count("blue", 2), new Count("green", 1), new Count("yellow", 1));
        assertThat(ask("voile").total()).isZero();
        assertThat(index.stamp()).hasValue("four");
    }

    @Test
    void startsAnewWhenItIsTold() {
        index.clear();
        index.commit("none");

        assertThat(ask("").total()).isZero();
        assertThat(ask("").counts().get("colour")).isEmpty();
    }

    /** Whatever the ways to count are, they count the same as a loop does. */
    @Test
    void countsAsALoopDoes() {
        List<IndexEntry> boats = fleet(3_000);
        for (int i = 0; i < boats.size(); i += 500) {
            index.put(boats.subList(i, i + 500));
            index.commit("so far " + i);
        }
        index.remove(List.of("1", "2", "3", "4", "5"));
        index.remove(boats.stream().map(IndexEntry::id).filter(id -> id.endsWith("7")).toList());
        index.commit("fleet");
        List<IndexEntry> present = boats.stream().filter(boat -> !boat.id().endsWith("7")).toList();

        for (String word : List.of("", "commun", "rare", "moyen")) {
            for (Map<String, List<String>> chosen : List.<Map<String, List<String>>>of(Map.of(), Map.of("colour", List.of("c1")), Map.of("colour", List.of("c0", "c9"), "crew", List.of("m3")))) {
                FacetAnswer answer = index.answer(new FacetQuestion(word, chosen, Optional.of("length"), 0, 50));
                List<IndexEntry> meant = present.stream().filter(boat -> boat.texts().getOrDefault("text", "").contains(word)).toList();
                List<IndexEntry> found = filtered(meant, chosen, "");
                assertThat(answer.total()).isEqualTo(found.size());
                assertThat(answer.ids()).isEqualTo(found.stream()
                        .sorted(Comparator.comparing((IndexEntry boat) -> -boat.numbers().getOrDefault("length", Long.MIN_VALUE + 1)).thenComparing(boat -> IndexEntry.tie(boat.id())))
                        .map(IndexEntry::id).limit(50).toList());
                for (Facet facet : MAPPING.facets()) {
                    assertThat(answer.counts().get(facet.name())).as(word + chosen + facet).startsWith(counted(filtered(meant, chosen, facet.name()), facet));
                }
            }
        }
    }

    private static List<IndexEntry> filtered(List<IndexEntry> boats, Map<String, List<String>> chosen, String except) {
        return boats.stream().filter(boat -> chosen.entrySet().stream().allMatch(filter -> filter.getKey().equals(except)
                || boat.values().getOrDefault(filter.getKey(), List.of()).stream().anyMatch(filter.getValue()::contains))).toList();
    }

    private static Count[] counted(List<IndexEntry> boats, Facet facet) {
        Map<String, Long> counts = boats.stream().flatMap(boat -> boat.values().getOrDefault(facet.name(), List.of()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Count::entries).reversed().thenComparing(Count::value)).limit(facet.valuesMax()).toArray(Count[]::new);
    }

    private static List<IndexEntry> fleet(int size) {
        Random random = new Random(5);
        return IntStream.range(0, size).mapToObj(i -> {
            String text = Stream.of("commun", "moyen", "rare").filter(word -> random.nextInt(100) < Map.of("commun", 80, "moyen", 20, "rare", 1).getOrDefault(word, 0))
                    .collect(Collectors.joining(" "));
            Map<String, List<String>> values = new HashMap<>();
            values.put("colour", List.of("c" + (int) Math.sqrt(random.nextInt(150))));
            values.put("port", List.of("p" + random.nextInt(500)));
            values.put("crew", IntStream.range(0, random.nextInt(4)).mapToObj(_ -> "m" + random.nextInt(20)).distinct().toList());
            return new IndexEntry("fleet-" + i, Map.of("text", text), values, Map.of("length", (long) random.nextInt(40)), Map.of());
        }).toList();
    }

    FacetAnswer ask(String text) {
        return index.answer(new FacetQuestion(text, Map.of(), Optional.empty(), 0, 10));
    }

    private List<String> sorted(String order) {
        return index.answer(new FacetQuestion("", Map.of(), Optional.of(order), 0, 10)).ids();
    }

    static IndexEntry boat(String id, String name, String text, long length, String colour, String port, String... crew) {
        Map<String, Long> numbers = length == 0 ? Map.of() : Map.of("length", length);
        Map<String, String> titles = length == 0 ? Map.of() : Map.of("title", name);
        return new IndexEntry(id, Map.of("name", name, "text", text), Map.of("colour", List.of(colour), "port", List.of(port), "crew", new ArrayList<>(List.of(crew))),
                numbers, titles);
    }
}
