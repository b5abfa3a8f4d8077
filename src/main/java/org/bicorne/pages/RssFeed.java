package org.bicorne.pages;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A list as RSS 2.0, for those who subscribed to the feeds of older systems; new ones are {@link Feed}. */
public record RssFeed(String title, String link, String description, List<Item> items) {

    public static final MediaType TYPE = new MediaType("application/rss+xml; charset=utf-8");

    /** One of them. */
    public record Item(String title, String link, String guid, String description, Instant published) {}

    public RssFeed {
        items = List.copyOf(items);
    }

    public byte[] octets() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            element(xml, "title", title);
            element(xml, "link", link);
            element(xml, "description", description);
            for (Item item : items) {
                item(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed written to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void item(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", item.title());
        element(xml, "link", item.link());
        element(xml, "guid", item.guid());
        element(xml, "description", item.description());
        element(xml, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published().atOffset(ZoneOffset.UTC)));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }
}
