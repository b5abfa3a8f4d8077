package org.bicorne.home;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bicorne.content.Content;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.Version;

/** What programs ask a site for: {@code robots.txt} (RFC 9309) and {@code security.txt} (RFC 9116). */
final class ForMachines {

    private static final WebAddress ROBOTS = new WebAddress("/robots.txt");
    private static final WebAddress SECURITY = new WebAddress("/.well-known/security.txt");

    private final Content content;
    private final OfficeSettings settings;

    ForMachines(Content content, OfficeSettings settings) {
        this.content = content;
        this.settings = settings;
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        String siteMap = content.site().url().isEmpty() ? "" : "\nSitemap: " + content.site().url() + "/sitemap.xml\n";
        pages.add(text(ROBOTS, "User-agent: *\nDisallow: /-/\n" + siteMap));
        settings.security().ifPresent(security -> pages.add(text(SECURITY, "Contact: " + security.contact() + "\nExpires: " + security.expires()
                + "T00:00:00Z\nPreferred-Languages: " + String.join(", ", content.languages().stream().map(Language::tag).toList())
                + "\nCanonical: " + content.site().url() + SECURITY + "\n")));
        return pages;
    }

    private static Page text(WebAddress address, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return Page.computed(address, MediaType.TEXT, () -> Version.of(octets), () -> octets);
    }
}
