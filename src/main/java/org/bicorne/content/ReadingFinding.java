package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can keep a file from being read. */
enum ReadingFinding implements FindingCode {
    PAGE_GONE(Severity.WARNING),
    PAGE_TOO_LARGE(Severity.ERROR),
    PAGE_UNREADABLE(Severity.ERROR);

    private final Severity severity;

    ReadingFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
