package org.bicorne.icalendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of rooms where one meets by video: whoever has one can join. */
final class MeetingLinks {

    private static final Pattern ADDRESS = Pattern.compile("<?\\bhttps?://([^/\\s<>\"?#]+)([^\\s<>\"]*)>?", Pattern.CASE_INSENSITIVE);

    private static final List<String> DOMAINS = List.of("zoom.us", "zoom.com", "teams.microsoft.com", "teams.live.com", "meet.google.com", "meet.jit.si", "whereby.com", "webex.com",
            "gotomeeting.com", "framatalk.org", "rendez-vous.renater.fr");

    /** How machines for meetings are called. */
    private static final Pattern MACHINE = Pattern.compile("(?:jitsi|visio|webinaire|webconf|bbb|bigbluebutton)[\\w-]*|meet");

    /** BigBlueButton and what stands before it, wherever it is: the room, its key, a password. */
    private static final Pattern PATH = Pattern.compile("/meeting/|/signin/|/hash/|/b/\\w{3}-\\w{3}|/rooms/\\w{3}-\\w{3}|[?&](?:pwd|passcode|meetingID|password)=", Pattern.CASE_INSENSITIVE);

    private MeetingLinks() {}

    /** A text without the addresses of rooms, and the host of the first. */
    record Cleared(String text, Optional<String> host) {}

    static Cleared cleared(String text) {
        Matcher addresses = ADDRESS.matcher(text);
        StringBuilder left = new StringBuilder();
        Optional<String> host = Optional.empty();
        int from = 0;
        while (addresses.find()) {
            boolean isRoom = isForMeetings(addresses.group(1).toLowerCase(Locale.ROOT)) && addresses.group(2).length() > 1;
            if (isRoom || PATH.matcher(addresses.group(2)).find()) {
                left.append(text, from, addresses.start());
                from = addresses.end();
                host = host.isPresent() ? host : Optional.of(addresses.group(1));
            }
        }
        return new Cleared(left.append(text.substring(from)).toString(), host);
    }

    private static boolean isForMeetings(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && MACHINE.matcher(host.substring(0, dot)).matches() || DOMAINS.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
