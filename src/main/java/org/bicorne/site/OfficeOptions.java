package org.bicorne.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.bicorne.kernel.InvalidValue;

/**
 * Which office to open, and how.
 *
 * @param folder the office's folder
 * @param config a file in place of the folder's {@code bicorne.yml}
 * @param baseUrl the canonical address, in place of the one in the settings
 * @param withDrafts whether drafts are shown
 * @param isDev whether open pages refresh when a file changes
 */
public record OfficeOptions(Path folder, Optional<Path> config, Optional<String> baseUrl, boolean withDrafts, boolean isDev) {

    /** @throws InvalidValue when the base URL is not the address of a site */
    public OfficeOptions {
        if (baseUrl.isPresent() && !isSite(baseUrl.get())) {
            throw new InvalidValue("base-url", "'" + baseUrl.get() + "' is not an address such as https://office.example/path/");
        }
    }

    private static boolean isSite(String url) {
        try {
            URI address = new URI(url);
            boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** An office as visitors see it. */
    public static OfficeOptions of(Path folder) {
        return new OfficeOptions(folder, Optional.empty(), Optional.empty(), false, false);
    }
}
