package org.bicorne.catalogue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version that can be compared with another: numbers with dots, hyphens or plus signs between them, then perhaps a word: {@code 2.4}, {@code 2021.02.10},
 * {@code 6.x}, {@code 1.18a}, {@code 4.0.0-rc1}. A missing number counts as zero, {@code x} as none.
 *
 * @param written as it was
 * @param numbers from the left
 * @param word what follows them, empty for a release: {@code rc1}
 */
record VersionText(String written, List<BigInteger> numbers, String word) implements Comparable<VersionText> {

    private static final Pattern SHAPE = Pattern.compile("[vV]?(\\d{1,18}(?:[._+-]\\d{1,18}){0,9}+)(?:[._-][xX*])?+(?:[._+-]?([a-zA-Z][a-zA-Z0-9.-]{0,30}))?");

    /** What comes before a release of the same numbers (Semantic Versioning 2.0, 11, and habit). */
    private static final Pattern EARLIER = Pattern.compile("(?i)(?:a|alpha|b|beta|c|rc|pre|preview|dev|snapshot|m|milestone)[.-]?\\d*.*");
    private static final Pattern LETTER = Pattern.compile("[a-zA-Z]");

    VersionText {
        numbers = List.copyOf(numbers);
    }

    /** Nothing for a text such as {@code latest}. */
    static Optional<VersionText> of(String written) {
        Matcher shape = SHAPE.matcher(written.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String number : shape.group(1).split("[._+-]", -1)) {
            numbers.add(new BigInteger(number));
        }
        return Optional.of(new VersionText(written.strip(), numbers, shape.group(2) == null ? "" : shape.group(2)));
    }

    /** Whether it is not meant for everybody yet: {@code 4.0.0-rc1}; a lone letter, as in {@code 1.18a}, is a release. */
    boolean isPreliminary() {
        return !word.isEmpty() && !LETTER.matcher(word).matches() && EARLIER.matcher(word).matches();
    }

    @Override
    public int compareTo(VersionText other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return isPreliminary() == other.isPreliminary() ? word.compareToIgnoreCase(other.word) : isPreliminary() ? -1 : 1;
    }

    private BigInteger number(int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }

    @Override
    public String toString() {
        return written;
    }
}
