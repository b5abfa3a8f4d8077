package org.bicorne.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bicorne.SharedFolder;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RealTextsTest {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String ADDRESS_OF_WIKI = "/~etalab/logiciels-libres/";

    @Test
    void everyAnchorOfTheWikiIsAnIdOfItsPage() throws IOException {
        Path wiki = SharedFolder.path("corpora/wiki-2022-02");
        Map<String, MarkdownDocument> pages = new HashMap<>();
        List<String> missing = new ArrayList<>();

        for (String row : Files.readAllLines(SharedFolder.path("oracle/wiki-2022-02-anchors.tsv"))) {
            String[] cells = row.split("\t");
            String file = cells[0].substring(ADDRESS_OF_WIKI.length());
            String name = file.isEmpty() || file.endsWith("/") ? file + "index.md" : file;
            MarkdownDocument page = pages.computeIfAbsent(name, it -> Texts.read(Texts.bodyOf(wiki.resolve(it)), Dialect.SRHT));
            if (!page.anchors().contains(cells[2])) {
                missing.add(row);
            }
        }

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    @Test
    void noWordOfRealTextsIsLost() {
        Map<String, Dialect> corpora = Map.of("corpora/wiki-2022-02", Dialect.SRHT, "corpora/site-2022", Dialect.ELEVENTY1,
                "corpora/seeds", Dialect.COMMONMARK);
        Map<String, Map<String, Integer>> lost = new TreeMap<>();

        corpora.forEach((folder, dialect) -> {
            for (Path file : Texts.markdownFilesIn(SharedFolder.path(folder))) {
                Map<String, Integer> words = lostWords(Texts.bodyOf(file), dialect);
                if (!words.isEmpty()) {
                    lost.put(folder + "/" + file.getFileName(), words);
                }
            }
        });

        assertThat(lost).isEmpty();
    }

    @Test
    void realTextsComeOutWithoutDoubtfulHtml() {
        Path site = SharedFolder.path("corpora/site-2022");
        Set<String> doubtful = Set.of("script", "style", "iframe", "center", "font", "button", "input", "form");
        List<String> found = new ArrayList<>();

        for (Path file : Texts.markdownFilesIn(site)) {
            Document html = Jsoup.parseBodyFragment(Texts.read(Texts.bodyOf(file), Dialect.ELEVENTY1).render(Texts.PAGE));
            html.getAllElements().stream().filter(it -> doubtful.contains(it.normalName()) || it.hasAttr("style") || it.hasAttr("border"))
                    .forEach(it -> found.add(file.getFileName() + ": " + it.tag()));
        }

        assertThat(found).isEmpty();
    }

    /** The words that a plain rendering shows and ours does not, with how often. */
    private static Map<String, Integer> lostWords(String body, Dialect dialect) {
        String plain = HtmlRenderer.builder().build().render(Parser.builder().build().parse(body));
        Document expected = Jsoup.parseBodyFragment(plain);
        expected.select("script, style, input, textarea, select").remove();
        Map<String, Integer> words = count(expected.text());
        count(Jsoup.parseBodyFragment(Texts.read(body, dialect).render(Texts.PAGE)).text())
                .forEach((word, times) -> words.computeIfPresent(word, (_, before) -> before > times ? before - times : null));
        return words;
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> words = new TreeMap<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
