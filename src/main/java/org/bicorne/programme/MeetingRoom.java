package org.bicorne.programme;

import java.util.regex.Pattern;

/** Addresses that let anyone into a meeting. */
final class MeetingRoom {

    private static final Pattern ADDRESS = Pattern.compile("https?://(?:[\\w-]{1,63}\\.){0,4}(?:webinaire\\.numerique\\.gouv\\.fr|visio\\.numerique\\.gouv\\.fr|zoom\\.us|teams\\.microsoft\\.com"
            + "|teams\\.live\\.com|meet\\.jit\\.si|meet\\.google\\.com|webex\\.com|rendez-vous\\.renater\\.fr|webconf\\.numerique\\.gouv\\.fr)/[^\\s<>()\"']*+");

    private MeetingRoom() {}

    static boolean isIn(String text) {
        return ADDRESS.matcher(text).find();
    }

    static String without(String text, String instead) {
        return ADDRESS.matcher(text).replaceAll(java.util.regex.Matcher.quoteReplacement(instead));
    }
}
