package org.bicorne.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The HTTP headers that keep pages safe even when their text is not: nothing inline runs, nothing is loaded from strangers. */
public final class SecurityHeaders {

    /** Says which sites may show what is given in pages of theirs (Fetch Standard, 3.7). */
    public static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

    /** For pages, style sheets and files. */
    public static final String OWN_PAGES = "same-origin";

    /** For images and feeds, which readers of feeds show on sites of their own. */
    public static final String ALL_PAGES = "cross-origin";

    private SecurityHeaders() {}

    /**
     * The headers of every HTML page (Content Security Policy Level 3).
     *
     * @param frameHosts the hosts whose videos may play in place after a click
     */
    public static Map<String, String> forPages(Set<String> frameHosts) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policy(frameHosts));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put(RESOURCE_POLICY, OWN_PAGES);
        return Collections.unmodifiableMap(headers);
    }

    private static String policy(Set<String> frameHosts) {
        String frames = frameHosts.isEmpty() ? "'none'"
                : new TreeSet<>(frameHosts).stream().map(host -> "https://" + host).collect(Collectors.joining(" "));
        // Images of the text may come from any secure host: the folder decides what it shows.
        return "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
                + "img-src 'self' data: https:; media-src 'self' https:; manifest-src 'self'; frame-src " + frames
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }
}
