package org.bicorne.kernel;

import java.nio.charset.StandardCharsets;

/**
 * The address of a page on this site: an absolute path in Unicode, not percent-encoded, without query or fragment.
 *
 * @param path for example {@code /données-personnelles/} or {@code /feed.atom}
 */
public record WebAddress(String path) implements Comparable<WebAddress> {

    public static final WebAddress HOME = new WebAddress("/");

    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";
    private static final boolean[] PLAIN = plain();

    /** @throws InvalidValue when the path is not absolute or holds an empty, {@code .} or {@code ..} segment */
    public WebAddress {
        if (!isAbsolutePath(path)) {
            throw new InvalidValue("address", "'" + path + "' is not an absolute path of this site");
        }
    }

    /** Whether it starts with a slash and has no empty, {@code .} or {@code ..} segment. */
    private static boolean isAbsolutePath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (int slash = 0, next; slash >= 0; slash = next) {
            next = path.indexOf('/', slash + 1);
            int end = next < 0 ? path.length() : next;
            int length = end - slash - 1;
            boolean isDots = length > 0 && length <= 2 && path.charAt(slash + 1) == '.' && path.charAt(end - 1) == '.';
            if (isDots || length == 0 && next >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A folder's address ends with a slash: {@code /posts/}. */
    public boolean isFolder() {
        return path.endsWith("/");
    }

    /** The same address as a folder: {@code /posts} becomes {@code /posts/}. */
    public WebAddress asFolder() {
        return isFolder() ? this : new WebAddress(path + "/");
    }

    /** The list at {@code /posts/} has its feed at {@code /posts.atom}; the home page's is {@code /feed.atom}. */
    public WebAddress withExtension(String extension) {
        String base = isFolder() ? path.substring(0, path.length() - 1) : path;
        return new WebAddress((base.isEmpty() ? "/feed" : base) + "." + extension);
    }

    public WebAddress child(String segment) {
        return new WebAddress(asFolder().path + segment);
    }

    /** The file that a static site keeps for this address, relative to its root: {@code posts/index.html}. */
    public String file() {
        return (isFolder() ? path + "index.html" : path).substring(1);
    }

    /** The path as it is written in HTML, feeds and HTTP headers (RFC 3986, section 3.3): UTF-8 octets outside ASCII are percent-encoded. */
    public String encoded() {
        if (isPlain(path)) {
            return path;
        }
        StringBuilder encoded = new StringBuilder(path.length() + 16);
        byte[] octets = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            char c = (char) (octets[i] & 0xff);
            append(encoded, c, isPlain(c));
        }
        return encoded.toString();
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!isPlain(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean['~' + 1];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
        }
        return plain;
    }

    private static void append(StringBuilder encoded, char octet, boolean plain) {
        if (plain) {
            encoded.append(octet);
        } else {
            encoded.append('%').append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }

    @Override
    public int compareTo(WebAddress other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
