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
    LINK_OWN_ADDRESS_MISSING(Severity.NOTE),
    LINK_OWN_ABSOLUTE(Severity.NOTE),
    LINK_FORMER_HOST(Severity.WARNING),
    LINK_FORMER_PAGE_MISSING(Severity.WARNING),
    LINK_SLASH_MISSING(Severity.NOTE);

    private final Severity severity;

    LinkFinding(Severity severity) {
        this.severity = severity;
    }

    /** Whether the remedy is the address of the page, not the path of its file. */
    boolean isAboutAddress() {
        return this == LINK_OWN_ABSOLUTE || this == LINK_FORMER_HOST;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
