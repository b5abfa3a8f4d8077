package org.bicorne.circles;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the files of circles and channels. */
enum CircleFinding implements FindingCode {
    CIRCLE_UNREADABLE(Severity.ERROR),
    CIRCLE_NAME_MISSING(Severity.ERROR),
    CIRCLE_FIELD_UNKNOWN(Severity.NOTE),
    /** What only members may know was written into the folder; the value itself is not repeated. */
    CIRCLE_FIELD_PRIVATE(Severity.ERROR),
    CIRCLE_ENTRY_INCOMPLETE(Severity.ERROR),
    CIRCLE_DATE_UNREADABLE(Severity.ERROR),
    CIRCLE_END_BEFORE_START(Severity.ERROR),
    CIRCLE_WORD_UNKNOWN(Severity.WARNING),
    CIRCLE_COLLEGE_UNKNOWN(Severity.WARNING),
    CIRCLE_ID_REPEATED(Severity.WARNING),
    CIRCLE_ADDRESS_UNUSABLE(Severity.WARNING),
    CIRCLE_TOO_LONG(Severity.WARNING);

    private final Severity severity;

    CircleFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
