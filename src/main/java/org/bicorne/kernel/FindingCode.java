package org.bicorne.kernel;

/**
 * A class of findings, declared by the room that finds it, usually as an enum. Its sentence is the message
 * {@code finding.CODE} of each language, which takes the finding's arguments and says what to do.
 */
public interface FindingCode {

    /** Stable and readable: {@code link-target-missing}. */
    String code();

    Severity severity();
}
