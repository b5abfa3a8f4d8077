package org.bicorne.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known word someone meant who wrote another. */
public final class Spelling {

    /** Two slips of the finger are forgiven. */
    private static final int SLIPS_MAX = 2;

    /** Longer words are not compared. */
    private static final int CHARACTERS_MAX = 60;

    private Spelling() {}

    /** The known word that this one most looks like, if one does. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > CHARACTERS_MAX) {
            return Optional.empty();
        }
        return known.stream().filter(word -> word.length() <= CHARACTERS_MAX && Math.abs(word.length() - written.length()) <= SLIPS_MAX)
                .filter(word -> slips(word, written) <= Math.min(SLIPS_MAX, word.length() / 2))
                .min(Comparator.comparingInt(word -> slips(word, written)));
    }

    /** Letters to add, remove or replace (Levenshtein 1965), whatever their case. */
    private static int slips(String known, String written) {
        int[] previous = new int[written.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= known.length(); i++) {
            int[] current = new int[written.length() + 1];
            current[0] = i;
            for (int j = 1; j <= written.length(); j++) {
                boolean isSame = Character.toLowerCase(known.charAt(i - 1)) == Character.toLowerCase(written.charAt(j - 1));
                int replaced = previous[j - 1] + (isSame ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[written.length()];
    }
}
