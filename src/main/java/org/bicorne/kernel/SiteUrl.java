package org.bicorne.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The canonical address of a site, where its own paths are appended.
 *
 * @param text for example {@code https://communs.example.fr}, without a slash at its end
 */
public record SiteUrl(String text) {

    /** @throws InvalidValue when it is not an address of the web with a host and nothing after its path */
    public SiteUrl {
        URI uri = uri(text);
        boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!isWeb || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw wrong(text);
        }
        text = text.replaceFirst("/+$", "");
    }

    /** In lower case, with the port when there is one. */
    public String host() {
        return uri(text).getRawAuthority().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(text);
        }
    }

    private static InvalidValue wrong(String text) {
        return new InvalidValue("url", "'" + text + "' is not the address of a site, such as https://office.example");
    }
}
