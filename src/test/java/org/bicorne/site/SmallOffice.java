package org.bicorne.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Body;
import org.bicorne.pages.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An office of a few files, written for one test. */
record SmallOffice(Path folder) {

    SmallOffice with(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    Office open(Optional<String> baseUrl, boolean isDev) {
        return Office.open(new OfficeOptions(folder, Optional.empty(), baseUrl.map(SiteUrl::new), false, isDev));
    }

    /** A page as {@code serve} shows it. */
    Document page(String address) {
        try (Office office = open(Optional.empty(), false)) {
            Page page = office.shown().table().page(new WebAddress(address)).orElseThrow();
            byte[] octets = page.body() instanceof Body.Rendered(var renderer) ? renderer.render() : new byte[0];
            return Jsoup.parse(new String(octets, StandardCharsets.UTF_8));
        }
    }
}
