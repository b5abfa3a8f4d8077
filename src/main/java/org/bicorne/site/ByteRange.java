package org.bicorne.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of a page's bytes are asked for (RFC 9110, section 14). */
sealed interface ByteRange {

    /** All of them: nothing else is asked for, or several parts, which may be answered with the whole (section 14.2). */
    record Whole() implements ByteRange {}

    /** From the first to the last of these, counted from 0; both are among the bytes that there are. */
    record Part(long first, long last) implements ByteRange {

        long length() {
            return last - first + 1;
        }
    }

    /** None of those that are asked for exists. */
    record Unsatisfiable() implements ByteRange {}

    Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*", Pattern.CASE_INSENSITIVE);

    /** Longer numbers are larger than any file. */
    int DIGITS_MAX = 18;

    /** @param header the value of {@code Range}; one that makes no sense is passed over */
    static ByteRange of(@Nullable String header, long length) {
        Matcher single = SINGLE.matcher(header == null ? "" : header);
        if (!single.matches() || single.group(1).isEmpty() && single.group(2).isEmpty()) {
            return new Whole();
        }
        if (single.group(1).isEmpty()) {
            long wanted = Math.min(number(single.group(2)), length);
            return wanted == 0 ? new Unsatisfiable() : new Part(length - wanted, length - 1);
        }
        long first = number(single.group(1));
        long last = single.group(2).isEmpty() ? Long.MAX_VALUE : number(single.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= length ? new Unsatisfiable() : new Part(first, Math.min(last, length - 1));
    }

    private static long number(String digits) {
        return digits.length() > DIGITS_MAX ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
