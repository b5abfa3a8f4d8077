package org.bicorne.kernel;

import java.util.Locale;

/**
 * A class of findings, declared by the room that finds it as a constant of an enum. Its sentence is the message
 * {@code finding.CODE} of each language, which takes the finding's arguments and says what to do.
 */
public interface FindingCode {

    /** The constant's name. */
    String name();

    /** Stable and readable: {@code link-target-missing} for {@code LINK_TARGET_MISSING}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity();
}
