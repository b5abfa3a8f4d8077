package org.bicorne.outbound;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of another server.
 *
 * @param address of the web
 * @param headers besides those that every request has; never a token, which the host’s {@link Courtesy} knows
 * @param body what is sent with POST; without one it is a GET
 * @param entityTag of the answer that we have (ETag)
 * @param lastModified of the answer that we have
 * @param octetsMax how large the answer may be, unpacked
 * @param isForPrograms whether this address is a documented programming interface: then only those lines of robots.txt count that name us
 */
public record Request(String address, Map<String, String> headers, Optional<String> body, Optional<String> entityTag, Optional<String> lastModified,
        int octetsMax, boolean isForPrograms) {

    private static final int OCTETS_MAX = 8 << 20;

    public Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Asks a programming interface. */
    public static Request of(String address) {
        return new Request(address, Map.of("Accept", "application/json"), Optional.empty(), Optional.empty(), Optional.empty(), OCTETS_MAX, true);
    }

    /** Asks for a file as anybody might. */
    public static Request file(String address, int octetsMax) {
        return new Request(address, Map.of("Accept", "*/*"), Optional.empty(), Optional.empty(), Optional.empty(), octetsMax, false);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(address, more, body, entityTag, lastModified, octetsMax, isForPrograms);
    }

    /** The same with what tells our answer from a newer one. */
    public Request unlessChanged(Optional<String> tag, Optional<String> date) {
        return new Request(address, headers, body, tag, date, octetsMax, isForPrograms);
    }

    /** The same, sending JSON. */
    public Request sending(String json) {
        return new Request(address, headers, Optional.of(json), entityTag, lastModified, octetsMax, isForPrograms).with("Content-Type", "application/json");
    }
}
