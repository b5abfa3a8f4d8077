package org.bicorne.pages;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with addresses. */
enum PageFinding implements FindingCode {
    ADDRESS_CLAIMED_TWICE(Severity.ERROR),
    REDIRECT_HIDES_PAGE(Severity.WARNING),
    REDIRECT_LOOP(Severity.ERROR),
    REDIRECT_TARGET_MISSING(Severity.ERROR);

    private final Severity severity;

    PageFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
