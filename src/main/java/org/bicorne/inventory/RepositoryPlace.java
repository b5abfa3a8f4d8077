package org.bicorne.inventory;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a repository is, as an address of the web says it.
 *
 * @param host with its port where it has one, in small letters
 * @param path without what stands around it: slashes, {@code .git}
 * @param url where people read it
 */
record RepositoryPlace(String host, String path, String url) {

    private static final String GIT = ".git";

    /** Nothing when it is not an address of the web, or leads nowhere on its host. */
    static Optional<RepositoryPlace> of(String written) {
        try {
            URI url = URI.create(written);
            boolean isWeb = url.getHost() != null && url.getScheme() != null && (url.getScheme().equals("https") || url.getScheme().equals("http"));
            if (!isWeb || url.getPath() == null || !isPath(url.getPath())) {
                return Optional.empty();
            }
            String host = url.getHost().toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
            String path = withoutEnd(withoutStart(url.getPath()));
            return path.isEmpty() ? Optional.empty() : Optional.of(new RepositoryPlace(host, path, withoutEnd(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Places of one repository have the same; databases have them in the same order. */
    String key() {
        return host + '\0' + Paths.key(path);
    }

    /** Segments between slashes, none of which is a step up or down, without control characters. */
    private static boolean isPath(String path) {
        return path.startsWith("/") && !withoutStart(path).isEmpty() && path.chars().noneMatch(c -> c < ' ' || c == 0x7F)
                && !(path + "/").contains("/./") && !(path + "/").contains("/../");
    }

    private static String withoutStart(String path) {
        int from = 0;
        while (from < path.length() && path.charAt(from) == '/') {
            from++;
        }
        return path.substring(from);
    }

    private static String withoutEnd(String path) {
        String plain = withoutSlashes(path);
        return plain.endsWith(GIT) ? plain.substring(0, plain.length() - GIT.length()) : plain;
    }

    private static String withoutSlashes(String path) {
        int to = path.length();
        while (to > 0 && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(0, to);
    }
}
