package org.bicorne.programme;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the programme of an event. Source: spec agenda.md, 3.4. */
enum ProgrammeFinding implements FindingCode {
    PROGRAMME_CHARACTER_INVISIBLE(Severity.ERROR),
    PROGRAMME_DATE_IMPOSSIBLE(Severity.ERROR),
    PROGRAMME_DAY_MALFORMED(Severity.ERROR),
    PROGRAMME_DAY_OUTSIDE(Severity.ERROR),
    PROGRAMME_DETAIL_MALFORMED(Severity.ERROR),
    PROGRAMME_DETAIL_UNKNOWN(Severity.ERROR),
    /** A section of this name that is not written in the convention: it stays part of the page's text. */
    PROGRAMME_FREE_FORM(Severity.NOTE),
    PROGRAMME_ID_MALFORMED(Severity.ERROR),
    PROGRAMME_ID_MISSING(Severity.WARNING),
    PROGRAMME_ID_REPEATED(Severity.ERROR),
    PROGRAMME_LINE_UNKNOWN(Severity.ERROR),
    /** What {@code import programme} was not sure of, and nobody looked at. */
    PROGRAMME_MARK_LEFT(Severity.WARNING),
    PROGRAMME_PEOPLE_MALFORMED(Severity.ERROR),
    PROGRAMME_SLOTS_OVERLAP(Severity.ERROR),
    PROGRAMME_SLOT_MALFORMED(Severity.ERROR),
    PROGRAMME_SLOT_REVERSED(Severity.ERROR),
    PROGRAMME_SLOT_WITHOUT_DAY(Severity.ERROR),
    PROGRAMME_TOO_LONG(Severity.ERROR),
    PROGRAMME_TWO_DASHES(Severity.ERROR);

    private final Severity severity;

    ProgrammeFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
