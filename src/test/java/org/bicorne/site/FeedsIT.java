package org.bicorne.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of the built samples: feeds, site map, robots.txt, security.txt. */
class FeedsIT {

    /** Other files of this format: the index of the search, programmes, and data on source code. */
    private static final Pattern IS_NO_FEED = Pattern.compile("/search/|/schedule\\.json$|/data/(v2/)?[a-z_-]+\\.json$|/code(/organisations|\\.schema)?\\.json$|/catalogue(/market|\\.schema)?\\.json$|/codemeta\\.json$");


    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(Sample.class)
    void everyAtomFeedHasWhatReadersNeed(Sample sample) throws IOException {
        BuiltSite site = BuiltSite.of(sample);
        List<String> wrong = new ArrayList<>();
        for (Path file : files(site, ".atom")) {
            Element feed = xml(Files.readString(file));
            List<Element> entries = children(feed, "entry");
            Stream.concat(Stream.of(feed), entries.stream()).forEach(part -> checkPart(file, part, site.builtFrom(), wrong));
            Set<String> ids = new HashSet<>(entries.stream().map(entry -> text(entry, "id")).toList());
            expect(ids.size() == entries.size(), file + " has one id twice", wrong);
            expect(entries.stream().map(entry -> text(entry, "updated")).noneMatch(updated -> updated.compareTo(text(feed, "updated")) > 0),
                    file + " is older than an entry", wrong);
            String self = links(feed).stream().filter(link -> link.getAttribute("rel").equals("self")).findFirst().orElseThrow().getAttribute("href");
            expect(site.file(self).filter(file::equals).isPresent(), file + " says that it is at " + self, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void everyJsonFeedHasTheKeysOfVersionOneOne(Sample sample) throws IOException {
        BuiltSite site = BuiltSite.of(sample);
        List<String> wrong = new ArrayList<>();
        for (Path file : files(site, ".json").stream().filter(json -> !IS_NO_FEED.matcher(json.toString()).find()).toList()) {
            JsonNode feed = JSON.readTree(Files.readString(file));
            expect(feed.path("version").asString().equals("https://jsonfeed.org/version/1.1"), file + " has no version", wrong);
            expect(!feed.path("title").asString().isEmpty(), file + " has no title", wrong);
            expect(site.file(feed.path("feed_url").asString()).filter(file::equals).isPresent(), file + " is elsewhere: " + feed.path("feed_url"), wrong);
            expect(site.htmlAt(feed.path("home_page_url").asString()).isPresent(), file + " follows no page: " + feed.path("home_page_url"), wrong);
            feed.path("items").valueStream().forEach(item -> checkItem(site, file, item, wrong));
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void theSitemapListsEveryPageThatSearchEnginesMayListOnceSaveTheYearsAndLaterPagesOfLists(Sample sample) {
        BuiltSite site = BuiltSite.of(sample);
        Element map = xml(site.text("sitemap.xml"));
        List<String> listed = IntStream.range(0, map.getElementsByTagName("loc").getLength()).mapToObj(i -> map.getElementsByTagName("loc").item(i).getTextContent()).toList();

        List<String> expected = Stream.concat(site.pages().stream(), site.members().stream()).filter(page -> !page.path().matches(".+/(page-\\d+|\\d{4})/")).map(site::html).filter(html -> html.select("meta[name=robots][content=noindex]").isEmpty())
                .map(Document::baseUri).toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void robotsFindTheSitemapAndResearchersFindSomebody() {
        BuiltSite site = BuiltSite.of(Sample.DEMO);

        assertThat(site.text("robots.txt")).isEqualTo("User-agent: *\nDisallow: /-/\n\nSitemap: https://libre.port-liberte.example/sitemap.xml\n");
        assertThat(site.text(".well-known/security.txt")).isEqualTo("""
                Contact: mailto:securite@port-liberte.example
                Expires: 2027-11-02T00:00:00Z
                Preferred-Languages: fr, en
                Canonical: https://libre.port-liberte.example/.well-known/security.txt
                """);
    }

    private static void checkPart(Path file, Element part, Instant start, List<String> wrong) {
        String id = text(part, "id");
        expect(id.startsWith("https://"), file + " has no absolute id: " + id, wrong);
        expect(!text(part, "title").isBlank(), file + " has no title: " + id, wrong);
        expect(Instant.parse(text(part, "updated")).isBefore(start), file + " was updated when it was built: " + id, wrong);
        expect(links(part).stream().allMatch(link -> link.getAttribute("href").startsWith("https://")), file + " has a relative link: " + id, wrong);
        children(part, "content").forEach(content -> checkHtml(file + " " + id, content.getTextContent(), wrong));
    }

    private static void checkItem(BuiltSite site, Path file, JsonNode item, List<String> wrong) {
        String id = item.path("id").asString();
        expect(site.htmlAt(item.path("url").asString()).isPresent(), file + " has no page for " + id, wrong);
        expect(item.path("content_html").isString() && !item.path("title").asString().isEmpty(), file + " is empty at " + id, wrong);
        expect(!OffsetDateTime.parse(item.path("date_modified").asString()).isBefore(OffsetDateTime.parse(item.path("date_published").asString())),
                file + " was changed before it was published: " + id, wrong);
        checkHtml(file + " " + id, item.path("content_html").asString(), wrong);
    }

    private static void checkHtml(String place, String html, List<String> wrong) {
        Document text = Jsoup.parseBodyFragment(html);
        Stream.of("href", "src").flatMap(name -> text.select("[" + name + "]").eachAttr(name).stream())
                .filter(address -> !address.matches("(?i)[a-z]+:.*")).forEach(address -> wrong.add(place + " has a relative link: " + address));
        text.select("script, iframe, style").forEach(element -> wrong.add(place + " holds " + element));
    }

    private static void expect(boolean isSo, String otherwise, List<String> wrong) {
        if (!isSo) {
            wrong.add(otherwise);
        }
    }

    private static List<Path> files(BuiltSite site, String end) throws IOException {
        try (Stream<Path> files = Files.walk(site.folder())) {
            List<Path> found = files.filter(file -> file.toString().endsWith(end)).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Element xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && ATOM.equals(element.getNamespaceURI()) && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> links(Element part) {
        return children(part, "link");
    }

    private static String text(Element part, String name) {
        List<Element> found = children(part, name);
        return found.size() == 1 ? found.getFirst().getTextContent() : "";
    }
}
