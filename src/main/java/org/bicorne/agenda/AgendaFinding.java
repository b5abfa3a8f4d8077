package org.bicorne.agenda;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with events. Source: spec agenda.md, 3.5. */
enum AgendaFinding implements FindingCode {
    EVENT_START_MISSING(Severity.ERROR),
    EVENT_DATE_UNREADABLE(Severity.ERROR),
    EVENT_YEAR_MISSING(Severity.ERROR),
    EVENT_END_BEFORE_START(Severity.ERROR),
    EVENT_KIND_UNKNOWN(Severity.WARNING),
    EVENT_STATUS_UNKNOWN(Severity.WARNING),
    EVENT_ZONE_UNKNOWN(Severity.ERROR),
    EVENT_ON_ITS_PUBLICATION_DAY(Severity.NOTE),
    EVENT_WEEKDAY_WRONG(Severity.WARNING),
    EVENT_HOUR_DIFFERS(Severity.WARNING),
    EVENT_RECORDING_SHARED(Severity.WARNING),
    EVENT_FIELD_HTML(Severity.WARNING),
    EVENT_ID_REPEATED(Severity.ERROR),
    EVENT_UID_REPEATED(Severity.ERROR),
    EVENT_SLUG_RESERVED(Severity.ERROR),
    SERIES_UNREADABLE(Severity.ERROR),
    SERIES_FIELD_UNKNOWN(Severity.WARNING),
    SERIES_ACCESS_UNKNOWN(Severity.ERROR),
    OCCURRENCE_ID_MISSING(Severity.ERROR),
    OCCURRENCE_TITLE_MISSING(Severity.WARNING),
    OCCURRENCE_TELLS_TOO_MUCH(Severity.ERROR),
    LEDGER_NOT_KEPT(Severity.WARNING),
    /** A shallow clone, or no repository: changes are counted from what calendars said so far. */
    HISTORY_MISSING_FOR_CALENDARS(Severity.NOTE);

    private final Severity severity;

    AgendaFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
