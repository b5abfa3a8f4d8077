package org.bicorne.catalogue;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** Where another source disagrees with an entry; a person decides who is right. */
enum SourceFinding implements FindingCode {
    SOURCE_LICENCE_DIFFERS(Severity.WARNING),
    SOURCE_WEBSITE_DIFFERS(Severity.NOTE),
    SOURCE_SAYS_ARCHIVED(Severity.WARNING);

    private final Severity severity;

    SourceFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
