package org.bicorne.icalendar;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the lines of a calendar file together again, whatever programs, mailers and hands did to them. */
final class IcsMender {

    private static final int LINE_OCTETS_MAX = 75;
    private static final int LINES_MAX = 1_000_000;

    /** What a file that is not UTF-8 mostly is. */
    private static final Charset FORMER = Charset.forName("windows-1252");

    /** Without X-, the names that a line may start with; anything else is the rest of the line before. */
    private static final Set<String> NAMES = Set.of("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "COLOR", "SOURCE", "REFRESH-INTERVAL", "IMAGE", "CONFERENCE",
            "UID", "DTSTAMP", "DTSTART", "DTEND", "DUE", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "URL", "STATUS", "CLASS", "TRANSP", "CATEGORIES",
            "SEQUENCE", "PRIORITY", "CREATED", "LAST-MODIFIED", "ORGANIZER", "ATTENDEE", "CONTACT", "COMMENT", "RELATED-TO", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE",
            "EXRULE", "ATTACH", "RESOURCES", "COMPLETED", "PERCENT-COMPLETE", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "TZURL", "ACTION", "TRIGGER", "REPEAT",
            "REQUEST-STATUS", "FREEBUSY");

    private static final Pattern START = Pattern.compile("([A-Za-z0-9-]+)[;:].*", Pattern.DOTALL);

    /** Values that are whole by themselves: what is folded after them belongs to the line before. */
    private static final Pattern WHOLE = Pattern.compile("(?:(?:SEQUENCE|PRIORITY):\\d+|(?:STATUS|CLASS|TRANSP):[A-Z-]+|(?:DTSTAMP|CREATED|LAST-MODIFIED):\\d{8}T\\d{6}Z|(?:BEGIN|END):[A-Z-]+)\\s*");

    private final Faults.OfFile faults;
    private final List<Joined> joined = new ArrayList<>();

    IcsMender(Faults.OfFile faults) {
        this.faults = faults;
    }

    /** A line with all that was folded. */
    private record Joined(int number, ByteArrayOutputStream octets) {
        String text() {
            return octets.toString(StandardCharsets.UTF_8);
        }
    }

    /** Properties in their order; what is none is left out and said. */
    List<IcsLine> lines(byte[] file) {
        byte[] octets = withoutMark(file);
        int crlf = 0;
        int others = 0;
        int start = 0;
        int number = 1;
        while (start < octets.length && number < LINES_MAX) {
            int end = start;
            while (end < octets.length && octets[end] != '\n' && octets[end] != '\r') {
                end++;
            }
            boolean isCrlf = end + 1 < octets.length && octets[end] == '\r' && octets[end + 1] == '\n';
            crlf += isCrlf ? 1 : 0;
            others += isCrlf || end == octets.length ? 0 : 1;
            line(octets, start, end, number);
            start = end + (isCrlf ? 2 : 1);
            number++;
        }
        if (others > 0) {
            faults.add(0, Fault.LINE_ENDS, others + "/" + (others + crlf));
        }
        return properties();
    }

    private static byte[] withoutMark(byte[] octets) {
        boolean isMarked = octets.length > 2 && octets[0] == (byte) 0xEF && octets[1] == (byte) 0xBB && octets[2] == (byte) 0xBF;
        return isMarked ? Arrays.copyOfRange(octets, 3, octets.length) : octets;
    }

    private void line(byte[] octets, int start, int end, int number) {
        if (end - start > LINE_OCTETS_MAX) {
            faults.add(number, Fault.LINE_TOO_LONG, "");
        }
        if (start == end) {
            return;
        }
        boolean isFolded = octets[start] == ' ' || octets[start] == '\t';
        if (isFolded && !joined.isEmpty()) {
            boolean isTorn = start + 1 < end && (octets[start + 1] & 0xC0) == 0x80;
            if (isTorn) {
                faults.add(number, Fault.FOLD_TORN, "");
            }
            folded(number).octets().write(octets, start + 1, end - start - 1);
        } else if (startsProperty(new String(octets, start, end - start, StandardCharsets.ISO_8859_1)) || joined.isEmpty()) {
            joined.add(new Joined(number, new ByteArrayOutputStream()));
            joined.getLast().octets().write(octets, start, end - start);
        } else {
            faults.add(number, Fault.FOLD_LOST, "");
            joined.getLast().octets().write(octets, start, end - start);
        }
    }

    /** The line that this fold goes on with: not the last one when somebody pasted a whole property into a folded value. */
    private Joined folded(int number) {
        Joined last = joined.getLast();
        if (joined.size() < 2 || !WHOLE.matcher(last.text()).matches()) {
            return last;
        }
        faults.add(number - 1, Fault.PROPERTY_INSIDE_VALUE, last.text().strip());
        Joined broken = joined.get(joined.size() - 2);
        joined.set(joined.size() - 2, last);
        joined.set(joined.size() - 1, broken);
        return broken;
    }

    private static boolean startsProperty(String line) {
        var start = START.matcher(line);
        if (!start.matches()) {
            return false;
        }
        String name = start.group(1).toUpperCase(Locale.ROOT);
        return name.startsWith("X-") || NAMES.contains(name);
    }

    private List<IcsLine> properties() {
        List<IcsLine> lines = new ArrayList<>();
        for (Joined each : joined) {
            Optional<IcsLine> line = IcsLine.of(each.number(), decoded(each));
            if (line.isEmpty()) {
                faults.add(each.number(), Fault.LINE_UNKNOWN, "");
            }
            line.ifPresent(lines::add);
        }
        return lines;
    }

    private String decoded(Joined line) {
        byte[] octets = line.octets().toByteArray();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            faults.add(line.number(), Fault.NOT_UTF8, "");
            return new String(octets, FORMER);
        }
    }
}
