package org.bicorne.pages;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_INSTANT;
    private static final ZonedDateTime BEFORE_ANY_ENTRY = ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private AtomFeed() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(octets, StandardCharsets.UTF_8)));
    }

    static byte[] write(Feed feed) {
        try {
            AtomFeed writer = new AtomFeed();
            writer.feed(feed);
            writer.xml.flush();
            return writer.octets.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed written to memory failed: " + feed.self(), e);
        }
    }

    /** What a reader of XML takes for this text. */
    static byte[] characters(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    if (!isForbidden(c)) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", feed.language().tag());
        element("title", feed.title());
        if (feed.description().isPresent()) {
            element("subtitle", feed.description().get());
        }
        link("alternate", "text/html", feed.page());
        link("self", "application/atom+xml", feed.self() + ".atom");
        element("id", feed.page());
        element("updated", INSTANT.format(feed.entries().stream().map(FeedEntry::updated).max(ZonedDateTime::compareTo).orElse(BEFORE_ANY_ENTRY)));
        author(feed.office());
        rights(feed.licence());
        for (FeedEntry entry : feed.entries()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", entry.language().tag());
        element("title", entry.title());
        link("alternate", "text/html", entry.url());
        element("id", entry.url());
        element("published", INSTANT.format(entry.published()));
        element("updated", INSTANT.format(entry.updated()));
        for (String author : entry.authors()) {
            author(author);
        }
        for (String tag : entry.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", allowed(tag));
        }
        if (entry.summary().isPresent()) {
            element("summary", entry.summary().get());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        // Ends the start tag.
        xml.writeCharacters("");
        xml.flush();
        octets.writeBytes(entry.text().get().atom());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void rights(Optional<Feed.Licence> licence) throws XMLStreamException {
        if (licence.isPresent()) {
            element("rights", licence.get().name());
            if (licence.get().href().isPresent()) {
                link("license", "text/html", licence.get().href().get());
            }
        }
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(content));
        xml.writeEndElement();
    }

    /** XML 1.0 forbids most control characters, even escaped (section 2.2). */
    private static String allowed(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (isForbidden(content.charAt(i))) {
                StringBuilder rest = new StringBuilder(content.length());
                content.chars().filter(c -> !isForbidden((char) c)).forEach(c -> rest.append((char) c));
                return rest.toString();
            }
        }
        return content;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE';
    }
}
