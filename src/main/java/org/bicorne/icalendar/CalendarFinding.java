package org.bicorne.icalendar;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with what calendars need to remember. */
enum CalendarFinding implements FindingCode {
    /** The file in the state folder is not one that Bicorne wrote, or is torn; a new one is counted from the history. */
    CALENDAR_LEDGER_UNREADABLE(Severity.WARNING);

    private final Severity severity;

    CalendarFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
