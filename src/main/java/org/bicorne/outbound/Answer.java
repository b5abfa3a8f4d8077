package org.bicorne.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back when something was fetched. */
public sealed interface Answer {

    /**
     * It is here.
     *
     * @param address where it was found in the end
     * @param headers by lower-case name, several of one name with commas between them
     * @param body unpacked
     */
    record Fetched(String address, Map<String, String> headers, byte[] body) implements Answer {

        public Fetched {
            headers = Map.copyOf(headers);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** As UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What we have is still right (304). */
    record Unchanged() implements Answer {}

    /** The server says that it is not there (404, 410). */
    record Gone(int status) implements Answer {}

    /** Withheld for legal reasons (451). */
    record Withheld() implements Answer {}

    /** Not for us: the server’s refusal, its robots.txt, or our own rule. */
    record Refused(String why) implements Answer {}

    /** Not now: a limit is reached, or the host is held to be offline. */
    record Postponed(Instant until, String why) implements Answer {}

    /** No answer, or none that can be used. */
    record Unreachable(String why) implements Answer {}
}
