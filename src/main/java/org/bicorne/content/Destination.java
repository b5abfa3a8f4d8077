package org.bicorne.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A link's destination as it was written, cut into its parts (RFC 3986, section 3).
 *
 * @param path percent-decoded; empty for {@code #fragment}
 * @param query with its question mark, or empty
 * @param fragment percent-encoded as written, without the hash
 */
record Destination(String path, String query, Optional<String> fragment) {

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    static Destination of(String written) {
        int hash = written.indexOf('#');
        Optional<String> fragment = hash < 0 ? Optional.empty() : Optional.of(written.substring(hash + 1));
        String rest = hash < 0 ? written : written.substring(0, hash);
        int mark = rest.indexOf('?');
        return new Destination(decoded(mark < 0 ? rest : rest.substring(0, mark)), mark < 0 ? "" : rest.substring(mark), fragment);
    }

    /** Query and fragment as they are appended to an address. */
    String suffix() {
        return query + fragment.map(text -> "#" + text).orElse("");
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        String safe = BAD_ESCAPE.matcher(path).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(safe, StandardCharsets.UTF_8);
    }
}
