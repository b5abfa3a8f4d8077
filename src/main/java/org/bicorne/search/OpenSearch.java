package org.bicorne.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;
import org.bicorne.ui.Frame;

/** Tells browsers how to search the site from their own search field (OpenSearch 1.1). */
record OpenSearch(Frame frame, WebAddress search) {

    private static final WebAddress ADDRESS = new WebAddress("/opensearch.xml");
    private static final int SHORT_NAME_CHARACTERS_MAX = 16;
    private static final int LONG_NAME_CHARACTERS_MAX = 48;

    /** Only where the site knows its own address, which the description must hold. */
    Optional<Page> page() {
        if (frame.site().url().isEmpty()) {
            return Optional.empty();
        }
        byte[] octets = xml().getBytes(StandardCharsets.UTF_8);
        return Optional.of(Page.computed(ADDRESS, new MediaType("application/opensearchdescription+xml"), () -> Version.of(octets), () -> octets));
    }

    private String xml() {
        String name = frame.siteName();
        String url = frame.site().url() + search.encoded();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>%s</ShortName>
                <LongName>%s</LongName>
                <Description>%s</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <Url type="text/html" template="%s?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(text(cut(name, SHORT_NAME_CHARACTERS_MAX)), text(cut(name, LONG_NAME_CHARACTERS_MAX)), text(name), text(url));
    }

    private static String cut(String name, int max) {
        return name.length() <= max ? name : name.substring(0, max - 1).strip() + "…";
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
