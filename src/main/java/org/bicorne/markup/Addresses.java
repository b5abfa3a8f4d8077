package org.bicorne.markup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Which addresses a text may link to, and how they are written in an attribute. */
final class Addresses {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp", "matrix", "xmpp", "irc", "ircs", "gemini",
            "gopher", "sip");
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https");

    /** Characters that URLs may hold as they are (WHATWG URL, "URL code points"), besides letters and digits. */
    private static final String URL_PUNCTUATION = "!$&'()*+,-./:;=?@_~%#";

    private Addresses() {
    }

    /** Whether the address as written has a scheme that is refused; {@code lemonldap::ng.md} is a file, not a scheme. */
    static boolean isRefused(String written) {
        String scheme = scheme(written);
        return !scheme.isEmpty() && !SCHEMES.contains(scheme) && !written.strip().startsWith("::", scheme.length());
    }

    /** Whether the address may stand in {@code href}. */
    static boolean isSafe(String href) {
        String scheme = scheme(href);
        return scheme.isEmpty() || SCHEMES.contains(scheme);
    }

    /** Whether the address may stand in {@code src}. */
    static boolean isSafeImage(String src) {
        String scheme = scheme(src);
        return scheme.isEmpty() || IMAGE_SCHEMES.contains(scheme);
    }

    /** The scheme in lower case, as browsers read it: they skip control characters and white space (WHATWG URL, 4.4). */
    static String scheme(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return scheme.toString().toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#') {
                return "";
            }
            if (c > ' ' && c != 0x7f) {
                scheme.append(c);
            }
        }
        return "";
    }

    /**
     * The address with what no checker accepts percent-encoded: spaces, quotes, braces, stray percent signs and every {@code #} after
     * the first, which Matrix and single-page applications use.
     */
    static String encoded(String address) {
        String stripped = address.strip();
        StringBuilder encoded = null;
        boolean inFragment = false;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            boolean kept = isKept(stripped, i) && !(c == '#' && inFragment);
            inFragment |= c == '#';
            if (!kept && encoded == null) {
                encoded = new StringBuilder(stripped.length() + 16).append(stripped, 0, i);
            }
            if (encoded != null) {
                append(encoded, c, kept);
            }
        }
        return encoded == null ? stripped : encoded.toString();
    }

    private static boolean isKept(String address, int at) {
        char c = address.charAt(at);
        if (c == '%') {
            return at + 2 < address.length() && isHex(address.charAt(at + 1)) && isHex(address.charAt(at + 2));
        }
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || URL_PUNCTUATION.indexOf(c) >= 0 || c >= 0xa0;
    }

    private static void append(StringBuilder encoded, char c, boolean kept) {
        if (kept) {
            encoded.append(c);
            return;
        }
        for (byte octet : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(Character.toUpperCase(Character.forDigit(octet >> 4 & 15, 16)))
                    .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
        }
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
