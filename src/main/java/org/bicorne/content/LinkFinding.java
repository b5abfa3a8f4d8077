package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with a link. Source: spec content.md, 1.6 and 5.1. */
enum LinkFinding implements FindingCode {
    LINK_TARGET_MISSING(Severity.ERROR),
    LINK_FRAGMENT_MISSING(Severity.WARNING),
    LINK_FROM_ROOT(Severity.WARNING),
    LINK_WRONG_CASE(Severity.WARNING),
    LINK_IS_EMAIL(Severity.ERROR),
    LINK_WITHOUT_SCHEME(Severity.ERROR),
    LINK_TARGET_OUTSIDE(Severity.ERROR),
    LINK_OWN_ADDRESS_MISSING(Severity.NOTE);

    private final Severity severity;

    LinkFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
