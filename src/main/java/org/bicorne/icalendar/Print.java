package org.bicorne.icalendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an event says, short enough to be remembered for ever.
 *
 * @param significant equal as long as time, place and status are: a change of these makes clients tell people
 * @param whole equal as long as everything is that a client is told
 * @param span when it is
 * @param summary its title
 */
public record Print(String significant, String whole, Span span, String summary) {

    private static final int OCTETS = 12;

    /** Of the event itself: its stamps, which are counted from prints, do not matter. */
    public static Print of(CalendarEvent event) {
        String significant = String.join("\n", event.uid(), written(event.span()), event.location().orElse(""), event.status().name());
        String whole = String.join("\n", significant, event.summary(), event.description(), event.url().orElse(""), String.join("\u0000", event.categories()), event.parentUid().orElse(""));
        return new Print(hash(significant), hash(whole), event.span(), event.summary());
    }

    private static String written(Span span) {
        return switch (span) {
            case Span.Timed(var start, var end, var zone) -> start + "/" + end + " " + zone.getId();
            case Span.AllDay(var first, var last) -> first + "/" + last;
        };
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
