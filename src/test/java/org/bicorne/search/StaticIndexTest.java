package org.bicorne.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.junit.jupiter.api.Test;

class StaticIndexTest {

    private final Shelf shelf = new Shelf()
            .put("/licence/", Language.FRENCH, "Choisir une licence", "Une licence réciproque.")
            .put("/depot/", Language.FRENCH, "Ouvrir le dépôt", "Les dépôts publics ont une licence.", Optional.of(LocalDate.of(2022, 3, 1)), "Guides")
            .put("/en/licence/", Language.ENGLISH, "Choose a licence", "Licences of public programs.");

    @Test
    void isTheSameInWhateverOrderPagesAreRead() {
        StaticIndex forwards = new StaticIndex(List.of(shelf));
        forwards.read(new WebAddress("/licence/"));
        StaticIndex backwards = new StaticIndex(List.of(shelf));
        backwards.read(new WebAddress("/en/licence/"));
        backwards.read(new WebAddress("/depot/"));

        assertThat(texts(forwards)).isEqualTo(texts(backwards)).hasSize(5);
    }

    @Test
    void saysOfEachWordItsGroupsAndOfEachGroupItsDocuments() {
        Map<String, String> files = texts(new StaticIndex(List.of(shelf)));

        List<String> words = files.entrySet().stream().filter(file -> file.getKey().endsWith("words-0.txt")).findFirst().orElseThrow().getValue().lines().toList();
        List<String> hits = files.entrySet().stream().filter(file -> file.getKey().endsWith("hits-0.txt")).findFirst().orElseThrow().getValue().lines().toList();
        String[] depots = words.stream().filter(line -> line.startsWith("depots ")).findFirst().orElseThrow().split(" ");
        assertThat(words).contains("depot " + String.join(" ", depots[1], depots[2], depots[3]));
        assertThat(List.of(depots[2], depots[3])).containsExactly("fr", "1");
        assertThat(hits.get(Integer.parseInt(depots[1], 36))).isNotEmpty();
        assertThat(words.stream().filter(line -> line.startsWith("licence ")).findFirst().orElseThrow().split(" ")).hasSize(7);
        assertThat(words).noneMatch(line -> line.startsWith("une "));
    }

    @Test
    void leavesOutTheOldestBeyondItsLimit() {
        Shelf large = new Shelf();
        for (int i = 0; i < 3; i++) {
            large.put("/" + i + "/", Language.FRENCH, "Page " + i, "", Optional.of(LocalDate.of(2000 + i, 1, 1)));
        }

        StaticIndex index = new StaticIndex(List.of(large), 2);

        assertThat(index.leftOut()).isEqualTo(1);
        assertThat(String.join("", texts(index).values())).contains("Page 2", "Page 1").doesNotContain("Page 0");
    }

    /** What the browser's index calls a word must be what the server's does. */
    @Test
    void readsWordsAsTheServerDoes() {
        for (String text : List.of("L’été à l'État : œuvre, cœur, naïve, ÉCOLE, 3,14 % d'e-mails", "Straße, ŁÓDŹ, Ærø, publiccode.yml, C++, n° 12", "Les développements développés « 2022 »",
                "שלום عالم Привет мир 東京 🧢 " + "x".repeat(60))) {
            Scribe scribe = new Scribe("fr");
            scribe.read(new SearchDocument(new WebAddress("/"), Language.FRENCH, "", Optional.empty(), "", () -> new SearchDocument.Text("page", List.of(), "", List.of(), text)));

            assertThat(Set.copyOf(scribe.table().stems())).as(text).isEqualTo(terms(text));
        }
    }

    private static Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = Analysis.of(Language.FRENCH).tokenStream("x", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return terms;
    }

    private static Map<String, String> texts(StaticIndex index) {
        Map<String, String> texts = new TreeMap<>();
        new ArrayList<>(index.files()).forEach(file -> texts.put(file.name(), new String(file.octets(), StandardCharsets.UTF_8)));
        return texts;
    }
}
