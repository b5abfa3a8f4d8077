package org.bicorne.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Lines of a calendar as octets (RFC 5545, 3.1): UTF-8, CRLF, none longer than 75 octets, folded where no character is torn. */
final class ContentLines {

    private static final int LINE_OCTETS_MAX = 75;

    /** What people read as one sign is kept in one line up to this size; a longer one is cut between code points. */
    private static final int SIGN_OCTETS_MAX = 60;

    private static final int FIRST_COMBINING = 0x300;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int REPLACEMENT = 0xFFFD;

    private static final int DATE_OCTETS = 8;
    private static final int DATE_TIME_OCTETS = 15;

    private byte[] octets;
    private int size;
    private int column;

    /** The instant that was written last, and where: events have it three times, and many have the same. */
    private long lastSecond = Long.MIN_VALUE;
    private int lastDigits;

    ContentLines(int expected) {
        octets = new byte[expected];
    }

    /** What several hold one after the other, whole lines each. */
    static byte[] joined(List<ContentLines> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.size).sum()];
        int at = 0;
        for (ContentLines part : parts) {
            System.arraycopy(part.octets, 0, all, at, part.size);
            at += part.size;
        }
        return all;
    }

    /** A line whose name and value are ASCII and need no escape. */
    ContentLines line(String ready) {
        return ascii(ready).end();
    }

    /** A value of type TEXT: escaped, without control characters. */
    ContentLines text(String name, String value) {
        return ascii(name).one(':').escaped(value).end();
    }

    /** A value of type URI: as it is, but for what no address holds. */
    ContentLines uri(String name, String value) {
        ascii(name).one(':');
        int at = 0;
        while (at < value.length()) {
            int shown = visibleEnd(value, at);
            copy(value, at, shown);
            at = shown;
            if (at < value.length()) {
                int c = value.codePointAt(at);
                int next = at + Character.charCount(c);
                if (c > ' ' && !isControl(c)) {
                    sign(value, at, next);
                }
                at = next;
            }
        }
        return end();
    }

    /** The end of the run of ASCII signs that can be seen. */
    private static int visibleEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F) {
            at++;
        }
        return at;
    }

    ContentLines instant(String name, Instant value) {
        ascii(name).one(':').whole(DATE_TIME_OCTETS);
        if (value.getEpochSecond() == lastSecond) {
            System.arraycopy(octets, lastDigits, octets, size, DATE_TIME_OCTETS);
            lastDigits = size;
            size += DATE_TIME_OCTETS;
        } else {
            lastSecond = value.getEpochSecond();
            lastDigits = size;
            digits(LocalDateTime.ofEpochSecond(lastSecond, 0, ZoneOffset.UTC));
        }
        return one('Z').end();
    }

    ContentLines local(String nameToZone, ZoneId zone, LocalDateTime value) {
        return ascii(nameToZone).ascii(zone.getId()).one(':').dateTime(value).end();
    }

    ContentLines local(String name, LocalDateTime value) {
        return ascii(name).one(':').dateTime(value).end();
    }

    ContentLines date(String name, LocalDate value) {
        ascii(name).one(':').whole(DATE_OCTETS);
        digits(value);
        return end();
    }

    ContentLines ascii(String text) {
        copy(text, 0, text.length());
        return this;
    }

    /** Copies what is ASCII, line by line; the method that is old because it takes half of each character is fast for that. */
    @SuppressWarnings("deprecation")
    private void copy(String text, int start, int end) {
        int at = start;
        while (at < end) {
            fold(1);
            int stop = Math.min(end, at + LINE_OCTETS_MAX - column);
            room(stop - at);
            text.getBytes(at, stop, octets, size);
            column += stop - at;
            size += stop - at;
            at = stop;
        }
    }

    /** The end of the run of letters, digits and the like that need no escape and that no accent joins. */
    private static int plainEnd(String text, int start) {
        int at = start;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c < ' ' || c >= 0x7F || c == '\\' || c == ';' || c == ',') {
                break;
            }
            at++;
        }
        return at == length || at == start || text.charAt(at) < FIRST_COMBINING ? at : at - 1;
    }

    ContentLines end() {
        room(2);
        octets[size++] = '\r';
        octets[size++] = '\n';
        column = 0;
        return this;
    }

    ContentLines escaped(String value) {
        int at = 0;
        while (at < value.length()) {
            int plain = plainEnd(value, at);
            copy(value, at, plain);
            if (plain == value.length()) {
                return this;
            }
            at = plain;
            char c = value.charAt(at);
            int next = at + 1;
            if (c == '\\' || c == ';' || c == ',') {
                pair(c);
            } else if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                next += c == '\r' && next < value.length() && value.charAt(next) == '\n' ? 1 : 0;
                pair('n');
            } else if (c == '\t') {
                one(' ');
            } else if (!isControl(c)) {
                next = signEnd(value, at);
                sign(value, at, next);
            }
            at = next;
        }
        return this;
    }

    private static boolean isControl(int c) {
        return c < ' ' || c >= 0x7F && c < 0xA0;
    }

    /** An escape stays in one line. */
    private void pair(char escaped) {
        fold(2);
        put('\\');
        put(escaped);
    }

    ContentLines one(char ascii) {
        fold(1);
        put(ascii);
        return this;
    }

    private void put(int octet) {
        room(1);
        octets[size++] = (byte) octet;
        column++;
    }

    private void room(int more) {
        if (size + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
        }
    }

    private void fold(int next) {
        if (column + next > LINE_OCTETS_MAX) {
            end();
            room(1);
            octets[size++] = ' ';
            column = 1;
        }
    }

    /** The end of what people read as one sign: a letter with its accents, an emoji with what it is joined to. */
    private static int signEnd(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        if (end == text.length() || text.charAt(end) < FIRST_COMBINING) {
            return end;
        }
        int before = text.codePointAt(start);
        boolean isFlagDone = false;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean isFlag = isRegional(before) && isRegional(c) && !isFlagDone;
            if (!isFlag && before != ZERO_WIDTH_JOINER && !isExtension(c) || isControl(c)) {
                break;
            }
            isFlagDone |= isFlag;
            before = c;
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static boolean isExtension(int c) {
        if (c < FIRST_COMBINING) {
            return false;
        }
        int type = Character.getType(c);
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean isSkinTone = c >= 0x1F3FB && c <= 0x1F3FF;
        boolean isTag = c >= 0xE0020 && c <= 0xE007F;
        return isMark || isSkinTone || isTag || c == ZERO_WIDTH_JOINER;
    }

    private void sign(String text, int start, int end) {
        char first = text.charAt(start);
        if (end == start + 1 && first < 0x80) {
            one(first);
            return;
        }
        int width = 0;
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            width += width(text.codePointAt(at));
        }
        if (width <= SIGN_OCTETS_MAX) {
            fold(width);
        }
        for (int at = start; at < end; at += Character.charCount(text.codePointAt(at))) {
            codePoint(text.codePointAt(at));
        }
    }

    private static int width(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }

    /** Half of a surrogate pair is no character: the sign for that stands in its place. */
    private void codePoint(int read) {
        int c = read >= Character.MIN_SURROGATE && read <= Character.MAX_SURROGATE ? REPLACEMENT : read;
        int width = width(c);
        fold(width);
        if (width == 1) {
            put(c);
            return;
        }
        int lead = width == 2 ? 0xC0 : width == 3 ? 0xE0 : 0xF0;
        put(lead | c >> 6 * (width - 1));
        for (int more = width - 2; more >= 0; more--) {
            put(0x80 | c >> 6 * more & 0x3F);
        }
    }

    private ContentLines dateTime(LocalDateTime value) {
        whole(DATE_TIME_OCTETS);
        digits(value);
        return this;
    }

    /** Makes room for digits: in this line, or in the next one when they do not fit. */
    private void whole(int width) {
        fold(width);
        room(width);
        column += width;
    }

    private void digits(LocalDateTime value) {
        digits(value.toLocalDate());
        octets[size++] = 'T';
        two(value.getHour());
        two(value.getMinute());
        two(value.getSecond());
    }

    private void digits(LocalDate value) {
        two(value.getYear() / 100);
        two(value.getYear() % 100);
        two(value.getMonthValue());
        two(value.getDayOfMonth());
    }

    private void two(int number) {
        octets[size++] = (byte) ('0' + number / 10 % 10);
        octets[size++] = (byte) ('0' + number % 10);
    }
}
