package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.SharedFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares what Bicorne builds from two real folders with what their engines published: the oracles say for each page its address,
 * its title and the number of words ({@code \w+}) of its main text. Two things are told apart from the words of the folder's text:
 *
 * <ul>
 *   <li>the wiki's words were counted in HTML, where {@code "} is {@code &quot;} and thus a word: ours are counted the same way;
 *   <li>the site's template wrote words of its own into the main text: {@link #templateWords} names them.
 * </ul>
 */
class OracleTest {

    private static final Pattern ENTITY = Pattern.compile("[\"<>&]");
    private static final Pattern SIDE_CARD = Pattern.compile("(?m)^linkTitle: *(.*)$");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Pages that the site's templates made without a text of the folder; ours are made by Bicorne and have other words. */
    private static final List<String> MADE_BY_TEMPLATES = List.of("/", "/404.html", "/blog/", "/plan-du-site/", "/feed/.htaccess", "/feed/feed.xml", "/sitemap.xml");

    @TempDir
    private Path out;

    /** One row of an oracle, with the words that are not the folder's. */
    private record Row(String address, String title, int words, int templateWords, boolean hasCountedEntities) {}

    @Test
    void wikiPagesHaveTheirAddressTitleAndWords() throws IOException {
        Path folder = SharedFolder.path("corpora/wiki-2022-02");
        build(folder, Optional.of("wiki-2022-02.yml"));

        Map<String, String> differences = differences(wikiRows(), List.of());

        assertThat(differences).isEmpty();
    }

    @Test
    void wikiAnchorsAllResolve() throws IOException {
        Path folder = SharedFolder.path("corpora/wiki-2022-02");
        build(folder, Optional.of("wiki-2022-02.yml"));
        List<String> missing = new ArrayList<>();

        for (String[] row : rows("oracle/wiki-2022-02-anchors.tsv")) {
            Document page = page(wikiAddress(row[0])).orElseThrow();
            if (page.getElementById(row[2]) == null) {
                missing.add(row[0] + "#" + row[2]);
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void sitePagesHaveTheirAddressTitleAndWords() throws IOException {
        Path folder = SharedFolder.path("corpora/site-2022");
        build(folder, Optional.of("site-2022.yml"));

        Map<String, String> differences = differences(siteRows(), MADE_BY_TEMPLATES);

        assertThat(differences).isEqualTo(Map.of());
    }

    @Test
    void addressesNeedNoConfiguration() throws IOException {
        Path wiki = SharedFolder.path("corpora/wiki-2022-02");
        Path site = SharedFolder.path("corpora/site-2022");
        List<String> missing = new ArrayList<>();

        build(wiki, Optional.empty());
        wikiRows().stream().map(Row::address).filter(address -> !Files.exists(file(address))).forEach(missing::add);
        build(site, Optional.empty());
        siteRows().stream().map(Row::address).filter(address -> !MADE_BY_TEMPLATES.contains(address))
                .filter(address -> !Files.exists(file(address))).forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    private void build(Path folder, Optional<String> config) {
        Optional<Path> settings = config.map(name -> Path.of("src/test/resources/oracle", name));
        try (Office office = Office.open(new OfficeOptions(folder, settings, Optional.empty(), false, false))) {
            new StaticSite(office).write(out.resolve("site"), done -> { });
        }
    }

    private List<Row> wikiRows() throws IOException {
        return rows("oracle/wiki-2022-02.tsv").stream().map(row -> new Row(wikiAddress(row[0]), row[1], Integer.parseInt(row[4]), 0, true)).toList();
    }

    /** Titles are compared without the name of the site; a page that had none is compared by its heading. */
    private List<Row> siteRows() throws IOException {
        return rows("oracle/site-2022.tsv").stream().map(row -> {
            String title = row[1].replaceFirst(" - Mission logiciels libres et communs numériques$", "");
            return new Row(row[0], title, Integer.parseInt(row[3]), templateWords(row[0], row[2]), false);
        }).toList();
    }

    /**
     * What the site's template wrote around the text: the heading; the breadcrumb ("Voir le fil d'Ariane", "Accueil", the title), which
     * centred pages did without; the date ("Publié le 03/02/2022"); six words on the newsletter's issues; the title of the side card.
     */
    private static int templateWords(String address, String heading) {
        String frontMatter = frontMatter(address);
        if (!frontMatter.contains("layout:")) {
            return count(heading);
        }
        boolean isCentred = frontMatter.contains("centeredLayout: true");
        boolean isPost = frontMatter.contains("layout: layouts/post.njk");
        int breadcrumb = isCentred ? 0 : count("Voir le fil d'Ariane Accueil " + heading);
        int date = frontMatter.contains("\ndate:") ? count("Publié le 03/02/2022") : 0;
        int newsletter = frontMatter.contains("layout: gazette") ? 6 : 0;
        int card = isPost && !isCentred ? SIDE_CARD.matcher(frontMatter).results().mapToInt(found -> count(found.group(1))).sum() : 0;
        return count(heading) + breadcrumb + date + newsletter + card;
    }

    private static String frontMatter(String address) {
        String path = URLDecoder.decode(address, StandardCharsets.UTF_8).replaceFirst("/$", "");
        Path folder = SharedFolder.path("corpora/site-2022");
        Path page = folder.resolve(path.substring(Math.min(1, path.length())) + ".md");
        try {
            String text = Files.readString(Files.exists(page) ? page : folder.resolve(path.substring(Math.min(1, path.length()))).resolve("index.md"));
            return text.startsWith("---") ? text.split("---", 3)[1] : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String wikiAddress(String url) {
        return url.replace("/~etalab/logiciels-libres", "").replaceFirst("\\.md$", "/");
    }

    private static List<String[]> rows(String oracle) throws IOException {
        return Files.readAllLines(SharedFolder.path(oracle)).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    private Map<String, String> differences(List<Row> rows, List<String> madeByTemplates) throws IOException {
        Map<String, String> differences = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!madeByTemplates.contains(row.address())) {
                difference(row).ifPresent(difference -> differences.put(row.address(), difference));
            }
        }
        return differences;
    }

    private Optional<String> difference(Row row) throws IOException {
        Optional<Document> page = page(row.address());
        if (page.isEmpty()) {
            return Optional.of("no page");
        }
        String title = page.get().title().replaceFirst(" – [^–]*$", "");
        String text = text(page.get());
        long words = count(text) + row.templateWords() + (row.hasCountedEntities() ? ENTITY.matcher(text).results().count() : 0);
        long allowed = Math.max(3, Math.round(row.words() / 100.0));
        if (!row.title().isEmpty() && !plain(title).equals(plain(row.title()))) {
            return Optional.of("title '" + title + "' and not '" + row.title() + "'");
        }
        return Math.abs(words - row.words()) <= allowed ? Optional.empty() : Optional.of(words + " words and not " + row.words());
    }

    /** Typography is ours: apostrophes and no-break spaces are not compared. */
    private static String plain(String title) {
        return title.replace('’', '\'').replaceAll("[\\u00a0\\u202f]", " ").strip();
    }

    /** The words of the text itself, without the figures that stand in for embedded players. */
    private static String text(Document page) {
        Element text = page.selectFirst(".prose");
        if (text == null) {
            return "";
        }
        text.select("[data-nosnippet]").remove();
        return text.text();
    }

    private static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private Optional<Document> page(String address) throws IOException {
        Path file = file(address);
        return Files.exists(file) ? Optional.of(Jsoup.parse(file)) : Optional.empty();
    }

    private Path file(String address) {
        String path = URLDecoder.decode(address, StandardCharsets.UTF_8);
        return out.resolve("site").resolve((path.endsWith("/") ? path + "index.html" : path).substring(1));
    }
}
