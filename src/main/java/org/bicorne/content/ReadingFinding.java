package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can keep a file from being read. */
enum ReadingFinding implements FindingCode {
    PAGE_GONE("page-gone", Severity.WARNING),
    PAGE_TOO_LARGE("page-too-large", Severity.ERROR),
    PAGE_UNREADABLE("page-unreadable", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ReadingFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
