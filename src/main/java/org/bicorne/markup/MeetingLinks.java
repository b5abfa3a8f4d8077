package org.bicorne.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;

/** Finds the addresses of rooms where one meets by video: whoever has one can join. Reads a text once, whatever it holds. */
public final class MeetingLinks {

    private static final int FINDINGS_MAX = 100;

    /** Hosts that serve meetings and little else, with those below them. */
    private static final List<String> DOMAINS = List.of("meet.google.com", "meet.jit.si", "whereby.com", "gotomeeting.com", "framatalk.org", "rendez-vous.renater.fr",
            "webinaire.numerique.gouv.fr", "visio.numerique.gouv.fr", "webconf.numerique.gouv.fr", "8x8.vc");

    /** Hosts with other pages too, where the path tells. */
    private static final List<String> MIXED = List.of("zoom.us", "zoom.com", "zoomgov.com", "teams.microsoft.com", "teams.live.com", "webex.com");
    private static final Pattern MIXED_PATH = Pattern.compile("/(?:j|my|w|s|wc|join|meet|meeting|m|wbxmjs|l/meetup-join|l/meeting)[/?].*|.*/j\\.php.*", Pattern.DOTALL);

    /** How machines for meetings are called. */
    private static final Pattern MACHINE = Pattern.compile("(?:jitsi|visio|webinaire|webconf|bbb|bigbluebutton|greenlight)[a-z0-9-]{0,40}|meet[0-9-]{0,4}");

    /** BigBlueButton and what stands before it, wherever it is: the room, its key, a password. */
    private static final Pattern PATH = Pattern.compile("/bigbluebutton/|/signin/[^/]{1,80}/|/l/meetup-join|/(?:b|rooms)/[a-z0-9]{3}-[a-z0-9]{3}|[?&](?:pwd|passcode|meetingid|confno)=");

    private MeetingLinks() {}

    /**
     * Where an address of a room stands.
     *
     * @param host without anything that would lead to the room
     */
    record Found(int start, int end, int line, String host) {}

    /** What is wrong in a file, the most important hundred. */
    public static List<Finding> findings(String text, FilePath file, MeetingLinkFinding code) {
        return in(text).stream().limit(FINDINGS_MAX).map(found -> Finding.of(file, found.line(), code, found.host())).toList();
    }

    /** The text without any such address, with as many lines; a link that leads to one becomes its words and these. */
    public static String without(String text, String instead) {
        List<Found> all = in(text);
        return all.isEmpty() ? text : new MeetingLinkRemoval(text, instead).without(all);
    }

    /** Whose room the first such address in a text leads to. */
    public static Optional<String> hostIn(String text) {
        return in(text).stream().map(Found::host).findFirst();
    }

    /** Whether this is the address of a room. */
    public static boolean isOne(String address) {
        return host(address).isPresent();
    }

    static List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBetween(c)) {
                line += c == '\n' ? 1 : 0;
                at++;
                continue;
            }
            int end = end(text, at);
            String word = text.substring(at, end);
            Optional<String> host = word.length() > 8 && word.indexOf('/') > 0 ? host(word) : Optional.empty();
            if (host.isPresent()) {
                int start = at + scheme(word);
                end = end(text, start);
                all.add(new Found(start, end, line, host.get()));
            }
            at = end;
        }
        return all;
    }

    /** Where the address begins: words and signs may stand before it without a space. */
    private static int scheme(String word) {
        int start = word.indexOf("//");
        if (start < 0) {
            return 0;
        }
        while (start > 0 && (Character.isLetterOrDigit(word.charAt(start - 1)) || ":+.&#;-\\".indexOf(word.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || "<>\"'`()[]{}|,;*~=".indexOf(c) >= 0;
    }

    /** An address ends at a space or a quote, at a bracket that it did not open, and before the sentence's own signs. */
    private static int end(String text, int start) {
        boolean isQuoted = start > 0 && text.charAt(start - 1) == '\'' && (start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)));
        int open = 0;
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean isEnd = Character.isWhitespace(c) || c == '\u00a0' || "<>\"`|".indexOf(c) >= 0 || c == '\'' && (isQuoted || endsAfter(text, end));
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (isEnd || open < 0) {
                break;
            }
            end++;
        }
        while (end > start + 1 && ".,;:!?*~".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean endsAfter(String text, int quote) {
        return quote + 1 >= text.length() || isBetween(text.charAt(quote + 1));
    }

    /** The host of the first room in this word; other sites that lead on to one count too. */
    private static Optional<String> host(String word) {
        String plain = decoded(word).toLowerCase(Locale.ROOT);
        Optional<String> bare = room(plain, false);
        if (bare.isPresent()) {
            return bare;
        }
        for (int at = plain.indexOf("//"); at >= 0; at = plain.indexOf("//", at + 2)) {
            Optional<String> room = room(plain.substring(at + 2), true);
            if (room.isPresent()) {
                return room;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> room(String address, boolean hasScheme) {
        int end = 0;
        while (end < address.length() && (Character.isLetterOrDigit(address.charAt(end)) || ".-_@".indexOf(address.charAt(end)) >= 0)) {
            end++;
        }
        String host = address.substring(address.substring(0, end).indexOf('@') + 1, end);
        int slash = address.indexOf('/', end);
        String path = end < address.length() && address.charAt(end) == '?' ? "/" + address.substring(end) : slash < 0 || slash > end + 6 ? "" : address.substring(slash);
        boolean isHost = host.indexOf('.') > 0 && path.length() > 1;
        return isHost && isRoom(host, path, hasScheme) ? Optional.of(host) : Optional.empty();
    }

    private static boolean isRoom(String host, String path, boolean hasScheme) {
        if (isUnder(host, DOMAINS) || isUnder(host, MIXED) && MIXED_PATH.matcher(path).matches()) {
            return true;
        }
        int dot = host.indexOf('.');
        boolean isMachine = host.indexOf('.', dot + 1) > 0 && MACHINE.matcher(host.substring(0, dot)).matches();
        return hasScheme && (isMachine || PATH.matcher(path).find());
    }

    private static boolean isUnder(String host, List<String> domains) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** What mail programs write around addresses, and backslashes of JSON. */
    private static String decoded(String word) {
        boolean isPlain = word.indexOf('%') < 0 && word.indexOf('\\') < 0 && word.indexOf('&') < 0;
        return isPlain ? word : word.replace("\\", "").replace("&#58;", ":").replace("&#47;", "/").replace("&amp;", "&").replace("%253A", ":").replace("%252F", "/")
                .replace("%3A", ":").replace("%3a", ":").replace("%2F", "/").replace("%2f", "/").replace("%3F", "?").replace("%3f", "?").replace("%3D", "=").replace("%26", "&");
    }
}
