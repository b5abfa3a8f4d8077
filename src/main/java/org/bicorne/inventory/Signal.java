package org.bicorne.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something said of how a repository is kept, with all that it was worked out from, so that anybody can check it.
 *
 * @param kind what is said
 * @param value points for openness, a level for the others
 * @param inputs what it was worked out from, in the order of the formula
 * @param asOf how old the oldest of the inputs is
 */
record Signal(Kind kind, int value, List<Input> inputs, Instant asOf) {

    /** What is said. */
    enum Kind {
        /** How easy it is to find, understand and join: points, from a table that the office may change. */
        OPENNESS(0),

        /** Whether somebody looks after it: levels 0 to 3. */
        MAINTENANCE(3),

        /** Whether others can take it, and did: levels 0 to 3. */
        REUSE(3),

        /** Whether a flaw can be told and would be mended: levels 0 to 2. */
        SECURITY(2);

        private final int levels;

        Kind(int levels) {
            this.levels = levels;
        }

        /** The highest level; 0 for what is counted in points. */
        int levels() {
            return levels;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a condition is met. */
    enum Met {
        YES, NO,

        /** Nobody has looked, or the forge does not say: counts as not met, and is told apart. */
        UNKNOWN
    }

    /**
     * One thing that counts.
     *
     * @param key its name, for the words of the page: {@code licence}, {@code release}…
     * @param value what was found, as written: a number, an identifier, a day; empty when nothing was
     * @param met whether it counts
     * @param points what it brings to the points; 0 for levels
     * @param level the level that needs it; 0 for points
     */
    record Input(String key, String value, Met met, int points, int level) {}

    Signal {
        inputs = List.copyOf(inputs);
    }
}
