package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bicorne.Eventually;
import org.bicorne.kernel.Language;
import org.bicorne.search.SearchRequest.Dimension;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchIndexTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf()
            .put("/licence/", Language.FRENCH, "Choisir une licence", "Une licence réciproque ou permissive, c’est à l’équipe de décider.")
            .put("/depot/", Language.FRENCH, "Ouvrir le dépôt", "Les dépôts publics ont une licence.", Optional.of(LocalDate.of(2022, 3, 1)), "Publication", "Guides")
            .put("/agents/", Language.FRENCH, "Les agents", "Événement pour les développeuses du free software.", Optional.of(LocalDate.of(2021, 3, 1)), "Guides")
            .put("/en/licence/", Language.ENGLISH, "Choose a licence", "Licences of public programs, even in Europe.");

    @Test
    void findsWordsByStemWithoutAccentsAndInEitherLanguage() {
        try (SearchIndex index = shelf.index(folder)) {
            assertThat(Shelf.found(index, "q=depots+public")).containsExactly("/depot/");
            assertThat(Shelf.found(index, "q=évènement")).containsExactly("/agents/");
            assertThat(Shelf.found(index, "q=EVENEMENTS")).containsExactly("/agents/");
            assertThat(Shelf.found(index, "q=programs")).containsExactly("/en/licence/");
            assertThat(Shelf.found(index, "q=free+software")).containsExactly("/agents/");
        }
    }

    /** Changes that come at once are taken up together, without anybody having searched. */
    @Test
    void followsTheLastOfManyChangesByItself() throws InterruptedException {
        try (SearchIndex index = new SearchIndex(folder)) {
            for (int i = 0; i < 50; i++) {
                index.follow(List.of());
            }
            index.follow(List.of(shelf));

            Eventually.until(() -> index.progress().isReady() && index.progress().documents() == 4);
        }
    }

    @Test
    void ranksTitlesBeforeTextsAndTheReadersLanguageFirst() {
        try (SearchIndex index = shelf.index(folder)) {
            assertThat(Shelf.found(index, "q=licence")).startsWith("/licence/").containsExactlyInAnyOrder("/licence/", "/en/licence/", "/depot/");
        }
    }

    @Test
    void forgivesMistakesAndSaysTheNearestWord() {
        try (SearchIndex index = shelf.index(folder)) {
            Results results = Shelf.search(index, "q=développeusse+évnement");

            assertThat(results.hits()).extracting(Results.Hit::address).containsExactly("/agents/");
            assertThat(results.nearest()).hasValue("développeuses événement");
        }
    }

    @Test
    void givesFewerWordsWhereNoPageHasAll() {
        try (SearchIndex index = shelf.index(folder)) {
            Results results = Shelf.search(index, "q=licence+réciproque+zzzzzzzz");

            assertThat(results.wordsFound()).isEqualTo(2);
            assertThat(results.hits()).extracting(Results.Hit::address).containsExactly("/licence/");
        }
    }

    @Test
    void countsAndFiltersByEachDimension() {
        try (SearchIndex index = shelf.index(folder)) {
            Results all = Shelf.search(index, "q=licence");
            Results guides = Shelf.search(index, "q=licence&tag=Guides&tag=Publication&year=2022&kind=post&lang=fr");

            assertThat(all.facets().get(Dimension.LANG)).containsExactly(new Results.Count("fr", 2), new Results.Count("en", 1));
            assertThat(guides.hits()).extracting(Results.Hit::address).containsExactly("/depot/");
            assertThat(guides.facets().get(Dimension.TAG)).containsExactly(new Results.Count("Guides", 1), new Results.Count("Publication", 1));
            assertThat(Shelf.search(index, "q=licence&year=1999").total()).isZero();
        }
    }

    @Test
    void marksWhatWasSearched() {
        try (SearchIndex index = shelf.index(folder)) {
            Results.Hit hit = Shelf.search(index, "q=depot").hits().getFirst();

            assertThat(hit.title()).isEqualTo("Ouvrir le " + Results.MARK + "dépôt" + Results.END);
            assertThat(hit.excerpt()).startsWith("Les " + Results.MARK + "dépôts" + Results.END);
        }
    }

    @Test
    void followsWhatChangesAndReadsNothingElse() {
        try (SearchIndex index = shelf.index(folder)) {
            int before = shelf.read();
            shelf.put("/depot/", Language.FRENCH, "Fermer le dépôt", "Une girafe.");
            shelf.remove("/agents/");

            shelf.follow(index);

            assertThat(shelf.read() - before).isEqualTo(1);
            assertThat(Shelf.found(index, "q=girafe")).containsExactly("/depot/");
            assertThat(Shelf.found(index, "q=agents")).isEmpty();
        }
    }

    @Test
    void remembersWhatItReadAcrossStarts() {
        shelf.index(folder).close();
        int before = shelf.read();

        try (SearchIndex index = shelf.index(folder)) {
            assertThat(shelf.read()).isEqualTo(before);
            assertThat(Shelf.found(index, "q=girafe")).isEmpty();
            assertThat(Shelf.found(index, "q=réciproque")).containsExactly("/licence/");
        }
    }

    @Test
    void makesAnIndexAnewThatCannotBeRead() throws IOException {
        shelf.index(folder).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "nonsense");
            }
        }

        try (SearchIndex index = shelf.index(folder)) {
            assertThat(Shelf.found(index, "q=réciproque")).containsExactly("/licence/");
        }
    }

    @Test
    void endsAtTheNextDocumentWhenClosedAndGoesOnFromThere() throws InterruptedException {
        CountDownLatch isReading = new CountDownLatch(1);
        List<LogRecord> logged = new ArrayList<>();
        Shelf many = new Shelf();
        IntStream.range(0, 3_000).forEach(i -> many.put("/%d/".formatted(i), Language.FRENCH, "Page", () -> {
            isReading.countDown();
            return "Texte lent";
        }));
        Logger log = Logger.getLogger(SearchIndex.class.getName());
        Handler handler = handler(logged);
        log.addHandler(handler);

        SearchIndex index = new SearchIndex(folder);
        index.follow(List.of(many));
        isReading.await();
        index.close();
        int before = many.read();
        try (SearchIndex again = many.index(folder)) {
            assertThat(Shelf.search(again, "q=lent").total()).isEqualTo(3_000);
        }

        log.removeHandler(handler);
        assertThat(logged).isEmpty();
        assertThat(before).isBetween(1, 2_999);
        assertThat(many.read()).isEqualTo(3_000);
    }

    private static Handler handler(List<LogRecord> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Test
    void searchesInMemoryWhereAnotherProcessHasTheFolder() {
        try (SearchIndex first = shelf.index(folder); SearchIndex second = shelf.index(folder)) {
            assertThat(Shelf.found(second, "q=réciproque")).isEqualTo(Shelf.found(first, "q=réciproque")).containsExactly("/licence/");
        }
    }

    @ParameterizedTest
    @MethodSource("hostileQuestions")
    void answersAnyQuestionSoon(String question) {
        try (SearchIndex index = shelf.index(folder)) {
            Assertions.assertTimeoutPreemptively(SOON, () -> assertThat(Shelf.search(index, question).total()).isNotNegative());
        }
    }

    static List<String> hostileQuestions() {
        return List.of("", "q=", "q=%", "q=%zz", "q=%00%01%1b", "q=" + "a".repeat(10_000), "q=" + "mot+".repeat(5_000), "q=((((*", "q=body:licence+AND+NOT+title:x",
                "q=%5Ba-z%5D%2B%28a%2B%29%2B%24", "q=...%21%3F", "q=%E2%80%AEecnecil", "q=%D7%A9%D7%9C%D7%95%D7%9D+%D9%85%D8%B1%D8%AD%D8%A8%D8%A7", "q=%F0%9F%A7%A2%F0%9F%A7%A2",
                "q=%ED%A0%80", "q=%FF%FE", "q=" + "%CC%81".repeat(2_000), "q=e" + "%CC%81".repeat(500), "&&&===&q", "q=licence&page=-1", "q=licence&page=99999999999", "q=licence&page=50",
                "q=licence&kind=%00&year=x&lang=%22%3E&tag=" + "t".repeat(5_000), "q=licence" + "&tag=a".repeat(2_000), "q=le+la+les", "q=" + "zzzzzzzz+yyyyyyyy+".repeat(10),
                "q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "q=\uE000licence\uE001");
    }
}
