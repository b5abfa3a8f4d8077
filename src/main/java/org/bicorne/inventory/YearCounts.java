package org.bicorne.inventory;

import java.util.Arrays;
import java.util.TreeMap;

/** Something counted by years: as small as can be, since there may be a hundred thousand of these. */
final class YearCounts {

    /** What lists write outside of these is no date. */
    private static final int FIRST = 1970;
    private static final int LAST = 2199;

    private int first;
    private int[] counts = {};

    void add(int year, int count) {
        if (year < FIRST || year > LAST) {
            return;
        }
        if (counts.length == 0) {
            first = year;
            counts = new int[1];
        } else if (year < first) {
            int[] more = new int[counts.length + first - year];
            System.arraycopy(counts, 0, more, first - year, counts.length);
            counts = more;
            first = year;
        } else if (year - first >= counts.length) {
            counts = Arrays.copyOf(counts, year - first + 1);
        }
        counts[year - first] += count;
    }

    void add(YearCounts other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add(other.first + i, other.counts[i]);
            }
        }
    }

    /** Years without any are left out. */
    TreeMap<Integer, Long> byYear() {
        TreeMap<Integer, Long> all = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                all.put(first + i, (long) counts[i]);
            }
        }
        return all;
    }
}
