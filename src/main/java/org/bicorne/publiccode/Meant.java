package org.bicorne.publiccode;

import java.util.Collection;
import org.bicorne.kernel.Spelling;
import org.bicorne.spdx.Expression;

/** What somebody probably meant, as a detail of a sentence: {@code no-such-thing}, or {@code acounting → accounting}. */
final class Meant {

    private static final String ARROW = " → ";
    private static final int CHARACTERS_MAX = 80;

    private Meant() {}

    static String value(String written, Collection<String> known) {
        return shown(written) + Spelling.nearest(written, known).map(word -> ARROW + word).orElse("");
    }

    static String licence(String written, Expression.Wrong wrong) {
        return shown(written) + wrong.meant().map(id -> ARROW + id).orElse("");
    }

    private static String shown(String written) {
        return written.length() <= CHARACTERS_MAX ? written : written.substring(0, CHARACTERS_MAX) + "…";
    }
}
