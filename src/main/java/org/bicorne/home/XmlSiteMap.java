package org.bicorne.home;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.bicorne.content.Content;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Entry;
import org.bicorne.pages.Family;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;

/**
 * Every page of the site for search engines (sitemaps.org): one file as long as it may hold them all, else an index of several. The first file has the
 * pages of the table, the others have parts of the families.
 */
record XmlSiteMap(Content content, Supplier<List<Page>> listed, List<Family> families, SiteMaps.Stamp stamp) {

    private static final WebAddress ADDRESS = new WebAddress("/sitemap.xml");
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Pattern PART = Pattern.compile("/sitemaps/(0|[1-9]\\d{0,5})\\.xml");

    /** What one file may hold. */
    private static final int ADDRESSES_MAX = 50_000;

    /** How many members are in memory at once. */
    private static final int STEP_MEMBERS = 500;

    /** A family’s members from one on, as many as a file holds. */
    private record Part(Family family, long from, int members) {}

    Page page() {
        if (families.isEmpty()) {
            return Page.computed(ADDRESS, MediaType.XML, this::version, () -> file(out -> urls(out, listed.get(), List.of())));
        }
        return Page.computed(ADDRESS, MediaType.XML, () -> Version.of(version().value(), sizes()), this::whole);
    }

    /** The files that the index names, once there are too many pages for one. */
    Family family() {
        return new Family() {
            @Override
            public String pattern() {
                return "/sitemaps/N.xml";
            }

            @Override
            public Answer lookup(WebAddress address) {
                Matcher matcher = PART.matcher(address.path());
                return matcher.matches() && !isOne() && Integer.parseInt(matcher.group(1)) <= parts().size() ? new Answer.Found(XmlSiteMap.this.part(Integer.parseInt(matcher.group(1))))
                        : new Answer.Missing();
            }

            @Override
            public long size() {
                return isOne() ? 0 : parts().size() + 1;
            }

            @Override
            public List<Page> part(long from, int membersMax) {
                return Stream.iterate((int) from, number -> number < size() && number < from + membersMax, number -> number + 1).map(XmlSiteMap.this::part).toList();
            }
        };
    }

    private Version version() {
        return stamp.version(() -> Version.of("sitemap", content.site().url(), listed.get().stream().map(page -> page.address() + "\t" + changed(page)).toList().toString()));
    }

    private String sizes() {
        return families.stream().map(Family::size).toList().toString();
    }

    private boolean isOne() {
        return listed.get().size() + parts().stream().mapToLong(part -> (long) part.members() * pagesOfAMember(part.family())).sum() <= ADDRESSES_MAX;
    }

    private List<Part> parts() {
        return families.stream().filter(family -> family.size() > 0).flatMap(family -> {
            int members = ADDRESSES_MAX / pagesOfAMember(family);
            return Stream.iterate(0L, from -> from < family.size(), from -> from + members).map(from -> new Part(family, from, (int) Math.min(members, family.size() - from)));
        }).toList();
    }

    private static int pagesOfAMember(Family family) {
        return Math.max(1, (int) family.part(0, 1).stream().filter(page -> page.entry().isPresent()).count());
    }

    private Page part(int number) {
        WebAddress address = new WebAddress("/sitemaps/" + number + ".xml");
        return Page.computed(address, MediaType.XML, () -> Version.of(address.path(), version().value(), sizes()),
                () -> file(out -> urls(out, number == 0 ? listed.get() : List.of(), number == 0 ? List.of() : List.of(parts().get(number - 1)))));
    }

    private byte[] whole() {
        return isOne() ? file(out -> urls(out, listed.get(), parts())) : file(this::index);
    }

    @FunctionalInterface
    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] file(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.to(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A sitemap written to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void index(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("sitemapindex");
        xml.writeDefaultNamespace(NAMESPACE);
        for (int number = 0; number <= parts().size(); number++) {
            xml.writeStartElement("sitemap");
            element(xml, "loc", content.site().url() + "/sitemaps/" + number + ".xml");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void urls(XMLStreamWriter xml, List<Page> pages, List<Part> parts) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(NAMESPACE);
        for (Page page : pages.stream().limit(ADDRESSES_MAX).toList()) {
            url(xml, page);
        }
        for (Part part : parts) {
            for (int done = 0; done < part.members(); done += STEP_MEMBERS) {
                for (Page page : part.family().part(part.from() + done, Math.min(STEP_MEMBERS, part.members() - done))) {
                    if (page.entry().isPresent()) {
                        url(xml, page);
                    }
                }
            }
        }
        xml.writeEndElement();
    }

    private void url(XMLStreamWriter xml, Page page) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", content.site().url() + page.address().encoded());
        Optional<String> changed = Optional.of(changed(page)).filter(day -> !day.isEmpty());
        if (changed.isPresent()) {
            element(xml, "lastmod", changed.get());
        }
        xml.writeEndElement();
    }

    private static String changed(Page page) {
        return page.entry().flatMap(Entry::changed).map(Object::toString).orElse("");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
