package org.bicorne.site;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with a link to another site, once that site was asked. */
enum ExternalFinding implements FindingCode {
    EXTERNAL_LINK_GONE(Severity.WARNING),
    EXTERNAL_LINK_MOVED(Severity.NOTE),
    EXTERNAL_LINK_UNREACHABLE(Severity.WARNING);

    private final Severity severity;

    ExternalFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
