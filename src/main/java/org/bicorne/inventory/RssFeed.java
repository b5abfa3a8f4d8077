package org.bicorne.inventory;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bicorne.inventory.RepositoryQuery.Sort;
import org.bicorne.kernel.Language;
import org.bicorne.pages.MediaType;

/** The newest repositories as RSS 2.0, for those who subscribed to France’s inventory. */
record RssFeed(Around around) {

    static final MediaType TYPE = new MediaType("application/rss+xml; charset=utf-8");

    private static final int ITEMS = 10;

    byte[] latestRepositories() {
        Language language = around.content().languages().getFirst();
        List<Repository> newest = around.repositories().find(new RepositoryQuery("", Map.of(), Sort.CREATED, 1, ITEMS)).repositories();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            String title = around.words(language).text("inventory.feed.repositories") + " – " + around.content().site().name().in(language);
            element(xml, "title", title);
            element(xml, "link", around.absolute(around.at(Around.CODE, language)));
            element(xml, "description", title);
            for (Repository repository : newest) {
                item(xml, repository);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed written to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(XMLStreamWriter xml, Repository repository) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", repository.facts().path());
        element(xml, "link", repository.facts().url());
        element(xml, "guid", repository.facts().url());
        element(xml, "description", repository.facts().description().orElse(""));
        element(xml, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(repository.facts().createdAt().orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC)));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }
}
